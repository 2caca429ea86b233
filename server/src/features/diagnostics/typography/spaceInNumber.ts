import { type Correction, NO_BREAK_SPACE, type TypographyRule, replaceMatches } from './typographyRule.ts';

/** `15 000`, `1 250 000`: groups of three figures after one to three; `le 12 345` is no different. */
const ORDINARY_SPACE = / (?=\p{N}{3}(?![\p{N}/-]))(?<=(?<![\p{N}.,/-])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})* )/gu;

/** A no-break space between the groups of three figures of a number. */
export const spaceInNumber: TypographyRule = {
  code: 'typography.space-in-number',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* replaceMatches(prose, ORDINARY_SPACE, NO_BREAK_SPACE);
  },
};
