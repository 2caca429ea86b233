import { relative, resolve, sep } from 'node:path';
import { applyEdits } from '../base/textEdit.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import { findMarkdownFiles } from '../workspace/findFiles.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import { severities, type CheckCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { toReport, type Report } from './report.ts';
import { reportForGitHub } from './reporters/github.ts';
import { reportAsJson } from './reporters/json.ts';
import { reportAsSarif } from './reporters/sarif.ts';
import { reportAsText, type Summary } from './reporters/text.ts';
import type { SiteTexts } from './siteTexts.ts';
import { version } from './version.ts';
import { replaceText } from './writeFile.ts';

/** Fixes may uncover what they hid; this often is enough for any of them. */
const MOST_ROUNDS = 10;

/** Reports what is wrong with articles, exactly as the editor does. */
export async function check(command: CheckCommand, service: LanguageService, texts: Pick<SiteTexts, 'take'>): Promise<number> {
  const files = await collectFiles(command.paths);
  const reports: Report[] = [];
  let fixed = 0;
  for (const uri of files.articles) {
    const file = displayPath(uri);
    const text = await texts.take(uri);
    if (text === undefined) {
      throw new CannotRun({ fr: `${file} ne peut pas être lu.`, en: `${file} cannot be read.` });
    }
    const outcome = await checkText(service, { uri, text }, command);
    fixed += outcome.fixed;
    reports.push(...outcome.problems.map(it => toReport(file, it)));
  }
  reports.push(...(await checkConfigurations(service, files)));
  const language = command.language ?? (await languageOf(service, files));
  await print(formatReports(reports, command, { files: files.articles.length, fixed, language }));
  const worst = severities.slice(0, severities.indexOf(command.failOn) + 1);
  return reports.some(it => (worst as readonly string[]).includes(it.severity)) ? 1 : 0;
}

interface Files {
  readonly articles: readonly string[];
  /** The folders that were asked for, and the articles named one by one: their sites are checked too. */
  readonly places: readonly string[];
}

async function collectFiles(paths: readonly string[]): Promise<Files> {
  const articles = new Set<string>();
  const places: string[] = [];
  for (const path of paths) {
    const uri = fileUri(resolve(path));
    const stat = await diskFiles.stat(uri);
    if (stat === undefined) {
      throw new CannotRun({ fr: `${path} : il n’y a pas de fichier ni de dossier de ce nom.`, en: `${path}: there is no such file or folder.` });
    }
    if (stat.kind === 'file') {
      articles.add(uri);
      continue;
    }
    places.push(uri);
    for await (const article of findMarkdownFiles(diskFiles, uri)) {
      articles.add(article);
    }
  }
  return { articles: [...articles], places };
}

interface Outcome {
  readonly problems: readonly ReportedProblem[];
  readonly fixed: number;
}

async function checkText(service: LanguageService, { uri, text }: { readonly uri: string; readonly text: string }, { fix }: CheckCommand): Promise<Outcome> {
  const problems = await service.report(uri, text);
  return fix ? fixFile(service, uri, { text, problems }) : { problems, fixed: 0 };
}

/** Applies safe fixes until none is left; writes once, and only if something has changed. */
async function fixFile(service: LanguageService, uri: string, before: { readonly text: string; readonly problems: readonly ReportedProblem[] }): Promise<Outcome> {
  let { text, problems } = before;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = await service.prove(uri, text, problems.flatMap(it => it.safeChange ?? []));
    if (chosen.length === 0) {
      break;
    }
    text = applyEdits(text, chosen.flatMap(it => it.edits));
    problems = await service.report(uri, text);
    fixed += chosen.length;
  }
  if (text === before.text || (await replaceText(filePath(uri), before.text, text))) {
    return { problems, fixed };
  }
  return { problems: before.problems, fixed: 0 };
}

/** Each site is checked once, however many of its articles are. */
async function checkConfigurations(service: LanguageService, { articles, places }: Files): Promise<readonly Report[]> {
  const seen = new Set<string | undefined>([undefined]);
  const reports: Report[] = [];
  for (const uri of [...places.map(it => `${it}/_config.yml`), ...articles]) {
    const { root } = await service.site(uri);
    if (!seen.has(root)) {
      seen.add(root);
      for (const [file, problems] of await service.checkConfiguration(uri)) {
        reports.push(...problems.map(it => toReport(displayPath(file), it)));
      }
    }
  }
  return reports;
}

async function languageOf(service: LanguageService, { places, articles }: Files): Promise<'fr' | 'en'> {
  const [first] = [...places.map(it => `${it}/_config.yml`), ...articles];
  return first === undefined ? 'en' : service.languageOf(first);
}

function formatReports(reports: readonly Report[], { format }: CheckCommand, summary: Summary): string {
  switch (format) {
    case 'text':
      return reportAsText(reports, summary);
    case 'json':
      return reportAsJson(reports);
    case 'sarif':
      return reportAsSarif(reports, version);
    case 'github':
      return reportForGitHub(reports);
  }
}

function displayPath(uri: string): string {
  const path = filePath(uri);
  const below = relative(process.cwd(), path);
  return (below === '' ? path : below).split(sep).join('/');
}

function print(text: string): Promise<void> {
  return new Promise(written => process.stdout.write(text, () => written()));
}
