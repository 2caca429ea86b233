import type { Article } from '../article/article.ts';
import { changeHeader, type HeaderReading } from '../article/change/changeHeader.ts';
import { readTerms } from '../article/terms.ts';
import { scalarsOf } from '../article/yaml/yamlParts.ts';
import { entryOf } from '../article/yaml/yamlTree.ts';
import type { Localized } from '../base/localized.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { shiftRange, type TextRange } from '../base/textRange.ts';
import { baseName, followPath, parentUri, pathBetween, relativePath } from '../base/uris.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import { hasRedirects } from '../project/redirections.ts';
import { readSiteDocument } from '../project/siteDocument.ts';
import type { SitePages } from '../workspace/sitePages.ts';
import { linksOf } from './shared/links.ts';
import { liquidTargetsOf } from './shared/liquidTargets.ts';
import { readLocalTarget, writtenPath } from './shared/localTargets.ts';
import { relatedPage, relationsOf } from './shared/relations.ts';

/** Where an article is, and what leads to it. */
export interface ArticlePlace {
  readonly uri: string;
  /** Below the root of the site, decoded: `_actualites/bilan.md`. */
  readonly path: string;
  /** Below `baseurl`, percent-encoded; empty where it has none. */
  readonly url: string;
  /** What other documents know it by. */
  readonly slug: string;
  /** Whether readers can find it there now. */
  readonly isPublished: boolean;
}

/** An article that gets another name, or goes to another folder. */
export interface ArticleMove {
  readonly from: ArticlePlace;
  readonly to: ArticlePlace;
}

/** What an article is looked at with. */
export interface MoveContext {
  readonly project: Project;
  readonly pages: SitePages;
  /** Of the article that is looked at. */
  readonly schema: JsonSchema;
  readonly move: ArticleMove;
}

/** Where an article would be, were its file there. */
export function placeOf({ header }: Pick<Article, 'header'>, uri: string, project: Project, now: Date): ArticlePlace {
  const { url = '', slug, hidden } = readSiteDocument(project, uri, header, now);
  return { uri, url, slug, path: relativePath(project.root ?? '', uri) ?? '', isPublished: hidden === undefined && url !== '' };
}

/** What becomes of the old address, said before an article moves. */
export function oldAddressInWords({ from, to }: ArticleMove, project: Project): Localized | undefined {
  if (!from.isPublished || from.url === to.url) {
    return undefined;
  }
  return hasRedirects(project)
    ? { fr: 'L’ancienne adresse y mènera aussi.', en: 'The old address will lead there, too.' }
    : { fr: 'L’ancienne adresse, qui est déjà publiée, ne mènera plus nulle part.', en: 'The old address, which is published already, will lead nowhere any more.' };
}

/** The edit that lets the old address lead to the new one, in the article that moves, where the site reads `redirect_from` and readers may know the address. */
export function keepOldAddress(article: Article, { project, move: { from, to } }: Pick<MoveContext, 'project' | 'move'>, read: HeaderReading['read']): TextEdit | undefined {
  if (!from.isPublished || from.url === to.url || !hasRedirects(project)) {
    return undefined;
  }
  const { root } = article.header.yaml;
  const known = readTerms(root, 'redirect_from').map(it => it.text);
  const path = ['redirect_from'];
  const value = decodeURI(from.url);
  const isList = entryOf(root, 'redirect_from')?.value.kind === 'list';
  const change = isList ? ({ kind: 'insert', path, at: known.length, value } as const) : ({ kind: 'set', path, value: [...known, value] } as const);
  return known.includes(value) ? undefined : changeHeader(article, change, { order: () => [], read });
}

/** The edits of an article that let all that led to the one that moves lead to its new place: links, addresses and names in the header, tags of Liquid. */
export function movedLinks(article: Article, context: MoveContext): readonly TextEdit[] {
  const edits = [...addressesInBody(article, context), ...addressesInHeader(article, context), ...namesInHeader(article, context), ...namesInLiquid(article, context)];
  // Several references share one definition.
  const byStart = new Map(edits.filter(it => article.text.slice(it.start, it.end) !== it.newText).map(it => [it.start, it]));
  return [...byStart.values()].toSorted((a, b) => a.start - b.start);
}

function addressesInBody(article: Article, context: MoveContext): readonly TextEdit[] {
  const { project } = context;
  return linksOf({ document: article.body.parse(project.kramdownOptions) }).flatMap(({ url, range }) => {
    const place = shiftRange(range, article.body.start);
    return leadsThere(url, context) ? replaceIn(article, place, addressChange(url, context)) : replaceIn(article, place, fileChange(article, url, context));
  });
}

