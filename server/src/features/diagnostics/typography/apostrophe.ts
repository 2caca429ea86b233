import { type Correction, type TypographyRule, correctGroup } from './typographyRule.ts';

const STRAIGHT = /(?<=\p{L})(?<here>')(?=[\p{L}\p{N}«"“*_\uFFFC])/dgu;

/** `l’État`, not `l'État`. */
export const apostrophe: TypographyRule = {
  code: 'typography.apostrophe',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* correctGroup(prose, STRAIGHT, '’');
  },
};
