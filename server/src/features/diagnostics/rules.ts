import type { Rule } from './rule.ts';
import { byteOrderMark } from './rules/file/byteOrderMark.ts';
import { notText } from './rules/file/notText.ts';
import { landsElsewhere } from './rules/body/landsElsewhere.ts';
import { placeholder } from './rules/body/placeholder.ts';
import { skippedLevel } from './rules/body/skippedLevel.ts';
import { spaceInsideEmphasis } from './rules/body/spaceInsideEmphasis.ts';
import { startsTooDeep } from './rules/body/startsTooDeep.ts';
import { unknownAttribute } from './rules/body/unknownAttribute.ts';
import { apostropheInQuotes } from './rules/frontMatter/apostropheInQuotes.ts';
import { asterisk } from './rules/frontMatter/asterisk.ts';
import { colonInValue } from './rules/frontMatter/colonInValue.ts';
import { dateWithoutZone } from './rules/frontMatter/dateWithoutZone.ts';
import { duplicateField } from './rules/frontMatter/duplicateField.ts';
import { emptyField } from './rules/frontMatter/emptyField.ts';
import { exclamationMark } from './rules/frontMatter/exclamationMark.ts';
import { invalidDate } from './rules/frontMatter/invalidDate.ts';
import { missingField } from './rules/frontMatter/missingField.ts';
import { missingHeader } from './rules/frontMatter/missingHeader.ts';
import { missingSpaceAfterColon } from './rules/frontMatter/missingSpaceAfterColon.ts';
import { missingSpaceAfterDash } from './rules/frontMatter/missingSpaceAfterDash.ts';
import { noBreakSpace } from './rules/frontMatter/noBreakSpace.ts';
import { notAccepted } from './rules/frontMatter/notAccepted.ts';
import { notFields } from './rules/frontMatter/notFields.ts';
import { numberSign } from './rules/frontMatter/numberSign.ts';
import { quoteInQuotes } from './rules/frontMatter/quoteInQuotes.ts';
import { reservedCharacter } from './rules/frontMatter/reservedCharacter.ts';
import { strayLine } from './rules/frontMatter/strayLine.ts';
import { tab } from './rules/frontMatter/tab.ts';
import { textAfterBrackets } from './rules/frontMatter/textAfterBrackets.ts';
import { textAfterQuotes } from './rules/frontMatter/textAfterQuotes.ts';
import { tooManyAliases } from './rules/frontMatter/tooManyAliases.ts';
import { unclosedBracket } from './rules/frontMatter/unclosedBracket.ts';
import { unclosedHeader } from './rules/frontMatter/unclosedHeader.ts';
import { unclosedQuote } from './rules/frontMatter/unclosedQuote.ts';
import { unknownField } from './rules/frontMatter/unknownField.ts';
import { unknownValue } from './rules/frontMatter/unknownValue.ts';
import { unreadable } from './rules/frontMatter/unreadable.ts';
import { wrongType } from './rules/frontMatter/wrongType.ts';

/** Every rule, in the order in which problems at the same place are shown: what hides others comes first. */
export const rules: readonly Rule[] = [
  notText,
  byteOrderMark,
  missingHeader,
  unclosedHeader,
  notFields,
  colonInValue,
  apostropheInQuotes,
  quoteInQuotes,
  textAfterQuotes,
  textAfterBrackets,
  unclosedQuote,
  unclosedBracket,
  reservedCharacter,
  asterisk,
  missingSpaceAfterDash,
  missingSpaceAfterColon,
  noBreakSpace,
  tab,
  strayLine,
  tooManyAliases,
  unreadable,
  exclamationMark,
  numberSign,
  missingField,
  emptyField,
  wrongType,
  unknownValue,
  unknownField,
  notAccepted,
  duplicateField,
  invalidDate,
  dateWithoutZone,
  startsTooDeep,
  skippedLevel,
  landsElsewhere,
  spaceInsideEmphasis,
  unknownAttribute,
  placeholder,
];
