import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { indexLines } from '../base/lineIndex.ts';
import type { Language, Localized } from '../base/localized.ts';
import { valueAt } from '../base/valueAt.ts';
import type { LanguageService, ReportedProblem } from '../languageService.ts';
import type { SetupDeparture, SetupEdit, SiteSetup } from '../protocol/siteSetup.ts';
import { setupFiles, type RuleCount, type SetupFile } from '../setup/siteSetup.ts';
import { findMarkdownFiles } from '../workspace/findFiles.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import type { InitCommand } from './arguments.ts';
import { severities } from './checkArguments.ts';
import { CannotRun } from './cannotRun.ts';
import { print } from './output.ts';
import type { SiteTexts } from './siteTexts.ts';

/** So many reasons, and so many articles of each, are told. */
const MOST_REASONS = 12;
const MOST_NAMED = 3;

/** A service that knows nothing yet, and the texts that it reads. */
export interface SiteReader {
  readonly service: LanguageService;
  readonly texts: Pick<SiteTexts, 'take'>;
}

/** Writes the files that a team begins with, and tells which articles depart from what the others show. Nothing is written over. */
export async function init({ folder, format, language: asked }: InitCommand, read: () => SiteReader): Promise<number> {
  const start = fileUri(resolve(folder));
  const reader = read();
  const { service } = reader;
  const { root } = (await service.wholeSite(`${start}/_config.yml`)).project;
  if (root === undefined) {
    throw new CannotRun({ fr: `${folder}\u00A0: ce n’est pas le dossier d’un site Jekyll, qui a un fichier _config.yml.`, en: `${folder}: this is not the folder of a Jekyll site, which has a file _config.yml.` });
  }
  const language = asked ?? (await service.languageOf(`${root}/_config.yml`));
  const refused = await refuse(writeFirstFiles(reader, root, language), format);
  const files = refused instanceof CannotRun ? [] : refused;
  // By what is written now: a file that Jekyll passes over shows nothing, and may not fit all the same.
  const found = (await findAll(read(), root)).filter(it => it.problem.code.startsWith('front-matter.'));
  if (format === 'text') {
    await print(`${[...told(files, root)[language], '', ...departures(found)[language]].join('\n')}\n`);
    return 0;
  }
  const setup: SiteSetup = {
    language,
    written: files.map(it => `${root}/${it.path}`),
    refused: refused instanceof CannotRun ? refused.sentence[language] : null,
    departures: reasonsOf(found).map(all => toDeparture(all, language)),
  };
  await print(`${JSON.stringify(setup)}\n`);
  return refused instanceof CannotRun ? 2 : 0;
}

/** For a program, that nothing is written is an answer. */
async function refuse(writing: Promise<readonly SetupFile[]>, format: InitCommand['format']): Promise<readonly SetupFile[] | CannotRun> {
  try {
    return await writing;
  } catch (failure) {
    if (failure instanceof CannotRun && format === 'json') {
      return failure;
    }
    throw failure;
  }
}

async function writeFirstFiles(reader: SiteReader, root: string, language: Language): Promise<readonly SetupFile[]> {
  await refuseExisting(root, ['plume.yml', 'plume.yaml']);
  const { project, site } = await reader.service.wholeSite(`${root}/_config.yml`);
  const files = setupFiles({ project, site }, countRules(await findAll(reader, root)), language);
  await refuseExisting(root, files.map(it => it.path));
  for (const { path, text } of files) {
    await writeNew(join(filePath(root), path), text);
  }
  return files;
}

async function refuseExisting(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if ((await diskFiles.stat(`${root}/${path}`)) !== undefined) {
      throw new CannotRun({ fr: `${path} est déjà là\u00A0: rien n’a été écrit.`, en: `${path} is there already: nothing has been written.` });
    }
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { encoding: 'utf8', flag: 'wx' });
}

/** A problem of an article. */
interface Found {
  readonly uri: string;
  readonly file: string;
  readonly problem: ReportedProblem;
  readonly correction: readonly SetupEdit[] | null;
}

