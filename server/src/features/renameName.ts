import type { Localized } from '../base/localized.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { shiftRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { SitePages } from '../workspace/sitePages.ts';
import { namePlacesOf, type DocumentName } from './shared/documentNames.ts';
import { type BodyLink, linksOf } from './shared/links.ts';
import { readLocalTarget } from './shared/localTargets.ts';
import { placeTargetsOf } from './shared/pageTargets.ts';

/** What kramdown does not read as part of a name. Its manual, « Attribute Lists », « Footnotes ». */
const NOT_IN_NAME: Readonly<Record<DocumentName['kind'], RegExp>> = { annotation: /^-+|[^\w-]/g, footnote: /^-+|[^\w-]/g, place: /^[^A-Za-z]+|[^\w:-]/g };

/** Said where nothing of what was typed can stand in a name. */
export const NOT_A_NAME: Localized = {
  fr: 'Ce nom n’a pas changé\u00A0: il lui faut des lettres sans accent, des chiffres, «\u00A0-\u00A0» ou «\u00A0_\u00A0».',
  en: 'This name has not changed: it needs letters without accents, figures, ‘-’ or ‘_’.',
};

/**
 * The name that an author means, as kramdown reads one: `En haut, à gauche` gives `En-haut-a-gauche`. Undefined where
 * nothing is left of it.
 */
export function nameFrom(kind: DocumentName['kind'], typed: string): string | undefined {
  const letters = foldAccents(typed.trim()).replace(/[\s\u00A0\u202F’']+/g, '-');
  const name = letters.replace(NOT_IN_NAME[kind], '');
  return name === '' ? undefined : name;
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The edits that rename a name in its own article: where it is given, where it is referred to, and in links to it. */
export function renameNameHere({ text, body }: Article, { kramdownOptions, site }: Project, { kind, name }: DocumentName, to: string): readonly TextEdit[] {
  const document = body.parse(kramdownOptions);
  const places = namePlacesOf(document).filter(it => it.kind === kind && it.name === name);
  const links = kind === 'place' ? linksOf({ document }).filter(({ url }) => isAnchor(url, name)) : [];
  return [
    ...places.map(it => ({ ...shiftRange(it, body.start), newText: to })),
    ...links.flatMap(it => anchorEdit(text, body.start, it, to)),
  ];

  function isAnchor(url: string, wanted: string): boolean {
    return url.startsWith('#') && readLocalTarget(`/${url}`, site)?.anchor === wanted;
  }
}

/** A place of another article, on the site that both belong to. */
export interface PlaceElsewhere {
  readonly project: Project;
  readonly pages: SitePages;
  /** Of the article that has the place. */
  readonly uri: string;
  readonly name: string;
}

/** The edits that rename a place in the links that lead to it from another article. */
export function renamePlaceElsewhere(article: Article, { project, pages, uri, name }: PlaceElsewhere, to: string): readonly TextEdit[] {
  return placeTargetsOf(article, project, pages)
    .filter(it => it.page.uri === uri && it.name === name)
    .flatMap(({ link }) => anchorEdit(article.text, article.body.start, link, to));
}

/** Replaces what follows `#` in an address, as it is written there. */
function anchorEdit(text: string, bodyStart: number, { url, range }: BodyLink, to: string): readonly TextEdit[] {
  const written = url.slice(url.indexOf('#'));
  const { start, end } = shiftRange(range, bodyStart);
  const at = text.slice(start, end).lastIndexOf(written);
  return at === -1 ? [] : [{ start: start + at + 1, end: start + at + written.length, newText: to }];
}
