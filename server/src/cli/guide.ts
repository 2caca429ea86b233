import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { posix, relative, resolve, sep } from 'node:path';
import { parseArticle } from '../article/article.ts';
import type { PlainMap } from '../article/yaml/yamlValue.ts';
import type { LanguageService } from '../languageService.ts';
import { siteGuide, type GuideSource } from '../setup/siteGuide.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import type { GuideCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { nothingAt } from './nothingAt.ts';
import { print } from './output.ts';

/** So many of the newest articles of each collection are read for examples and pictures. */
const MOST_READ = 100;

/** `/uploads/a.png`, `../img/b.jpg`: in brackets, quotes, or behind a colon. */
const PICTURE = /[("'\s:]((?:\/|\.\.?\/)?(?:[^\s()"'<>:[\]{}|\\]+\/)[^\s()"'<>:[\]{}|\\/]+\.(?:avif|gif|jpe?g|png|svg|webp))(?=[)"'\s?#])/gi;

/** Prints, or writes, how a site writes. */
export async function guide({ folder, out, force, language: asked }: GuideCommand, service: LanguageService): Promise<number> {
  const start = resolve(folder);
  if (!existsSync(start)) {
    throw new CannotRun(nothingAt(folder));
  }
  const config = `${fileUri(start)}/_config.yml`;
  const { project, site } = await service.wholeSite(config);
  if (project.root === undefined) {
    throw new CannotRun({ fr: `${folder}\u00A0: ce n’est pas le dossier d’un site Jekyll, qui a un fichier _config.yml.`, en: `${folder}: this is not the folder of a Jekyll site, which has a file _config.yml.` });
  }
  const language = asked ?? (await service.languageOf(config));
  const text = siteGuide({ project, site, ...(await readNewest(project.root, site)) }, language);
  if (out === undefined) {
    await print(text);
  } else {
    await writeGuide(out, text, { force });
  }
  return 0;
}

async function writeGuide(out: string, text: string, { force }: Pick<GuideCommand, 'force'>): Promise<void> {
  try {
    await writeFile(out, text, { encoding: 'utf8', flag: force ? 'w' : 'wx' });
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') {
      throw new CannotRun({ fr: `${out} est déjà là\u00A0: rien n’a été écrit. --force écrit par-dessus.`, en: `${out} is there already: nothing has been written. --force writes over it.` });
    }
    throw failure;
  }
}

/** What the newest articles of each collection hold in their headers, and where their pictures lie. */
async function readNewest(root: string, { pages }: GuideSource['site']): Promise<Pick<GuideSource, 'headers' | 'pictureFolders'>> {
  const headers = new Map<string, PlainMap>();
  const folders = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { uri, document } of pages.all.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))) {
    const read = counts.get(document?.collection ?? '') ?? 0;
    if (document === undefined || read >= MOST_READ) {
      continue;
    }
    counts.set(document.collection, read + 1);
    const text = (await diskFiles.read(uri)) ?? '';
    headers.set(uri, parseArticle(uri, 0, text).header.data);
    picturesIn(text, filePath(uri), filePath(root)).forEach(it => folders.set(it, (folders.get(it) ?? 0) + 1));
  }
  return { headers, pictureFolders: [...folders].toSorted(([, a], [, b]) => b - a) };
}

/** The folders of the pictures of a text, below the root, once for each picture. */
function picturesIn(text: string, file: string, root: string): readonly string[] {
  const folder = relative(root, resolve(file, '..')).split(sep).join('/');
  return [...text.matchAll(PICTURE)].flatMap(([, address = '']) => {
    if (address.startsWith('//')) {
      return [];
    }
    const path = address.startsWith('/') ? posix.normalize(address).slice(1) : posix.normalize(posix.join(folder, address));
    return path.startsWith('..') ? [] : [`${posix.dirname(path)}/`];
  });
}
