import { parseArticle, type Article } from '../../article/article.ts';
import { readHeaderLines } from '../../article/headerLines.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import { plainMap } from '../../article/yaml/yamlValue.ts';
import { applyEdits, type TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { KramdownOptions } from '../../kramdown/index.ts';
import { liquidOf } from '../shared/keepsLiquid.ts';
import type { Extent } from '../shared/extent.ts';
import type { Fix } from './rule.ts';
import { blockOutlines, bodyOutline } from './bodyOutline.ts';

/** A change, and what it is to change. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly extent: Extent;
}

/**
 * Whether a change does what it says and nothing else: outside of its extent, the header has the values that Jekyll read
 * before, and the body the elements that kramdown read; of Liquid, every character is there. Found by reading the result.
 */
export function staysWithin(article: Article, options: KramdownOptions, { edits, extent }: Change): boolean {
  const after = parseArticle(article.uri, article.version, applyEdits(article.text, edits));
  return (
    extent.file === 'everything' ||
    (JSON.stringify(liquidOf(article.text)) === JSON.stringify(liquidOf(after.text)) && keepsHeader(article, after, { edits, extent }) && keepsBody(article, after, { options, edits, extent }))
  );
}

/** So many results are read at most: what is not shown by then is left to an author. */
const MOST_READ = 60;

/**
 * Of some changes, those that are shown to stay within their extents, made together. What fails is looked for by halves: most
 * often, nothing does.
 */
export function provenChanges(article: Article, options: KramdownOptions, changes: readonly Change[]): readonly Change[] {
  let read = 0;
  const isProven = (some: readonly Change[]): boolean => {
    read += 1;
    return read <= MOST_READ && staysWithin(article, options, together(some));
  };
  const provenOf = (some: readonly Change[]): readonly Change[] => {
    if (some.length === 0 || isProven(some)) {
      return some;
    }
    const middle = some.length >> 1;
    const [first, second] = middle === 0 ? [[], []] : [provenOf(some.slice(0, middle)), provenOf(some.slice(middle))];
    const both = [...first, ...second];
    return first.length === 0 || second.length === 0 || isProven(both) ? both : first;
  };
  return provenOf(changes);
}

function together(changes: readonly Change[]): Change {
  const body = changes.flatMap(it => it.extent.body ?? []);
  return {
    edits: changes.flatMap(it => it.edits),
    extent: {
      ...(changes.some(it => it.extent.header !== undefined) ? { header: 'values' } : {}),
      ...(body.length === 0 ? {} : { body }),
      ...(changes.some(it => it.extent.file !== undefined) ? { file: 'everything' } : {}),
    },
  };
}

function keepsHeader(before: Article, after: Article, { edits, extent: { header } }: Change): boolean {
  if (before.header.split.kind !== after.header.split.kind) {
    return false;
  }
  if (header === undefined) {
    return before.text.slice(0, before.body.start) === after.text.slice(0, after.body.start);
  }
  if (before.header.isReadable && !after.header.isReadable) {
    return false;
  }
  // Of a header that is still to be rescued elsewhere, no value can be told yet.
  return !after.header.isReadable || Object.entries(untouchedValues(before, edits)).every(([field, value]) => JSON.stringify(after.header.data[field]) === JSON.stringify(value));
}

/** The values of the fields that no edit lies in, and that refer to none (`*a`) in which one does; of a header that cannot be read, those that can be read alone. */
function untouchedValues({ text, header }: Article, edits: readonly TextEdit[]): Readonly<Record<string, unknown>> {
  const { split, yaml, data, isReadable } = header;
  if (split.kind === 'absent') {
    return {};
  }
  const touchesNone = (range: TextRange): boolean => !edits.some(it => it.start <= range.end && range.start <= it.end);
  if (isReadable) {
    const entries = yaml.root?.kind === 'map' ? yaml.root.entries : [];
    const edited = entries.filter(it => !touchesNone(it));
    const anchors = edited.flatMap(it => text.slice(it.start, it.end).match(/(?<=&)[^\s,[\]{}]+/g) ?? []);
    const follows = (it: TextRange): boolean => anchors.some(name => text.slice(it.start, it.end).includes(`*${name}`));
    const touched = new Set(entries.filter(it => edited.includes(it) || follows(it)).map(it => it.key.text));
    return Object.fromEntries(Object.entries(data).filter(([field]) => !touched.has(field)));
  }
  const fields = fieldLines(text, split.block);
  const last = new Map(fields.map(it => [it.name, it]));
  const repeated = new Set(fields.filter(it => last.get(it.name) !== it).map(it => it.name));
  return Object.fromEntries(fields.filter(it => touchesNone(it) && !repeated.has(it.name)).flatMap(it => Object.entries(readAlone(it.lines))));
}

/** A field at the margin, and its lines, with those below it that are empty: a block keeps them. */
interface FieldLines extends TextRange {
  readonly name: string;
  readonly lines: string;
}

function fieldLines(text: string, block: TextRange): readonly FieldLines[] {
  const fields = readHeaderLines(text, block).filter(it => it.key !== undefined && it.indent === 0 && it.dashes === 0);
  return fields.map(({ key, whole: { start } }, index) => {
    const lines = text.slice(start, fields[index + 1]?.whole.start ?? block.end);
    return { name: text.slice(key?.start, key?.end), lines, start, end: start + lines.trimEnd().length };
  });
}

function readAlone(lines: string): Readonly<Record<string, unknown>> {
  const { root, problems } = parseYaml(lines);
  return problems.length === 0 && root?.kind === 'map' && root.entries.length === 1 ? plainMap(root) : {};
}

function keepsBody(before: Article, after: Article, { options, edits, extent }: Change & { readonly options: KramdownOptions }): boolean {
  if (before.body.text === after.body.text) {
    return true;
  }
  if (extent.blocks !== undefined) {
    return keepsOtherBlocks(before, after, { options, edits, blocks: extent.blocks, referring: extent.referring });
  }
  const { body } = extent;
  return body !== undefined && bodyOutline(before.body.parse(options), body) === bodyOutline(after.body.parse(options), body);
}

/** What a fix or another change on offer may change: what it says, else the values or the blocks that its edits lie in. */
export function extentOf({ body }: Article, { edits, extent }: Pick<Fix, 'edits' | 'extent'>): Extent {
  const isInHeader = edits.some(it => it.start < body.start);
  const isInBody = edits.some(it => it.end > body.start || it.start >= body.start);
  return extent ?? { ...(isInHeader ? { header: 'values' } : {}), ...(isInBody ? { blocks: 'touched' } : {}) };
}

interface BlocksKept extends Required<Pick<Extent, 'blocks'>> {
  readonly options: KramdownOptions;
  readonly edits: readonly TextEdit[];
  readonly referring: string | undefined;
}

/** Whether the blocks before the first edit, and those behind the last one, consist of what they did. */
function keepsOtherBlocks(before: Article, after: Article, { options, edits, blocks, referring }: BlocksKept): boolean {
  const { start: bodyStart } = before.body;
  const first = Math.min(...edits.map(it => it.start)) - bodyStart;
  const last = Math.max(...edits.map(it => it.end)) - bodyStart;
  const all = blockOutlines(before.body.parse(options));
  // What stands beside an edit may become one with what it changes.
  const above = all.filter(it => it.end <= first).slice(0, -1);
  const below = blocks === 'following' ? [] : all.filter(it => it.start >= last).slice(1);
  const now = blockOutlines(after.body.parse(options)).map(it => it.outline);
  return (
    now.length >= above.length + below.length &&
    above.every((it, index) => refers(it) || it.outline === now[index]) &&
    below.every((it, index) => refers(it) || it.outline === now[now.length - below.length + index])
  );

  function refers({ start, end }: TextRange): boolean {
    return referring !== undefined && before.body.text.slice(start, end).includes(referring);
  }
}
