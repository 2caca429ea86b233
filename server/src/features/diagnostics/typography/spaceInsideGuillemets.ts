import { type Correction, NO_BREAK_SPACE, type TypographyRule, insertBefore, replaceMatches } from './typographyRule.ts';

const ORDINARY_AFTER_OPENING = /(?<before>«) +(?=\S)/gu;
const ORDINARY_BEFORE_CLOSING = / +(?=»)(?<=\S +)/gu;
const NOTHING_AFTER_OPENING = /(?<before>«)(?=[\p{L}\p{N}\uFFFC])/gu;
const NOTHING_BEFORE_CLOSING = /»(?<=[\p{L}\p{N}.!?…\uFFFC]»)/gu;
const ANY_AFTER_OPENING = /(?<before>«)[ \u00A0\u202F]+(?=\S)/gu;
const ANY_BEFORE_CLOSING = /[ \u00A0\u202F]+(?=»)(?<=\S[ \u00A0\u202F]+)/gu;

/** « mot » with no-break spaces inside in French; «mot» in the European institutions’ style. */
export const spaceInsideGuillemets: TypographyRule = {
  code: 'typography.space-inside-guillemets',
  profiles: ['fr', 'eu'],

  *find(prose, profile): Iterable<Correction> {
    if (profile === 'eu') {
      yield* replaceMatches(prose, ANY_AFTER_OPENING, '');
      yield* replaceMatches(prose, ANY_BEFORE_CLOSING, '');
      return;
    }
    for (const pattern of [ORDINARY_AFTER_OPENING, ORDINARY_BEFORE_CLOSING, NOTHING_AFTER_OPENING]) {
      yield* replaceMatches(prose, pattern, NO_BREAK_SPACE);
    }
    yield* insertBefore(prose, NOTHING_BEFORE_CLOSING, NO_BREAK_SPACE);
  },
};
