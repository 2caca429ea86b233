import type { Localized, Language } from '../base/localized.ts';
import type { MadeText } from '../base/madeText.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { RenderedArticle, RenderedHeader } from '../protocol/renderedArticle.ts';
import type { FillNote } from '../workspace/sitePage.ts';
import { createBodyRevisions, type BodyRevisions } from './bodyRevisions.ts';
import { shownNotes } from './fillNotes.ts';
import type { ReadFields } from './pageHeader.ts';
import { createArticleRenderer, type ArticleRenderer } from './renderArticle.ts';

/** A body that Liquid has filled. */
export interface FilledInput {
  readonly made: MadeText;
  readonly notes: readonly FillNote[];
  readonly isSettled: boolean;
}

/** What a preview is made from. */
export interface PreviewInput {
  readonly article: Article;
  readonly project: Project;
  readonly language: Language;
  readonly read: ReadFields;
  /** The body as Liquid has filled it; `raw` where it is shown as it is written; undefined where there is none in it. */
  readonly liquid: FilledInput | 'raw' | undefined;
  /** The state of the body that the asker holds. */
  readonly held: string | undefined;
  /** Sentence and place of the first problem that keeps the header from being read, and whether there is a correction. */
  readonly headerProblem: { readonly start: number; readonly message: Localized; readonly hasFix: boolean } | undefined;
}

/** Renders articles, and remembers of each what makes the next version quick, and its last header that could be read. */
export interface PagePreviews {
  render(input: PreviewInput): RenderedArticle;
  forget(uri: string): void;
}

const UNREADABLE: Localized = { fr: 'L’en-tête de l’article ne peut pas être lu.', en: 'The header of the article cannot be read.' };

interface Memory {
  readonly render: ArticleRenderer;
  readonly revisions: BodyRevisions;
  lastGoodHeader?: RenderedHeader;
}

/** What the reader of a page is told of the Liquid in it. */
export function shownLiquid(liquid: PreviewInput['liquid'], language: Language): Pick<RenderedArticle, 'liquid'> {
  switch (liquid) {
    case undefined:
      return {};
    case 'raw':
      return { liquid: { isRun: false, isSettled: false, notes: [] } };
    default:
      return { liquid: { isRun: true, isSettled: liquid.isSettled, notes: shownNotes(liquid.notes, language) } };
  }
}

/** Makes previews that remember nothing yet. */
export function createPagePreviews(): PagePreviews {
  const memories = new Map<string, Memory>();
  const memoryOf = (uri: string): Memory => {
    const memory = memories.get(uri) ?? { render: createArticleRenderer(), revisions: createBodyRevisions() };
    memories.set(uri, memory);
    return memory;
  };
  return {
    render: ({ article, project, language, read, liquid, held, headerProblem }) => {
      const memory = memoryOf(article.uri);
      const { body, header, ...page } = memory.render(article, project, { read, filled: typeof liquid === 'object' ? liquid.made : undefined });
      const told = { body: memory.revisions.tell(body, held), language, ...shownLiquid(liquid, language) };
      if (article.header.isReadable) {
        memory.lastGoodHeader = header;
        return { ...page, header, ...told };
      }
      const line = article.lines.positionAt(headerProblem?.start ?? 0).line;
      const message = (headerProblem?.message ?? UNREADABLE)[language];
      return { ...page, header: memory.lastGoodHeader ?? header, ...told, brokenHeader: { line, message, hasFix: headerProblem?.hasFix === true } };
    },
    forget: uri => {
      memories.delete(uri);
    },
  };
}
