import type { TextRange } from '../../../base/textRange.ts';
import type { TypographyProfile } from '../../../project/plumeConfig.ts';

/** Replace the range by the text: the range is as small as the correction allows. */
export interface Correction extends TextRange {
  readonly replacement: string;
}

/**
 * One convention. It reads prose only: whatever is not prose - code, addresses, HTML, annotations - has been
 * replaced, character by character, by U+FFFC (`features/shared/prose.ts`), so that offsets are those of the article.
 */
export interface TypographyRule {
  readonly code: `typography.${string}`;
  readonly profiles: readonly TypographyProfile[];
  find(prose: string, profile: TypographyProfile): Iterable<Correction>;
}

/** No-break space. The State’s typeface, Marianne, has no glyph for the narrow one (U+202F), which is accepted but not inserted. */
export const NO_BREAK_SPACE = '\u00A0';

/**
 * Replaces what a pattern matches, but for a group `before` at its start. Patterns begin with the sign that they are
 * about and look back afterwards: so a long text is passed over quickly.
 */
export function* replaceMatches(prose: string, pattern: RegExp, replacement: string): Iterable<Correction> {
  for (const { index, 0: match, groups } of matchesIn(prose, pattern)) {
    yield { start: index + (groups?.['before'] ?? '').length, end: index + match.length, replacement };
  }
}

/** Inserts a text before what a pattern matches. */
export function* insertBefore(prose: string, pattern: RegExp, insertion: string): Iterable<Correction> {
  for (const { index } of matchesIn(prose, pattern)) {
    yield { start: index, end: index, replacement: insertion };
  }
}

/** What a pattern matches. Most find nothing, and a search costs less than `matchAll`, which copies the pattern first. */
export function matchesIn(prose: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return prose.search(pattern) === -1 ? [] : prose.matchAll(pattern);
}
