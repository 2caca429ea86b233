import { type Correction, NO_BREAK_SPACE, type TypographyRule, correctGroup } from './typographyRule.ts';

/** `mot :`, `mot !` with an ordinary space; the end of a line may follow the space. */
const ORDINARY_SPACE = /(?<=[\p{L}\p{N}»)\]…%€"”’\uFFFC])(?<here> +)(?=[:;!?](?:[ \n\u00A0»)\].…\uFFFC!?]|$))/dgu;

/** `mot;` `mot!`: nothing where a space is due. `10:30`, `Quoi?!` and smileys stay as they are. */
const NO_SPACE = /(?<=[\p{L}»)])(?<here>)(?=(?:[;!?]|:(?![/:\p{L}\p{N}]))(?:[ \n\u00A0»)]|$))/dgu;

/** Any space before the sign, for the profile that wants none. */
const ANY_SPACE = /(?<=[\p{L}\p{N}»)…%])(?<here>[ \u00A0\u202F]+)(?=[:;!?](?:[ \n\u00A0»)]|$))/dgu;

/** A no-break space before `: ; ! ?` in French; none in the European institutions’ style. */
export const spaceBeforePunctuation: TypographyRule = {
  code: 'typography.space-before-punctuation',
  profiles: ['fr', 'eu'],

  *find(prose, profile): Iterable<Correction> {
    if (profile === 'eu') {
      yield* correctGroup(prose, ANY_SPACE, '');
      return;
    }
    yield* correctGroup(prose, ORDINARY_SPACE, NO_BREAK_SPACE);
    yield* correctGroup(prose, NO_SPACE, NO_BREAK_SPACE);
  },
};
