import { foldWord } from '../base/words.ts';
import type { Model } from './model.ts';

/**
 * Whether a text may hold blocks of some models: a look at its words, so that only such texts of a site are read in full. A text without one fixed word of
 * a model, or without one class where it has no fixed words, holds none.
 */
export function mayHold(models: readonly Model[]): (text: string) => boolean {
  const words = [...new Set(models.flatMap(tellingWords))];
  return text => {
    const folded = foldWord(text);
    return words.some(it => folded.includes(it));
  };
}

/** The longest word of each label: « intelligence » of « L’intelligence artificielle ». */
function tellingWords({ skeleton }: Model): readonly string[] {
  const parts = skeleton?.parts ?? [];
  const labels = parts.flatMap(it => (it.label === undefined ? [] : (it.foldedLabel.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length).slice(0, 1)));
  return labels.length > 0 ? labels : parts.flatMap(it => it.classes).map(foldWord);
}
