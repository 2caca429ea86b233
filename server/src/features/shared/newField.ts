import type { TextEdit } from '../../base/textEdit.ts';
import type { Article } from '../../article/article.ts';
import { printDoubleQuoted } from '../../article/change/printValue.ts';
import { writeScalar } from '../../article/yaml/quoting.ts';
import type { PathStep, YamlEntry, YamlNode } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, requiredAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { lineBreakOf } from './blockLines.ts';

/** Where a field is to be added. */
export interface NewFieldPlace {
  readonly article: Article;
  readonly schema: JsonSchema;
  readonly path: readonly PathStep[];
  /** The map that is to hold the field; undefined for an empty header. */
  readonly parent: YamlNode | undefined;
}

/** What is added to a header, and where in it an author goes on writing; undefined where nothing is left to fill in. */
export interface NewField {
  readonly edit: TextEdit;
  readonly cursor: number | undefined;
}

/**
 * The insertion of a field that is missing, in the order of the schema: behind the last of the fields that come before
 * it there. Undefined where the map is written in a way that has no lines (`{a: b}`).
 *
 * @param moment what a date says until its author changes it
 */
export function newField(place: NewFieldPlace, field: string, moment: string): NewField | undefined {
  const { article: { text, header }, schema, path, parent } = place;
  const lineBreak = lineBreakOf(text);
  const line = fieldLine(field, propertiesAt(schema, path).get(field), { moment, lineBreak });
  if (parent === undefined || (parent.kind === 'scalar' && path.length === 0)) {
    return insertion(header.split.kind === 'absent' ? 0 : header.split.block.start, ['', line, lineBreak]);
  }
  if (parent.kind !== 'map' || parent.flow) {
    return undefined;
  }
  const before = predecessor([...propertiesAt(schema, path).keys()], parent.entries, field);
  const [first] = parent.entries;
  const indent = first === undefined ? '' : indentOf(text, first.key.start);
  const added =
    before === undefined && first !== undefined
      ? insertion(first.key.start, ['', line, lineBreak + indent])
      : insertion(lineEnd(text, before?.end ?? parent.end), [lineBreak + indent, line, '']);
  // An editor that places the cursor would indent these lines once more.
  return indent === '' ? added : { ...added, cursor: undefined };
}

/**
 * A header with all that the page cannot do without, ready to be filled in.
 *
 * @param given the fields that the site gives to the page by itself
 * @param title what the page is called, where that is known
 */
export function newHeader(schema: JsonSchema, { text, given, moment, title = '' }: { readonly text: string; readonly given: ReadonlySet<string>; readonly moment: string; readonly title?: string }): { readonly newText: string; readonly cursor: number } {
  const lineBreak = lineBreakOf(text);
  const required = requiredAt(schema, []);
  const fields = [...propertiesAt(schema, [])].filter(([field]) => field === 'title' || (required.has(field) && !given.has(field)));
  // What is written on in these quotes - a colon, an apostrophe - breaks nothing.
  const lineOf = (field: string, it: JsonSchema): string => {
    const value = field === 'title' && title !== '' ? title : it.default;
    return field === 'title' && title !== '' || value === '' ? `${field}: ${printDoubleQuoted(String(value))}` : fieldLine(field, it, { moment, lineBreak });
  };
  const [first = 'title: ', ...others] = fields.map(([field, it]) => lineOf(field, it));
  return { newText: ['---', first, ...others, '---', '', ''].join(lineBreak), cursor: `---${lineBreak}${first}`.length };
}

function insertion(at: number, [before, line, after]: readonly [string, string, string]): NewField {
  return { edit: { start: at, end: at, newText: before + line + after }, cursor: line.endsWith(' ') ? before.length + line.length : undefined };
}

function fieldLine(field: string, schema: JsonSchema | undefined, { moment, lineBreak }: { readonly moment: string; readonly lineBreak: string }): string {
  if (typeof schema?.default === 'string' || typeof schema?.default === 'boolean' || typeof schema?.default === 'number') {
    return `${field}: ${typeof schema.default === 'string' ? writeScalar(schema.default, 'block') : String(schema.default)}`;
  }
  // The other dates of an article are not today's: they are its author's to know.
  return field === 'date' ? `${field}: ${moment}` : `${field}:${schema !== undefined && typesOf(schema)[0] === 'array' ? `${lineBreak}- ` : ' '}`;
}

/** The entry after which a field belongs: of those that the schema has before it, the last one written. */
function predecessor(order: readonly string[], entries: readonly YamlEntry[], field: string): YamlEntry | undefined {
  const rank = order.indexOf(field);
  return entries.findLast(({ key }) => {
    const at = order.indexOf(key.text);
    return at !== -1 && at < rank;
  });
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
