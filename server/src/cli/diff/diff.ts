import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Language, Localized } from '../../base/localized.ts';
import type { LanguageService } from '../../languageService.ts';
import type { StandaloneProgram, StandaloneReview, StandaloneWish } from '../../protocol/standalonePage.ts';
import { isMarkdownName } from '../../workspace/findFiles.ts';
import { filePath, fileUri } from '../../workspace/node/diskFiles.ts';
import { isBelow } from '../../workspace/node/isBelow.ts';
import type { DiffCommand } from '../arguments.ts';
import { changesSince, type ChangedFile } from '../changedFiles.ts';
import { CannotRun } from '../cannotRun.ts';
import { displayPath } from '../displayPath.ts';
import { branchStart, type BranchStart } from '../git.ts';
import { nothingAt } from '../nothingAt.ts';
import { print } from '../output.ts';
import { openOutFolder, type OutFolder } from '../outFolder.ts';
import { makePage, siteFor } from '../standalone.ts';
import { isGrave } from '../verdict.ts';
import { compareArticle, isArticleOf, readTwoTexts, type ChangedArticle, type NotCompared, type TwoTexts } from './changedArticle.ts';
import { pageNames } from './pageNames.ts';
import { reviewIndex } from './reviewIndex.ts';
import { publicationChange, type ReviewRow } from './reviewRow.ts';
import { reviewSummary } from './reviewSummary.ts';
import { KINDS, problemInWords, REASONS } from './words.ts';

/** Something could not be compared or shown. */
const INCOMPLETE = 2;

const BROUGHT: Localized = { fr: 'Problèmes nouveaux', en: 'New problems' };
const SOLVED: Localized = { fr: 'Problèmes résolus', en: 'Solved problems' };
/** What is said where nothing is marked. */
const WHOLE: Readonly<Partial<Record<ChangedFile['kind'], Localized>>> = {
  new: { fr: 'Tout l’article est nouveau\u00A0: rien n’y est marqué.', en: 'All of the article is new: nothing is marked in it.' },
  deleted: { fr: 'Cette page ne sera plus publiée. Voici ce qu’elle montrait.', en: 'This page will not be published any more. This is what it showed.' },
};
const NOTHING: Localized = { fr: 'Aucun article n’a changé.', en: 'No article has changed.' };

/** A changed file with its texts, or why they cannot be compared. */
interface Found {
  readonly file: ChangedFile;
  readonly texts: TwoTexts | NotCompared;
}

/** Writes, for each article that a branch changes, one page that shows the changes, a list of them, and a summary for the request that asks to merge it. */
export async function diff(command: DiffCommand, service: LanguageService, program: StandaloneProgram): Promise<number> {
  const start = await branchStart('diff', command.base);
  const found = await articlesAmong(service, start, chosen(await changesSince(start), command.paths, start));
  const language = command.language ?? (await service.languageOf(found[0]?.file.uri ?? fileUri(resolve('_config.yml'))));
  const place = openOutFolder({ out: resolve(command.out), force: command.force, sites: await sitesOf(service, found) });
  const names = pageNames(found.map(it => displayPath(it.file.uri)));
  const rows: ReviewRow[] = [];
  for (const [index, { file, texts }] of found.entries()) {
    const row = await review({ service, program, language, reference: command.base }, { file, texts, page: names[index] ?? `${index}.html`, write: it => writeFileSync(place(`/${names[index]}`), it) });
    if (row.failure !== undefined) {
      console.error(`plume: ${row.path}${language === 'fr' ? '\u00A0' : ''}: ${REASONS[row.failure][language]}`);
    }
    rows.push(row);
  }
  const list = { rows, reference: command.base, language };
  const summary = reviewSummary(list);
  writeFileSync(place('/index.html'), reviewIndex(list));
  writeFileSync(place('/summary.md'), summary);
  if (rows.length === 0) {
    console.error(`plume: ${NOTHING[language]}`);
  }
  await print(summary);
  return verdictOf(rows, command);
}

function verdictOf(rows: readonly ReviewRow[], command: DiffCommand): number {
  if (rows.some(it => it.failure !== undefined)) {
    return INCOMPLETE;
  }
  return rows.some(({ brought }) => brought.some(it => isGrave(it, command))) ? 1 : 0;
}

/** Of what has changed, what is written in Markdown, and lies where it is asked for. */
function chosen(changes: readonly ChangedFile[], paths: readonly string[], { git }: BranchStart): readonly ChangedFile[] {
  const markdown = changes.filter(it => isMarkdownName(it.uri));
  const top = realpathSync(git.folder);
  const wanted = paths.map(path => {
    const place = realOf(resolve(path));
    if (!isBelow(top, place)) {
      throw new CannotRun({ fr: `${path} est hors du dépôt git ${git.folder}.`, en: `${path} lies outside of the git repository ${git.folder}.` });
    }
    return place;
  });
  const isAt = ({ uri }: ChangedFile, place: string): boolean => isBelow(place, realOf(filePath(uri)));
  // What is gone may be asked for; what is neither there nor was is a slip.
  const absent = paths.find((path, index) => !existsSync(path) && !changes.some(it => isAt(it, wanted[index] ?? '')));
  if (absent !== undefined) {
    throw new CannotRun(nothingAt(absent));
  }
  return wanted.length === 0 ? markdown : markdown.filter(it => wanted.some(place => isAt(it, place)));
}

