/**
 * Attribute lists, attribute definitions and extensions that have lines of their own.
 *
 *     {:encart: .bleue .margin-0}
 *
 *     Un paragraphe
 *     {: encart #ancre}
 *
 *     {::comment}
 *     pour les rédacteurs
 *     {:/comment}
 *
 * https://kramdown.gettalong.org/syntax.html#block-ials
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import type { ExtensionTag } from '../extensionTag.ts';
import { addPieces, noValues, readAttributePieces } from '../attributeList.ts';
import { endOfBlankRest, findClosingBraceAtLineEnd, matchAttributeListLine } from '../braces.ts';
import { addExtension, readExtensionTag } from '../extensionTag.ts';

const DEFINITION = /\{:([A-Za-z0-9_][\w-]*):/y;
const DEFINITIONS = new Set(['link_def', 'abbrev_def', 'footnote_def']);

/** `{:name: …}`, `{::name …}` or `{: …}`, alone on a line. */
export const extension: BlockRule = {
  name: 'extension',
  first: '{',
  parse: parser => parseAttributeDefinition(parser) || parseExtension(parser) || parseAttributeList(parser),
};

function parseAttributeDefinition(parser: BlockParser): boolean {
  const { source, position, document } = parser;
  const brace = parser.skipIndentation(position);
  const match = parser.match(DEFINITION, brace);
  const contentStart = DEFINITION.lastIndex;
  const contentEnd = match === null ? -1 : findClosingBraceAtLineEnd(source, contentStart);
  if (match === null || contentEnd < 0) {
    return false;
  }
  const [, name = ''] = match;
  const pieces = readAttributePieces(source, contentStart, contentEnd);
  document.defineAttributes(name, pieces);
  document.attributeDefinitions.push({
    name,
    nameRange: { start: source.startAt(brace + 2), end: source.endAt(brace + 2 + name.length) },
    pieces,
    start: source.startAt(brace),
    end: source.endAt(contentEnd + 1),
  });
  const end = endOfBlankRest(parser.text, contentEnd + 1);
  parser.pushBlock('eob', position, end).value = 'ald';
  parser.position = end;
  return true;
}

function parseExtension(parser: BlockParser): boolean {
  const { source, text, position, document } = parser;
  const brace = parser.skipIndentation(position);
  const tag = readExtensionTag(source, brace);
  const tagLineEnd = tag === undefined ? -1 : endOfBlankRest(text, tag.end);
  if (tag === undefined || tagLineEnd < 0) {
    return false;
  }
  const tagRange = [source.startAt(brace), source.endAt(tag.end)] as const;
  if (tag.kind === 'closing') {
    document.warn('stray-extension-end', ...tagRange, tag.name);
    return false;
  }
  const closing = tag.kind === 'opening' ? findClosingLine(parser, tag, tagLineEnd) : undefined;
  if (tag.kind === 'opening' && closing === undefined) {
    document.warn('unclosed-extension', ...tagRange, tag.name);
    return false;
  }
  const end = closing?.end ?? tagLineEnd;
  const body = closing === undefined ? undefined : text.slice(tagLineEnd, closing.start).replace(/\n$/, '');
  const range = { start: tagRange[0], end: tag.name === 'options' ? tagRange[1] : source.endAt(end) };
  if (!addExtension(document, parser.tree, { name: tag.name, values: tag.values, body, category: 'block', ...range })) {
    document.warn('unknown-extension', ...tagRange, tag.name);
    return false;
  }
  if (tag.name === 'options') {
    parser.pushBlock('eob', position, end).value = 'extension';
  }
  parser.position = end;
  return true;
}

/** The line with `{:/name}` or `{:/}`; only spaces may follow it. */
function findClosingLine(parser: BlockParser, { name }: ExtensionTag, from: number): { start: number; end: number } | undefined {
  const { text, source } = parser;
  const pattern = new RegExp(`(?<=^|\\n) {0,3}\\{:/(?:${name})?\\} *\\n`, 'g');
  const start = source.find(`{:/${name}}`, at => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.index ?? -1;
  }, from);
  return start < 0 ? undefined : { start, end: parser.endOfLine(text.indexOf('}', start)) };
}

/** `{: …}` decorates the block above it; if there is none, it waits for the next. */
function parseAttributeList(parser: BlockParser): boolean {
  const { source, tree, document, position } = parser;
  const line = matchAttributeListLine(source, position);
  if (line === undefined) {
    return false;
  }
  const list = document.readAttributeList({ kind: 'block', source, brace: line.brace, contentEnd: line.contentEnd });
  const last = tree.lastChild;
  list.blankBefore = last?.type === 'blank';
  list.blankAfter = line.end < parser.text.length && parser.isBlankLine(line.end);
  parser.position = line.end;
  const isDefinition = last?.type === 'eob' && DEFINITIONS.has(last.value);
  if (last === undefined || last.type === 'blank' || (last.type === 'eob' && !isDefinition)) {
    parser.pending ??= { ...noValues(), lists: [] };
    parser.pending.lists.push(list);
    addPieces(parser.pending, list.pieces);
    return true;
  }
  last.decoration ??= noValues();
  addPieces(last.decoration, list.pieces);
  if (isDefinition) {
    list.lost = 'taken-by-definition';
  } else {
    list.target = last;
    list.direction = 'above';
    last.addAttributeList(list);
  }
  if (!parser.isAttributeListLine(line.end)) {
    parser.pushBlock('eob', line.brace, line.end).value = 'ial';
  }
  return true;
}
