import { type Correction, type TypographyRule, replaceMatches } from './typographyRule.ts';

const STRAIGHT = /'(?<=\p{L}')(?=[\p{L}\p{N}«"“*_\uFFFC])/gu;

/** `l’État`, not `l'État`. */
export const apostrophe: TypographyRule = {
  code: 'typography.apostrophe',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* replaceMatches(prose, STRAIGHT, '’');
  },
};
