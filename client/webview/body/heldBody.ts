import type { RenderedBody, RenderedLineRun, RenderedPart } from '../../src/preview/messages.ts';

/** A state of the body, and its name. */
export interface HeldBody {
  readonly revision: string;
  readonly parts: readonly RenderedPart[];
  /** The lines of the file that its lines come from, where Liquid has made them. */
  readonly lines?: readonly RenderedLineRun[] | undefined;
}

/** The state that a change leads to; undefined for a change from another state than the one that is held. */
export function applyChange(held: HeldBody | undefined, { revision, since, start, removed, parts, shift, lines }: RenderedBody): HeldBody | undefined {
  if (since === undefined) {
    return { revision, parts, ...(lines === undefined ? {} : { lines }) };
  }
  if (since !== held?.revision) {
    return undefined;
  }
  const after = held.parts.slice(start + removed);
  const followed = shift.by === 0 ? after : after.map(part => (part.line >= shift.from ? { html: part.html, line: part.line + shift.by } : part));
  return { revision, parts: [...held.parts.slice(0, start), ...parts, ...followed], ...(lines === undefined ? {} : { lines }) };
}
