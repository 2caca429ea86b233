import { dirname, relative, resolve, sep } from 'node:path';
import { append } from '../base/append.ts';
import type { Language, Localized } from '../base/localized.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import { findMarkdownFiles, isMarkdownName } from '../workspace/findFiles.ts';
import { diskFiles, filePath, fileUri, LARGEST_FILE } from '../workspace/node/diskFiles.ts';
import { severities, type CheckCommand } from './arguments.ts';
import type { CheckCache } from './checkCache.ts';
import { openLists, RULE_FAILED, type CheckedFile } from './acceptedLists.ts';
import { expandPattern, isPattern } from './expandPattern.ts';
import { nothingAt } from './nothingAt.ts';
import { print, writeOutput } from './output.ts';
import { toReport, type Report } from './report.ts';
import { reportForGitHub } from './reporters/github.ts';
import { reportForGitLab } from './reporters/gitlab.ts';
import { reportAsJson } from './reporters/json.ts';
import { reportAsJsonLines } from './reporters/jsonLines.ts';
import { reportAsJUnit } from './reporters/junit.ts';
import { reportAsSarif } from './reporters/sarif.ts';
import { reportAsText, type Summary } from './reporters/text.ts';
import type { SiteTexts } from './siteTexts.ts';
import { machineZone, terminalLanguage } from './surroundings.ts';
import { version } from './version.ts';
import { replaceText } from './writeFile.ts';

/** Fixes may uncover what they hid; this often is enough for any of them. */
const MOST_ROUNDS = 10;

/** The program could not do all that it was asked. */
const INCOMPLETE = 2;

/** Codes of what says that something has not been checked. */
const NOT_CHECKED: ReadonlySet<string> = new Set([RULE_FAILED, 'file.unreadable', 'file.not-written']);

/** What a check works with. */
export interface CheckTools {
  readonly texts: Pick<SiteTexts, 'take'>;
  /** What an earlier check has found; undefined where nobody asks for it. */
  readonly cache?: CheckCache | undefined;
}

/** Reports what is wrong with articles, exactly as the editor does. What cannot be read or written holds up nothing else. */
export async function check(command: CheckCommand, service: LanguageService, { texts, cache }: CheckTools): Promise<number> {
  const files = await collectFiles(command.paths);
  const language = command.language ?? (await languageOf(service, files));
  const say = (sentence: Localized): void => console.error(`plume: ${sentence[language]}`);
  files.absent.forEach(path => say(nothingAt(path)));
  if (files.articles.size === 0 && files.absent.length === 0) {
    say({ fr: 'Il n’y a pas d’article parmi ces fichiers.', en: 'There is no article among these files.' });
  }
  const lists = await openLists(command.baseline, service);
  const reports: Report[] = [];
  let fixed = 0;
  for await (const [uri, outcome] of outcomesOf(service, files, { command, texts, language, cache, say })) {
    fixed += outcome.fixed ?? 0;
    append(reports, await lists.newOf(uri, outcome));
  }
  const { accepted, sentences } = await lists.close();
  sentences.forEach(say);
  const asked = reports.filter(it => isAsked(it, command));
  const shown = command.isQuiet ? asked.filter(it => isGrave(it, command)) : asked;
  const report = formatReports(shown, command, { files: files.articles.size, fixed, accepted, language });
  await (command.outputFile === undefined ? print(report) : writeOutput(command.outputFile, report));
  if (files.absent.length > 0 || reports.some(it => NOT_CHECKED.has(it.code))) {
    return INCOMPLETE;
  }
  return fails(asked, command) ? 1 : 0;
}

interface Outcomes extends Checking {
  readonly cache: CheckCache | undefined;
  readonly say: (sentence: Localized) => void;
}

