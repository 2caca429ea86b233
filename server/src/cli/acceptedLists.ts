import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Localized } from '../base/localized.ts';
import { baseName, followPath, pathBetween } from '../base/uris.ts';
import type { LanguageService } from '../languageService.ts';
import { acceptedOf } from '../project/acceptedOf.ts';
import { compareWith, countProblems, notABaseline, readBaseline, totalOf, writeBaseline, type Baseline, type ProblemCounts } from '../project/baseline.ts';
import type { AcceptedProblems } from '../project/project.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import type { BaselineUse } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import type { Report } from './report.ts';
import { replaceText } from './writeFile.ts';

/** The code of what says that a rule has failed, which nobody can accept. */
export const RULE_FAILED = 'check.rule-failed';

/** A file that was checked. */
export interface CheckedFile {
  /** What kept it from being checked or corrected: always reported. */
  readonly reports: readonly Report[];
  /** What is wrong with it, each with what it is known by. */
  readonly problems: readonly { readonly report: Report; readonly key: string }[];
  /** How many corrections were made. */
  readonly fixed?: number;
  /** What is to be printed of it beside the report. */
  readonly shown?: string | undefined;
}

/** The problems that teams have accepted, while their sites are checked. */
export interface AcceptedLists {
  /** What is to be reported of a file. */
  newOf(uri: string, checked: CheckedFile): Promise<readonly Report[]>;
  /** Writes what is to be written; says how many problems were accepted, and what is to be said. */
  close(): Promise<{ readonly accepted: number; readonly sentences: readonly Localized[] }>;
}

/**
 * Opens the list that is given, or those that the `plume.yml` of the sites name.
 *
 * @throws {CannotRun} where it cannot be read, or is none.
 */
export async function openLists(use: BaselineUse, service: Pick<LanguageService, 'projectOf'>): Promise<AcceptedLists> {
  const open = new Map<string, List>();
  const given = use.file === undefined ? undefined : startList(await readGiven(use.file, use.kind));
  if (given !== undefined) {
    open.set(given.uri, given);
  }
  const listFor = async (uri: string): Promise<List | undefined> => {
    const named = given !== undefined && given.isNamed !== undefined ? undefined : (await service.projectOf(uri)).accepted;
    if (given !== undefined) {
      given.isNamed ??= named?.uri === given.uri;
      return given;
    }
    const list = named && (open.get(named.uri) ?? startList(readable(named)));
    return list && (open.set(list.uri, list), list);
  };
  let accepted = 0;
  return {
    newOf: async (uri, { reports, problems }) => {
      const list = await listFor(uri);
      const found = list === undefined || use.kind !== 'write' ? problems : problems.filter(it => !saysListIsAbsent(list, it));
      const isNew = list && (await takeFile(list, uri, { problems: found, kind: use.kind }));
      accepted += isNew?.filter(it => !it).length ?? 0;
      return [...reports, ...found.filter((_, index) => isNew?.[index] !== false).map(it => it.report)];
    },
    close: async () => {
      if (use.kind === 'prune' && open.size === 0) {
        throw new CannotRun({ fr: '--prune-baseline demande une liste\u00A0: donnez-la par --baseline FICHIER, ou par «\u00A0baseline\u00A0» dans plume.yml.', en: '--prune-baseline needs a list: give it by --baseline FILE, or by ‘baseline’ in plume.yml.' });
      }
      const sentences: Localized[] = [];
      for (const list of open.values()) {
        sentences.push(...(await closeList(list, use.kind)));
      }
      return { accepted, sentences };
    },
  };
}

interface List {
  readonly uri: string;
  readonly baseline: Baseline;
  /** Path → what is accepted of it from now on, of the files that were checked. */
  readonly kept: Map<string, ProblemCounts>;
  /** The paths of the list whose problems were looked for, under their own names or others. */
  readonly seen: Set<string>;
  /** Whether the site names it in its `plume.yml`; undefined until that is asked. */
  isNamed: boolean | undefined;
}

function startList({ uri, baseline }: Pick<List, 'uri' | 'baseline'>): List {
  return { uri, baseline, kept: new Map(), seen: new Set(), isNamed: undefined };
}

function readable({ uri, baseline }: AcceptedProblems): Pick<List, 'uri' | 'baseline'> {
  if (baseline === undefined) {
    throw new CannotRun(notABaseline(displayName(uri)));
  }
  return { uri, baseline };
}

async function readGiven(file: string, kind: BaselineUse['kind']): Promise<Pick<List, 'uri' | 'baseline'>> {
  const uri = fileUri(resolve(file));
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    if (kind === 'write' && code === 'ENOENT') {
      return { uri, baseline: new Map() };
    }
    throw new CannotRun(
      code === 'ENOENT'
        ? { fr: `${file}\u00A0: il n’y a pas de liste de problèmes acceptés de ce nom. «\u00A0plume check --write-baseline ${file}\u00A0» l’écrit.`, en: `${file}: there is no list of accepted problems of this name. ‘plume check --write-baseline ${file}’ writes it.` }
        : { fr: `${file} ne peut pas être lu (${code}).`, en: `${file} cannot be read (${code}).` },
    );
  }
  const baseline = readBaseline(text);
  if (baseline === undefined) {
    throw new CannotRun(kind === 'write' ? { fr: `${file} est autre chose qu’une liste de problèmes acceptés\u00A0: il est resté tel quel.`, en: `${file} is something else than a list of accepted problems: it is as it was.` } : notABaseline(file));
  }
  return { uri, baseline };
}

