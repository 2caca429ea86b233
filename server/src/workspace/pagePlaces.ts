import { append } from '../base/append.ts';
import { parseArticle, type Article } from '../article/article.ts';
import { bringsContent } from '../article/liquidContent.ts';
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

type Names = ReadonlySet<string>;
type Options = Project['kramdownOptions'];

/** Makes a store that reads through a workspace; a text that an editor holds counts instead of the file. */
export function createPagePlacesStore(workspace: Workspace, articles: Pick<ArticleStore, 'get'>): PagePlacesStore {
  // Of a file, its names are kept and not the article: a site may link to thousands.
  const closed = new Map<string, { readonly options: Options; readonly names: Promise<Names | undefined> }>();
  const open = new WeakMap<Article, { readonly names: Names | undefined }>();
  workspace.onDidChange(({ uri }) => closed.delete(uri));

  const namesInFile = (uri: string, options: Options): Promise<Names | undefined> => {
    const before = closed.get(uri);
    const known = before?.options === options ? before : { options, names: workspace.read(uri).then(text => (text === undefined ? undefined : findNames(parseArticle(uri, 0, text), options))) };
    closed.set(uri, known);
    return known.names;
  };
  const namesInEditor = (article: Article, options: Options): Names | undefined => {
    const known = open.get(article) ?? { names: findNames(article, options) };
    open.set(article, known);
    return known.names;
  };
  return {
    placesOf: async (uris, { kramdownOptions }) => {
      const answers = await Promise.all(
        uris.map(async uri => {
          const article = articles.get(uri);
          const names = article === undefined ? await namesInFile(uri, kramdownOptions) : namesInEditor(article, kramdownOptions);
          return names === undefined ? undefined : ([uri, names] as const);
        }),
      );
      return new Map(answers.filter(it => it !== undefined));
    },
  };
}

/** Undefined where Liquid brings more onto the page than its text shows. */
function findNames({ body }: Article, options: Options): Names | undefined {
  if (bringsContent(body)) {
    return undefined;
  }
  const found = new Set<string>();
  const waiting = [body.parse(options).root];
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
