/** What stands on both sides of the place where a block comes. */
export interface BlockPlace {
  readonly before: string;
  readonly after: string;
}

/** A block with the line ends that part it from what stands before and after: none that are there already. */
export function standingAlone(block: string, { before, after }: BlockPlace): string {
  const text = block.replace(/\n+$/, '');
  const above = before.trim() === '' ? (before === '' || before.endsWith('\n') ? '' : '\n') : missing(/\n[ \t]*\n[ \t]*$/.test(before) ? 2 : /\n[ \t]*$/.test(before) ? 1 : 0);
  const below = after.trim() === '' ? (after.startsWith('\n') ? '' : '\n') : missing(/^[ \t]*\n[ \t]*\n/.test(after) ? 2 : /^[ \t]*\n/.test(after) ? 1 : 0);
  return above + text + below;
}

function missing(present: number): string {
  return '\n'.repeat(2 - present);
}
