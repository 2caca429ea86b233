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

/** Matches what a pattern finds, each time as a correction of one of its groups. */
export function* correctGroup(prose: string, pattern: RegExp, replacement: string): Iterable<Correction> {
  for (const { indices } of prose.matchAll(pattern)) {
    const group = indices?.groups?.['here'] ?? indices?.[0];
    if (group !== undefined) {
      yield { start: group[0], end: group[1], replacement };
    }
  }
}
