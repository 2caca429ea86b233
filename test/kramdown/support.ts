/** What the engine's tests share. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeList, Element, KramdownDocument, KramdownOptions } from '../../server/src/kramdown/index.ts';

/** Where kramdown's cases lie, beside the checkout; they are not part of the repository. */
export const sharedFolder = join(process.env['PLUME_SHARED'] ?? '../shared', 'kramdown');

/** Why the cases cannot be tried here, or false. */
export const sharedMissing: string | false = existsSync(join(sharedFolder, 'cases.json')) ? false : 'kramdown’s cases are not beside the checkout';

/** A text and what kramdown 2.5 makes of it. */
export interface Case {
  readonly name: string;
  readonly suite?: string;
  readonly text: string;
  readonly html: string;
  readonly options?: KramdownOptions;
}

/** Reads one of the files with cases. */
export function readShared(name: string): unknown {
  return JSON.parse(readFileSync(join(sharedFolder, name), 'utf8'));
}

/** All elements, footnotes included. */
export function elementsOf(document: KramdownDocument): Element[] {
  const footnotes = document.definitions.flatMap(({ element }) => (element === undefined ? [] : [element]));
  return [document.root, ...footnotes].flatMap(withDescendants);
}

/** Shows where an attribute list landed: `p.above`, or why it is lost. */
export function fateOf({ target, direction, lost }: AttributeList): string {
  return target === undefined ? `lost: ${lost ?? '?'}` : [target.name ?? target.type, direction].filter(Boolean).join(' ');
}

function withDescendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}
