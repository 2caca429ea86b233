import type { TextRange } from '../../base/textRange.ts';
import { asWritten } from '../../kramdown/index.ts';

/** An attribute as it is written in an opening tag. Offsets count from the start of the tag. */
export interface TagAttribute extends TextRange {
  readonly name: string;
  /** Undefined where only the name is written: `hidden`. */
  readonly value: string | undefined;
  /** How much white space stands before it. */
  readonly spaceBefore: number;
}

const ATTRIBUTE = /(?<space>\s+)(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/** The attributes of an opening tag: `<figure class='a' hidden>` has two. */
export function tagAttributes(tag: string): readonly TagAttribute[] {
  const element = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  return [...tag.slice(element.length).matchAll(ATTRIBUTE)].map(({ index, 0: all, groups = {} }) => {
    const spaceBefore = groups['space']?.length ?? 0;
    const start = element.length + index + spaceBefore;
    const value = groups['double'] ?? groups['single'] ?? groups['bare'];
    return { name: groups['name'] ?? '', value: value && asWritten(value), start, end: element.length + index + all.length, spaceBefore };
  });
}
