import { readFileSync, realpathSync } from 'node:fs';
import { neverCancelled } from '../../base/cancellation.ts';
import type { LanguageService, ReportedProblem } from '../../languageService.ts';
import type { ArticleState } from '../../protocol/standalonePage.ts';
import { filePath } from '../../workspace/node/diskFiles.ts';
import { isBelow } from '../../workspace/node/isBelow.ts';
import { textBefore, textOf, type ChangedFile } from '../changedFiles.ts';
import type { BranchStart } from '../git.ts';
import { NO_STATE, renderState } from '../standalone.ts';
import { headerChanges, headerData, type HeaderChange } from './headerChanges.ts';

/** An article that a branch changes, with all that a reviewer is told of it. */
export interface ChangedArticle {
  readonly file: ChangedFile;
  readonly title: string;
  readonly pageLanguage: string;
  readonly before: ArticleState;
  readonly now: ArticleState;
  /** Whether, when and where it is published: in a sentence; empty where it is not there. */
  readonly publicationBefore: string;
  readonly publication: string;
  readonly fields: readonly HeaderChange[];
  /** Problems that the change brings, and those that it takes away. */
  readonly brought: readonly ReportedProblem[];
  readonly solved: readonly ReportedProblem[];
}

/** Why a file cannot be compared. */
export type NotCompared = 'not-text' | 'unreadable';

/** The two texts of a changed file; undefined where there is none. */
export interface TwoTexts {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** Reads a changed file as it was and as it is. */
export async function readTwoTexts(start: BranchStart, file: ChangedFile): Promise<TwoTexts | NotCompared> {
  const before = file.pathBefore === undefined ? undefined : await textBefore(start, file.pathBefore);
  const now = file.kind === 'deleted' ? undefined : readNow(file.uri, start.git.folder);
  if (now === 'unreadable') {
    return 'unreadable';
  }
  const isText = (file.pathBefore === undefined || before !== undefined) && (file.kind === 'deleted' || now !== undefined);
  return isText ? { before, now } : 'not-text';
}

/** A link that leads out of the repository brings nothing into a page. */
function readNow(uri: string, repository: string): string | undefined | 'unreadable' {
  try {
    const path = realpathSync(filePath(uri));
    return isBelow(realpathSync(repository), path) ? textOf(readFileSync(path)) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Whether one of the two texts is an article of its site. */
export async function isArticleOf(service: LanguageService, { uri, uriBefore }: ChangedFile, { before, now }: TwoTexts): Promise<boolean> {
  return (now !== undefined && (await service.isArticle(uri, now))) || (before !== undefined && (await service.isArticle(uriBefore, before)));
}

/** Compares an article with what it was. */
export async function compareArticle(service: LanguageService, file: ChangedFile, { before, now }: TwoTexts): Promise<ChangedArticle> {
  const old = await stateOf(service, file.uriBefore, before);
  const current = await stateOf(service, file.uri, now);
  const title = current.state.header.title ?? old.state.header.title ?? '';
  return {
    file,
    title,
    pageLanguage: now === undefined ? old.pageLanguage : current.pageLanguage,
    before: old.state,
    now: current.state,
    publicationBefore: old.publication,
    publication: current.publication,
    fields: headerChanges(headerData(before ?? ''), headerData(now ?? '')),
    brought: withoutKnown(current.problems, old.problems),
    solved: now === undefined ? [] : withoutKnown(old.problems, current.problems),
  };
}

interface OneState {
  readonly state: ArticleState;
  readonly pageLanguage: string;
  readonly problems: readonly ReportedProblem[];
  readonly publication: string;
}

async function stateOf(service: LanguageService, uri: string, text: string | undefined): Promise<OneState> {
  if (text === undefined) {
    return { state: NO_STATE, pageLanguage: 'fr', problems: [], publication: '' };
  }
  // First: the site is read in full then, and what its layouts read is known.
  const problems = await service.report(uri, text);
  service.open(uri, 1, text);
  const publication = (await service.check(uri, neverCancelled))?.status?.publication ?? '';
  service.close(uri);
  return { ...(await renderState(service, uri, text)), problems, publication };
}

/** Problems but for those that are known already, as often as they are known: by rule and words, not by line. */
function withoutKnown(found: readonly ReportedProblem[], known: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const counts = new Map<string, number>();
  const keyOf = ({ code, key }: ReportedProblem): string => `${code} ${key}`;
  known.forEach(it => counts.set(keyOf(it), (counts.get(keyOf(it)) ?? 0) + 1));
  return found.filter(it => {
    const left = counts.get(keyOf(it)) ?? 0;
    counts.set(keyOf(it), left - 1);
    return left <= 0;
  });
}
