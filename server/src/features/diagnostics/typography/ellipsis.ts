import { type Correction, type TypographyRule, correctGroup } from './typographyRule.ts';

const THREE_DOTS = /(?<!\.)(?<here>\.{3})(?!\.)/dgu;
const AFTER_ETC = /(?<=\betc\.?)(?<here>…|\.{3})/dgu;

/** `…`, one sign; and `etc.` alone, which already says that the list goes on. */
export const ellipsis: TypographyRule = {
  code: 'typography.ellipsis',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    const redundant = [...prose.matchAll(AFTER_ETC)].map(({ index, 0: dots }) => ({ start: index, end: index + dots.length }));
    for (const { start, end } of redundant) {
      yield { start, end, replacement: prose[start - 1] === '.' ? '' : '.' };
    }
    for (const correction of correctGroup(prose, THREE_DOTS, '…')) {
      if (!redundant.some(({ start, end }) => start <= correction.start && correction.start < end)) {
        yield correction;
      }
    }
  },
};
