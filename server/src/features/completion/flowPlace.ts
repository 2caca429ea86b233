import type { PathStep } from '../../article/yaml/yamlTree.ts';

/** The place at the end of an unfinished list in brackets or map in braces. */
export interface FlowPlace {
  readonly kind: 'item' | 'key' | 'value';
  /** What leads from the outermost bracket to the list of an item, to the map of a key, or to a value. */
  readonly path: readonly PathStep[];
  /** Where the piece begins in which the place is: behind the bracket, comma or colon. */
  readonly start: number;
}

interface Level {
  readonly kind: 'list' | 'map';
  index: number;
  key: string | undefined;
  start: number;
}

/** A quoted text, whole or to the end; a sign; a comment. A sign inside of a word is a part of it. */
const TOKEN = /(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$))|(?<=^|\s)#[^\n]*|[[\]{},]|:(?=\s|$)/g;

/**
 * Where the end of a value stands between brackets and braces; undefined outside them.
 * In `{ type: array, items: { ty`, it is a key of `items`.
 */
export function flowPlaceIn(value: string): FlowPlace | undefined {
  const levels = openLevels(value);
  const level = levels?.at(-1);
  if (levels === undefined || level === undefined) {
    return undefined;
  }
  const outer = levels.slice(0, -1).flatMap((it): readonly PathStep[] => (it.kind === 'list' ? [it.index] : it.key === undefined ? [] : [it.key]));
  if (level.kind === 'list') {
    return { kind: 'item', path: outer, start: level.start };
  }
  return level.key === undefined ? { kind: 'key', path: outer, start: level.start } : { kind: 'value', path: [...outer, level.key], start: level.start };
}

/** Whether a bracket or brace with which a value begins is still open at its end. */
export function isOpenIn(value: string): boolean {
  return (openLevels(value)?.length ?? 0) > 0;
}

/** The brackets and braces that are open at the end of a value, outermost first; undefined for a value that begins with none. */
function openLevels(value: string): readonly Level[] | undefined {
  if (!/^\s*[[{]/.test(value)) {
    return undefined;
  }
  const levels: Level[] = [];
  for (const { 0: sign, index } of value.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (sign === '[' || sign === '{') {
      levels.push({ kind: sign === '[' ? 'list' : 'map', index: 0, key: undefined, start: index + 1 });
    } else if (sign === ']' || sign === '}') {
      levels.pop();
      if (levels.length === 0) {
        return levels;
      }
    } else if (level && sign === ',') {
      level.index += 1;
      level.key = undefined;
      level.start = index + 1;
    } else if (level && sign === ':' && level.kind === 'map' && level.key === undefined) {
      level.key = value.slice(level.start, index).trim().replace(/^(["'])(.*)\1$/s, '$2');
      level.start = index + 1;
    }
  }
  return levels;
}
