import type { TextEdit } from '../base/textEdit.ts';
import { classesOf } from './blockFacts.ts';
import { hasClasses, type BlockPart } from './findBlocks.ts';
import type { SkeletonPart } from './skeleton.ts';

/**
 * The edits that give a part the annotation of a model. Names and attributes that are its author’s stay: `{: .autre #creches }` becomes
 * `{: .bleue #creches }`. What stands above a block, parted from it or not, has a rule of its own.
 */
export function updatedAnnotation(text: string, { part, block }: BlockPart, to: SkeletonPart): readonly TextEdit[] {
  const lists = block.attributeLists.filter(it => it.kind === 'block');
  const [list] = lists;
  if (to.hasOpenClass || (to.annotation === undefined && part.annotation === undefined) || lists.some(it => it.direction === 'below')) {
    return [];
  }
  const written = lists.map(it => text.slice(it.start, it.end)).join('\n');
  const isLike = hasClasses(to, { classes: classesOf(block) });
  const isAsItWas = part.annotation !== to.annotation && written === part.annotation;
  if (!isAsItWas && (isLike || to.annotation === undefined)) {
    return [];
  }
  const own = lists.flatMap(it => it.pieces).filter(it => it.kind === 'id' || it.kind === 'pair').map(it => text.slice(it.start, it.end));
  const { annotation = '' } = to;
  const kept = own.filter(it => !annotation.includes(it));
  const wanted = kept.length === 0 ? annotation : annotation === '' ? `{: ${kept.join(' ')} }` : annotation.replace(/\s*\}$/, ` ${kept.join(' ')} }`);
  const at = block.start + text.slice(block.start, block.end).trimEnd().length;
  const [start, end] = list === undefined ? [at, at] : [list.start, lists.at(-1)?.end ?? list.end];
  if (wanted === '') {
    return [{ start: text.slice(0, start).trimEnd().length, end, newText: '' }];
  }
  return [{ start, end, newText: list === undefined ? `\n${wanted}` : wanted }];
}
