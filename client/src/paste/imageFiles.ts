import * as vscode from 'vscode';
import type * as Conversion from './conversion/main.ts';
import type { PastedImage } from './pastedImages.ts';

/** The site that an article belongs to. */
export interface ArticleSite {
  readonly root: vscode.Uri;
  readonly baseurl: string;
  /** The folder that the team has chosen for pictures. */
  readonly imageFolder: string | undefined;
}

/** Some neighbours of an article are enough to learn a habit from. */
const MOST_ARTICLES = 80;

/** Gives pictures their place on the site: their addresses, and the files to be written. */
export class ImageFiles {
  readonly #conversion: typeof Conversion;
  readonly #site: ArticleSite;
  readonly #article: vscode.TextDocument;
  readonly #part: Conversion.Part;
  /** The files, as they are written when the text is inserted. */
  readonly edit = new vscode.WorkspaceEdit();
  /** The files with their weights in bytes. */
  readonly weights = new Map<string, number>();
  #place: Conversion.ImagePlace | undefined;
  #taken: Set<string> | undefined;

  constructor(parts: { readonly conversion: typeof Conversion; readonly site: ArticleSite; readonly article: vscode.TextDocument; readonly part: Conversion.Part }) {
    this.#conversion = parts.conversion;
    this.#site = parts.site;
    this.#article = parts.article;
    this.#part = parts.part;
  }

  /** Keeps a picture, and says what an article writes for it: `/uploads/2024/bilan.png`. One that the site has stays where it is. */
  async addressOf(image: PastedImage): Promise<string> {
    const place = await this.#placeOf();
    const there = image.uri === undefined ? undefined : pathBelow(this.#site.root, image.uri);
    // What lies in a folder with `_` is not published.
    if (there !== undefined && !/(?:^|\/)_/.test(there)) {
      return this.#written(place, there);
    }
    const folder = vscode.Uri.joinPath(this.#site.root, place.folder);
    const taken = (this.#taken ??= new Set((await namesIn(folder)).map(it => it.toLowerCase())));
    const { name: article } = this.#conversion.articleNameOf(this.#article.uri.path, this.#article.getText());
    const name = this.#conversion.imageNameFor({ article, alternative: image.alternative, file: image.name, extension: image.extension }, taken);
    taken.add(name);
    const uri = vscode.Uri.joinPath(folder, name);
    this.edit.createFile(uri, { contents: image.bytes });
    this.weights.set(uri.toString(), image.bytes.byteLength);
    return this.#written(place, place.folder === '' ? name : `${place.folder}/${name}`);
  }

  #written({ prefixes }: Conversion.ImagePlace, path: string): string {
    const prefix = prefixes[this.#part];
    const base = this.#part === 'body' && prefix === '/' ? this.#site.baseurl : '';
    return `${base}${prefix}${encodeURI(path).replace(/[()]/g, it => (it === '(' ? '%28' : '%29'))}`;
  }

  async #placeOf(): Promise<Conversion.ImagePlace> {
    if (this.#place === undefined) {
      const path = pathBelow(this.#site.root, this.#article.uri) ?? '';
      const article = { path, text: this.#article.getText() };
      this.#place = this.#conversion.imagePlaceFor(article, [article, ...(await neighbours(this.#site.root, path))], this.#site.imageFolder);
    }
    return this.#place;
  }
}

/** The articles of the same collection, the newest by their names first; where none has a neighbour, all of the site. */
async function neighbours(root: vscode.Uri, path: string): Promise<readonly Conversion.SiteText[]> {
  const [collection] = path.includes('/') ? path.split('/') : [];
  const own = collection === undefined ? [] : await articlesAt(root, `${collection}/**/*.{md,markdown}`, path);
  const beside = own.length === 0 ? await articlesAt(root, '**/*.{md,markdown}', path) : own;
  return beside.length < 3 && own.length > 0 ? [...beside, ...(await articlesAt(root, '**/*.{md,markdown}', path))] : beside;
}

async function articlesAt(root: vscode.Uri, glob: string, except: string): Promise<readonly Conversion.SiteText[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), '**/{node_modules,vendor,_site,_plume}/**', 2000);
  const newest = found.toSorted((a, b) => (a.path < b.path ? 1 : -1)).slice(0, MOST_ARTICLES);
  const texts = await Promise.all(newest.map(uri => readText(root, uri)));
  return texts.filter(it => it.path !== except);
}

async function readText(root: vscode.Uri, uri: vscode.Uri): Promise<Conversion.SiteText> {
  const path = pathBelow(root, uri) ?? '';
  try {
    return { path, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return { path, text: '' };
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** `uploads/vue.png`; undefined for what lies elsewhere. */
function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
}
