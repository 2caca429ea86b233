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

/** The Markdown files below a folder, folder by folder, in the order of their names. */
export async function* findMarkdownFiles(workspace: WorkspaceFiles, folder: string, depth = 0): AsyncGenerator<string> {
  if (depth > DEEPEST) {
    return;
  }
  const entries = await workspace.list(folder);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (kind === 'file' && isMarkdownName(name)) {
      yield joinUri(folder, name);
    } else if (kind === 'folder' && !name.startsWith('.') && !SKIPPED.has(name)) {
      yield* findMarkdownFiles(workspace, joinUri(folder, name), depth + 1);
    }
  }
}