/** The real place of a path, also of what is gone: as far as there is something, links are followed. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = resolve(path, '..');
    return parent === path ? path : resolve(realOf(parent), relative(parent, path));
  }
}

async function articlesAmong(service: LanguageService, start: BranchStart, files: readonly ChangedFile[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    const texts = await readTwoTexts(start, file);
    // What cannot be read may be an article of a site: outside any, nothing is.
    const isArticle = typeof texts === 'string' ? (await service.projectOf(file.uri)).root !== undefined : await isArticleOf(service, file, texts);
    if (isArticle) {
      found.push({ file, texts });
    }
  }
  return found;
}

async function sitesOf(service: LanguageService, found: readonly Found[]): Promise<OutFolder['sites']> {
  const sites = new Map<string, string>();
  for (const uri of [fileUri(resolve('_config.yml')), ...found.map(it => it.file.uri)]) {
    const { root } = await service.projectOf(uri);
    if (root !== undefined && !sites.has(root)) {
      sites.set(root, (await service.wholeSite(uri)).project.site.jekyll.destination);
    }
  }
  return [...sites].map(([root, destination]) => ({ root: realpathSync(filePath(root)), destination }));
}

interface Reviewing {
  readonly service: LanguageService;
  readonly program: StandaloneProgram;
  readonly language: Language;
  readonly reference: string;
}

interface Reviewed extends Found {
  readonly page: string;
  readonly write: (html: string) => void;
}

/** Makes the page of a changed article, and the line of the list that leads to it. */
async function review({ service, program, language, reference }: Reviewing, { file, texts, page, write }: Reviewed): Promise<ReviewRow> {
  const path = displayPath(file.uri);
  const pathBefore = file.kind === 'renamed' ? displayPath(file.uriBefore) : undefined;
  const row = { kind: file.kind, title: path, path, pathBefore, page: undefined, publication: '', publicationBefore: '', brought: [], solved: [], passages: 0, failure: undefined } satisfies ReviewRow;
  if (typeof texts === 'string') {
    return { ...row, failure: texts };
  }
  const article = await compareArticle(service, file, texts);
  const { publication, publicationBefore, brought, solved } = article;
  const told = { ...row, title: article.title === '' ? path : article.title, publication, publicationBefore, brought, solved };
  const { sheets, addresses, contentOf } = await siteFor(service, file.uri);
  const wish: StandaloneWish = { ...statesOf(article), language, pageLanguage: article.pageLanguage, title: told.title, sheets, addresses, page: undefined, review: reviewOf(article, { path, pathBefore, reference, language }) };
  const made = await makePage(program, wish, contentOf).catch((failure: unknown) => (failure instanceof CannotRun ? undefined : Promise.reject(failure as Error)));
  if (made === undefined) {
    return { ...told, failure: 'failed' };
  }
  write(made.html);
  return { ...told, page, passages: made.changes.added + made.changes.removed + made.changes.changed };
}

/** All of an article that is new, or gone, would be marked: it is shown as it is, or was. */
function statesOf({ file, now, before }: ChangedArticle): Pick<StandaloneWish, 'article' | 'base'> {
  switch (file.kind) {
    case 'new':
      return { article: now, base: undefined };
    case 'deleted':
      return { article: before, base: undefined };
    default:
      return { article: now, base: before };
  }
}

function reviewOf(article: ChangedArticle, { path, pathBefore, reference, language }: { readonly path: string; readonly pathBefore: string | undefined; readonly reference: string; readonly language: Language }): StandaloneReview {
  const colon = language === 'fr' ? '\u00A0:' : ':';
  const since = language === 'fr' ? `par rapport à «\u00A0${reference}\u00A0»` : `compared with ‘${reference}’`;
  const former = pathBefore === undefined ? [] : [language === 'fr' ? `Auparavant${colon} ${pathBefore}` : `Formerly${colon} ${pathBefore}`];
  const published = publicationChange(article);
  const [before, now] = language === 'fr' ? ['Avant', 'Maintenant'] : ['Before', 'Now'];
  const all = WHOLE[article.file.kind];
  const publication = published.length === 2 ? [`${before}${colon} ${published[0] ?? ''}`, `${now}${colon} ${published[1] ?? ''}`] : published.filter(it => it !== '');
  return {
    index: 'index.html',
    sentences: [`${KINDS[article.file.kind][language]} ${since}${colon} ${path}`, ...former, ...(all === undefined ? [] : [all[language]]), ...(article.file.kind === 'deleted' ? [] : publication)],
    fields: article.file.kind === 'new' || article.file.kind === 'deleted' ? [] : article.fields,
    lists: [
      { title: BROUGHT[language], items: article.brought.map(it => problemInWords(it, language)) },
      { title: SOLVED[language], items: article.solved.map(it => problemInWords(it, language)) },
    ],
  };
}
