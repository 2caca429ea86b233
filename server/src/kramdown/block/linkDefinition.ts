/**
 * Link definitions.
 *
 *     [dinum]: https://www.numerique.gouv.fr/ "Le titre"
 *
 * https://kramdown.gettalong.org/syntax.html#link-definitions
 */
import type { BlockRule } from '../blockParser.ts';
import { normaliseName } from '../documentState.ts';

const URL_IN_BRACKETS = '<([^\\n]*?)>';
const URL_ALONE = '([^\\n]*?[^ \\t\\n\\v\\f\\r][^\\n]*?)';
const TITLE = '(?:(?:[ \\t]*?\\n|[ \\t]+?)[ \\t]*?(["\'])([^\\n]+?)\\4)?';
const DEFINITION = new RegExp(` {0,3}\\[([^\\n\\]]+)\\]:[ \\t]*(?:${URL_IN_BRACKETS}|${URL_ALONE})${TITLE}[ \\t]*?\\n`, 'y');
const TITLE_START = /[ \t]+["']/;

/** The definition of a link. The last one of an id counts. */
export const linkDefinition: BlockRule = {
  name: 'linkDefinition',
  first: '[',
  parse(parser) {
    const { position, source, document } = parser;
    const match = parser.match(DEFINITION, position);
    if (match === null || TITLE_START.test(match[3] ?? '')) {
      return false;
    }
    const [whole, id = '', inBrackets, alone, , title] = match;
    const url = inBrackets ?? alone ?? '';
    const name = normaliseName(id);
    const nameStart = position + whole.indexOf('[') + 1;
    const nameRange = { start: source.startAt(nameStart), end: source.endAt(nameStart + id.length) };
    if (document.linkDefinitions.has(name)) {
      document.warn('duplicate-link-definition', nameRange.start, nameRange.end, name);
    }
    const end = position + whole.length;
    const placeholder = parser.pushBlock('eob', position, end);
    placeholder.value = 'link_def';
    const urlStart = whole.indexOf(url, nameStart - position + id.length + 2) + position;
    const valueRange = { start: source.startAt(urlStart), end: source.endAt(urlStart + url.length) };
    const definition = { kind: 'link', name, nameRange, value: url, valueRange, start: placeholder.start, end: placeholder.end } as const;
    document.definitions.push(definition);
    document.linkDefinitions.set(name, { url, title, placeholder, definition });
    parser.position = end;
    return true;
  },
};