/** Not the addresses that say where the article itself is, or was. */
const OWN_ADDRESSES: ReadonlySet<string> = new Set(['permalink', 'redirect_from']);

function addressesInHeader(article: Article, context: MoveContext): readonly TextEdit[] {
  return scalarsOf(article.header.yaml.root)
    .filter(({ field, scalar: { text } }) => !OWN_ADDRESSES.has(field) && (text.startsWith('/') || text.includes('://')))
    .flatMap(({ scalar: it }) => (leadsThere(it.text, context) ? replaceIn(article, it, addressChange(it.text, context)) : []));
}

function leadsThere(address: string, { project, pages, move: { from } }: MoveContext): boolean {
  const target = readLocalTarget(address, project.site);
  return target !== undefined && pages.byUrl(`/${target.path}`)?.uri === from.uri;
}

/** A text that stands somewhere, and what it becomes. */
interface Change {
  readonly written: string;
  readonly becomes: string;
}

/** As it is written: with or without the slash at its end, with its letters encoded or not. An address that only leads on to the article stays. */
function addressChange(address: string, { project, move: { from, to } }: MoveContext): Change | undefined {
  const written = writtenPath(address, project.site);
  if (written === undefined || to.url === '') {
    return undefined;
  }
  const end = [['', ''], ['/', ''], ['', 'index.html'], ['.html', '']].find(([less = '', more = '']) => from.url.endsWith(less) && decoded(written) === decoded(from.url.slice(0, from.url.length - less.length) + more));
  const [less = '', more = ''] = end ?? [];
  const becomes = (to.url.endsWith(less) ? to.url.slice(0, to.url.length - less.length) : to.url) + more;
  return end === undefined ? undefined : { written, becomes: /%/.test(written) ? becomes : decoded(becomes) };
}

/** `bilan.md`, `../_posts/2019-07-15-bilan.md`: a file, seen from the article. */
function fileChange(article: Article, address: string, { move: { from, to } }: MoveContext): Change | undefined {
  const written = address.replace(/[?#].*$/s, '');
  const folder = parentUri(article.uri);
  const isFile = /^(?![a-z][\w+.-]*:)[^/#?{]/i.test(written) && decoded(written).endsWith(baseName(from.path));
  if (!isFile || folder === undefined || followPath(folder, decoded(written)) !== from.uri) {
    return undefined;
  }
  const isBeside = parentUri(from.uri) === parentUri(to.uri);
  const becomes = isBeside ? written.slice(0, written.lastIndexOf('/') + 1) + baseName(to.path) : pathBetween(folder, to.uri);
  return { written, becomes: /%/.test(written) ? encodeURI(becomes) : becomes };
}

function namesInHeader(article: Article, { pages, schema, move: { from, to } }: MoveContext): readonly TextEdit[] {
  return relationsOf(article.header.yaml.root, schema).flatMap(relation =>
    relatedPage(pages, relation)?.uri === from.uri ? replaceIn(article, relation.node, { written: relation.prefix + from.slug, becomes: relation.prefix + to.slug }) : [],
  );
}

function namesInLiquid(article: Article, { project, move: { from, to } }: MoveContext): readonly TextEdit[] {
  return liquidTargetsOf(article, project).flatMap(target => {
    const { kind, name, path, ...range } = target;
    if (kind === 'link' && path === from.path) {
      // What stands before the name is the same for both: folders that no tag names.
      const hidden = from.path.slice(0, from.path.length - name.replace(/^\//, '').length);
      return to.path.startsWith(hidden) ? replaceIn(article, range, { written: name, becomes: name.slice(0, name.length - (from.path.length - hidden.length)) + to.path.slice(hidden.length) }) : [];
    }
    const isPost = kind === 'post_url' && baseName(name) === stem(from.path) && `/${from.path}`.includes('/_posts/');
    return isPost ? replaceIn(article, range, { written: stem(from.path), becomes: stem(to.path) }) : [];
  });
}

function replaceIn({ text }: Pick<Article, 'text'>, { start, end }: TextRange, change: Change | undefined): readonly TextEdit[] {
  const at = change === undefined ? -1 : text.slice(start, end).lastIndexOf(change.written);
  return change === undefined || at === -1 ? [] : [{ start: start + at, end: start + at + change.written.length, newText: change.becomes }];
}

/** `2019-07-15-bilan` of `_posts/2019-07-15-bilan.md`. */
function stem(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
