import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, chown, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Drafts that have not taken their places yet. */
const drafts = new Set<string>();

/**
 * Replaces a text by another, all or nothing: a file beside it takes its place. Nothing is written if the file is no
 * longer what was read; a link goes on leading where it did, and the file keeps its owner. A file of several names
 * (hard links) is written where it is: another one in its place would have one name only.
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
  const { nlink } = await stat(target);
  await (nlink > 1 ? writeFile(target, after, 'utf8') : replaceFile(target, after));
  return true;
}

/** Writes a file that is the program's own, all or nothing, whether there is one or not; a link goes on leading where it did. */
export async function writeWhole(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await throughDraft(target, async draft => writeFile(draft, parts, { flag: 'wx' }));
}

/** Removes what was not finished: for a program that is told to end. */
export function removeDrafts(): void {
  for (const draft of drafts) {
    rmSync(draft, { force: true });
  }
}

async function replaceFile(target: string, text: string): Promise<void> {
  const { mode, uid, gid } = await stat(target);
  await throughDraft(target, async draft => {
    await writeFile(draft, text, { encoding: 'utf8', flag: 'wx' });
    const made = await stat(draft);
    if (made.uid !== uid || made.gid !== gid) {
      await chown(draft, uid, gid);
    }
    // After the owner: a change of owner takes special bits away.
    await chmod(draft, mode);
  });
}

/** Makes a file beside another one, which it replaces once it is whole. */
async function throughDraft(target: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  drafts.add(draft);
  try {
    await make(draft);
    await rename(draft, target);
  } catch (failure) {
    await rm(draft, { force: true });
    throw failure;
  } finally {
    drafts.delete(draft);
  }
}
