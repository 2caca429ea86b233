import { dirname, relative, resolve, sep } from 'node:path';
import { append } from '../base/append.ts';
import { indexLines } from '../base/lineIndex.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import { diskFiles, LARGEST_FILE } from '../workspace/node/diskFiles.ts';
import type { CheckCommand } from './arguments.ts';
import { severities, type Format } from './checkArguments.ts';
import type { CheckCache } from './checkCache.ts';
import { openLists, RULE_FAILED, type CheckedFile } from './acceptedLists.ts';
import { chooseFiles, type ChosenFiles } from './chosenFiles.ts';
import { correctText, writeCorrected, type WrittenFile } from './correctFile.ts';
import { displayPath } from './displayPath.ts';
import { nothingAt } from './nothingAt.ts';
import { print, writeOutput } from './output.ts';
import { createProgress } from './progress.ts';
import { toReplacements, toReport, type Report } from './report.ts';
import { reportForGitHub } from './reporters/github.ts';
import { reportForGitLab } from './reporters/gitlab.ts';
import { reportAsHtml } from './reporters/html.ts';
import { reportAsJson } from './reporters/json.ts';
import { reportAsJsonLines } from './reporters/jsonLines.ts';
import { reportAsJUnit } from './reporters/junit.ts';
import { reportAsSarif } from './reporters/sarif.ts';
import { fileOnTerminal, summaryOnTerminal, terminalStyle, type TerminalStyle } from './reporters/terminal.ts';
import { reportAsText, type Summary } from './reporters/text.ts';
import { describeRule } from './ruleDescriptions.ts';
import { siteStateOf, type SiteState } from './siteState.ts';
import type { SiteTexts } from './siteTexts.ts';
import { machineZone, terminalLanguage } from './surroundings.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { version } from './version.ts';

/** The program could not do all that it was asked. */
const INCOMPLETE = 2;

/** Codes of what says that something has not been checked. */
const NOT_CHECKED: ReadonlySet<string> = new Set([RULE_FAILED, 'file.unreadable', 'file.not-text', 'file.not-written']);

const NO_ARTICLES = {
  among: { fr: 'Il n’y a pas d’article parmi ces fichiers.', en: 'There is no article among these files.' },
  changed: { fr: 'Aucun article n’a changé.', en: 'No article has changed.' },
} satisfies Record<string, Localized>;

/** What a check works with. */
export interface CheckTools {
  readonly texts: Pick<SiteTexts, 'take'>;
  /** What an earlier check has found; undefined where nobody asks for it. */
  readonly cache?: CheckCache | undefined;
}

/** Reports what is wrong with articles, exactly as the editor does. What cannot be read or written holds up nothing else. */
export async function check(command: CheckCommand, service: LanguageService, { texts, cache }: CheckTools): Promise<number> {
  const files = await chooseFiles(command);
  const language = command.language ?? (await languageOf(service, files));
  const say = (sentence: Localized): void => console.error(`plume: ${sentence[language]}`);
  files.absent.forEach(path => say(nothingAt(path)));
  if (files.articles.size === 0 && files.absent.length === 0) {
    say(NO_ARTICLES[command.changedSince === undefined ? 'among' : 'changed']);
  }
  const lists = await openLists(command.baseline, service);
  const reports: Report[] = [];
  const terminal = onTerminal(command) ? terminalStyle(process.env) : undefined;
  const progress = createProgress(files.articles.size, { isTTY: process.stderr.isTTY, write: it => process.stderr.write(it) });
  let fixed = 0;
  for await (const [uri, outcome] of outcomesOf(service, files, { command, texts, language, cache, say })) {
    fixed += outcome.fixed ?? 0;
    const found = await lists.newOf(uri, outcome);
    append(reports, found);
    progress.step();
    const seen = terminal === undefined ? '' : fileOnTerminal(toShow(found, command), language, terminal);
    if (outcome.shown !== undefined || seen !== '') {
      progress.clear();
      await print((outcome.shown ?? '') + seen);
    }
  }
  progress.clear();
  const { accepted, sentences } = await lists.close();
  sentences.forEach(say);
  const asked = reports.filter(it => isAsked(it, command));
  const summary = { files: files.articles.size, fixed, accepted, language };
  await writeReports(asked, command, { summary, terminal, state: async () => siteStateOf(await Promise.all((await sitesOf(service, files)).map(it => service.wholeSite(it))), { now: new Date(), pathOf: displayPath }) });
  if (files.absent.length > 0 || reports.some(it => NOT_CHECKED.has(it.code))) {
    return INCOMPLETE;
  }
  return fails(asked, command) || (command.fix === 'show' && fixed > 0) ? 1 : 0;
}

