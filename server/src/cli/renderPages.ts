import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { append } from '../base/append.ts';
import type { Language, Localized } from '../base/localized.ts';
import { createSiteRenderer, type Renderable, type RenderProblem, type SiteRenderer } from '../jekyll/page.ts';
import type { RenderPagesCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { expandPattern, isPattern } from './expandPattern.ts';
import { pathToFileURL } from 'node:url';
import { styleSettings } from '../jekyll/index.ts';
import { styleCompiler } from '../workspace/node/compileStyles.ts';
import type { CompiledStyle } from '../workspace/siteStyles.ts';
import { nothingAt } from './nothingAt.ts';
import { openOutFolder } from './outFolder.ts';
import { print } from './output.ts';
import { readSiteOnDisk, type SiteOnDisk } from '../workspace/node/siteOnDisk.ts';

/** Prints the whole page of an article, or writes pages of a site at their addresses, as Jekyll would build them. */
export async function renderPages(command: RenderPagesCommand, language: Language): Promise<number> {
  const paths = await meantBy(command.paths);
  const [first = '.'] = paths;
  const root = siteRootOf(first);
  const site = readSiteOnDisk(root, { now: new Date(), machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const renderer = createSiteRenderer(site.content, site.texts);
  const pages = chosenPages(site, paths);
  // The compiler works beside the renderer.
  const compiling = compiledStyles(site, renderer, pages);
  let styles: readonly CompiledStyle[] = [];
  if (command.out === undefined) {
    const [page] = pages;
    if (page === undefined || paths.length !== 1 || statSync(first).isDirectory()) {
      throw new CannotRun({ fr: `${first} : Jekyll ne fait pas de page de ce fichier. Pour plusieurs pages, ajoutez --out DOSSIER.`, en: `${first}: Jekyll makes no page of this file. For several pages, add --out FOLDER.` });
    }
    styles = await compiling;
    await print(styles.find(it => it.path === page.path)?.css ?? renderer.page(page));
  } else {
    styles = await writeSite(site, { ...command, pages, renderer, compiling, out: resolve(command.out) });
  }
  tell([...site.leftOut.map(leftOutSentence), ...renderer.problems.map(it => SENTENCES[it.kind](it)), ...styles.flatMap(styleSentence)], language);
  return 0;
}

/** The paths that are given, and those that patterns among them mean. */
async function meantBy(paths: readonly string[]): Promise<readonly string[]> {
  const meant: string[] = [];
  for (const path of paths) {
    const found = existsSync(path) || !isPattern(path) ? [path] : await expandPattern(path);
    if (found.length === 0) {
      throw new CannotRun(nothingAt(path));
    }
    append(meant, found);
  }
  return meant;
}

/** The stylesheets in Sass among some pages, compiled. */
async function compiledStyles({ root, config }: SiteOnDisk, renderer: SiteRenderer, pages: readonly Renderable[]): Promise<readonly CompiledStyle[]> {
  const sources = pages.filter(it => /\.(?:scss|sass)$/i.test(it.path)).map(it => ({ path: it.path, text: renderer.page(it) }));
  return styleCompiler(join(__dirname, 'styles.cjs'))({ root: pathToFileURL(root).href, ...styleSettings(config), sources });
}

function styleSentence({ path, problem }: CompiledStyle): readonly Localized[] {
  return problem === undefined ? [] : [{ fr: `${path} : cette feuille de style n’a pas pu être compilée (${problem}).`, en: `${path}: this stylesheet could not be compiled (${problem}).` }];
}

interface Writing {
  readonly pages: readonly Renderable[];
  readonly renderer: SiteRenderer;
  readonly compiling: Promise<readonly CompiledStyle[]>;
  readonly out: string;
  readonly force: boolean;
}

async function writeSite(site: SiteOnDisk, { pages, renderer, compiling, out, force }: Writing): Promise<readonly CompiledStyle[]> {
  const place = openOutFolder({ out, force, sites: [{ root: site.root, destination: site.config.destination }] });
  // Jekyll writes pages first, then files, then documents: who comes later stays.
  const ofDocuments = new Set(pages.filter(it => it.kind === 'document').map(it => it.destination));
  const files = site.content.staticFiles.filter(it => it.isWritten && !ofDocuments.has(it.destination));
  const ofFiles = new Set(files.map(it => it.destination));
  // Files are copied by the system while pages are rendered.
  const copies = files.flatMap(({ path, destination }) => (destination === undefined ? [] : [copyFile(join(site.root, path), place(destination))]));
  const copied = Promise.all(copies);
  copied.catch(() => undefined);
  const lasting = lastAtTheirAddresses(pages);
  const writing = inFlight();
  for (const page of pages) {
    if (page.destination !== undefined && lasting.get(page.destination) === page && (page.kind === 'document' || !ofFiles.has(page.destination))) {
      await writing.add(writeFile(place(page.destination), renderer.page(page)));
    }
  }
  await writing.done();
  const styles = await compiling;
  for (const { path, css } of styles) {
    const destination = pages.find(it => it.path === path)?.destination;
    if (css !== undefined && destination !== undefined && !ofFiles.has(destination)) {
      writeFileSync(place(destination), css);
    }
  }
  await copied;
  return styles;
}

/** By destination, the page that stays there: a document, else the last. */
function lastAtTheirAddresses(pages: readonly Renderable[]): ReadonlyMap<string | undefined, Renderable> {
  const lasting = new Map<string | undefined, Renderable>();
  for (const page of pages) {
    if (page.kind === 'document' || lasting.get(page.destination)?.kind !== 'document') {
      lasting.set(page.destination, page);
    }
  }
  return lasting;
}

/** So many pages are written by the system while the next is rendered. */
const MOST_IN_FLIGHT = 16;

/** Work that goes on beside what is done meanwhile; whoever adds more than is good waits for the oldest. */
function inFlight(): { add(work: Promise<void>): Promise<void>; done(): Promise<void> } {
  const all: Promise<void>[] = [];
  return {
    add: async work => {
      // What fails is told of when it is waited for.
      work.catch(() => undefined);
      all.push(work);
      if (all.length > MOST_IN_FLIGHT) {
        await all.shift();
      }
    },
    done: async () => {
      await Promise.all(all);
    },
  };
}

/** The pages that files and folders stand for; all of them for the folder of the site. */
function chosenPages({ root, content }: SiteOnDisk, paths: readonly string[]): readonly Renderable[] {
  const all: readonly Renderable[] = [...[...content.documents.values()].flat(), ...content.pages].filter(it => it.isWritten);
  const wanted = paths.map(it => relative(root, realpathSync(resolve(it))).split(sep).join('/'));
  return wanted.includes('') ? all : all.filter(({ path }) => wanted.some(it => path === it || path.startsWith(`${it}/`)));
}

/** The nearest folder above that holds a `_config.yml`. */
function siteRootOf(path: string): string {
  if (!existsSync(path)) {
    throw new CannotRun(nothingAt(path));
  }
  const start = realpathSync(resolve(path));
  let folder = statSync(start).isDirectory() ? start : dirname(start);
  for (;;) {
    if (existsSync(join(folder, '_config.yml'))) {
      return folder;
    }
    const parent = dirname(folder);
    if (parent === folder) {
      throw new CannotRun({ fr: `${path} n’est dans aucun site Jekyll : aucun dossier au-dessus n’a de _config.yml.`, en: `${path} is in no Jekyll site: no folder above it has a _config.yml.` });
    }
    folder = parent;
  }
}

/** What could not be rendered as Jekyll would, each once, with how often it was met. */
function tell(sentences: readonly Localized[], language: Language): void {
  const counts = new Map<string, number>();
  for (const { [language]: sentence } of sentences) {
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  for (const [sentence, count] of counts) {
    console.error(`plume: ${sentence}${count > 1 ? ` (${count}×)` : ''}`);
  }
}

function leftOutSentence(path: string): Localized {
  return { fr: `${path} est un lien qui sort du site, ou qui ne mène à rien : il a été laissé de côté.`, en: `${path} is a link that leads out of the site, or to nothing: it has been left out.` };
}

const SENTENCES: Readonly<Record<RenderProblem['kind'], (problem: RenderProblem) => Localized>> = {
  'unknown-tag': ({ subject }) => ({ fr: `{% ${subject} %} vient d’un programme Ruby du site : sa place reste vide.`, en: `{% ${subject} %} comes from a Ruby program of the site: its place stays empty.` }),
  'unknown-filter': ({ subject }) => ({ fr: `« | ${subject} » vient d’un programme Ruby du site, ou n’existe pas : un texte reste tel quel, la place d’un document reste vide.`, en: `‘| ${subject}’ comes from a Ruby program of the site, or does not exist: a text stays as it is, the place of a document stays empty.` }),
  'missing-include': ({ subject, path }) => ({ fr: `${path} : il n’y a pas de fichier « ${subject} » à inclure. Jekyll s’arrêterait là.`, en: `${path}: there is no file ‘${subject}’ to include. Jekyll would stop there.` }),
  'missing-link': ({ subject, path }) => ({ fr: `${path} : le lien vers « ${subject} » ne mène à aucune page. Jekyll s’arrêterait là.`, en: `${path}: the link to ‘${subject}’ leads to no page. Jekyll would stop there.` }),
  'liquid-syntax': ({ subject, path }) => ({ fr: `${path} : Liquid ne peut pas être lu (${subject}).`, en: `${path}: Liquid cannot be read (${subject}).` }),
  'liquid-error': ({ subject, path }) => ({ fr: `${path} : Liquid s’est arrêté (${subject}).`, en: `${path}: Liquid has stopped (${subject}).` }),
  limit: ({ subject, path }) => ({ fr: `${path} : « ${subject} » s’inclut sans fin.`, en: `${path}: ‘${subject}’ includes itself without end.` }),
  'missing-layout': ({ subject, path }) => ({ fr: `${path} : il n’y a pas de gabarit « ${subject} » : la page reste sans habillage.`, en: `${path}: there is no layout ‘${subject}’: the page stays bare.` }),
};
