import { append } from '../base/append.ts';
import { parseArticle, type Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { ArticleStore } from './articleStore.ts';
import type { Workspace } from './workspace.ts';

/** The names that links may use after `#`, on pages that an article points at: address of the page’s file → names. */
export type PagePlaces = ReadonlyMap<string, ReadonlySet<string>>;

/** Nothing is known of any page. */
export const noPlaces: PagePlaces = new Map();

/** Reads the bodies of other pages when a link asks for one of their places, and remembers them until they change. */
export interface PagePlacesStore {
  /** @param uris addresses of the pages’ files; one that is gone is left out */
  placesOf(uris: readonly string[], project: Project): Promise<PagePlaces>;
}

/** Makes a store that reads through a workspace; a text that an editor holds counts instead of the file. */
export function createPagePlacesStore(workspace: Workspace, articles: Pick<ArticleStore, 'get'>): PagePlacesStore {
  const closed = new Map<string, Promise<Article | undefined>>();
  const names = new WeakMap<Article, ReadonlySet<string>>();
  workspace.onDidChange(({ uri }) => closed.delete(uri));

  const articleAt = (uri: string): Promise<Article | undefined> => {
    const known = closed.get(uri) ?? workspace.read(uri).then(text => (text === undefined ? undefined : parseArticle(uri, 0, text)));
    closed.set(uri, known);
    return known;
  };
  const namesOf = (article: Article, project: Project): ReadonlySet<string> => {
    const known = names.get(article) ?? findNames(article, project);
    names.set(article, known);
    return known;
  };
  return {
    placesOf: async (uris, project) => {
      const answers = await Promise.all(
        uris.map(async uri => {
          const article = articles.get(uri) ?? (await articleAt(uri));
          return article === undefined ? undefined : ([uri, namesOf(article, project)] as const);
        }),
      );
      return new Map(answers.filter(it => it !== undefined));
    },
  };
}

function findNames({ body }: Article, { kramdownOptions }: Project): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [body.parse(kramdownOptions).root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const name of [element.attributes.get('id'), element.attributes.get('name')]) {
      if (name !== undefined) {
        found.add(name);
      }
    }
    append(waiting, element.children);
  }
  return found;
}
