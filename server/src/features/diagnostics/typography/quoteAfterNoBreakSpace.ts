import { type Correction, type TypographyRule, replaceMatches } from './typographyRule.ts';

/**
 * A straight quotation mark after a no-break space: kramdown takes the space for a letter and prints the
 * *closing* mark, ” for “. Written curly, the mark stays as it is.
 */
const DOUBLE = /"(?<=[\u00A0\u202F]")(?=[\p{L}\p{N}])/gu;
const SINGLE = /'(?<=[\u00A0\u202F]')(?=[\p{L}\p{N}])/gu;

/** The opening mark that kramdown would print the wrong way round. */
export const quoteAfterNoBreakSpace: TypographyRule = {
  code: 'typography.quote-after-no-break-space',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* replaceMatches(prose, DOUBLE, '“');
    yield* replaceMatches(prose, SINGLE, '‘');
  },
};
