import type { Localized, Language } from '../base/localized.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { createBodyRevisions, type BodyRevision, type BodyRevisions } from './bodyRevisions.ts';
import type { PageHeader, ReadFields } from './pageHeader.ts';
import { createArticleRenderer, type ArticleRenderer } from './renderArticle.ts';

/** A page with what its reader must know of the state of its source. */
export interface PreviewPage {
  readonly version: number;
  readonly pageLanguage: string;
  readonly language: Language;
  readonly header: PageHeader;
  readonly body: BodyRevision;
  /** Set while the header cannot be read: the header shown is then the last good one. */
  readonly brokenHeader?: { readonly line: number; readonly message: string; readonly hasFix: boolean };
}

/** What a preview is made from. */
export interface PreviewInput {
  readonly article: Article;
  readonly project: Project;
  readonly language: Language;
  readonly read: ReadFields;
  /** The state of the body that the asker holds. */
  readonly held: string | undefined;
  /** Sentence and place of the first problem that keeps the header from being read, and whether there is a correction. */
  readonly headerProblem: { readonly start: number; readonly message: Localized; readonly hasFix: boolean } | undefined;
}

/** Renders articles, and remembers of each what makes the next version quick, and its last header that could be read. */
export interface PagePreviews {
  render(input: PreviewInput): PreviewPage;
  forget(uri: string): void;
}

const UNREADABLE: Localized = { fr: 'L’en-tête de l’article ne peut pas être lu.', en: 'The header of the article cannot be read.' };

interface Memory {
  readonly render: ArticleRenderer;
  readonly revisions: BodyRevisions;
  lastGoodHeader?: PageHeader;
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
    render: ({ article, project, language, read, held, headerProblem }) => {
      const memory = memoryOf(article.uri);
      const { body, header, ...page } = memory.render(article, project, read);
      const told = memory.revisions.tell(body, held);
      if (article.header.isReadable) {
        memory.lastGoodHeader = header;
        return { ...page, header, body: told, language };
      }
      const line = article.lines.positionAt(headerProblem?.start ?? 0).line;
      const message = (headerProblem?.message ?? UNREADABLE)[language];
      return { ...page, header: memory.lastGoodHeader ?? header, body: told, language, brokenHeader: { line, message, hasFix: headerProblem?.hasFix === true } };
    },
    forget: uri => {
      memories.delete(uri);
    },
  };
}
