import type { TextRange } from '../../base/textRange.ts';
import type { SiteFile } from '../../workspace/siteFiles.ts';
import { isWanted, type WantedFiles } from '../shared/fileFields.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from '../shared/rankWords.ts';

/** Where the address of a file may be written. */
export interface FilePlace {
  readonly kind: WantedFiles['kind'];
  /** What is typed of the address, without quotes: `/uploads/car`. */
  readonly typed: string;
  readonly range: TextRange;
  /** What an editor finds at the range: `"/uploads/car`. */
  readonly filterText: string;
  /** The path of a file as it is written there. */
  write(path: string): string;
}

/** More than this nobody reads. */
const MOST_FILES = 100;

/** The folder that an address names already, else the one that is usual there: `/assets/im` → `assets`. */
export function folderOf(typed: string, usual: string): string {
  const [, folder = ''] = /^\/?(.*)\/[^/]*$/.exec(typed) ?? [];
  return folder === '' || folder === usual || folder.startsWith(`${usual}/`) ? usual : folder;
}

/** Proposes files by their folder and by their name, the newest first; accents and case do not count. */
export function proposeFiles(files: readonly SiteFile[], { kind, typed, range, filterText, write }: FilePlace): readonly Proposal[] {
  const path = typed.replace(/^\//, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const words = files
    .filter(it => isWanted({ kind }, it) && it.path.startsWith(folder))
    .map(file => ({ word: file.path.slice(folder.length), synonyms: [nameOf(file)], count: file.modified, file }));
  return rankWords(path.slice(folder.length), words)
    .slice(0, MOST_FILES)
    .map(({ file }) => ({
      label: nameOf(file),
      detail: `/${file.path.slice(0, -nameOf(file).length)}`,
      ...(file.isImage ? { documentation: `![](${file.uri}|width=240)` } : {}),
      kind: 'file',
      edit: { ...range, newText: write(file.path) },
      filterText,
    }));
}

function nameOf({ path }: SiteFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
