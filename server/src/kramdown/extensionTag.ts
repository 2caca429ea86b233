/**
 * Reads the tags of extensions, among blocks and in running text.
 *
 *     {::comment} pour les rédacteurs {:/comment}
 *     {::options toc_levels="2,3" /}
 *
 * https://kramdown.gettalong.org/syntax.html#extensions
 */
import type { AttributeValues } from './node.ts';
import type { DocumentState } from './documentState.ts';
import type { SourceText } from './sourceText.ts';
import { addPieces, noValues, readAttributePieces } from './attributeList.ts';
import { findClosingBrace } from './braces.ts';
import { Node } from './node.ts';
import { findOption, readOptionValue, takeOptionValue } from './options.ts';
import { isSpace } from './characters.ts';

/** `{::name key="value" /}`, or a closing tag. */
export interface ExtensionTag {
  readonly kind: 'opening' | 'alone' | 'closing';
  readonly name: string;
  readonly values: AttributeValues;
  readonly end: number;
}

/** An extension with its content: undefined for one that stands alone. */
export interface Extension {
  readonly name: string;
  readonly values: AttributeValues;
  readonly body: string | undefined;
  readonly category: 'block' | 'span';
  readonly start: number;
  readonly end: number;
}

const OPENING = /\{::(\w+)/y;
const CLOSING = /\{:\/([A-Za-z0-9_][\w-]*)?\}/y;

/** Reads the tag at the offset of its brace. */
export function readExtensionTag(source: SourceText, at: number): ExtensionTag | undefined {
  const { text } = source;
  CLOSING.lastIndex = at;
  const closing = CLOSING.exec(text);
  if (closing !== null) {
    return { kind: 'closing', name: closing[1] ?? '', values: noValues(), end: CLOSING.lastIndex };
  }
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (opening === null) {
    return undefined;
  }
  const nameEnd = OPENING.lastIndex;
  const [, name = ''] = opening;
  if (text.startsWith('}', nameEnd)) {
    return { kind: 'opening', name, values: noValues(), end: nameEnd + 1 };
  }
  if (text.startsWith('/}', nameEnd)) {
    return { kind: 'alone', name, values: noValues(), end: nameEnd + 2 };
  }
  const brace = isSpace(text.charCodeAt(nameEnd)) ? findClosingBrace(source, nameEnd) : -1;
  if (brace < 0) {
    return undefined;
  }
  const isAlone = brace > nameEnd + 1 && text.charCodeAt(brace - 1) === 47;
  const values = noValues();
  addPieces(values, readAttributePieces(source, nameEnd + 1, isAlone ? brace - 1 : brace));
  return { kind: isAlone ? 'alone' : 'opening', name, values, end: brace + 1 };
}

/** Adds to the tree what the extension stands for; false if there is no such extension. */
export function addExtension(document: DocumentState, tree: Node, extension: Extension): boolean {
  const { name, values, body, category, start, end } = extension;
  if (name === 'options') {
    setOptions(document, extension);
    return true;
  }
  if (name !== 'comment' && name !== 'nomarkdown') {
    return false;
  }
  if (body !== undefined) {
    const node = new Node(name === 'comment' ? 'comment' : 'raw', body, start, end);
    node.category = category;
    if (name === 'nomarkdown') {
      node.details = { outputs: (values.values.get('type') ?? '').split(/[ \t\n\v\f\r]+/).filter(output => output !== '') };
    }
    tree.push(node);
  }
  return true;
}

/** `{::options key="value" /}`: for what follows, and for printing all of the document. */
function setOptions(document: DocumentState, { values, start, end }: Extension): void {
  for (const [name, given] of values.values) {
    const definition = findOption(name);
    const value = definition === undefined ? undefined : takeOptionValue(definition, given);
    if (definition === undefined || name === 'input' || name === 'class') {
      document.warn('unknown-option', start, end, name);
    } else if (name === 'forbidden_inline_options' || document.options.forbidden_inline_options.includes(name)) {
      document.warn('forbidden-option', start, end, name);
    } else {
      if (readOptionValue(definition, given) === undefined) {
        document.warn('wrong-option-value', start, end, name, definition.type);
      }
      document.options = value === undefined ? document.options : { ...document.options, [name]: value };
    }
  }
}
