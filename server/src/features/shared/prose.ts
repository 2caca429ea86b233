import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import { insideQuotes } from '../../article/termEdits.ts';
import type { YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';
import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';
import { contentsOf, isVerbatim } from './elements.ts';
import { isFrench } from './pageLanguage.ts';
import { mayHoldEnglish, readsAsEnglish } from './readsAsEnglish.ts';

/** Stands for a character that no convention of writing may touch, but that counts as a neighbour. */
export const NOT_PROSE = '\uFFFC';

/** The fields of the header that people read. */
const PROSE_FIELDS: ReadonlySet<string> = new Set([
  'title', 'subtitle', 'chapeau-text', 'description', 'summary', 'excerpt', 'alternative-textuelle', 'legende', 'nom', 'lieu', 'champs_informations',
]);
const READ: ReadonlySet<ElementType> = new Set(['text', 'smart_quote', 'typographic_sym', 'entity']);
/** One of these stands in whatever {@link WITHIN_TEXT} finds. */
const SIGN_WITHIN_TEXT = /[@{&]|:\/\/|www\.|mailto:/;
/** No-break spaces by their names and numbers: they count as such. */
const NO_BREAK = /^&(?:nbsp|#160|#xA0|#8239|#x202F|thinsp|#8201|#x2009);$/i;
/** Addresses, annotations and HTML references within text. */
const WITHIN_TEXT = /(?:https?:\/\/|www\.|mailto:)[^\s<>«»\u00A0\u202F]+|[\w.+-]+@[\w-]+\.[\w.-]+|\{[:.#][^}\n]*\}?|&#?\w+;/gs;

/**
 * The prose of an article: a text as long as the file, in which whatever people do not read as French - code,
 * addresses, HTML, Liquid, annotations, the syntax of the header - is {@link NOT_PROSE}. Line feeds stay.
 */
export function proseOf({ article, document }: { readonly article: Article; readonly document: KramdownDocument }): string {
  const { text, body, header } = article;
  const ranges = [
    ...(header.isReadable && header.yaml.root !== undefined ? fieldRanges(text, header.yaml.root) : []),
    ...textRanges(document).map(({ start, end }) => ({ start: start + body.start, end: end + body.start })),
  ];
  let prose = '';
  for (const { start, end } of ranges) {
    if (start >= prose.length) {
      prose += mask(text.slice(prose.length, start)) + maskWithin(text.slice(start, end));
    }
  }
  return maskRanges(prose + mask(text.slice(prose.length)), article.liquid);
}

function maskRanges(prose: string, ranges: readonly TextRange[]): string {
  let masked = '';
  for (const { start, end } of ranges) {
    masked += prose.slice(masked.length, start) + mask(prose.slice(start, end));
  }
  return masked + prose.slice(masked.length);
}

function maskWithin(text: string): string {
  return SIGN_WITHIN_TEXT.test(text) ? text.replace(WITHIN_TEXT, it => (NO_BREAK.test(it) ? '\u202F'.repeat(it.length) : mask(it))) : text;
}

function mask(text: string): string {
  return text.replace(/[^\n]+/g, line => NOT_PROSE.repeat(line.length));
}

function* fieldRanges(text: string, node: YamlNode, field = ''): Iterable<TextRange> {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      yield* fieldRanges(text, value, PROSE_FIELDS.has(field) ? field : key.text);
    }
  } else if (node.kind === 'list') {
    for (const item of node.items) {
      yield* fieldRanges(text, item, field);
    }
  } else if (typeof node.value === 'string' && PROSE_FIELDS.has(field) && node.style !== 'alias' && !readsAsEnglish(node.value)) {
    yield textOfScalar(text, node);
  }
}

/** The characters of a value: without its quotes, without the `>-` of a block. */
function textOfScalar(text: string, node: YamlScalar): TextRange {
  const isBlock = node.style === 'block';
  const firstLine = isBlock ? text.slice(node.start, node.end).indexOf('\n') : -1;
  return isBlock ? { start: firstLine === -1 ? node.end : node.start + firstLine, end: node.end } : insideQuotes(node);
}

/** Blocks of running text: each is in one language. */
const SENTENCES: ReadonlySet<ElementType> = new Set(['p', 'header', 'td', 'dt']);

function textRanges(document: KramdownDocument): readonly TextRange[] {
  const ranges: TextRange[] = [];
  const mayBeEnglish = mayHoldEnglish(document.text);
  const visit = (element: Element): void => {
    if (READ.has(element.type)) {
      ranges.push(element);
    } else if (!isVerbatim(element) && isFrench(element.attributes.get('lang') ?? 'fr') && !(mayBeEnglish && SENTENCES.has(element.type) && readsAsEnglish(document.text.slice(element.start, element.end)))) {
      element.children.forEach(visit);
    }
  };
  contentsOf(document).forEach(visit);
  return ranges.sort((a, b) => a.start - b.start);
}
