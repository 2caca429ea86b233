import { randomBytes } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces a text by another, all or nothing: a file beside it takes its place. Nothing is written if the file is no
 * longer what was read; a link goes on leading where it did.
 *
 * @returns whether the file was replaced.
 */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
  const target = await realpath(path);
  const bytes = await readFile(target);
  // A text that is no UTF-8 would lose bytes by being read and written again.
  if (!bytes.equals(Buffer.from(before, 'utf8'))) {
    return false;
  }
  const { mode } = await stat(target);
  const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(draft, after, { encoding: 'utf8', flag: 'wx' });
    await chmod(draft, mode);
    await rename(draft, target);
    return true;
  } catch (failure) {
    await rm(draft, { force: true });
    throw failure;
  }
}
