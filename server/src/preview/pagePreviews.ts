import type { Localized, Language } from '../base/localized.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { renderArticle, type ArticlePage, type PageHeader } from './renderArticle.ts';

/** A page with what its reader must know of the state of its source. */
export interface PreviewPage extends ArticlePage {
  readonly language: Language;
  /** Set while the header cannot be read: the header shown is then the last good one. */
  readonly brokenHeader?: { readonly line: number; readonly message: string };
}

/** What a preview is made from. */
export interface PreviewInput {
  readonly article: Article;
  readonly project: Project;
  readonly language: Language;
  /** Sentence and place of the first problem that keeps the header from being read. */
  readonly headerProblem: { readonly start: number; readonly message: Localized } | undefined;
}

/** Renders articles, and remembers the last header of each that could be read. */
export interface PagePreviews {
  render(input: PreviewInput): PreviewPage;
  forget(uri: string): void;
}

const UNREADABLE: Localized = { fr: 'L’en-tête de l’article ne peut pas être lu.', en: 'The header of the article cannot be read.' };

/** Makes previews that remember nothing yet. */
export function createPagePreviews(): PagePreviews {
  const lastGood = new Map<string, PageHeader>();
  return {
    render: ({ article, project, language, headerProblem }) => {
      const page = renderArticle(article, project);
      if (article.header.isReadable) {
        lastGood.set(article.uri, page.header);
        return { ...page, language };
      }
      const line = article.lines.positionAt(headerProblem?.start ?? 0).line;
      const message = (headerProblem?.message ?? UNREADABLE)[language];
      return { ...page, language, header: lastGood.get(article.uri) ?? page.header, brokenHeader: { line, message } };
    },
    forget: uri => {
      lastGood.delete(uri);
    },
  };
}
