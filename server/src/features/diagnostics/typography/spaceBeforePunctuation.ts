import { type Correction, NO_BREAK_SPACE, type TypographyRule, insertBefore, replaceMatches } from './typographyRule.ts';

/** `mot :`, `mot !` with an ordinary space; the end of a line may follow the space. */
const ORDINARY_SPACE = / +(?=[:;!?](?:[ \n\u00A0»)\].…\uFFFC!?]|$))(?<=[\p{L}\p{N}»)\]…%€"”’\uFFFC] +)/gu;

/** `mot;` `mot!`: nothing where a space is due. `10:30`, `Quoi?!` and smileys stay as they are. */
const NO_SPACE = /(?:[;!?]|:(?![/:\p{L}\p{N}]))(?=[ \n\u00A0»)]|$)(?<=[\p{L}»)].)/gu;

/** Any space before the sign, for the profile that wants none. */
const ANY_SPACE = /[ \u00A0\u202F]+(?=[:;!?](?:[ \n\u00A0»)]|$))(?<=[\p{L}\p{N}»)…%][ \u00A0\u202F]+)/gu;

/** A no-break space before `: ; ! ?` in French; none in the European institutions’ style. */
export const spaceBeforePunctuation: TypographyRule = {
  code: 'typography.space-before-punctuation',
  profiles: ['fr', 'eu'],

  *find(prose, profile): Iterable<Correction> {
    if (profile === 'eu') {
      yield* replaceMatches(prose, ANY_SPACE, '');
      return;
    }
    yield* replaceMatches(prose, ORDINARY_SPACE, NO_BREAK_SPACE);
    yield* insertBefore(prose, NO_SPACE, NO_BREAK_SPACE);
  },
};
