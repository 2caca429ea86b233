/** The command is understood, but cannot be carried out: a file that is not there, a folder that may not be read. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
