import { dirname, relative, resolve, sep } from 'node:path';
import type { CheckCommand } from './arguments.ts';
import type { Format } from './checkArguments.ts';
import { print, writeOutput } from './output.ts';
import type { Report } from './report.ts';
import { reportForGitHub } from './reporters/github.ts';
import { reportForGitLab } from './reporters/gitlab.ts';
import { reportAsHtml } from './reporters/html.ts';
import { reportAsJson } from './reporters/json.ts';
import { reportAsJsonLines } from './reporters/jsonLines.ts';
import { reportAsJUnit } from './reporters/junit.ts';
import { reportAsSarif } from './reporters/sarif.ts';
import { summaryOnTerminal, type TerminalStyle } from './reporters/terminal.ts';
import { reportAsText, type Summary } from './reporters/text.ts';
import { describeRule } from './ruleDescriptions.ts';
import type { SiteState } from './siteState.ts';
import { isGrave } from './verdict.ts';
import { version } from './version.ts';

/** What reports are made with besides the problems. */
export interface Reporting {
  readonly summary: Summary;
  /** Where somebody at a terminal has seen the problems of each file when they were found. */
  readonly terminal: TerminalStyle | undefined;
  /** What is known of the whole sites: asked for where a report shows it. */
  readonly state: () => Promise<SiteState>;
}

/** Whether what a check prints are texts, or what is to be corrected in them: a report is then beside them. */
export function printsTexts({ fix, stdinName }: Pick<CheckCommand, 'fix' | 'stdinName'>): boolean {
  return fix === 'show' || (fix === 'write' && stdinName !== undefined);
}

/** Whether a report is wanted that tells corrections. */
export function tellsFixes({ reports }: Pick<CheckCommand, 'reports'>): boolean {
  return reports.some(it => it.format === 'sarif');
}

/** Whether somebody sits at a terminal, and reads the problems as they are found. */
export function isWatched(command: CheckCommand): boolean {
  return process.stdout.isTTY && !printsTexts(command) && command.reports.some(it => it.format === 'text' && it.file === undefined);
}

/** Writes each report where it is wanted. */
export async function writeReports(shown: readonly Report[], command: CheckCommand, reporting: Reporting): Promise<void> {
  for (const { format, file } of command.reports) {
    const text =
      reporting.terminal !== undefined && file === undefined
        ? summaryOnTerminal(shown, reporting.summary, reporting.terminal)
        : format === 'html'
          ? await pageOn(shown, file, reporting)
          : formatReports(shown, { command, format, summary: reporting.summary });
    if (file !== undefined) {
      await writeOutput(file, text);
    } else if (printsTexts(command)) {
      process.stderr.write(text);
    } else {
      await print(text);
    }
  }
}

async function pageOn(reports: readonly Report[], file: string | undefined, { summary: { language, files }, state }: Reporting): Promise<string> {
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  return reportAsHtml({ reports, state: await state(), language, titleOf: code => describeRule(code, language).title || code, base: wayFrom(file), files, day });
}

/** From the folder of a file to the current one. */
function wayFrom(file: string | undefined): string {
  const way = file === undefined ? '' : relative(dirname(resolve(file)), process.cwd()).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

function formatReports(reports: readonly Report[], { command, format, summary }: { readonly command: CheckCommand; readonly format: Exclude<Format, 'html'>; readonly summary: Summary }): string {
  switch (format) {
    case 'text':
      return reportAsText(reports, summary);
    case 'json':
      return reportAsJson(reports);
    case 'jsonl':
      return reportAsJsonLines(reports);
    case 'sarif':
      return reportAsSarif(reports, { version, language: summary.language });
    case 'github':
      return reportForGitHub(reports, summary.language);
    case 'gitlab':
      return reportForGitLab(reports);
    case 'junit':
      return reportAsJUnit(reports, it => isGrave(it, command));
  }
}
