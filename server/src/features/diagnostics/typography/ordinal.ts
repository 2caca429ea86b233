import { type Correction, type TypographyRule, matchesIn } from './typographyRule.ts';

/** `1ère`, `2ème`, `3éme`, `IIème`, in the plural too; what is right, `1er`, `1re`, `2e`, is left alone. */
const LONG_FORM = /(?<before>\d+|[IVX]+)(?<![\p{L}\p{N}]\k<before>)(?<suffix>(?:ère|ere|ière|ème|eme|éme|ième|ieme|nde?)s?)(?![\p{L}\p{N}])/gu;

/** `1er`, `1re`, `2e`: the short forms. */
export const ordinal: TypographyRule = {
  code: 'typography.ordinal',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    for (const { index, 0: match, groups } of matchesIn(prose, LONG_FORM)) {
      const suffix = groups?.['suffix'] ?? '';
      const number = groups?.['before'] ?? '';
      if (/^nde?s?$/.test(suffix)) {
        continue;
      }
      const plural = suffix.endsWith('s') ? 's' : '';
      const isFirst = number === '1' || number === 'I';
      yield { start: index + number.length, end: index + match.length, replacement: (isFirst ? 're' : 'e') + plural };
    }
  },
};
