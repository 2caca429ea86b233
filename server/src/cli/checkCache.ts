import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Localized } from '../base/localized.ts';
import { dayIn, zoneOf } from '../project/siteDocument.ts';
import type { Project } from '../project/project.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import { askAgain, traceFiles, withoutFile, type FileQuestion } from '../workspace/tracedFiles.ts';
import type { WorkspaceFiles } from '../workspace/workspace.ts';
import type { CheckedFile } from './acceptedLists.ts';
import { fileUri } from '../workspace/node/diskFiles.ts';
import { writeWhole } from './writeFile.ts';

/**
 * What a check has found, kept for the next one. A check is a function of what it is asked, of the program, of the moment, and of the answers
 * that files give it. So each question to the files is kept, with one digest of all answers: the next check puts the same questions, and
 * where they have the same answers - the texts themselves, not the times of files -, all that follows is the same. That holds whatever rules look at:
 * nobody has to say which rule depends on which file. One other answer, and all is checked again.
 */
export interface CheckCache {
  /** Through which all is to be read that a check reads. */
  readonly files: WorkspaceFiles;
  /** What was found when the same was asked, and everything was the same; undefined otherwise. */
  recall(asked: CheckQuestion): Promise<Outcomes | undefined>;
  /** Keeps what was found; says why it could not. */
  keep(asked: CheckQuestion, found: CheckFindings): Promise<readonly Localized[]>;
}

/** What of a check is not in files: the articles, the folder that their names are told from, languages, the clock of the machine. */
export type CheckQuestion = readonly unknown[];

/** Address of a file → what is wrong with it, in the order in which it is reported. */
export type Outcomes = ReadonlyMap<string, CheckedFile>;

/** What a check has found, with what tells for how long. */
export interface CheckFindings {
  readonly outcomes: Outcomes;
  /** The addresses of the articles. */
  readonly articles: Iterable<string>;
  readonly sites: readonly { readonly project: Project; readonly site: SiteSnapshot }[];
}

/** What stands in the file, behind its first line. */
interface Kept {
  /** Digest of the question, and of the program. */
  readonly key: string;
  readonly questions: readonly FileQuestion[];
  /** Digest of the answers. */
  readonly answers: string;
  readonly span: Span;
  readonly outcomes: readonly (readonly [string, CheckedFile])[];
}

/** For how long the moment makes no difference: pages appear, and of those without a date Jekyll tells the day of the build. */
interface Span {
  /** Milliseconds since 1970; the end is not part of it. Undefined: for ever. */
  readonly from: number;
  readonly until: number | undefined;
  /** A clock, `Europe/Paris` → the day there. */
  readonly days: Readonly<Record<string, string>>;
}

/** Begins the first line of the file; a digest of the rest follows. */
const SIGNATURE = 'plume-cache ';

/** Parts of an address that change within a day, for a page without a date. */
const TIME_OF_DAY = /:(?:hour|minute|second)/;

/** Where a cache is, and what for. */
export interface CheckCacheSetting {
  /** Its path, which need not be there. */
  readonly file: string;
  /** The path of the program: what another state of it has found does not count. */
  readonly program: string;
  readonly now: () => Date;
}

/** Opens a cache. */
export function openCheckCache(disk: WorkspaceFiles, { file, program, now }: CheckCacheSetting): CheckCache {
  const path = resolve(file);
  const files = withoutFile(disk, fileUri(path));
  const from = now().getTime();
  const questions: FileQuestion[] = [];
  const answers = createHash('sha256');
  let namesTimeOfDay = false;
  const state = readState(path);
  return {
    files: traceFiles(files, (question, answer) => {
      questions.push(question);
      addAnswer(answers, question, answer);
      namesTimeOfDay ||= question[0] === 'read' && answer !== undefined && TIME_OF_DAY.test(answer);
    }),
    recall: async asked => {
      const { kept } = await state;
      if (kept?.key !== keyOf(asked, program) || !isWithin(kept.span, now())) {
        return undefined;
      }
      return (await answersAgain(files, kept.questions)) === kept.answers ? new Map(kept.outcomes) : undefined;
    },
    keep: async (asked, found) => {
      if ((await state).isForeign) {
        return [{ fr: `${file} est autre chose que ce que --cache écrit\u00A0: il est resté tel quel.`, en: `${file} is something else than what --cache writes: it is as it was.` }];
      }
      const span = spanOf(found, { from, namesTimeOfDay });
      if (span === undefined || !isWithin(span, now())) {
        return [];
      }
      const kept: Kept = { key: keyOf(asked, program), questions, answers: answers.digest('hex'), span, outcomes: [...found.outcomes] };
      return write(path, file, kept);
    },
  };
}

