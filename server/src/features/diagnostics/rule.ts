import type { Extent } from '../shared/extent.ts';
import type { Localized } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { KramdownDocument } from '../../kramdown/index.ts';
import type { DocumentEvidence } from '../../learning/fieldCounter.ts';
import type { Departures } from '../../learning/habits.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Severity } from '../../project/plumeConfig.ts';
import type { Project } from '../../project/project.ts';
import type { SchemaError } from '../../project/validate.ts';
import type { Publication } from '../shared/publication.ts';
import type { Surroundings } from '../../workspace/surroundings.ts';
import type { SitePages } from '../../workspace/sitePages.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';

/** One check. One file per rule; `docs/rules/<code>.md` and `<code>.fr.md` explain it to writers. */
export interface Rule {
  /** `area.what-is-wrong`, stable for ever: teams write it in their `plume.yml`. */
  readonly code: string;
  /** How grave its problems are where `plume.yml` says nothing. */
  readonly severity: Grade;
  /** What it looks at: of an article without, it is not asked. Nothing for what may be found in any. */
  readonly about?: Subject;
  /** Whether it speaks of Liquid itself: what others find within it is dropped. */
  readonly readsLiquid?: true;
  check(context: CheckContext): Iterable<Problem>;
  /** What readers of the page will see, then what to do. */
  message(problem: Problem): Localized;
}

/** What an article may hold or not (`subjects.ts`). */
export type Subject = 'annotations' | 'cards' | 'definitions' | 'files' | 'headings' | 'html' | 'links' | 'slips of the header' | 'values that the schema refuses' | 'warnings';

/** How grave a problem is. */
export type Grade = Exclude<Severity, 'off'>;

/** What a rule reports: data, until it is shown. Ranges are offsets into the file. */
export interface Problem extends TextRange {
  /** What the sentence names. */
  readonly args: readonly string[];
  readonly fixes?: readonly Fix[];
  /** Where this problem is more, or less, grave than its rule. */
  readonly severity?: Grade;
  /** What this problem swallows: what others find there follows from it, and is not said. */
  readonly covers?: TextRange;
  /** The address of the model that the block is made from, where the problem is one of a block. */
  readonly model?: string;
}

/** A way to cure a problem: the smallest edits that do. The first fix of a problem is the best one. */
export interface Fix {
  readonly title: Localized;
  /** Whether it may be applied without an author looking at it: it leaves nothing to fill in, and guesses nothing. */
  readonly isSafe?: boolean;
  /** What it changes. One that is safe says it, and is applied only where it is shown to change nothing else. */
  readonly extent?: Extent;
  readonly edits: readonly TextEdit[];
  /** Where an author goes on writing: an offset in the new text of the first edit. */
  readonly cursor?: number;
}

/** What a rule looks at: snapshots. What is costly is computed when it is first asked for. */
export interface CheckContext extends Surroundings {
  readonly article: Article;
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  /** The moment: what lies after it is not published yet. */
  readonly now: Date;
  /** The articles of the site, the one that is looked at included. */
  readonly pages: SitePages;
  /** What the documents beside it have in common, itself counted; nothing until all have been read. */
  readonly evidence: DocumentEvidence;
  /** How it departs from that. */
  readonly departures: Departures;
  /** Whether, when and where the article will be published, as seen at {@link now}. */
  readonly publication: Publication;
  readonly schema: JsonSchema;
  readonly schemaErrors: readonly SchemaError[];
  /** The body as kramdown reads it; its ranges begin at `article.body.start`. */
  readonly document: KramdownDocument;
  /** What people read of the article as French; the rest is masked (`features/shared/prose.ts`). */
  readonly prose: string;
}
