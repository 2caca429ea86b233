import { type Correction, NO_BREAK_SPACE, type TypographyRule, correctGroup } from './typographyRule.ts';

const ORDINARY_AFTER_OPENING = /(?<=«)(?<here> +)(?=\S)/dgu;
const ORDINARY_BEFORE_CLOSING = /(?<=\S)(?<here> +)(?=»)/dgu;
const NOTHING_AFTER_OPENING = /(?<=«)(?<here>)(?=[\p{L}\p{N}\uFFFC])/dgu;
const NOTHING_BEFORE_CLOSING = /(?<=[\p{L}\p{N}.!?…\uFFFC])(?<here>)(?=»)/dgu;
const ANY_AFTER_OPENING = /(?<=«)(?<here>[ \u00A0\u202F]+)(?=\S)/dgu;
const ANY_BEFORE_CLOSING = /(?<=\S)(?<here>[ \u00A0\u202F]+)(?=»)/dgu;

/** « mot » with no-break spaces inside in French; «mot» in the European institutions’ style. */
export const spaceInsideGuillemets: TypographyRule = {
  code: 'typography.space-inside-guillemets',
  profiles: ['fr', 'eu'],

  *find(prose, profile): Iterable<Correction> {
    if (profile === 'eu') {
      yield* correctGroup(prose, ANY_AFTER_OPENING, '');
      yield* correctGroup(prose, ANY_BEFORE_CLOSING, '');
      return;
    }
    for (const pattern of [ORDINARY_AFTER_OPENING, ORDINARY_BEFORE_CLOSING, NOTHING_AFTER_OPENING, NOTHING_BEFORE_CLOSING]) {
      yield* correctGroup(prose, pattern, NO_BREAK_SPACE);
    }
  },
};
