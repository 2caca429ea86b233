/** An element's attributes as tokens have them. */
import type { Token } from 'markdown-it';
import type { Node } from '../node.ts';

/** Attributes as tokens have them. */
export type TokenAttributes = NonNullable<Token['attrs']>;

/** An element's attributes as tokens have them. */
export function attributesOf({ attributes }: Node): TokenAttributes | null {
  return attributes.size === 0 ? null : [...attributes];
}
