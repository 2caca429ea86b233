/** One piece of a regular expression, with what says how often it may come: `[a-z]+`. */
const ATOM = /(?<group>\((?:\?[:=!]|\?<[=!]|\?<\w+>)?)|(?<close>\))|(?<bar>\|)|(?<piece>\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\.|[^\\()|[\]])/gsu;
const QUANTIFIER = /[*+]\??|\{\d+(?:,\d*)?\}\??|\?\??/uy;

interface Group {
  readonly pieces: { readonly source: string; readonly repeats: boolean; readonly isQuantified: boolean }[];
  hasBar: boolean;
  hasInner: boolean;
}

/**
 * Whether a pattern is one that a matcher which goes back and tries again decides in reasonable time. Repeated groups
 * are what makes such a matcher hang - `(a+)+`, `(a|a)*` - unless each round must begin with a character that cannot
 * come elsewhere in it, as in `[a-z]+(-[a-z]+)*`. False for what is no regular expression.
 */
export function isSafePattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return false;
  }
  const open: Group[] = [{ pieces: [], hasBar: false, hasInner: false }];
  let next = 0;
  for (const { 0: source, index, groups } of pattern.matchAll(ATOM)) {
    if (index < next) {
      continue;
    }
    const current = open.at(-1);
    const quantifier = groups?.['group'] === undefined ? quantifierAt(pattern, index + source.length) : '';
    const repeats = quantifier !== '' && !quantifier.startsWith('?') && !/^\{[01](?:,1)?\}/.test(quantifier);
    next = index + source.length + quantifier.length;
    if (groups?.['group'] !== undefined) {
      open.push({ pieces: [], hasBar: false, hasInner: false });
    } else if (groups?.['close'] !== undefined) {
      const closed = open.pop();
      const outer = open.at(-1);
      if (closed === undefined || outer === undefined || (repeats && !isSafeToRepeat(closed))) {
        return false;
      }
      outer.hasInner ||= repeats || closed.hasInner || closed.hasBar || closed.pieces.some(it => it.repeats);
      outer.pieces.push(...closed.pieces);
    } else if (groups?.['bar'] !== undefined && current) {
      current.hasBar = true;
    } else if (/^\\[1-9k]/.test(source)) {
      return false;
    } else {
      current?.pieces.push({ source, repeats, isQuantified: quantifier !== '' });
    }
  }
  return true;
}

/** A group without choice and repetition in it; or one whose rounds begin with a sign that is nowhere else in them. */
function isSafeToRepeat({ pieces, hasBar, hasInner }: Group): boolean {
  if (!hasBar && !hasInner && !pieces.some(it => it.repeats)) {
    return true;
  }
  const [first, ...others] = pieces;
  const sign = first === undefined || first.isQuantified ? undefined : /^\\?([^\w\s[\].^$])$/u.exec(first.source)?.[1];
  return !hasBar && sign !== undefined && others.every(it => !new RegExp(`^(?:${it.source})$`, 'u').test(sign));
}

/** What says there how often the piece before may come; empty for once. */
function quantifierAt(pattern: string, at: number): string {
  QUANTIFIER.lastIndex = at;
  return QUANTIFIER.exec(pattern)?.[0] ?? '';
}
