import { type Correction, type TypographyRule, correctGroup } from './typographyRule.ts';

/**
 * A straight quotation mark after a no-break space: kramdown takes the space for a letter and prints the
 * *closing* mark, ” for “. Written curly, the mark stays as it is.
 */
const DOUBLE = /(?<=[\u00A0\u202F])(?<here>")(?=[\p{L}\p{N}])/dgu;
const SINGLE = /(?<=[\u00A0\u202F])(?<here>')(?=[\p{L}\p{N}])/dgu;

/** The opening mark that kramdown would print the wrong way round. */
export const quoteAfterNoBreakSpace: TypographyRule = {
  code: 'typography.quote-after-no-break-space',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* correctGroup(prose, DOUBLE, '“');
    yield* correctGroup(prose, SINGLE, '‘');
  },
};
