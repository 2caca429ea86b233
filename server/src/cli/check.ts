import { append } from '../base/append.ts';
import { lazy } from '../base/lazy.ts';
import type { Localized } from '../base/localized.ts';
import type { LanguageService } from '../languageService.ts';
import type { CheckCommand } from './arguments.ts';
import { openLists, type CheckedFile } from './acceptedLists.ts';
import type { CheckCache } from './checkCache.ts';
import { checkFile, type Checking } from './checkFile.ts';
import { chooseFiles, type ChosenFiles } from './chosenFiles.ts';
import { displayPath } from './displayPath.ts';
import { nothingAt } from './nothingAt.ts';
import { print } from './output.ts';
import { createProgress } from './progress.ts';
import { toReport, type Report } from './report.ts';
import { fileOnTerminal, terminalStyle } from './reporters/terminal.ts';
import { siteStateOf } from './siteState.ts';
import type { SiteTexts } from './siteTexts.ts';
import { machineZone, terminalLanguage } from './surroundings.ts';
import { fails, isAsked, isUnchecked, toShow } from './verdict.ts';
import { isWatched, tellsFixes, writeReports } from './writeReports.ts';

/** The program could not do all that it was asked. */
const INCOMPLETE = 2;

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
  const sites = lazy(() => sitesOf(service, files));
  const reports: Report[] = [];
  const terminal = isWatched(command) ? terminalStyle(process.env) : undefined;
  const progress = createProgress(files.articles.size, { isTTY: process.stderr.isTTY, write: it => process.stderr.write(it) });
  let fixed = 0;
  for await (const [uri, outcome] of outcomesOf(service, { files, sites }, { command, texts, language, cache, say })) {
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
  const summary = { files: files.articles.size, fixed, accepted, language };
  await writeReports(toShow(reports, command), command, { summary, terminal, state: async () => siteStateOf(await wholeSites(service, await sites()), { now: new Date(), pathOf: displayPath }) });
  if (files.absent.length > 0 || reports.some(isUnchecked)) {
    return INCOMPLETE;
  }
  const asked = reports.filter(it => isAsked(it, command));
  return fails(asked, command) || (command.fix === 'show' && fixed > 0) ? 1 : 0;
}

/** What is checked: articles, and the sites that they are of. */
interface Checked {
  readonly files: ChosenFiles;
  /** A file of each site. */
  readonly sites: () => Promise<readonly string[]>;
}

interface Outcomes extends Checking {
  readonly cache: CheckCache | undefined;
  readonly say: (sentence: Localized) => void;
}

/** What is wrong with each file: as an earlier check has found it, where nothing has changed, or file by file. */
async function* outcomesOf(service: LanguageService, checked: Checked, { cache, say, ...checking }: Outcomes): AsyncGenerator<readonly [string, CheckedFile]> {
  if (cache === undefined) {
    yield* checkAll(service, checked, checking);
    return;
  }
  const { articles, places } = checked.files;
  const { command } = checking;
  const asked = [process.cwd(), command.language, terminalLanguage(), machineZone(), [...articles], places, [...command.rules], command.config, command.shard, tellsFixes(command), isWatched(command)];
  const known = await cache.recall(asked);
  if (known !== undefined) {
    yield* known;
    return;
  }
  const outcomes = new Map<string, CheckedFile>();
  for await (const [uri, outcome] of checkAll(service, checked, checking)) {
    outcomes.set(uri, outcome);
    yield [uri, outcome];
  }
  if (![...outcomes.values()].some(isIncomplete)) {
    (await cache.keep(asked, { outcomes, articles: articles.keys(), sites: await wholeSites(service, await checked.sites()) })).forEach(say);
  }
}

/** Whether something has not been checked, which may be another time. */
function isIncomplete({ reports, problems }: CheckedFile): boolean {
  return reports.length > 0 || problems.some(it => isUnchecked(it.report));
}

/** Checks one file after another, then what configures their sites. */
async function* checkAll(service: LanguageService, { files, sites }: Checked, checking: Checking): AsyncGenerator<readonly [string, CheckedFile]> {
  for (const [uri, isNamed] of files.articles) {
    yield [uri, await checkFile(service, { uri, isNamed }, checking)];
  }
  // Of an article that comes on standard input, somebody waits for what is wrong with it alone.
  if (checking.command.stdinName === undefined && (checking.command.shard?.index ?? 1) === 1) {
    yield* await checkConfigurations(service, await sites());
  }
}

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

function wholeSites(service: LanguageService, sites: readonly string[]): Promise<Awaited<ReturnType<LanguageService['wholeSite']>>[]> {
  return Promise.all(sites.map(it => service.wholeSite(it)));
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
