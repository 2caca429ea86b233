/** Writes formulas: for MathJax, or as they were written. https://kramdown.gettalong.org/math_engine/mathjax.html */
import type { Node } from '../node.ts';
import type { TokenAttributes } from './attributes.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { stripStart } from '../characters.ts';
import { escapeAll } from './escape.ts';
import { attributesOf } from './attributes.ts';

/** kramdown's own one, and those that Ruby gems bring along, whose formulas stand here as for MathJax. With any other, there is none. */
const ENGINES: ReadonlySet<string> = new Set(['mathjax', 'mathjaxnode', 'katex', 'sskatex', 'itex2mml', 'ritex']);

/** Writes a formula. */
export function writeMath(writer: TokenWriter, node: Node): void {
  const hasEngine = ENGINES.has(writer.document.options.math_engine ?? '');
  const isBlock = node.category === 'block';
  const token = isBlock ? writer.pushBlock('kramdown_math_block', 'div', 0, node) : writer.push('kramdown_math_inline', 'span', 0);
  token.attrs = attributesOf(node);
  const isBare = hasEngine && token.attrs === null;
  token.hidden = isBare;
  token.markup = '$$';
  if (!hasEngine) {
    token.attrs = withMathClass(token.attrs);
    token.content = isBlock ? `$$\n${node.value}\n$$` : `$${node.value}$`;
  } else if (isBlock) {
    token.content = `\\[${escapeAll(node.value)}\\]\n`;
  } else {
    token.content = isBare ? `\\(${escapeAll(node.value)}\\)` : `$${node.value}$`;
  }
}

function withMathClass(attributes: TokenAttributes | null): TokenAttributes {
  const before = attributes?.find(([name]) => name === 'class');
  if (before !== undefined) {
    before[1] = stripStart(`${before[1]} kdmath`);
    return attributes ?? [];
  }
  return [...(attributes ?? []), ['class', 'kdmath']];
}