async function findAll({ service, texts }: SiteReader, root: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const uri of findMarkdownFiles(diskFiles, root)) {
    const text = await texts.take(uri);
    if (text !== undefined && (await service.isArticle(uri, text))) {
      const file = relative(filePath(root), filePath(uri)).split(sep).join('/');
      const lines = indexLines(text);
      const editsOf = ({ correction }: ReportedProblem): readonly SetupEdit[] | null => correction?.map(it => ({ ...lines.rangeOf(it), line: lineOf(text, it.start), newText: it.newText })) ?? null;
      found.push(...(await service.report(uri, text)).map(problem => ({ uri, file, problem, correction: editsOf(problem) })));
    }
  }
  return found;
}

function lineOf(text: string, offset: number): string {
  const [before = ''] = /[^\r\n]*$/.exec(text.slice(0, offset)) ?? [];
  const [after = ''] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  return before + after;
}

function countRules(found: readonly Found[]): readonly RuleCount[] {
  return [...groupBy(found, it => it.problem.code)].map(([code, all]) => {
    const worst = severities.find(level => all.some(it => it.problem.severity === level)) ?? 'hint';
    return { code, severity: worst, problems: all.length, files: new Set(all.map(it => it.file)).size };
  });
}

function told(files: readonly SetupFile[], root: string): Readonly<Record<Language, readonly string[]>> {
  const names = files.map(it => `  ${relative(process.cwd(), join(filePath(root), it.path)).split(sep).join('/')}`);
  return { fr: ['Écrits, à relire et à ranger avec le site\u00A0:', ...names], en: ['Written, to be read and kept with the site:', ...names] };
}

/** What articles have in their headers that the others have not, the most frequent reason first. */
function departures(found: readonly Found[]): Readonly<Record<Language, readonly string[]>> {
  if (found.length === 0) {
    return { fr: ['Aucun article ne s’écarte des autres par son en-tête.'], en: ['No article departs from the others by its header.'] };
  }
  const reasons = reasonsOf(found);
  const linesIn = (language: Language): readonly string[] => reasons.slice(0, MOST_REASONS).flatMap(all => [`${String(all.length).padStart(5)}  ${sentenceOf(all)[language]}`, `       ${named(all)}`]);
  const files = new Set(found.map(it => it.file)).size;
  const more = reasons.length - MOST_REASONS;
  const rest: Localized = { fr: `       … et ${more} autres raisons\u00A0: «\u00A0plume check\u00A0» dit tout.`, en: `       … and ${more} other reasons: ‘plume check’ tells all.` };
  const tail = (language: Language): readonly string[] => (more > 0 ? [rest[language]] : []);
  return {
    fr: [`${files} article${files > 1 ? 's' : ''} s’écarte${files > 1 ? 'nt' : ''} des autres par l’en-tête. Le plus fréquent d’abord\u00A0:`, ...linesIn('fr'), ...tail('fr')],
    en: [`${files} article${files === 1 ? ' departs' : 's depart'} from the others by the header. The most frequent first:`, ...linesIn('en'), ...tail('en')],
  };
}

/** The problems by their reasons, the most frequent first. */
function reasonsOf(found: readonly Found[]): readonly (readonly Found[])[] {
  return [...groupBy(found, reasonOf).values()].toSorted((a, b) => b.length - a.length);
}

function toDeparture(all: readonly Found[], language: Language): SetupDeparture {
  const places = all.map(({ uri, file, correction, problem: { start, end, message } }) => ({ uri, path: file, start, end, message, correction }));
  return { code: all[0]?.problem.code ?? '', sentence: sentenceOf(all)[language], places };
}

function groupBy(found: readonly Found[], keyOf: (it: Found) => string): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  found.forEach(it => valueAt(groups, keyOf(it), () => []).push(it));
  return groups;
}

/** The sentence of one, as an example where those of others name something else. */
function sentenceOf(all: readonly Found[]): Localized {
  const message = all[0]?.problem.message ?? '';
  return new Set(all.map(it => it.problem.message.replace(/\d+/g, '#'))).size <= 1 ? { fr: message, en: message } : { fr: `Par exemple\u00A0: ${message}`, en: `For example: ${message}` };
}

/** Why a header departs: the sentence without what it names, which may be another in each article. */
function reasonOf({ problem: { code, message } }: Found): string {
  return `${code} ${message.replace(/«[^»]*»|‘[^’]*’|\d+/g, '')}`;
}

function named(all: readonly Found[]): string {
  const files = [...new Set(all.map(it => it.file))];
  return `${files.slice(0, MOST_NAMED).join(', ')}${files.length > MOST_NAMED ? '…' : ''}`;
}