interface Reporting {
  readonly summary: Summary;
  readonly terminal: TerminalStyle | undefined;
  /** What is known of the whole sites: asked for where a report shows it. */
  readonly state: () => Promise<SiteState>;
}

/** Each report where it is wanted. Where corrections are printed, what is to be read beside them is not mixed with them. */
async function writeReports(asked: readonly Report[], command: CheckCommand, { summary, terminal, state }: Reporting): Promise<void> {
  const shown = toShow(asked, command);
  const isTaken = printsTexts(command);
  for (const { format, file } of command.reports) {
    // Whoever sits at a terminal has seen the problems of each file when they were found.
    const text = terminal !== undefined && file === undefined ? summaryOnTerminal(shown, summary, terminal) : format === 'html' ? pageOn(shown, { summary, file, state: await state() }) : formatReports(shown, { command, format, summary });
    if (file !== undefined) {
      await writeOutput(file, text);
    } else if (isTaken) {
      process.stderr.write(text);
    } else {
      await print(text);
    }
  }
}

function pageOn(reports: readonly Report[], { summary: { language, files }, file, state }: { readonly summary: Summary; readonly file: string | undefined; readonly state: SiteState }): string {
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  return reportAsHtml({ reports, state, language, titleOf: code => describeRule(code, language).title || code, base: wayFrom(file), files, day });
}

/** From the folder of a file to the current one. */
function wayFrom(file: string | undefined): string {
  const way = file === undefined ? '' : relative(dirname(resolve(file)), process.cwd()).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

/** Whether somebody reads the text as it comes. */
function onTerminal(command: CheckCommand): boolean {
  return process.stdout.isTTY && !printsTexts(command) && command.reports.some(it => it.format === 'text' && it.file === undefined);
}

/** Whether what is printed are texts, or what is to be corrected in them. */
function printsTexts({ fix, stdinName }: CheckCommand): boolean {
  return fix === 'show' || (fix === 'write' && stdinName !== undefined);
}

/** What is reported of what was found. */
function toShow(found: readonly Report[], command: CheckCommand): readonly Report[] {
  return found.filter(it => isAsked(it, command) && (!command.isQuiet || isGrave(it, command)));
}

interface Outcomes extends Checking {
  readonly cache: CheckCache | undefined;
  readonly say: (sentence: Localized) => void;
}

/** What is wrong with each file: as an earlier check has found it, where nothing has changed, or file by file. */
async function* outcomesOf(service: LanguageService, files: ChosenFiles, { cache, say, ...checking }: Outcomes): AsyncGenerator<readonly [string, CheckedFile]> {
  if (cache === undefined) {
    yield* checkAll(service, files, checking);
    return;
  }
  const asked = [process.cwd(), checking.command.language, terminalLanguage(), machineZone(), [...files.articles], files.places, [...checking.command.rules], checking.command.config, checking.command.shard, tellsFixes(checking.command), onTerminal(checking.command)];
  const known = await cache.recall(asked);
  if (known !== undefined) {
    yield* known;
    return;
  }
  const outcomes = new Map<string, CheckedFile>();
  for await (const [uri, outcome] of checkAll(service, files, checking)) {
    outcomes.set(uri, outcome);
    yield [uri, outcome];
  }
  if (![...outcomes.values()].some(isIncomplete)) {
    const sites = await Promise.all((await sitesOf(service, files)).map(it => service.wholeSite(it)));
    (await cache.keep(asked, { outcomes, articles: files.articles.keys(), sites })).forEach(say);
  }
}

/** Whether something has not been checked, which may be another time. */
function isIncomplete({ reports, problems }: CheckedFile): boolean {
  return reports.length > 0 || problems.some(it => NOT_CHECKED.has(it.report.code));
}

/** Checks one file after another, then what configures their sites. */
async function* checkAll(service: LanguageService, files: ChosenFiles, checking: Checking): AsyncGenerator<readonly [string, CheckedFile]> {
  for (const [uri, isAsked] of files.articles) {
    yield [uri, await checkFile(service, { uri, isAsked }, checking)];
  }
  // Of an article that comes on standard input, somebody waits for what is wrong with it alone.
  if (checking.command.stdinName === undefined && (checking.command.shard?.index ?? 1) === 1) {
    yield* await checkConfigurations(service, await sitesOf(service, files));
  }
}

/** Whether a format is wanted that tells corrections. */
function tellsFixes({ reports }: Pick<CheckCommand, 'reports'>): boolean {
  return reports.some(it => it.format === 'sarif');
}

/** Whether `--only` asks for a problem. That something has not been checked is said all the same. */
function isAsked({ code }: Pick<Report, 'code'>, { only }: Pick<CheckCommand, 'only'>): boolean {
  return only.length === 0 || NOT_CHECKED.has(code) || only.some(it => code === it || code.startsWith(`${it}.`));
}

/** Whether a problem is at or above the severity that is asked for. */
function isGrave({ severity }: Report, { failOn }: CheckCommand): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failOn);
}

