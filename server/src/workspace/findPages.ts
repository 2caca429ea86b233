import { joinUri, relativePath } from '../base/uris.ts';
import { placeOf, type JekyllConfig } from '../jekyll/index.ts';
import { isMarkdownName, realUriOf } from './findFiles.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** Deeper than this, a folder is a link that leads to itself. */
const DEEPEST = 20;

/** Under so many names one folder is read at most. */
export const MOST_NAMES = 10;

/** Endings of files that may be pages beside those in Markdown: with a header, or as they are. */
const PAGES = /\.(?:x?html?|xml|txt|json)$/i;

/** Whether a file may be a page of its site, by its name. */
export function mayBePage(uri: string): boolean {
  return isMarkdownName(uri) || PAGES.test(uri);
}

/** The files of a site that may be pages, folder by folder, in the order of their names; folders that Jekyll does not read are not entered. */
export async function* findPages(files: WorkspaceFiles, root: string, config: JekyllConfig): AsyncGenerator<string> {
  yield* findIn({ files, root, config, above: [], times: new Map() }, root, 0);
}

interface Search {
  readonly files: WorkspaceFiles;
  readonly root: string;
  readonly config: JekyllConfig;
  /** Where the folders really are that are being looked through: one within another. */
  readonly above: readonly string[];
  /** Where a folder really is → how often it has been looked through. */
  readonly times: Map<string, number>;
}

async function* findIn(search: Search, folder: string, depth: number): AsyncGenerator<string> {
  const real = await realUriOf(search.files, folder);
  const times = search.times.get(real) ?? 0;
  // Jekyll reads a folder again under each of its names; one that leads to itself would never end, and of folders that lead
  // to each other there are more names than anybody can count.
  if (search.above.includes(real) || times >= MOST_NAMES) {
    return;
  }
  search.times.set(real, times + 1);
  const within = { ...search, above: [...search.above, real] };
  const entries = await search.files.list(folder);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const uri = joinUri(folder, name);
    if (kind === 'file' && mayBePage(name)) {
      yield uri;
    } else if (kind === 'folder' && depth < DEEPEST && isRead(search, uri)) {
      yield* findIn(within, uri, depth + 1);
    }
  }
}

/** Whether something in a folder may be read: drafts and posts without a date are known of, though not published. */
function isRead({ root, config }: Search, folder: string): boolean {
  const path = relativePath(root, folder) ?? '';
  const place = placeOf(config, `${path}/2000-01-01-a.md`);
  const isAbove = config.source.startsWith(`${path}/`) || `${config.collectionsDir}/`.startsWith(`${path}/`);
  return isAbove || place.kind === 'document' || place.kind === 'page' || place.kind === 'post' || (place.kind === 'unread' && place.reason.kind === 'draft');
}
