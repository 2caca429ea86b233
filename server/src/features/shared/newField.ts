import type { TextEdit } from '../../base/textEdit.ts';
import type { Article } from '../../article/article.ts';
import { writeScalar } from '../../article/yaml/quoting.ts';
import type { PathStep, YamlEntry, YamlNode } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';

/** Where a field is to be added. */
export interface NewFieldPlace {
  readonly article: Article;
  readonly schema: JsonSchema;
  readonly path: readonly PathStep[];
  /** The map that is to hold the field; undefined for an empty header. */
  readonly parent: YamlNode | undefined;
}

/**
 * The insertion of a field that is missing, in the order of the schema: behind the last of the fields that come before
 * it there. Undefined where the map is written in a way that has no lines (`{a: b}`).
 */
export function newFieldEdit({ article, schema, path, parent }: NewFieldPlace, field: string): TextEdit | undefined {
  const { text, header } = article;
  const value = newValue(propertiesAt(schema, path).get(field));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (parent === undefined || (parent.kind === 'scalar' && path.length === 0)) {
    const at = header.split.kind === 'absent' ? 0 : header.split.block.start;
    return { start: at, end: at, newText: `${field}:${value}${lineBreak}` };
  }
  if (parent.kind !== 'map' || parent.flow) {
    return undefined;
  }
  const before = predecessor([...propertiesAt(schema, path).keys()], parent.entries, field);
  const [first] = parent.entries;
  const indent = first === undefined ? '' : indentOf(text, first.key.start);
  if (before === undefined && first !== undefined) {
    return { start: first.key.start, end: first.key.start, newText: `${field}:${value}${lineBreak}${indent}` };
  }
  const at = lineEnd(text, before?.end ?? parent.end);
  return { start: at, end: at, newText: `${lineBreak}${indent}${field}:${value}` };
}

/** The entry after which a field belongs: of those that the schema has before it, the last one written. */
function predecessor(order: readonly string[], entries: readonly YamlEntry[], field: string): YamlEntry | undefined {
  const rank = order.indexOf(field);
  return entries.findLast(({ key }) => {
    const at = order.indexOf(key.text);
    return at !== -1 && at < rank;
  });
}

/** What a new field says until its author fills it in. */
function newValue(schema: JsonSchema | undefined): string {
  if (typeof schema?.default === 'string' || typeof schema?.default === 'boolean' || typeof schema?.default === 'number') {
    return ` ${typeof schema.default === 'string' ? writeScalar(schema.default, 'block') : String(schema.default)}`;
  }
  return schema !== undefined && typesOf(schema)[0] === 'array' ? '\n- ' : ' ';
}

/** The spaces that put a further key of the same map in line with one that stands after `- `. */
function indentOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return ' '.repeat(offset - lineStart);
}

/** The end of the line on which a value ends; a block value (`|`) ends with its line break. */
function lineEnd(text: string, offset: number): number {
  const end = text[offset - 1] === '\n' ? offset - 1 : offset;
  const newline = text.slice(end).search(/\r?\n/);
  const at = newline === -1 ? text.length : end + newline;
  return text[at - 1] === '\r' ? at - 1 : at;
}
