import ignore from 'ignore';
import { dirname, relative, resolve, sep } from 'node:path';
import { append } from '../base/append.ts';
import { findMarkdownFiles, isMarkdownName, realUriOf } from '../workspace/findFiles.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import type { CheckCommand } from './arguments.ts';
import { filesChangedSince } from './changedFiles.ts';
import type { Shard } from './checkArguments.ts';
import { expandPattern, isPattern } from './expandPattern.ts';

/** What is to be checked. */
export interface ChosenFiles {
  /** Address → whether the file was named, and not found in a folder: what somebody asks about is checked, an article or not. */
  readonly articles: ReadonlyMap<string, boolean>;
  /** The folders that were asked for, and those of files that are no articles: their sites are checked too. */
  readonly places: readonly string[];
  /** Paths that were given, and at which there is nothing. */
  readonly absent: readonly string[];
}

/** Finds the files that a command means; those that it leaves out, that have not changed or are another part's are not among them. */
export async function chooseFiles({ paths, exclude, changedSince, shard, stdinName }: CheckCommand): Promise<ChosenFiles> {
  if (stdinName !== undefined) {
    return { articles: new Map([[fileUri(resolve(stdinName)), true]]), places: [], absent: [] };
  }
  const found = await findFiles(paths);
  const isLeftOut = excluder(exclude);
  const changed = changedSince === undefined ? undefined : await filesChangedSince(changedSince);
  const wanted: (readonly [string, boolean])[] = [];
  for (const [uri, isNamed] of found.articles) {
    // Git names files from the real place of its repository; a link in it, by its own name.
    if (!isLeftOut(uri) && (changed === undefined || changed.has(uri) || changed.has(await realUriOf(diskFiles, uri)))) {
      wanted.push([uri, isNamed]);
    }
  }
  return { ...found, articles: new Map(shard === undefined ? wanted : partOf(wanted, shard)) };
}

/** The parts are as large as each other, and the same wherever they are taken. */
function partOf(articles: readonly (readonly [string, boolean])[], { index, count }: Shard): readonly (readonly [string, boolean])[] {
  return articles.toSorted(([one], [other]) => (one < other ? -1 : 1)).filter((_, at) => at % count === index - 1);
}

/** Whether a file is one of those that patterns name, which are read as those of `.gitignore`, from the current folder. */
function excluder(patterns: readonly string[]): (uri: string) => boolean {
  const matcher = ignore().add([...patterns]);
  return uri => {
    const path = relative(process.cwd(), filePath(uri)).split(sep).join('/');
    return ignore.isPathValid(path) && matcher.ignores(path);
  };
}

async function findFiles(paths: readonly string[]): Promise<ChosenFiles> {
  const articles = new Map<string, boolean>();
  const places: string[] = [];
  const absent: string[] = [];
  const add = async (path: string, source: 'given' | 'pattern'): Promise<void> => {
    const uri = fileUri(resolve(path));
    const stat = await diskFiles.stat(uri);
    if (stat === undefined) {
      const meant = isPattern(path) ? await expandPattern(path) : [];
      append(absent, meant.length === 0 ? [path] : []);
      for (const it of meant) {
        // A pattern is as a folder: what is no article among what it means is passed over.
        await add(it, 'pattern');
      }
    } else if (stat.kind === 'folder') {
      places.push(uri);
      for await (const article of findMarkdownFiles(diskFiles, uri)) {
        articles.set(article, articles.get(article) ?? false);
      }
    } else if (isMarkdownName(path)) {
      articles.set(uri, source === 'given' || articles.get(uri) === true);
    } else {
      places.push(fileUri(dirname(resolve(path))));
    }
  };
  for (const path of paths) {
    await add(path, 'given');
  }
  return { articles, places, absent };
}