/** What is wrong with each file: as an earlier check has found it, where nothing has changed, or file by file. */
async function* outcomesOf(service: LanguageService, files: Files, { cache, say, ...checking }: Outcomes): AsyncGenerator<readonly [string, CheckedFile]> {
  if (cache === undefined) {
    yield* checkAll(service, files, checking);
    return;
  }
  const asked = [process.cwd(), checking.command.language, terminalLanguage(), machineZone(), [...files.articles], files.places];
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
async function* checkAll(service: LanguageService, files: Files, checking: Checking): AsyncGenerator<readonly [string, CheckedFile]> {
  for (const [uri, isAsked] of files.articles) {
    yield [uri, await checkFile(service, { uri, isAsked }, checking)];
  }
  yield* await checkConfigurations(service, await sitesOf(service, files));
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

interface Files {
  /** Address → whether the file was named, and not found in a folder: what somebody asks about is checked, an article or not. */
  readonly articles: ReadonlyMap<string, boolean>;
  /** The folders that were asked for, and those of files that are no articles: their sites are checked too. */
  readonly places: readonly string[];
  /** Paths that were given, and at which there is nothing. */
  readonly absent: readonly string[];
}

async function collectFiles(paths: readonly string[]): Promise<Files> {
  const articles = new Map<string, boolean>();
  const places: string[] = [];
  const absent: string[] = [];
  const add = async (path: string, source: 'given' | 'pattern'): Promise<void> => {
    const uri = fileUri(resolve(path));
    const stat = await diskFiles.stat(uri);
    if (stat === undefined) {
      const meant = isPattern(path) ? await expandPattern(path) : [];
      append(absent, meant.length === 0 ? [path] : []);
      for (const it of meant) {
        // A pattern is as a folder: what is no article among what it means is passed over.
        await add(it, 'pattern');
      }
    } else if (stat.kind === 'folder') {
      places.push(uri);
      for await (const article of findMarkdownFiles(diskFiles, uri)) {
        articles.set(article, articles.get(article) ?? false);
      }
    } else if (isMarkdownName(path)) {
      articles.set(uri, source === 'given' || articles.get(uri) === true);
    } else {
      places.push(fileUri(dirname(resolve(path))));
    }
  };
  for (const path of paths) {
    await add(path, 'given');
  }
  return { articles, places, absent };
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
  const { problems, fixed, failure } = await checkText(service, { uri, text }, command);
  return { reports: failure === undefined ? [] : [reportOfFile(file, 'file.not-written', failure[language])], problems: problems.map(it => ({ report: toReport(file, it), key: it.key })), fixed };
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

interface Outcome {
  readonly problems: readonly ReportedProblem[];
  readonly fixed: number;
  /** Why corrections could not be written. */
  readonly failure?: Localized;
}

async function checkText(service: LanguageService, { uri, text }: { readonly uri: string; readonly text: string }, { fix, only }: CheckCommand): Promise<Outcome> {
  const problems = await service.report(uri, text);
  return fix ? fixFile(service, uri, { text, problems, only }) : { problems, fixed: 0 };
}

/** A text before it is corrected, what is wrong with it, and what of that is to be corrected. */
interface Before extends Pick<CheckCommand, 'only'> {
  readonly text: string;
  readonly problems: readonly ReportedProblem[];
}

/** Applies safe fixes until none is left; writes once, and only if something has changed. */
async function fixFile(service: LanguageService, uri: string, before: Before): Promise<Outcome> {
  let { text, problems } = before;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = await service.prove(uri, text, problems.filter(it => isAsked(it, before)).flatMap(it => it.safeChange ?? []));
    if (chosen.length === 0) {
      break;
    }
    text = applyEdits(text, chosen.flatMap(it => it.edits));
    problems = await service.report(uri, text);
    fixed += chosen.length;
  }
  if (text === before.text) {
    return { problems, fixed };
  }
  try {
    const isWritten = await replaceText(filePath(uri), before.text, text);
    return isWritten ? { problems, fixed } : { problems: before.problems, fixed: 0 };
  } catch (failure) {
    return { problems: before.problems, fixed: 0, failure: whyNotWritten(failure) };
  }
}

function whyNotWritten(failure: unknown): Localized {
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
  return {
    fr: `Les corrections n’ont pas pu être écrites (${reason})\u00A0: l’article est resté tel quel.`,
    en: `The corrections could not be written (${reason}): the article is as it was.`,
  };
}

/** A file of each site that something is asked about. */
async function sitesOf(service: LanguageService, { articles, places }: Files): Promise<readonly string[]> {
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

async function languageOf(service: LanguageService, { places, articles }: Files): Promise<'fr' | 'en'> {
  const [first] = [...places.map(it => `${it}/_config.yml`), ...articles.keys()];
  return first === undefined ? 'en' : service.languageOf(first);
}

function formatReports(reports: readonly Report[], command: CheckCommand, summary: Summary): string {
  switch (command.format) {
    case 'text':
      return reportAsText(reports, summary);
    case 'json':
      return reportAsJson(reports);
    case 'jsonl':
      return reportAsJsonLines(reports);
    case 'sarif':
      return reportAsSarif(reports, version);
    case 'github':
      return reportForGitHub(reports, summary.language);
    case 'gitlab':
      return reportForGitLab(reports);
    case 'junit':
      return reportAsJUnit(reports, it => isGrave(it, command));
  }
}

function displayPath(uri: string): string {
  const path = filePath(uri);
  const below = relative(process.cwd(), path);
  return (below === '' ? path : below).split(sep).join('/');
}
