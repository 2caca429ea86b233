import type { Article } from '../article.ts';
import { scalarsOf } from '../yaml/yamlParts.ts';
import type { PathStep, YamlList, YamlNode } from '../yaml/yamlTree.ts';
import type { PrintStyle } from './printValue.ts';

/** The keys of the map at a path, in the order in which they are usually written. */
export type KeyOrder = (path: readonly PathStep[]) => readonly string[];

/** A header that is to be changed, with the way in which it is written. */
export interface HeaderText {
  readonly text: string;
  readonly root: YamlNode | undefined;
  /** Where the first field of an empty header stands. */
  readonly start: number;
  /** Whether the two `---` have to be written too. */
  readonly isAbsent: boolean;
  readonly style: PrintStyle;
  readonly order: KeyOrder;
}

/** Reads the way in which a header is written. */
export function headerText({ text, header }: Pick<Article, 'text' | 'header'>, order: KeyOrder): HeaderText {
  const { split, yaml: { root } } = header;
  const newline = text.indexOf('\n');
  const lists = listsOf(root).filter(it => it.items.length > 0);
  const nested = lists.find(it => !it.flow);
  return {
    text,
    root: root?.kind === 'scalar' ? undefined : root,
    start: split.kind === 'found' ? split.block.start : split.bodyStart,
    isAbsent: split.kind === 'absent',
    style: {
      lineBreak: newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n',
      lists: lists.length > 0 && nested === undefined ? 'flow' : 'block',
      dashIndent: nested === undefined ? '' : ' '.repeat(Math.min(4, columnOf(text, nested.start))),
    },
    order,
  };
}

/** The lists that are values of fields. */
function listsOf(root: YamlNode | undefined): readonly YamlList[] {
  return root?.kind === 'map' && scalarsOf(root).length > 0 ? root.entries.flatMap(it => (it.value.kind === 'list' ? [it.value] : [])) : [];
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLineAt(text, offset);
}

/** Where the line of an offset begins. */
export function startOfLineAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the next line begins, or the text ends. */
export function nextLineAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** The end of the line on which something ends, without the line break. */
export function endOfLineAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** A step of a path that is a key, or an index. */
export function lastStep(path: readonly PathStep[]): { readonly parent: readonly PathStep[]; readonly step: PathStep | undefined } {
  return { parent: path.slice(0, -1), step: path.at(-1) };
}
