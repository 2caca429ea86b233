import { joinUri } from '../base/uris.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** Folders in which nobody writes articles. */
const SKIPPED = new Set(['node_modules', 'vendor', '_site', '_plume', '_layouts', '_includes', '_sass', '_data', '_plugins', 'assets', 'uploads']);

/** Deeper than this, a folder is a link that leads to itself. */
const DEEPEST = 20;

/** Whether a file is written in Markdown, by its name: as Jekyll's `markdown_ext`. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(name);
}

/** A folder that is still to be looked through. */
interface Place {
  readonly folder: string;
  readonly depth: number;
}

/**
 * The Markdown files below a folder, folder by folder, in the order of their names. Each folder is looked through once,
 * however many links lead to it: those that are links come last, so that a file is found by its own name.
 */
export async function* findMarkdownFiles(workspace: WorkspaceFiles, folder: string): AsyncGenerator<string> {
  const search: Search = { workspace, seen: new Set(), links: [{ folder, depth: 0 }] };
  // The list grows while links are met.
  for (const place of search.links) {
    yield* findBelow(search, place);
  }
}

interface Search {
  readonly workspace: WorkspaceFiles;
  /** Where the folders really are that have been looked through. */
  readonly seen: Set<string>;
  readonly links: Place[];
}

async function* findBelow(search: Search, { folder, depth }: Place): AsyncGenerator<string> {
  const { workspace, seen, links } = search;
  const real = await realUriOf(workspace, folder);
  if (depth > DEEPEST || seen.has(real)) {
    return;
  }
  seen.add(real);
  const entries = await workspace.list(folder);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const uri = joinUri(folder, name);
    if (kind === 'file' && isMarkdownName(name)) {
      yield uri;
    } else if (kind === 'folder' && !name.startsWith('.') && !SKIPPED.has(name)) {
      const place = { folder: uri, depth: depth + 1 };
      if ((await realUriOf(workspace, uri)) === joinUri(real, name)) {
        yield* findBelow(search, place);
      } else {
        links.push(place);
      }
    }
  }
}

/** Where a folder really is, links followed; its own address where that cannot be known. */
export async function realUriOf(workspace: WorkspaceFiles, folder: string): Promise<string> {
  return (await workspace.realUri?.(folder)) ?? folder;
}
