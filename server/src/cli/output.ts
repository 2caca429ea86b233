import { writeFile } from 'node:fs/promises';
import { CannotRun } from './cannotRun.ts';

/**
 * Prints what the program has to say. A reader that goes away (`plume check | head`) is no failure.
 *
 * @throws {CannotRun} where it cannot be written: a full disk.
 */
export async function print(text: string): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>(written => {
    process.stdout.write(text, written);
  });
  if (failure && failure.code !== 'EPIPE') {
    const reason = failure.code ?? failure.message;
    throw new CannotRun({ fr: `Le résultat n’a pas pu être écrit (${reason}).`, en: `The result could not be written (${reason}).` });
  }
}

/**
 * Writes what the program has to say to a file, in the place of what it held.
 *
 * @throws {CannotRun} where it cannot be written.
 */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, 'utf8');
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    throw new CannotRun({ fr: `Le résultat n’a pas pu être écrit dans ${file} (${reason}).`, en: `The result could not be written to ${file} (${reason}).` });
  }
}
