import type { Localized } from '../base/localized.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import { filePath } from '../workspace/node/diskFiles.ts';
import { replaceText } from './writeFile.ts';

/** Fixes may uncover what they hid; this often is enough for any of them. */
const MOST_ROUNDS = 10;

/** A text, and what is wrong with it. */
export interface CheckedText {
  readonly text: string;
  readonly problems: readonly ReportedProblem[];
}

/** A text that was corrected, and how often. */
export interface CorrectedText extends CheckedText {
  readonly fixed: number;
}

/**
 * Applies safe fixes until none is left.
 *
 * @param isWanted which problems are to be corrected
 */
export async function correctText(service: LanguageService, uri: string, { before, isWanted }: { readonly before: CheckedText; readonly isWanted: (problem: ReportedProblem) => boolean }): Promise<CorrectedText> {
  let { text, problems } = before;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = await service.prove(uri, text, problems.filter(isWanted).flatMap(it => it.safeChange ?? []));
    if (chosen.length === 0) {
      break;
    }
    text = applyEdits(text, chosen.flatMap(it => it.edits));
    problems = await service.report(uri, text);
    fixed += chosen.length;
  }
  return { text, problems, fixed };
}

/** What became of a file that was corrected: the text that it holds, and what is wrong with that. */
export interface WrittenFile extends CorrectedText {
  /** Why corrections could not be written. */
  readonly failure?: Localized;
}

/** Writes a corrected text in the place of the one that it was made of; once, and only if it is another. */
export async function writeCorrected(uri: string, before: CheckedText, corrected: CorrectedText): Promise<WrittenFile> {
  if (corrected.text === before.text) {
    return corrected;
  }
  try {
    return (await replaceText(filePath(uri), before.text, corrected.text)) ? corrected : { ...before, fixed: 0 };
  } catch (failure) {
    return { ...before, fixed: 0, failure: whyNotWritten(failure) };
  }
}

function whyNotWritten(failure: unknown): Localized {
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
  return {
    fr: `Les corrections n’ont pas pu être écrites (${reason})\u00A0: l’article est resté tel quel.`,
    en: `The corrections could not be written (${reason}): the article is as it was.`,
  };
}
