/** Prints entities. https://kramdown.gettalong.org/options.html#option-entity-output */
import type { ResolvedOptions } from '../options.ts';
import { characterOfCodePoint, nameOfCodePoint } from '../entities.ts';

/** An entity as the option `entity_output` asks for. Characters that HTML gives a meaning stay entities. */
export function printEntity(codePoint: number, { entity_output: output }: ResolvedOptions, original?: string): string {
  const character = characterOfCodePoint(codePoint);
  const needsEscape = character === '<' || character === '>' || character === '&' || character === '"';
  if (output === 'as_char' && character !== undefined && (!needsEscape || character === '"')) {
    return character;
  }
  if ((output === 'as_input' || output === 'as_char') && original !== undefined) {
    return original;
  }
  const name = /^&([^#]+);$/.exec(original ?? '')?.[1] ?? nameOfCodePoint(codePoint);
  return (output === 'symbolic' || needsEscape) && name !== undefined ? `&${name};` : `&#${codePoint};`;
}
