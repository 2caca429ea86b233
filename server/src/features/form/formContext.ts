import type { Article } from '../../article/article.ts';
import type { Language } from '../../base/localized.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { DocumentEvidence } from '../../learning/fieldCounter.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import type { SitePages } from '../../workspace/sitePages.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';

/** What a form is made from: snapshots. */
export interface FormContext {
  readonly article: Article;
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
  readonly evidence: DocumentEvidence;
  /** What the team says of the header. */
  readonly teamSchema: JsonSchema;
  /** The same, with what the other documents show. */
  readonly schema: JsonSchema;
  readonly language: Language;
  /** What is known of fields where nobody has written anything. */
  readonly builtIn: JsonSchema;
  /** The place whose clock the site goes by: `Europe/Paris`. */
  readonly timeZone: string;
}

/** Something that is wrong, as the form tells of it. */
export interface FormFinding extends TextRange {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** What its sentence names: of a field that is missing, its name first. */
  readonly args: readonly string[];
  readonly fixes: readonly string[];
}
