import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { lineBreakOf } from '../../../shared/blockLines.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Fix, Rule } from '../../rule.ts';

/** A line that begins with a bullet that kramdown does not know: `*mot*` is italic, `+33` and `-5` are numbers. */
const BULLET = /^[ \t]*(?<mark>[•·‣◦▪●○–—‐-‒]|\d{1,3}\)|[-+](?=[\p{L}«])|\*(?=[\p{L}\p{N}«])(?![^*\n]*\*))[ \t\u00A0\u202F]*(?=\S)/u;
/** One of these begins each such line. */
const SIGNS = /^[ \t]*(?:[•·‣◦▪●○–—‐-‒]|\d{1,3}\)|[-*+][\p{L}\p{N}«])/mu;
/** Fewer lines than this may be a dialogue, or a coincidence. */
const FEWEST_LINES = 2;
const MAKE_LIST = { fr: 'En faire une liste', en: 'Make it a list' };

/**
 * Lines that look like a list and are none: kramdown joins them into one paragraph.
 *
 * ```markdown
 * • un point
 * • un autre
 * ```
 */
export const typedBullets: Rule = {
  code: 'list.typed-bullets',
  severity: 'warning',

  *check({ article: { body }, document }) {
    for (const paragraph of SIGNS.test(document.text) ? elementsOfType(document, 'p') : []) {
      for (const lines of runsOfBullets(document.text, paragraph)) {
        const first = lines[0];
        const last = lines.at(-1);
        if (first !== undefined && last !== undefined) {
          yield { ...shiftRange({ start: first.start, end: last.end }, body.start), args: [first.mark], fixes: [makeList(document.text, lines, body.start)] };
        }
      }
    }
  },

  message: ({ args: [mark = ''] }) => ({
    fr: `Les lecteurs verront ces lignes à la suite, dans un même paragraphe : « ${mark} » ne fait pas une liste. Commencez chaque ligne par « * » ou « 1. », et une espace.`,
    en: `Readers will see these lines run on in one paragraph: ‘${mark}’ does not make a list. Begin each line with ‘*’ or ‘1.’, and a space.`,
  }),
};

interface BulletLine {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** Where the text after the bullet begins. */
  readonly textStart: number;
}

function runsOfBullets(text: string, { start, end }: Element): readonly (readonly BulletLine[])[] {
  const runs: BulletLine[][] = [[]];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const match = BULLET.exec(line);
    const mark = match?.groups?.['mark'];
    if (match !== null && mark !== undefined) {
      runs.at(-1)?.push({ start: at, end: at + line.trimEnd().length, mark, textStart: at + match[0].length });
    } else {
      runs.push([]);
    }
    at += line.length + 1;
  }
  return runs.filter(it => it.length >= FEWEST_LINES);
}

function makeList(text: string, lines: readonly BulletLine[], bodyStart: number): Fix {
  const edits = lines.map(({ start, textStart, mark }, index) => {
    const separation = index === 0 && start > 0 && !/\n[ \t]*\r?\n$/.test(text.slice(0, start)) ? lineBreakOf(text) : '';
    const bullet = mark.endsWith(')') ? `${mark.slice(0, -1)}. ` : '* ';
    return { ...shiftRange({ start, end: textStart }, bodyStart), newText: separation + bullet };
  });
  const end = lines.at(-1)?.end ?? 0;
  // What goes on right below would become a part of the last item.
  const after = /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(end)) ? [{ start: end + bodyStart, end: end + bodyStart, newText: lineBreakOf(text) }] : [];
  return { title: MAKE_LIST, edits: [...edits, ...after] };
}
