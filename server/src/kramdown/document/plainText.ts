/** The text of an element without its marks: what the id of a heading is made from. */
import type { Node } from '../node.ts';
import { typographicCharacters } from '../typography.ts';
import { characterOfCodePoint, characterOfEntity } from '../entities.ts';

/** kramdown's own dialect makes ids of text alone. */
export function bareText(node: Node): string {
  return node.type === 'text' ? node.value : node.children.map(bareText).join('');
}

/** The text of the element as GFM takes it: characters for entities, quotes and symbols; nothing for images and footnotes. */
export function plainText(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'codespan':
    case 'math':
      return node.value;
    case 'entity':
      return characterOfCodePoint(node.details?.codePoint ?? 38) ?? '';
    case 'smart_quote':
      return characterOfEntity(node.value) ?? '';
    case 'typographic_sym':
      return typographicCharacters.get(node.value) ?? '';
    default:
      return node.children.map(plainText).join('');
  }
}
