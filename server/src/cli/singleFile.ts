import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { neverCancelled } from '../base/cancellation.ts';
import { joinUri } from '../base/uris.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { LanguageService } from '../languageService.ts';
import { SITE_ADDRESS, type ArticleState, type StandaloneProgram, type StandaloneReview, type StandaloneSurroundings } from '../protocol/standalonePage.ts';
import { filePath, fileUri } from '../workspace/node/diskFiles.ts';
import type { SingleFileCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { changesSince, textBefore, textOf, type ChangedFile } from './changedFiles.ts';
import { headerChanges, headerData, type HeaderChange } from './diff/headerChanges.ts';
import { branchStart } from './git.ts';
import { nothingAt } from './nothingAt.ts';
import { print } from './output.ts';
import { makePage, NO_STATE, renderState, siteFor, type StandaloneSite } from './standalone.ts';

/** Why an article does not stand in the page of its site; what else comes of that is said as it is. */
const ALONE: Localized = { fr: 'le site ne fait pas de page autour de cet article\u00A0: retirez --page pour avoir l’article seul.', en: 'the site makes no page around this article: leave --page out for the article alone.' };
const NO_PLACE: Localized = {
  fr: 'les gabarits du site ne montrent pas le texte de cet article en un seul endroit\u00A0: ses changements ne peuvent pas y être marqués. Retirez --page pour les voir.',
  en: 'the layouts of the site do not show the text of this article in one place: its changes cannot be marked there. Leave --page out to see them.',
};

/** Prints an article as one page that needs nothing else: for who signs it, or keeps it. */
export async function singleFile({ file, inPage, changedSince, language: asked }: SingleFileCommand, service: LanguageService, program: StandaloneProgram): Promise<number> {
  const text = readArticle(file);
  const uri = fileUri(resolve(file));
  const language = asked ?? (await service.languageOf(uri));
  // What the layouts of the site read is known once it is read.
  await service.whenIndexed(uri);
  const { state, pageLanguage } = await renderState(service, uri, text);
  const base = changedSince === undefined ? undefined : await stateBefore(service, uri, { text, reference: changedSince });
  const { sheets, addresses, contentOf } = await siteFor(service, uri);
  const page = inPage ? await surroundings(service, uri, { text, file, isCompared: base !== undefined }) : undefined;
  const review = changedSince === undefined || base === undefined ? undefined : reviewOf(changedSince, base, language);
  const title = state.header.title ?? file;
  const wish = { article: state, base: base?.isNew === true ? undefined : base?.state, language, pageLanguage, title, sheets, addresses, page, review };
  await print((await makePage(program, wish, contentOf)).html);
  return 0;
}

function readArticle(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') {
      throw new CannotRun(nothingAt(file));
    }
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    throw new CannotRun({ fr: `${file} ne peut pas être lu (${reason}).`, en: `${file} cannot be read (${reason}).` });
  }
  const text = textOf(bytes);
  if (text === undefined) {
    throw new CannotRun({ fr: `${file} n’est pas un texte en UTF-8.`, en: `${file} is no text in UTF-8.` });
  }
  return text;
}

/** What an article was, and which fields of its header say something else now. */
interface StateBefore {
  readonly state: ArticleState;
  readonly fields: readonly HeaderChange[];
  readonly isNew: boolean;
}

/** The article where the branch began: the same where it has not changed, nothing where it was not there. */
async function stateBefore(service: LanguageService, uri: string, { text, reference }: { readonly text: string; readonly reference: string }): Promise<StateBefore> {
  const start = await branchStart('--changed-since', reference);
  const place = realpathSync(filePath(uri));
  const change = (await changesSince(start)).find(it => it.kind !== 'deleted' && realpathSync(filePath(it.uri)) === place);
  const before = change === undefined ? text : await oldText(start, change);
  return before === undefined
    ? { state: NO_STATE, fields: [], isNew: true }
    : { state: (await renderState(service, change?.uriBefore ?? uri, before)).state, fields: headerChanges(headerData(before), headerData(text)), isNew: false };
}

async function oldText(start: Parameters<typeof textBefore>[0], { pathBefore }: ChangedFile): Promise<string | undefined> {
  if (pathBefore === undefined) {
    return undefined;
  }
  const before = await textBefore(start, pathBefore);
  if (before === undefined) {
    throw new CannotRun({ fr: `${pathBefore} n’était pas un texte en UTF-8\u00A0: les changements ne peuvent pas être marqués.`, en: `${pathBefore} was no text in UTF-8: changes cannot be marked.` });
  }
  return before;
}

function reviewOf(reference: string, { isNew, fields }: StateBefore, language: Language): StandaloneReview {
  const since: Localized = { fr: `Ce qui change dans cet article par rapport à «\u00A0${reference}\u00A0».`, en: `What changes in this article, compared with ‘${reference}’.` };
  const all: Localized = { fr: `Article nouveau par rapport à «\u00A0${reference}\u00A0»\u00A0: rien n’y est marqué.`, en: `New article, compared with ‘${reference}’: nothing is marked in it.` };
  return { index: undefined, sentences: [(isNew ? all : since)[language]], fields, lists: [] };
}

interface Surrounded {
  readonly text: string;
  readonly file: string;
  readonly isCompared: boolean;
}

/** The page of the site around an article, with its stylesheets. */
async function surroundings(service: LanguageService, uri: string, { text, file, isCompared }: Surrounded): Promise<StandaloneSurroundings> {
  service.open(uri, 1, text);
  const page = await service.page(uri, {}, neverCancelled);
  service.close(uri);
  if (page?.kind !== 'page') {
    throw new CannotRun({ fr: `${file}\u00A0: ${ALONE.fr}`, en: `${file}: ${ALONE.en}` });
  }
  if (isCompared && page.key === undefined) {
    throw new CannotRun({ fr: `${file}\u00A0: ${NO_PLACE.fr}`, en: `${file}: ${NO_PLACE.en}` });
  }
  const { root = joinUri(uri, '..'), compiledStyles } = await service.site(uri, {}, neverCancelled);
  const compiled = new Map(compiledStyles.map(it => [it.uri, it.css]));
  const sheets: StandaloneSite['sheets'] = page.styles.flatMap(({ path, css }) => {
    const written = path === undefined ? undefined : (css ?? compiled.get(joinUri(root, path)));
    return path === undefined || written === undefined ? [] : [{ address: SITE_ADDRESS + path.split('/').map(encodeURIComponent).join('/'), css: written }];
  });
  const { html, key, url } = page;
  return { html, key, sheets, address: SITE_ADDRESS + url.slice(1, url.lastIndexOf('/') + 1) };
}
