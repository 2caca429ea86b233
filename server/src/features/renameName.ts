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

/** What kramdown reads as a name: the rest of what is written would be lost. Its manual, « Attribute Lists », « Footnotes ». */
const PATTERNS: Readonly<Record<DocumentName['kind'], RegExp>> = {
  annotation: /^[A-Za-z0-9_][\w-]*$/,
  footnote: /^[A-Za-z0-9_][\w-]*$/,
  place: /^[A-Za-z][\w:-]*$/,
};

const REFUSALS: Readonly<Record<DocumentName['kind'], Localized>> = {
  annotation: {
    fr: 'Ce nom ne peut avoir que des lettres sans accent, des chiffres, « - » et « _ ».',
    en: 'This name can have letters without accents, figures, ‘-’ and ‘_’ only.',
  },
  footnote: {
    fr: 'L’appel d’une note ne peut avoir que des lettres sans accent, des chiffres, « - » et « _ ».',
    en: 'The mark of a note can have letters without accents, figures, ‘-’ and ‘_’ only.',
  },
  place: {
    fr: 'Une ancre commence par une lettre, et ne peut avoir que des lettres sans accent, des chiffres, « - », « _ » et « : ».',
    en: 'An anchor begins with a letter, and can have letters without accents, figures, ‘-’, ‘_’ and ‘:’ only.',
  },
};

/** Why a name cannot be given; undefined where it can. */
export function refusalOf({ kind }: DocumentName, to: string): Localized | undefined {
  return PATTERNS[kind].test(to) ? undefined : REFUSALS[kind];
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
