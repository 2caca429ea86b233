import { liquidTagName } from '../base/liquid.ts';
import type { TextRange } from '../base/textRange.ts';

/**
 * The first thing in a text that Liquid cannot read, after which it reads no further:
 *
 * - `output`, `tag`: a `{{` or `{%` that nothing ends;
 * - `block`: a `{% if … %}` that nothing closes;
 * - `end`: an `{% endif %}` that closes nothing.
 */
export interface LiquidSlip extends TextRange {
  readonly kind: 'output' | 'tag' | 'block' | 'end';
  /** Of a block: `if`. */
  readonly name: string;
}

/** The blocks that Liquid and Jekyll themselves have; those of plug-ins are nobody's business. */
const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'ifchanged', 'highlight']);
/** What stands in them is not read, but for their end. */
const SKIPPED: ReadonlySet<string> = new Set(['raw', 'comment']);

/** As `Liquid::TemplateParser` cuts a text: an output ends with its first brace, be it single. */
const TOKEN = /\{%[^]*?%\}|\{\{[^]*?\}\}?|\{%|\{\{/g;

/** What Liquid stops at in a text; undefined where it reads all of it. */
export function findLiquidSlip(text: string): LiquidSlip | undefined {
  if (!/\{[{%]/.test(text)) {
    return undefined;
  }
  const open: LiquidSlip[] = [];
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [written] = match;
    const range = { start: match.index, end: match.index + written.length };
    if (!/^\{%[^]*%\}$|^\{\{[^]*\}\}$/.test(written)) {
      return { ...range, kind: written.startsWith('{{') ? 'output' : 'tag', name: '' };
    }
    const name = written.startsWith('{%') ? liquidTagName(written) : '';
    if (name === undefined) {
      // `{% %}`, `{%{`: what begins with no word is no tag.
      return { start: range.start, end: range.start + 2, kind: 'tag', name: '' };
    }
    if (SKIPPED.has(name)) {
      const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
      end.lastIndex = range.end;
      if (end.exec(text) === null) {
        return { ...range, kind: 'block', name };
      }
      tokens.lastIndex = end.lastIndex;
    } else if (BLOCKS.has(name)) {
      open.push({ ...range, kind: 'block', name });
    } else if (name.startsWith('end') && (BLOCKS.has(name.slice(3)) || SKIPPED.has(name.slice(3)))) {
      const last = open.pop();
      if (last?.name !== name.slice(3)) {
        return last !== undefined && open.some(it => it.name === name.slice(3)) ? last : { ...range, kind: 'end', name: name.slice(3) };
      }
    }
  }
  return open.at(-1);
}
