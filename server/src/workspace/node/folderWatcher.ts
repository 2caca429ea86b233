import { statSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchFolder } from '../workspace.ts';
import { filePath, fileUri } from './diskFiles.ts';

/** Folders in which nothing of a site is written by hand. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules', '_site', 'vendor', '.bundle', '.jekyll-cache', '.sass-cache']);
/** The system has some thousands of watches for all programs together. */
const MOST_FOLDERS = 2000;
/** An editor that saves writes, renames and touches: milliseconds until all of that is told as one change. */
const PAUSE = 50;

/** Watches a folder of the disk and all below it, folder by folder: what watches whole trees takes a watch for each file on Linux. */
export const watchFolder: WatchFolder = (uri, { onChange, onTooLarge }) => {
  if (!uri.startsWith('file:')) {
    return;
  }
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (path: string): void => {
    changed.add(path);
    timer ??= setTimeout(() => {
      timer = undefined;
      const paths = [...changed];
      changed.clear();
      paths.forEach(it => onChange(fileUri(it)));
    }, PAUSE).unref();
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string, onSeen: (path: string) => void): void => {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name !== null && !SKIPPED.has(name)) {
        onSeen(join(folder, name));
      }
    });
    watchers.set(folder, watcher.on('error', () => forget(folder)));
  };
  const seen = (path: string): void => {
    tell(path);
    if (isFolder(path)) {
      // What was in it when it came is news, too.
      void add(path, tell);
    } else {
      forget(path);
    }
  };
  const add = async (folder: string, onFile: (path: string) => void): Promise<void> => {
    if (watchers.has(folder)) {
      return;
    }
    if (watchers.size >= MOST_FOLDERS) {
      onTooLarge();
      return;
    }
    try {
      begin(folder, seen);
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
          await add(path, onFile);
        } else {
          onFile(path);
        }
      }
    } catch {
      // It is gone, or must not be read: then nothing in it is news.
      forget(folder);
    }
  };
  void add(filePath(uri), () => undefined);
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
