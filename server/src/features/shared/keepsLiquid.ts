import type { Article } from '../../article/article.ts';
import { liquidRanges, reachesInto } from '../../base/liquid.ts';
import { applyEdits, type TextEdit } from '../../base/textEdit.ts';

/** The Liquid of a text, piece by piece. */
export function liquidOf(text: string): readonly string[] {
  return liquidRanges(text).map(it => text.slice(it.start, it.end));
}

/** Whether edits leave every character of Liquid as it is, wherever it goes: nobody but Jekyll knows what it stands for. */
export function keepsLiquid({ text, liquid }: Pick<Article, 'text' | 'liquid'>, edits: readonly TextEdit[]): boolean {
  const isNear = edits.some(edit => /\{[{%]/.test(edit.newText) || reachesInto(liquid, edit));
  return !isNear || JSON.stringify(liquidOf(text)) === JSON.stringify(liquidOf(applyEdits(text, edits)));
}
