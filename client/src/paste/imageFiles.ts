import type * as vscode from 'vscode';
import { articleNameOf } from './conversion/articleName.ts';
import { imageNameFor } from './conversion/imageName.ts';
import { imagePlaceFor, type ImagePlace, type Part, type SiteText } from './conversion/imagePlace.ts';
import type { PastedImage, VsCode } from './pastedImages.ts';

/** The site that an article belongs to. */
export interface ArticleSite {
  readonly root: vscode.Uri;
  readonly baseurl: string;
  /** The folder that the team has chosen for pictures. */
  readonly imageFolder: string | undefined;
}

interface Root {
  readonly api: VsCode;
  readonly root: vscode.Uri;
}

/** Some neighbours of an article are enough to learn a habit from. */
const MOST_ARTICLES = 80;

/** Gives pictures their place on the site: their addresses, and the files to be written. */
export class ImageFiles {
  readonly #api: VsCode;
  readonly #site: ArticleSite;
  readonly #article: vscode.TextDocument;
  readonly #part: Part;
  /** The files, as they are written when the text is inserted. */
  readonly edit: vscode.WorkspaceEdit;
  /** The files with their weights in bytes. */
  readonly weights = new Map<string, number>();
  #place: ImagePlace | undefined;
  #taken: Set<string> | undefined;

  constructor(parts: { readonly api: VsCode; readonly site: ArticleSite; readonly article: vscode.TextDocument; readonly part: Part }) {
    this.#api = parts.api;
    this.edit = new parts.api.WorkspaceEdit();
    this.#site = parts.site;
    this.#article = parts.article;
    this.#part = parts.part;
  }

  /** Keeps a picture, and says what an article writes for it: `/uploads/2024/bilan.png`. One that the site has stays where it is. */
  async addressOf(image: PastedImage): Promise<string> {
    const { address, target } = await this.placeFor(image);
    if (target !== undefined) {
      this.edit.createFile(target, { contents: image.bytes });
      this.weights.set(target.toString(), image.bytes.byteLength);
    }
    return address;
  }

  /** Where a picture would be kept, and what an article writes for it; without target where the site has it already. */
  async placeFor(image: PastedImage): Promise<{ readonly address: string; readonly target?: vscode.Uri }> {
    const place = await this.#placeOf();
    const there = image.uri === undefined ? undefined : pathBelow(this.#site.root, image.uri);
    // What lies in a folder with `_` is not published.
    if (there !== undefined && !/(?:^|\/)_/.test(there)) {
      return { address: this.#written(place, there) };
    }
    const folder = this.#api.Uri.joinPath(this.#site.root, place.folder);
    const taken = (this.#taken ??= new Set((await namesIn(this.#api, folder)).map(it => it.toLowerCase())));
    const { name: article } = articleNameOf(this.#article.uri.path, this.#article.getText());
    const name = imageNameFor({ article, alternative: image.alternative, file: image.name, extension: image.extension }, taken);
    taken.add(name);
    return { address: this.#written(place, place.folder === '' ? name : `${place.folder}/${name}`), target: this.#api.Uri.joinPath(folder, name) };
  }

  #written({ prefixes }: ImagePlace, path: string): string {
    const prefix = prefixes[this.#part];
    const base = this.#part === 'body' && prefix === '/' ? this.#site.baseurl : '';
    return `${base}${prefix}${encodeURI(path).replace(/[()]/g, it => (it === '(' ? '%28' : '%29'))}`;
  }

  async #placeOf(): Promise<ImagePlace> {
    if (this.#place === undefined) {
      const path = pathBelow(this.#site.root, this.#article.uri) ?? '';
      const article = { path, text: this.#article.getText() };
      this.#place = imagePlaceFor(article, [article, ...(await neighbours(this.#api, this.#site.root, path))], this.#site.imageFolder);
    }
    return this.#place;
  }
}

/** The articles of the same collection, the newest by their names first; where none has a neighbour, all of the site. */
async function neighbours(api: VsCode, root: vscode.Uri, path: string): Promise<readonly SiteText[]> {
  const [collection] = path.includes('/') ? path.split('/') : [];
  const own = collection === undefined ? [] : await articlesAt({ api, root }, `${collection}/**/*.{md,markdown}`, path);
  const beside = own.length === 0 ? await articlesAt({ api, root }, '**/*.{md,markdown}', path) : own;
  return beside.length < 3 && own.length > 0 ? [...beside, ...(await articlesAt({ api, root }, '**/*.{md,markdown}', path))] : beside;
}

async function articlesAt({ api, root }: Root, glob: string, except: string): Promise<readonly SiteText[]> {
  const found = await api.workspace.findFiles(new api.RelativePattern(root, glob), '**/{node_modules,vendor,_site,_plume}/**', 2000);
  const newest = found.toSorted((a, b) => (a.path < b.path ? 1 : -1)).slice(0, MOST_ARTICLES);
  const texts = await Promise.all(newest.map(uri => readText({ api, root }, uri)));
  return texts.filter(it => it.path !== except);
}

async function readText({ api, root }: Root, uri: vscode.Uri): Promise<SiteText> {
  const path = pathBelow(root, uri) ?? '';
  try {
    return { path, text: new TextDecoder().decode(await api.workspace.fs.readFile(uri)) };
  } catch {
    return { path, text: '' };
  }
}

async function namesIn(api: VsCode, folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await api.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** `uploads/vue.png`; undefined for what lies elsewhere. */
function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
}
