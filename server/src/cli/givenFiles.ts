import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diskFiles, fileUri } from '../workspace/node/diskFiles.ts';
import type { WorkspaceFiles } from '../workspace/workspace.ts';
import type { CheckCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';

/**
 * The files of the disk, with the article that comes on standard input, if one does, in the place of its file.
 *
 * @throws {CannotRun} where that is no text
 */
export async function givenFiles({ stdinName }: Pick<CheckCommand, 'stdinName'>, files: WorkspaceFiles): Promise<WorkspaceFiles> {
  if (stdinName === undefined) {
    return files;
  }
  const article = fileUri(resolve(stdinName));
  const bytes = readFileSync(0);
  const text = bytes.toString('utf8');
  // Printed again, corrected, it would have lost what could not be read.
  if (!bytes.equals(Buffer.from(text, 'utf8'))) {
    throw new CannotRun({ fr: 'Ce qui vient sur l’entrée n’est pas un texte en UTF-8\u00A0: enregistrez l’article en UTF-8.', en: 'What comes on standard input is no text in UTF-8: save the article as UTF-8.' });
  }
  return Promise.resolve({ ...files, read: uri => (uri === article ? Promise.resolve(text) : files.read(uri)) });
}

/**
 * The address of the file that `--config` names.
 *
 * @throws {CannotRun} where it is not there
 */
export async function givenConfig(path: string): Promise<string> {
  const uri = fileUri(resolve(path));
  if ((await diskFiles.stat(uri))?.kind !== 'file') {
    throw new CannotRun({ fr: `--config\u00A0: il n’y a pas de fichier «\u00A0${path}\u00A0».`, en: `--config: there is no file ‘${path}’.` });
  }
  return uri;
}
