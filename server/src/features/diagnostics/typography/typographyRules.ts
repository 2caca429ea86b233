import { apostrophe } from './apostrophe.ts';
import { capitalAccent } from './capitalAccent.ts';
import { ellipsis } from './ellipsis.ts';
import { ordinal } from './ordinal.ts';
import { quoteAfterNoBreakSpace } from './quoteAfterNoBreakSpace.ts';
import { spaceBeforePunctuation } from './spaceBeforePunctuation.ts';
import { spaceBeforeUnit } from './spaceBeforeUnit.ts';
import { spaceInNumber } from './spaceInNumber.ts';
import { spaceInsideGuillemets } from './spaceInsideGuillemets.ts';
import type { TypographyRule } from './typographyRule.ts';

/** The conventions, in the order in which they are read. */
export const TYPOGRAPHY_RULES: readonly TypographyRule[] = [
  spaceBeforePunctuation,
  spaceInsideGuillemets,
  spaceBeforeUnit,
  spaceInNumber,
  quoteAfterNoBreakSpace,
  apostrophe,
  ellipsis,
  capitalAccent,
  ordinal,
];