interface State {
  readonly kept: Kept | undefined;
  /** Whether the file is not ours to write. */
  readonly isForeign: boolean;
}

async function readState(path: string): Promise<State> {
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (failure) {
    // Its folder is made before the site is looked at: else the folder would be what is new the next time.
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    return { kept: undefined, isForeign: codeOf(failure) === 'EISDIR' };
  }
  const lineEnd = content.indexOf('\n') + 1;
  const [line, rest] = [content.toString('utf8', 0, lineEnd), content.subarray(lineEnd)];
  // What was cut short is ours, too; a digest that is right says that it was written by this program, to its end.
  return line === firstLine(rest) ? { kept: JSON.parse(rest.toString('utf8')) as Kept, isForeign: false } : { kept: undefined, isForeign: content.length > 0 && content.toString('utf8', 0, SIGNATURE.length) !== SIGNATURE };
}

async function write(path: string, name: string, kept: Kept): Promise<readonly Localized[]> {
  const rest = Buffer.from(JSON.stringify(kept));
  try {
    await writeWhole(path, [Buffer.from(firstLine(rest)), rest]);
    return [];
  } catch (failure) {
    const reason = codeOf(failure);
    return [{ fr: `${name} n’a pas pu être écrit (${reason})\u00A0: la prochaine vérification recommencera tout.`, en: `${name} could not be written (${reason}): the next check will do everything again.` }];
  }
}

function firstLine(rest: Uint8Array): string {
  return `${SIGNATURE}${digestOf(rest)}\n`;
}

async function answersAgain(files: WorkspaceFiles, questions: readonly FileQuestion[]): Promise<string> {
  const answers = createHash('sha256');
  await askAgain(traceFiles(files, (question, answer) => addAnswer(answers, question, answer)), questions);
  return answers.digest('hex');
}

/** Its length first, so that no two lists of answers are one text. */
function addAnswer(answers: Hash, question: FileQuestion, answer: string | undefined): void {
  answers.update(`${JSON.stringify(question)} ${answer?.length ?? '-'}\n`).update(answer ?? '');
}

/** The question, the program itself, and what it runs on: its tables of characters and of clocks. */
function keyOf(asked: CheckQuestion, program: string): string {
  return digestOf(JSON.stringify([asked, digestOf(readFileSync(program)), process.versions]));
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
}

/**
 * For how long what was found holds: until the next page appears, and while the day is the same. Undefined where that cannot be told: what an article
 * is dated that the index of its site does not have, and the address of a page without a date that tells the minute.
 */
function spanOf({ articles, sites }: CheckFindings, { from, namesTimeOfDay }: { readonly from: number; readonly namesTimeOfDay: boolean }): Span | undefined {
  const pages = sites.flatMap(it => it.site.pages.all);
  const known = new Set(pages.map(it => it.uri));
  const isDateUnknown = [...articles].some(uri => !known.has(uri) && sites.some(it => it.project.collectionOf(uri) !== undefined));
  if (isDateUnknown || (namesTimeOfDay && pages.some(it => it.document !== undefined && it.time === undefined))) {
    return undefined;
  }
  const until = pages.reduce((first, { time = 0 }) => (time > from ? Math.min(first, time) : first), Infinity);
  const days = Object.fromEntries(sites.map(({ project }) => [zoneOf(project), dayIn(zoneOf(project), new Date(from))]));
  return { from, until: until === Infinity ? undefined : until, days };
}

function isWithin({ from, until = Infinity, days }: Span, now: Date): boolean {
  const time = now.getTime();
  return from <= time && time < until && Object.entries(days).every(([zone, day]) => dayIn(zone, now) === day);
}