function fails(reports: readonly Report[], command: CheckCommand): boolean {
  const { maxWarnings } = command;
  if (maxWarnings === undefined) {
    return reports.some(it => isGrave(it, command));
  }
  const warnings = reports.filter(it => it.severity === 'warning').length;
  return warnings > maxWarnings || reports.some(it => it.severity !== 'warning' && isGrave(it, command));
}

interface Checking {
  readonly command: CheckCommand;
  readonly texts: Pick<SiteTexts, 'take'>;
  readonly language: Language;
}

/** Checks one file; what keeps it from being read, checked or written is a problem of that file. */
async function checkFile(service: LanguageService, { uri, isAsked }: { readonly uri: string; readonly isAsked: boolean }, { command, texts, language }: Checking): Promise<CheckedFile> {
  const file = displayPath(uri);
  const text = await texts.take(uri);
  if (text === undefined) {
    return { reports: [reportOfFile(file, 'file.unreadable', (await whyUnreadable(uri))[language])], problems: [] };
  }
  if (!isAsked && !(await service.isArticle(uri, text))) {
    return { reports: [], problems: [] };
  }
  const { problems, fixed, failure, shown, text: checked } = await checkText(service, { uri, text }, command);
  const more = detailsOf(checked, command);
  return { reports: failure === undefined ? [] : [reportOfFile(file, 'file.not-written', failure[language])], problems: problems.map(it => ({ report: { ...toReport(file, it), ...more(it) }, key: it.key })), fixed, shown };
}

/** What became of a text, and what is to be printed of it: the text itself, corrected, or what is to be corrected in it. */
interface Outcome extends WrittenFile {
  readonly shown?: string;
  /** What the problems are those of. */
  readonly text: string;
}

/** What only some reports tell of a problem: its line to whoever sits at a terminal, its correction to SARIF. */
function detailsOf(text: string, command: CheckCommand): (problem: ReportedProblem) => Pick<Report, 'fix' | 'excerpt'> {
  const lines = tellsFixes(command) ? indexLines(text) : undefined;
  const written = onTerminal(command) ? text.split(/\r?\n/) : undefined;
  return problem => ({
    ...(lines && { fix: toReplacements(problem, lines) }),
    ...(written && { excerpt: written[problem.start.line] }),
  });
}

async function checkText(service: LanguageService, { uri, text }: { readonly uri: string; readonly text: string }, { fix, stdinName, ...command }: CheckCommand): Promise<Outcome> {
  const before = { text, problems: await service.report(uri, text) };
  if (fix === 'none') {
    return { problems: before.problems, fixed: 0, text };
  }
  const corrected = await correctText(service, uri, { before, isWanted: it => isAsked(it, command) });
  if (fix === 'show') {
    return { ...corrected, shown: unifiedDiff(displayPath(uri), text, corrected.text) };
  }
  return stdinName === undefined ? { ...(await writeCorrected(uri, before, corrected)), text: corrected.text } : { ...corrected, shown: corrected.text };
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

/** A file of each site that something is asked about. */
async function sitesOf(service: LanguageService, { articles, places }: ChosenFiles): Promise<readonly string[]> {
  const seen = new Map<string | undefined, string>();
  for (const uri of [...places.map(it => `${it}/_config.yml`), ...articles.keys()]) {
    const { root } = await service.projectOf(uri);
    if (!seen.has(root)) {
      seen.set(root, uri);
    }
  }
  seen.delete(undefined);
  return [...seen.values()];
}

/** Each site is checked once, however many of its articles are. */
async function checkConfigurations(service: LanguageService, sites: readonly string[]): Promise<ReadonlyMap<string, CheckedFile>> {
  const checked = new Map<string, CheckedFile>();
  for (const uri of sites) {
    for (const [file, problems] of await service.checkConfiguration(uri)) {
      checked.set(file, { reports: [], problems: problems.map(it => ({ report: toReport(displayPath(file), it), key: it.key })) });
    }
  }
  return checked;
}

async function languageOf(service: LanguageService, { places, articles }: ChosenFiles): Promise<'fr' | 'en'> {
  const [first] = [...places.map(it => `${it}/_config.yml`), ...articles.keys()];
  return first === undefined ? 'en' : service.languageOf(first);
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
