/**
 * Abbreviations, marked up wherever they stand in the document.
 *
 *     *[DINUM]: Direction interministérielle du numérique
 *
 * https://kramdown.gettalong.org/syntax.html#abbreviations
 */
import type { BlockRule } from '../blockParser.ts';
import { endWithoutSpace, startWithoutSpace } from '../characters.ts';

const START = / {0,3}\*\[([^\n]+?)\]:/y;

/** The definition of an abbreviation. The last one of a name counts. */
export const abbreviationDefinition: BlockRule = {
  name: 'abbreviationDefinition',
  first: '*',
  parse(parser) {
    const { position, source, document, text } = parser;
    const match = parser.match(START, position);
    if (match === null) {
      return false;
    }
    const [whole, name = ''] = match;
    const end = parser.endOfLine(position + whole.length);
    const titleEnd = endWithoutSpace(text, position + whole.length, end);
    const titleStart = startWithoutSpace(text, position + whole.length, titleEnd);
    const nameStart = position + whole.length - 2 - name.length;
    const nameRange = { start: source.startAt(nameStart), end: source.endAt(nameStart + name.length) };
    if (document.abbreviations.has(name)) {
      document.warn('duplicate-abbreviation', nameRange.start, nameRange.end, name);
    }
    const placeholder = parser.pushBlock('eob', position, end);
    placeholder.value = 'abbrev_def';
    const title = text.slice(titleStart, titleEnd);
    document.abbreviations.set(name, { title, placeholder });
    document.definitions.push({
      kind: 'abbreviation',
      name,
      nameRange,
      value: title,
      valueRange: { start: source.startAt(titleStart), end: source.endAt(titleEnd) },
      start: placeholder.start,
      end: placeholder.end,
    });
    parser.position = end;
    return true;
  },
};
