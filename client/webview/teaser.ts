import type { RenderedHeader } from '../src/preview/messages.ts';

type Language = 'fr' | 'en';
type Words = Readonly<Record<Language, string>>;

/** A length of text, and the most of it that is shown. */
export interface Length {
  readonly name: Words;
  readonly length: number;
  readonly most: number;
}

/** Characters that search engines and social networks show of a title and of a description before they cut it. */
const MOST = { title: 60, description: 160 };

/** How long the texts are that lists and networks show, and how long they may be. */
export function teaserLengths(title: string, description: string): readonly Length[] {
  return [
    { name: { fr: 'Titre', en: 'Title' }, length: lengthOf(title), most: MOST.title },
    { name: { fr: 'Chapeau', en: 'Teaser' }, length: lengthOf(description), most: MOST.description },
  ];
}

/** What is shown of a text: whole words, and three dots where there is more. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) {
    return text;
  }
  const start = characters.slice(0, most).join('');
  return `${start.replace(/\s+\S*$/u, '').replace(/[\s,;:.]+$/u, '')}…`;
}

/** A description as networks show it. */
export function shownDescription(description: string): string {
  return shortened(description, MOST.description);
}

/** A title as networks show it. */
export function shownTitle(title: string): string {
  return shortened(title, MOST.title);
}

/** What is missing for an article to be seen in lists, as sentences. */
export function teaserGaps({ title, teaserHtml, image }: RenderedHeader, language: Language): readonly string[] {
  const gaps: readonly (readonly [boolean, Words])[] = [
    [title === undefined, { fr: 'Sans titre, les listes montrent le nom du fichier.', en: 'Without a title, lists show the name of the file.' }],
    [teaserHtml === undefined, { fr: 'Sans chapeau, les réseaux montrent le début du texte.', en: 'Without a teaser, networks show how the text begins.' }],
    [image === undefined, { fr: 'Sans image, les réseaux ne montrent que du texte.', en: 'Without an image, networks show nothing but text.' }],
    [image !== undefined && image.alternative.trim() === '', { fr: 'L’image n’a pas de texte alternatif.', en: 'The image has no alternative text.' }],
  ];
  return gaps.filter(([isGap]) => isGap).map(([, words]) => words[language]);
}

function lengthOf(text: string): number {
  return [...text].length;
}
