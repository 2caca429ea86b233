import { baseName, isInside, joinUri, relativePath } from '../base/uris.ts';
import { realUriOf } from './findFiles.ts';
import type { Workspace } from './workspace.ts';

/** A file of a site that its articles may point at. */
export interface SiteFile {
  readonly uri: string;
  /** Below the root of the site, decoded: `uploads/2024/été.png`. */
  readonly path: string;
  readonly isImage: boolean;
  /** Milliseconds since 1970; 0 as long as nobody has looked. */
  readonly modified: number;
}

/** Lists the files of folders, and follows what changes in them. */
export interface SiteFilesStore {
  /**
   * The files below a folder, at any depth, the newest first. Of a folder with very many, those that are known after
   * a moment: a writer waits for nobody, and asks again at the next key.
   *
   * @param root address of the site’s root
   * @param folder path below it, decoded: `uploads`
   */
  filesIn(root: string, folder: string): Promise<readonly SiteFile[]>;
}

/** Milliseconds after which an answer is due, complete or not. */
const PATIENCE = 60;
/** Milliseconds after which a list is made anew: that a whole folder was deleted, nobody tells. */
const FRESH = 30_000;
/** More than this nobody chooses from. */
const MOST_FILES = 20_000;
/** Deeper than this, a folder is a link that leads to itself. */
const DEEPEST = 20;
/** Files asked about at once. */
const BATCH = 32;

/** What browsers show, by any of its names. */
const IMAGE = /\.(?:apng|avif|bmp|gif|ico|jfif|jpe?g|pjp(?:eg)?|png|svg|webp)$/i;

/** Whether a file is an image, by its name. */
export function isImagePath(path: string): boolean {
  return IMAGE.test(path);
}

interface Listing {
  readonly root: string;
  readonly folder: string;
  readonly started: number;
  /** Address → file. */
  readonly files: Map<string, SiteFile>;
  /** The answer, until something changes. */
  sorted: readonly SiteFile[] | undefined;
  /** Resolves when there is something to answer. */
  ready: Promise<unknown>;
}

/** Makes a store that reads through a workspace. */
export function createSiteFilesStore(workspace: Workspace): SiteFilesStore {
  const listings = new Map<string, Listing>();
  const look = async (listing: Listing, uri: string): Promise<void> => {
    const stat = await workspace.stat(uri);
    if (stat?.kind === 'file') {
      listing.files.set(uri, describe(listing.root, uri, stat.modified));
    } else {
      listing.files.delete(uri);
    }
    listing.sorted = undefined;
  };
  workspace.onDidChange(({ uri }) => {
    for (const listing of listings.values()) {
      if (isInside(uri, listing.folder)) {
        void look(listing, uri);
      }
    }
  });

  const start = (root: string, folder: string): Listing => {
    const listing: Listing = { root, folder, started: Date.now(), files: new Map(), sorted: undefined, ready: Promise.resolve() };
    listing.ready = new Promise(resolve => {
      void fill(workspace, listing, { look: uri => look(listing, uri), enough: () => resolve(undefined) }).finally(() => resolve(undefined));
    });
    return listing;
  };
  return {
    filesIn: async (root, path) => {
      const folder = joinUri(root, path);
      const known = listings.get(folder);
      const isOld = known !== undefined && Date.now() - known.started > FRESH;
      const newest = known === undefined || isOld ? start(root, folder) : known;
      listings.set(folder, newest);
      await newest.ready;
      return (newest.sorted ??= sort(newest.files));
    },
  };
}

interface Filling {
  look(uri: string): Promise<void>;
  /** To be called when an answer is due. */
  enough(): void;
}

/** The names first, for they come folder by folder; then how old each file is. */
async function fill(workspace: Workspace, listing: Listing, { look, enough }: Filling): Promise<void> {
  const tellWhenDue = (): void => {
    if (Date.now() - listing.started >= PATIENCE) {
      enough();
    }
  };
  const waiting = [{ uri: listing.folder, depth: 0 }];
  // Where the folders really are that have been listed: links may lead back.
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined && listing.files.size < MOST_FILES; next = waiting.shift()) {
    const { uri, depth } = next;
    const real = await realUriOf(workspace, uri);
    if (seen.has(real)) {
      continue;
    }
    seen.add(real);
    for (const { name, kind } of await workspace.list(uri)) {
      const child = joinUri(uri, name);
      if (name.startsWith('.') || name.startsWith('_')) {
        continue;
      }
      if (kind === 'file') {
        listing.files.set(child, describe(listing.root, child, 0));
      } else if (depth < DEEPEST) {
        waiting.push({ uri: child, depth: depth + 1 });
      }
    }
    listing.sorted = undefined;
    tellWhenDue();
  }
  const uris = [...listing.files.keys()];
  for (let at = 0; at < uris.length; at += BATCH) {
    await Promise.all(uris.slice(at, at + BATCH).map(look));
    tellWhenDue();
  }
}

function describe(root: string, uri: string, modified: number): SiteFile {
  return { uri, path: relativePath(root, uri) ?? baseName(uri), isImage: isImagePath(uri), modified };
}

function sort(files: ReadonlyMap<string, SiteFile>): readonly SiteFile[] {
  return [...files.values()].toSorted((a, b) => b.modified - a.modified || (a.path < b.path ? -1 : 1));
}
