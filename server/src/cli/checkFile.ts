import { indexLines } from '../base/lineIndex.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import { diskFiles, LARGEST_FILE } from '../workspace/node/diskFiles.ts';
import type { CheckedFile } from './acceptedLists.ts';
import type { CheckCommand } from './arguments.ts';
import { correctText, writeCorrected, type CheckedText, type WrittenFile } from './correctFile.ts';
import { displayPath } from './displayPath.ts';
import { toReplacements, toReport, type Report } from './report.ts';
import type { SiteTexts } from './siteTexts.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { isAsked } from './verdict.ts';
import { isWatched, tellsFixes } from './writeReports.ts';

/** What files are checked with. */
export interface Checking {
  readonly command: CheckCommand;
  readonly texts: Pick<SiteTexts, 'take'>;
  readonly language: Language;
}

/** Checks one file; what keeps it from being read, checked or written is a problem of that file. */
export async function checkFile(service: LanguageService, { uri, isNamed }: { readonly uri: string; readonly isNamed: boolean }, { command, texts, language }: Checking): Promise<CheckedFile> {
  const file = displayPath(uri);
  const text = await texts.take(uri);
  if (text === undefined) {
    return { reports: [reportOfFile(file, 'file.unreadable', (await whyUnreadable(uri))[language])], problems: [] };
  }
  if (!isNamed && !(await service.isArticle(uri, text))) {
    return { reports: [], problems: [] };
  }
  const { problems, fixed, failure, shown, text: left } = await checkText(service, { uri, text }, command);
  const more = detailsOf(left, command);
  return {
    reports: failure === undefined ? [] : [reportOfFile(file, 'file.not-written', failure[language])],
    problems: problems.map(it => ({ report: { ...toReport(file, it), ...more(it) }, key: it.key })),
    fixed,
    shown,
  };
}

/** What became of a text, and what is to be printed of it: the text itself, corrected, or what is to be corrected in it. */
interface Outcome extends WrittenFile {
  readonly shown?: string;
}

async function checkText(service: LanguageService, { uri, text }: { readonly uri: string; readonly text: string }, { fix, stdinName, ...command }: CheckCommand): Promise<Outcome> {
  const before: CheckedText = { text, problems: await service.report(uri, text) };
  // Of bytes that are no text, what was read is not what is there: a correction would write something else.
  const isText = !before.problems.some(it => it.code === 'file.not-text');
  if (fix === 'none' || !isText) {
    return { ...before, fixed: 0 };
  }
  const corrected = await correctText(service, uri, { before, isWanted: it => isAsked(it, command) });
  if (fix === 'show') {
    return { ...corrected, shown: unifiedDiff(displayPath(uri), text, corrected.text) };
  }
  return stdinName === undefined ? writeCorrected(uri, before, corrected) : { ...corrected, shown: corrected.text };
}

/** What only some reports tell of a problem: its line to whoever sits at a terminal, its correction to SARIF. */
function detailsOf(text: string, command: CheckCommand): (problem: ReportedProblem) => Pick<Report, 'fix' | 'excerpt'> {
  const lines = tellsFixes(command) ? indexLines(text) : undefined;
  const written = isWatched(command) ? text.split(/\r?\n/) : undefined;
  return problem => ({
    ...(lines && { fix: toReplacements(problem, lines) }),
    ...(written && { excerpt: written[problem.start.line] }),
  });
}

async function whyUnreadable(uri: string): Promise<Localized> {
  const stat = await diskFiles.stat(uri);
  if (stat === undefined) {
    return { fr: 'Cet article n’a pas été vérifié\u00A0: il n’est plus là.', en: 'This article has not been checked: it is no longer there.' };
  }
  return stat.size > LARGEST_FILE
    ? { fr: 'Cet article n’a pas été vérifié\u00A0: il est trop long. Coupez-le.', en: 'This article has not been checked: it is too long. Split it.' }
    : { fr: 'Cet article n’a pas été vérifié\u00A0: il ne peut pas être lu. Voyez qui a le droit de le lire.', en: 'This article has not been checked: it cannot be read. See who may read it.' };
}

function reportOfFile(file: string, code: string, message: string): Report {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1, severity: 'error', code, message };
}
