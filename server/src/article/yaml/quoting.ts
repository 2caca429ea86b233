import { readRubyScalar } from './rubyScalar.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';

/** Where a value is to be written: a flow list (`[a, b]`) has more characters that mean something. */
export type ValuePlace = 'block' | 'flow';

/** Whether YAML reads these characters, written without quotes, as this very text. */
export function isSafePlain(text: string, place: ValuePlace): boolean {
  const isRead =
    text !== '' &&
    text === text.trim() &&
    !/[\n\r\t]/.test(text) &&
    !/^[-?:](?:\s|$)/.test(text) &&
    !/^[,[\]{}#&*!|>'"%@`]/.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !/^(?:---|\.\.\.)/.test(text);
  return isRead && typeof readRubyScalar(text) === 'string' && (place === 'block' || !/[,[\]{}]|^:|:$/.test(text));
}

/** The text as a YAML value: as it is where YAML would read it so, in quotes where not. */
export function writeScalar(text: string, place: ValuePlace): string {
  return isSafePlain(text, place) ? text : quote(text);
}

/** The text in the quotes that need fewer escapes. `L’État : bilan` → `'L’État : bilan'`; `l'IA : oui` → `"l'IA : oui"` */
export function quote(text: string): string {
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

/** The insertions that put a stretch of text in quotes, without touching any other character. */
export function quotingEdits(text: string, range: TextRange): readonly TextEdit[] {
  const inside = text.slice(range.start, range.end);
  const insert = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });
  const [mark = "'"] = quote(inside);
  const doubled = mark === '"' ? [] : [...inside.matchAll(/'/g)].map(it => insert(range.start + it.index, "'"));
  return [insert(range.start, mark), ...doubled, insert(range.end, mark)];
}
