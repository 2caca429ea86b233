import { parseArticle, type Article } from '../article/article.ts';

/** The articles that are open in an editor: the newest version of each, as a value. */
export interface ArticleStore {
  open(uri: string, version: number, text: string): Article;
  close(uri: string): void;
  get(uri: string): Article | undefined;
  all(): readonly Article[];
  /** Whether an article was the newest version of an open text, and another one is by now. */
  isOutdated(article: Article): boolean;
}

/** Makes an empty store. */
export function createArticleStore(): ArticleStore {
  const articles = new Map<string, Article>();
  const opened = new WeakSet<Article>();
  return {
    open: (uri, version, text) => {
      const article = parseArticle(uri, version, text);
      articles.set(uri, article);
      opened.add(article);
      return article;
    },
    close: uri => {
      articles.delete(uri);
    },
    get: uri => articles.get(uri),
    all: () => [...articles.values()],
    isOutdated: article => opened.has(article) && (articles.get(article.uri) ?? article) !== article,
  };
}
