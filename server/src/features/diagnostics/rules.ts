import type { Rule } from './rule.ts';
import { missingTarget } from './rules/liquid/missingTarget.ts';
import { withoutBase } from './rules/link/withoutBase.ts';
import { missingLayout } from './rules/publication/missingLayout.ts';
import { byteOrderMark } from './rules/file/byteOrderMark.ts';
import { notText } from './rules/file/notText.ts';
import { landsElsewhere } from './rules/annotation/landsElsewhere.ts';
import { mergeConflict } from './rules/content/mergeConflict.ts';
import { placeholder } from './rules/content/placeholder.ts';
import { secondTitle } from './rules/heading/secondTitle.ts';
import { skippedLevel } from './rules/heading/skippedLevel.ts';
import { spaceInsideEmphasis } from './rules/emphasis/spaceInsideEmphasis.ts';
import { unclosedEmphasis } from './rules/emphasis/unclosed.ts';
import { startsTooDeep } from './rules/heading/startsTooDeep.ts';
import { unknownAttribute } from './rules/html/unknownAttribute.ts';
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
import { shiftedLine } from './rules/frontMatter/shiftedLine.ts';
import { strayLine } from './rules/frontMatter/strayLine.ts';
import { tab } from './rules/frontMatter/tab.ts';
import { textAfterBrackets } from './rules/frontMatter/textAfterBrackets.ts';
import { textAfterQuotes } from './rules/frontMatter/textAfterQuotes.ts';
import { tooManyAliases } from './rules/frontMatter/tooManyAliases.ts';
import { unclosedBracket } from './rules/frontMatter/unclosedBracket.ts';
import { unclosedHeader } from './rules/frontMatter/unclosedHeader.ts';
import { unclosedQuote } from './rules/frontMatter/unclosedQuote.ts';
import { schemaNotUsed } from './rules/frontMatter/schemaNotUsed.ts';
import { unknownDocument } from './rules/frontMatter/unknownDocument.ts';
import { unexpectedFile } from './rules/frontMatter/unexpectedFile.ts';
import { unknownField } from './rules/frontMatter/unknownField.ts';
import { unknownValue } from './rules/frontMatter/unknownValue.ts';
import { unreadable } from './rules/frontMatter/unreadable.ts';
import { severalRedirections } from './rules/frontMatter/severalRedirections.ts';
import { splitItem } from './rules/frontMatter/splitItem.ts';
import { wrongOffset } from './rules/frontMatter/wrongOffset.ts';
import { wrongWeekday } from './rules/content/wrongWeekday.ts';
import { yesOrNo } from './rules/frontMatter/yesOrNo.ts';
import { surroundingSpaces } from './rules/frontMatter/surroundingSpaces.ts';
import { wrongType } from './rules/frontMatter/wrongType.ts';
import { addressTaken } from './rules/publication/addressTaken.ts';
import { buildStops } from './rules/publication/buildStops.ts';
import { rareValue } from './rules/frontMatter/rareValue.ts';
import { unusualKind } from './rules/frontMatter/unusualKind.ts';
import { noSuchDay } from './rules/frontMatter/noSuchDay.ts';
import { futureDate } from './rules/publication/futureDate.ts';
import { notPublished } from './rules/publication/notPublished.ts';
import { nearDuplicate } from './rules/vocabulary/nearDuplicate.ts';
import { repeatedValue } from './rules/vocabulary/repeatedValue.ts';
import { severalInOneText } from './rules/vocabulary/severalInOneText.ts';
import { singularField } from './rules/vocabulary/singularField.ts';
import { unbalancedLiquid } from './rules/liquid/unbalanced.ts';
import { lost } from './rules/annotation/lost.ts';
import { afterText } from './rules/annotation/afterText.ts';
import { onHeadingLine } from './rules/annotation/onHeadingLine.ts';
import { missingColon } from './rules/annotation/missingColon.ts';
import { unclosed } from './rules/annotation/unclosed.ts';
import { strayComma } from './rules/annotation/strayComma.ts';
import { unquotedValue } from './rules/annotation/unquotedValue.ts';
import { straySign } from './rules/annotation/straySign.ts';
import { unknownReference } from './rules/annotation/unknownReference.ts';
import { unknownClass } from './rules/annotation/unknownClass.ts';
import { repeatedClass } from './rules/annotation/repeatedClass.ts';
import { unusedDefinition } from './rules/annotation/unusedDefinition.ts';
import { noVisibleEffect } from './rules/annotation/noVisibleEffect.ts';
import { headingWithoutSpace } from './rules/heading/headingWithoutSpace.ts';
import { headingInListItem } from './rules/heading/headingInListItem.ts';
import { emptyHeading } from './rules/heading/emptyHeading.ts';
import { boldAsHeading } from './rules/heading/boldAsHeading.ts';
import { typedBullets } from './rules/list/typedBullets.ts';
import { unintendedTable } from './rules/table/unintendedTable.ts';
import { tableGluedToText } from './rules/table/gluedToText.ts';
import { unintendedMath } from './rules/math/unintendedMath.ts';
import { duplicateId } from './rules/structure/duplicateId.ts';
import { unclosedTag } from './rules/html/unclosedTag.ts';
import { unfinishedHtml } from './rules/html/unfinished.ts';
import { strayClosingTag } from './rules/html/strayClosingTag.ts';
import { blockInLine } from './rules/html/blockInLine.ts';
import { markdownLeftRaw } from './rules/html/markdownLeftRaw.ts';
import { lineBreaksAsSpacing } from './rules/html/lineBreaksAsSpacing.ts';
import { missingAnchor } from './rules/link/missingAnchor.ts';
import { missingPage } from './rules/link/missingPage.ts';
import { relativeFile } from './rules/link/relativeFile.ts';
import { missingFile } from './rules/link/missingFile.ts';
import { otherCase } from './rules/link/otherCase.ts';
import { bareAddress } from './rules/link/bareAddress.ts';
import { emptyTarget } from './rules/link/emptyTarget.ts';
import { withoutScheme } from './rules/link/withoutScheme.ts';
import { mailInText } from './rules/link/mailInText.ts';
import { vagueText } from './rules/link/vagueText.ts';
import { emptyText } from './rules/link/emptyText.ts';
import { undefinedReference } from './rules/link/undefinedReference.ts';
import { leftAsText } from './rules/link/leftAsText.ts';
import { duplicateDefinition } from './rules/link/duplicateDefinition.ts';
import { tooHeavy } from './rules/image/tooHeavy.ts';
import { missingAlternative } from './rules/image/missingAlternative.ts';
import { uselessAlternative } from './rules/image/uselessAlternative.ts';
import { emptyPart } from './rules/card/emptyPart.ts';
import { missingPart } from './rules/card/missingPart.ts';
import { partOrder } from './rules/card/partOrder.ts';
import { doubledPrefix } from './rules/cardFile/doubledPrefix.ts';
import { malformedStop } from './rules/cardFile/malformedStop.ts';
import { unclosedPart } from './rules/cardFile/unclosedPart.ts';
import { unshownField } from './rules/cardFile/unshownField.ts';
import { unknownPlace } from './rules/cardFile/unknownPlace.ts';
import { wrongValue } from './rules/card/wrongValue.ts';
import { otherAnnotation } from './rules/card/otherAnnotation.ts';
import { unusedLinkDefinition } from './rules/link/unusedDefinition.ts';
import { straightQuotes } from './rules/typography/straightQuotes.ts';
import { typographyConventions } from './rules/typography/conventions.ts';
import { strayBacktick } from './rules/code/strayBacktick.ts';
import { unclosedMath } from './rules/math/unclosed.ts';
import { unclosedFence } from './rules/code/unclosedFence.ts';
import { notRecognised } from './rules/extension/notRecognised.ts';
import { extensionOption } from './rules/extension/option.ts';
import { tooDeep } from './rules/structure/tooDeep.ts';
import { endlessDefinition } from './rules/annotation/endlessDefinition.ts';
import { repeatedAttribute } from './rules/html/repeatedAttribute.ts';
import { withoutBody } from './rules/table/withoutBody.ts';
import { frameWithoutTitle } from './rules/html/frameWithoutTitle.ts';
import { presentation } from './rules/html/presentation.ts';
import { tableWithoutHeader } from './rules/html/tableWithoutHeader.ts';
import { sameText } from './rules/link/sameText.ts';
import { addressAsText } from './rules/link/addressAsText.ts';
import { newWindow } from './rules/link/newWindow.ts';
import { documentDetails } from './rules/link/documentDetails.ts';
import { missingSection } from './rules/content/missingSection.ts';
import { unwantedWord } from './rules/words/unwanted.ts';

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
  shiftedLine,
  strayLine,
  tooManyAliases,
  unreadable,
  exclamationMark,
  numberSign,
  splitItem,
  missingField,
  emptyField,
  wrongType,
  unknownValue,
  unknownDocument,
  unexpectedFile,
  schemaNotUsed,
  unknownField,
  unusualKind,
  rareValue,
  notAccepted,
  duplicateField,
  invalidDate,
  noSuchDay,
  dateWithoutZone,
  wrongOffset,
  severalRedirections,
  yesOrNo,
  surroundingSpaces,
  buildStops,
  missingTarget,
  addressTaken,
  missingLayout,
  notPublished,
  futureDate,
  nearDuplicate,
  severalInOneText,
  singularField,
  repeatedValue,
  secondTitle,
  startsTooDeep,
  skippedLevel,
  landsElsewhere,
  spaceInsideEmphasis,
  unclosedEmphasis,
  unknownAttribute,
  mergeConflict,
  unbalancedLiquid,
  placeholder,
  missingSection,
  unwantedWord,
  wrongWeekday,
  lost,
  afterText,
  onHeadingLine,
  missingColon,
  unclosed,
  strayComma,
  unquotedValue,
  straySign,
  unknownReference,
  unknownClass,
  repeatedClass,
  unusedDefinition,
  noVisibleEffect,
  endlessDefinition,
  notRecognised,
  extensionOption,
  headingWithoutSpace,
  headingInListItem,
  emptyHeading,
  boldAsHeading,
  typedBullets,
  unintendedTable,
  tableGluedToText,
  withoutBody,
  unintendedMath,
  unclosedMath,
  unclosedFence,
  strayBacktick,
  duplicateId,
  tooDeep,
  unfinishedHtml,
  unclosedTag,
  strayClosingTag,
  blockInLine,
  markdownLeftRaw,
  lineBreaksAsSpacing,
  repeatedAttribute,
  frameWithoutTitle,
  tableWithoutHeader,
  presentation,
  bareAddress,
  emptyTarget,
  withoutScheme,
  mailInText,
  vagueText,
  emptyText,
  sameText,
  addressAsText,
  newWindow,
  documentDetails,
  leftAsText,
  undefinedReference,
  duplicateDefinition,
  missingFile,
  withoutBase,
  relativeFile,
  missingPage,
  missingAnchor,
  otherCase,
  tooHeavy,
  missingAlternative,
  uselessAlternative,
  missingPart,
  emptyPart,
  partOrder,
  otherAnnotation,
  wrongValue,
  malformedStop,
  unknownPlace,
  unclosedPart,
  unshownField,
  doubledPrefix,
  unusedLinkDefinition,
  ...typographyConventions,
  straightQuotes,
];
