import { MadeTextBuilder, type MadeText } from '../../base/madeText.ts';
import { searchAhead } from '../../base/searchAhead.ts';

/** A piece of a template that is not text. */
export interface TemplatePart {
  /** `verbatim`: `{% raw %}` or `{% comment %}`, to its end. */
  readonly kind: 'output' | 'tag' | 'verbatim';
  /** `{{ a }}` */
  readonly written: string;
}

const OPENING = /\{[{%]/g;
const NAME = /\{%-?\s*(\w+)/y;
const VERBATIM = /\{%-?\s*(raw|comment)\s*-?%\}/y;

/** A template with other outputs, tags and blocks that are not read, as `replace` says. What nothing closes is text, and is read once. */
export function replaceParts(template: string, replace: (part: TemplatePart) => string): MadeText {
  const nextOpening = searchAhead(template, OPENING);
  const ends = endFinder(template);
  const made = new MadeTextBuilder();
  let from = 0;
  for (let start = nextOpening(0); start < template.length; start = nextOpening(Math.max(from, start + 1))) {
    const found = partAt(template, start, ends);
    if (found !== undefined) {
      made.add(template.slice(from, start), { start: from, end: start, isWritten: true });
      const written = template.slice(start, found.end);
      const replaced = replace({ kind: found.kind, written });
      made.add(replaced, { start, end: found.end, isWritten: replaced === written });
      from = found.end;
    }
  }
  made.add(template.slice(from), { start: from, end: template.length, isWritten: true });
  return made;
}

/** Where what begins at an offset ends; undefined where it does not. */
type EndFinder = Readonly<Record<'output' | 'tag' | 'raw' | 'comment', (from: number) => number | undefined>>;

function endFinder(template: string): EndFinder {
  const behind = (closing: RegExp): ((from: number) => number | undefined) => {
    const next = searchAhead(template, new RegExp(closing.source, 'g'));
    const sticky = new RegExp(closing.source, 'y');
    return from => {
      const at = next(from);
      sticky.lastIndex = at;
      const match = at < template.length ? sticky.exec(template) : null;
      return match === null ? undefined : at + match[0].length;
    };
  };
  return { output: behind(/\}\}/), tag: behind(/%\}/), raw: behind(/\{%-?\s*endraw\s*-?%\}/), comment: behind(/\{%-?\s*endcomment\s*-?%\}/) };
}

function partAt(template: string, start: number, ends: EndFinder): { readonly kind: TemplatePart['kind']; readonly end: number } | undefined {
  if (template.startsWith('{{', start)) {
    const end = ends.output(start + 2);
    return end === undefined ? undefined : { kind: 'output', end };
  }
  const block = matchAt(VERBATIM, template, start);
  const name = block?.[1] === 'raw' ? 'raw' : 'comment';
  const blockEnd = block === null ? undefined : ends[name](start + block[0].length);
  if (blockEnd !== undefined) {
    return { kind: 'verbatim', end: blockEnd };
  }
  const tag = matchAt(NAME, template, start);
  const end = tag === null ? undefined : ends.tag(start + tag[0].length);
  return end === undefined ? undefined : { kind: 'tag', end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
