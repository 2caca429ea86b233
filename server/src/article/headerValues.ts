import { readFrontMatter } from './frontMatter.ts';
import type { PlainMap } from './yaml/yamlValue.ts';

/**
 * Whether the header of a text that was edited says what it said before, but for the fields that were to be changed; and
 * whether the same body stands below it.
 *
 * @param changing names of fields at the top of the header.
 */
export function keepsOtherValues(before: string, after: string, changing: readonly string[]): boolean {
  const [old, edited] = [readFrontMatter(before), readFrontMatter(after)];
  return (
    old.split.kind === edited.split.kind &&
    old.yaml.problems.length === edited.yaml.problems.length &&
    old.yaml.root?.kind === edited.yaml.root?.kind &&
    JSON.stringify(without(old.data, changing)) === JSON.stringify(without(edited.data, changing)) &&
    before.slice(old.split.bodyStart) === after.slice(edited.split.bodyStart)
  );
}

/** The entries that are to stay, in their order. */
function without(data: PlainMap, fields: readonly string[]): readonly (readonly [string, unknown])[] {
  return Object.entries(data).filter(([key]) => !fields.includes(key));
}
