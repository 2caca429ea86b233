import { foldWord } from '../../base/words.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { SitePage } from '../../workspace/sitePages.ts';
import { visibleText, walkElements } from '../shared/elements.ts';
import type { CompletionContext } from './context.ts';
import { proposeFiles } from './files.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from '../shared/rankWords.ts';

/** What is being written of a link. */
export interface LinkPlace {
  readonly kind: 'page' | 'image' | 'anchor' | 'footnote';
  readonly typed: string;
  readonly range: TextRange;
}

/** More pages than these nobody reads through. */
const MOST_PAGES = 50;

/** `[texte](` and what was typed since. */
const OPEN_ADDRESS = /(?<!!)\[[^\][\n]*\]\((?<typed>[^\s()<>]*)$/;
/** `![texte](` and the beginning of a name: once a folder is named, the editor itself goes on. */
const OPEN_IMAGE = /!\[[^\][\n]*\]\((?<typed>[^\s()<>/]*)$/;
const OPEN_FOOTNOTE = /\[\^(?<typed>[^\]\s^]*)$/;

/** Where in a link an offset stands, however unfinished the link is; undefined outside any. */
export function linkPlaceAt({ text }: Article, offset: number): LinkPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const address = OPEN_ADDRESS.exec(line)?.groups?.['typed'];
  const image = OPEN_IMAGE.exec(line)?.groups?.['typed'];
  const footnote = OPEN_FOOTNOTE.exec(line)?.groups?.['typed'];
  const typed = address ?? image ?? footnote;
  if (typed === undefined || /^[a-z]+:/i.test(typed) || typed.startsWith('.')) {
    return undefined;
  }
  const kind = footnote !== undefined ? 'footnote' : image !== undefined ? 'image' : typed.startsWith('#') ? 'anchor' : 'page';
  return { kind, typed, range: { start: offset - typed.length, end: offset } };
}

/** What can be written there, best first. */
export function proposeInLink(context: CompletionContext, place: LinkPlace): readonly Proposal[] {
  switch (place.kind) {
    case 'page':
      return [...proposePages(context, place), ...proposeDocuments(context, place)];
    case 'image':
      return proposeByName(context, place, 'image');
    case 'anchor':
      return proposeAnchors(context, place);
    case 'footnote':
      return proposeFootnotes(context, place);
  }
}

/** The other pages of the site, by title or address, the newest first. */
function proposePages({ article, project, pages }: CompletionContext, place: LinkPlace): readonly Proposal[] {
  const query = foldWord(place.typed.replace(/^\//, ''));
  return pages.all
    .filter(it => it.uri !== article.uri && !it.isHidden && it.title !== '' && matches(it, query))
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, MOST_PAGES)
    .map(({ title, url, day }) => ({
      label: title,
      detail: day ?? '',
      documentation: url,
      kind: 'value',
      edit: { ...place.range, newText: project.site.baseurl + url },
      filterText: place.typed,
    }));
}

/** The documents of the site, once the beginning of a name is typed. */
function proposeDocuments(context: CompletionContext, place: LinkPlace): readonly Proposal[] {
  const documents = context.files.filter(it => !it.isImage);
  return place.typed === '' || place.typed.includes('/') ? [] : proposeByName({ ...context, files: documents }, place, 'any');
}

/** Files of the usual folder by their name, wherever below it they lie. */
function proposeByName({ files, project }: CompletionContext, { typed, range }: LinkPlace, kind: 'image' | 'any'): readonly Proposal[] {
  return proposeFiles(files, { kind, typed, range, filterText: typed, write: path => `${project.site.baseurl}/${inAddress(path)}` });
}

/** What would end an address within brackets is encoded. */
function inAddress(path: string): string {
  return path.replaceAll('%', '%25').replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29');
}

function matches({ title, url }: SitePage, query: string): boolean {
  return query === '' || foldWord(title).includes(query) || foldWord(url).includes(query);
}

/** The identifiers of this article, as kramdown makes them. */
function proposeAnchors({ article, project }: CompletionContext, place: LinkPlace): readonly Proposal[] {
  const { root } = article.body.parse(project.kramdownOptions);
  const anchors = [...walkElements(root)].flatMap(element => {
    const id = element.attributes.get('id') ?? '';
    return id === '' ? [] : [{ word: id, count: 0, text: visibleText(element) }];
  });
  return rankWords(place.typed.slice(1), anchors).map(({ word, text }) => ({
    label: `#${word}`,
    detail: text,
    kind: 'value',
    edit: { ...place.range, newText: `#${word}` },
    filterText: place.typed,
  }));
}

/** The notes that the article defines. */
function proposeFootnotes({ article, project }: CompletionContext, place: LinkPlace): readonly Proposal[] {
  const { text } = article.body;
  const { definitions } = article.body.parse(project.kramdownOptions);
  const notes = definitions.filter(it => it.kind === 'footnote').map(it => ({ word: it.name, count: 0, source: text.slice(it.start, it.end) }));
  return rankWords(place.typed, notes).map(({ word, source }) => ({
    label: word,
    detail: source.replace(/^\[\^[^\]]*\]:\s*/, '').split('\n', 1)[0] ?? '',
    kind: 'value',
    edit: { ...place.range, newText: word },
    filterText: place.typed,
  }));
}