/** Whether each problem of a file is new; what is accepted of the file from now on is noted. */
async function takeFile(list: List, uri: string, { problems, kind }: Pick<CheckedFile, 'problems'> & Pick<BaselineUse, 'kind'>): Promise<readonly boolean[]> {
  const folder = fileUri(dirname(filePath(list.uri)));
  const path = pathBetween(folder, uri);
  if (kind === 'write') {
    list.seen.add(path);
    list.kept.set(path, countProblems(problems.filter(it => it.report.code !== RULE_FAILED).map(it => it.key)));
    return problems.map(it => it.report.code === RULE_FAILED);
  }
  const keys = problems.map(it => it.key);
  const found = await acceptedOf(list, { uri, keys }, { isGone: async it => (await diskFiles.stat(it)) === undefined, isFree: it => !list.seen.has(it) });
  if (found === undefined) {
    return keys.map(() => true);
  }
  const { isAccepted } = compareWith(found.counts, keys);
  list.seen.add(found.path);
  list.kept.set(path, countProblems(keys.filter((_, index) => isAccepted[index] === true)));
  return isAccepted.map(it => !it);
}

/** What is written now is not absent. */
function saysListIsAbsent({ uri }: List, { report: { code }, key }: CheckedFile['problems'][number]): boolean {
  return code.startsWith('configuration.not-') && key.endsWith(baseName(uri));
}

async function closeList(list: List, kind: BaselineUse['kind']): Promise<readonly Localized[]> {
  const folder = fileUri(dirname(filePath(list.uri)));
  const others: [string, ProblemCounts][] = [];
  for (const [path, counts] of list.baseline) {
    // What was not checked today stays, unless there is no such file any more.
    if (!list.seen.has(path) && (await diskFiles.stat(followPath(folder, path))) !== undefined) {
      others.push([path, counts]);
    }
  }
  const after: Baseline = new Map([...others, ...list.kept]);
  const gone = countAll(list.baseline) - countAll(after);
  const name = displayName(list.uri);
  if (kind === 'write') {
    await write(list, after);
    return [written(name, after), ...(list.isNamed === true ? [] : [nameIt(name)])];
  }
  if (gone === 0) {
    return [];
  }
  if (kind === 'prune') {
    await write(list, after);
    return [{ fr: `${name}\u00A0: ${gone} problème${gone > 1 ? 's' : ''} de moins.`, en: `${name}: ${gone} problem${gone === 1 ? '' : 's'} less.` }];
  }
  return [gone === 1
    ? { fr: `1 problème accepté n’existe plus. «\u00A0plume check --prune-baseline\u00A0» le retire de ${name}.`, en: `1 accepted problem is gone. ‘plume check --prune-baseline’ takes it out of ${name}.` }
    : { fr: `${gone} problèmes acceptés n’existent plus. «\u00A0plume check --prune-baseline\u00A0» les retire de ${name}.`, en: `${gone} accepted problems are gone. ‘plume check --prune-baseline’ takes them out of ${name}.` }];
}

function written(name: string, after: Baseline): Localized {
  const [problems, files] = [countAll(after), [...after.values()].filter(it => it.size > 0).length];
  const [fr, en] = [problems > 1 ? 's' : '', problems === 1 ? '' : 's'];
  return {
    fr: `${problems} problème${fr} accepté${fr} dans ${files} fichier${files > 1 ? 's' : ''}, dans la liste ${name}.`,
    en: `${problems} problem${en} accepted in ${files} file${files === 1 ? '' : 's'}, in the list ${name}.`,
  };
}

function nameIt(name: string): Localized {
  return {
    fr: `Écrivez «\u00A0baseline: ${name}\u00A0» dans plume.yml\u00A0: l’éditeur et la ligne de commande ne diront plus que ce qui est nouveau.`,
    en: `Write ‘baseline: ${name}’ into plume.yml: the editor and the command line will tell only what is new.`,
  };
}

async function write({ uri, baseline }: List, after: Baseline): Promise<void> {
  const path = filePath(uri);
  const text = writeBaseline(after);
  const before = baseline.size === 0 && (await diskFiles.stat(uri)) === undefined ? undefined : await readFile(path, 'utf8');
  await (before === undefined ? writeFile(path, text, { encoding: 'utf8', flag: 'wx' }) : replaceText(path, before, text));
}

function countAll(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, it) => sum + totalOf(it), 0);
}

function displayName(uri: string): string {
  return relative(process.cwd(), filePath(uri)).split(sep).join('/');
}
