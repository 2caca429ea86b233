import { type Correction, type TypographyRule, matchesIn, replaceMatches } from './typographyRule.ts';

const THREE_DOTS = /\.{3}(?<!\.{4})(?!\.)/gu;
const AFTER_ETC = /(?:…|\.{3})(?<=\betc\.?(?:…|\.{3}))/gu;

/** `…`, one sign; and `etc.` alone, which already says that the list goes on. */
export const ellipsis: TypographyRule = {
  code: 'typography.ellipsis',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    const redundant = Array.from(matchesIn(prose, AFTER_ETC), ({ index, 0: dots }) => ({ start: index, end: index + dots.length }));
    for (const { start, end } of redundant) {
      yield { start, end, replacement: prose[start - 1] === '.' ? '' : '.' };
    }
    for (const correction of replaceMatches(prose, THREE_DOTS, '…')) {
      if (!redundant.some(({ start, end }) => start <= correction.start && correction.start < end)) {
        yield correction;
      }
    }
  },
};
