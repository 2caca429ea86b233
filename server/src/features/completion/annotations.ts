import { foldWord } from '../../base/words.ts';
import type { Localized } from '../../base/localized.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';
import { blockBefore, contentAt, everyElement } from '../shared/elements.ts';
import { rankWords } from '../shared/rankWords.ts';
import type { CompletionContext } from './context.ts';
import type { Proposal } from './proposal.ts';

/** What is being written within `{: … }`. */
export interface AnnotationPlace {
  readonly kind: 'class' | 'id' | 'value' | 'name';
  readonly typed: string;
  /** What is replaced: the word at the cursor, with its dot or number sign. */
  readonly range: TextRange;
  /** Of a value: the attribute it is for. */
  readonly key?: string;
}

/** `{:` and what was typed since; a colon or slash after it makes another thing of it. */
const OPEN_ANNOTATION = /\{:(?![:/])(?<typed>[^{}\n]*)$/;
const VALUE = /(?<key>[\w-]+)=(?:"(?<double>[^"]*)|'(?<single>[^']*))$/;
const WORD = /[^\s{}"']*$/;

/** Attributes that authors use, with what they do. */
const ATTRIBUTES: Readonly<Record<string, Localized>> = {
  target: { fr: 'Où s’ouvre le lien', en: 'Where the link opens' },
  title: { fr: 'L’infobulle', en: 'The tooltip' },
  lang: { fr: 'La langue du texte', en: 'The language of the text' },
  width: { fr: 'La largeur de l’image, en pixels', en: 'The width of the image, in pixels' },
  height: { fr: 'La hauteur de l’image, en pixels', en: 'The height of the image, in pixels' },
  role: { fr: 'Le rôle, pour qui écoute la page', en: 'The role, for those who listen to the page' },
  rel: { fr: 'Le rapport entre les deux pages', en: 'How the two pages relate' },
  download: { fr: 'Télécharge au lieu d’ouvrir', en: 'Downloads instead of opening' },
  'aria-label': { fr: 'Le nom, pour qui écoute la page', en: 'The name, for those who listen to the page' },
  style: { fr: 'Du CSS pour ce seul élément', en: 'CSS for this element alone' },
};
const VALUES: Readonly<Record<string, readonly string[]>> = {
  target: ['_blank', '_self'],
  lang: ['fr', 'en', 'de', 'es', 'it', 'ar'],
  rel: ['noopener', 'nofollow', 'external', 'license'],
  role: ['presentation', 'note', 'region', 'img', 'button'],
};
const OWN_WORDS: Readonly<Record<string, Localized>> = {
  toc: { fr: 'Le sommaire, à la place de cette liste', en: 'The table of contents, in the place of this list' },
  footnotes: { fr: 'Les notes, à la place de cette liste', en: 'The footnotes, in the place of this list' },
  standalone: { fr: 'L’image seule, avec sa légende', en: 'The image alone, with its caption' },
};

/** Where in an annotation an offset stands, however unfinished the annotation is; undefined outside any. */
export function annotationPlaceAt({ text }: Article, offset: number): AnnotationPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = OPEN_ANNOTATION.exec(text.slice(lineStart, offset))?.groups?.['typed'];
  if (typed === undefined) {
    return undefined;
  }
  const { key, double, single } = VALUE.exec(typed)?.groups ?? {};
  const value = double ?? single;
  if (key !== undefined && value !== undefined) {
    return { kind: 'value', key, typed: value, range: { start: offset - value.length, end: offset } };
  }
  const [word = ''] = WORD.exec(typed) ?? [];
  const glued = Math.max(word.lastIndexOf('.'), word.lastIndexOf('#'), 0);
  const last = word.slice(glued);
  const kind = last.startsWith('.') ? 'class' : last.startsWith('#') ? 'id' : 'name';
  return { kind, typed: last.replace(/^[.#]/, ''), range: { start: offset - last.length, end: offset } };
}

/** What can be written there, best first. */
export function proposeInAnnotation(context: CompletionContext, place: AnnotationPlace): readonly Proposal[] {
  switch (place.kind) {
    case 'class':
      return proposeClasses(context, place);
    case 'id':
      return [];
    case 'value':
      return (VALUES[place.key ?? ''] ?? []).filter(it => it.startsWith(place.typed)).map(it => proposal(place, { label: it }));
    case 'name':
      return [...(place.typed === '' ? proposeClasses(context, place) : []), ...proposeNames(context, place)];
  }
}

/** The classes of the stylesheets: those that this article uses on this kind of element first, then its others. */
function proposeClasses({ article, project, offset }: CompletionContext, place: AnnotationPlace): readonly Proposal[] {
  const document = article.body.parse(project.kramdownOptions);
  const counts = countClasses(document, targetType(document, offset - article.body.start));
  const known = [...project.stylesheet.classes.values()];
  const words = known.map(({ name, declarations }) => ({ word: name, declarations, count: counts.get(name) ?? 0 }));
  return rankWords(place.typed, words).map(({ word, declarations }) =>
    proposal(place, { label: `.${word}`, detail: declarations[0] ?? '', documentation: `\`\`\`css\n.${word} {\n${declarations.map(it => `  ${it};`).join('\n')}\n}\n\`\`\`` }),
  );
}

/** How often each class is used; on the same kind of element, a use counts a hundred times. */
function countClasses(document: KramdownDocument, type: ElementType | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const element of everyElement(document)) {
    for (const name of (element.attributes.get('class') ?? '').split(/\s+/)) {
      counts.set(name, (counts.get(name) ?? 0) + (element.type === type ? 100 : 1));
    }
  }
  return counts;
}

/** What the annotation at an offset is for; of an unfinished one, the block above. */
function targetType(document: KramdownDocument, offset: number): ElementType | undefined {
  const list = document.attributeLists.find(({ start, end }) => start < offset && offset < end);
  const target: Element | undefined = list === undefined ? blockBefore(contentAt(document, offset), offset) : list.target;
  return target?.type;
}

function proposeNames({ article, project, language }: CompletionContext, place: AnnotationPlace): readonly Proposal[] {
  const query = foldWord(place.typed);
  const definitions = article.body.parse(project.kramdownOptions).attributeDefinitions;
  const source = article.body.text;
  return [
    ...definitions.map(it => ({ label: it.name, detail: source.slice(it.start, it.end) })),
    ...Object.entries(ATTRIBUTES).map(([name, does]) => ({ label: name, detail: does[language], insert: `${name}="$0"` })),
    ...Object.entries(OWN_WORDS).map(([name, does]) => ({ label: name, detail: does[language] })),
  ]
    .filter(it => foldWord(it.label).startsWith(query))
    .map(it => proposal(place, it));
}

interface Words {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly insert?: string;
}

function proposal({ range, typed, kind }: AnnotationPlace, { label, detail, documentation, insert }: Words): Proposal {
  return {
    label,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    kind: insert === undefined ? 'value' : 'key',
    edit: { ...range, newText: insert ?? label },
    ...(insert === undefined ? {} : { isSnippet: true }),
    filterText: kind === 'class' ? `.${typed}` : typed,
  };
}
