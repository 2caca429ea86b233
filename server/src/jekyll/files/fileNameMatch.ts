/**
 * Whether a glob matches a path, as Ruby's `File.fnmatch?` without flags: `*` and `?` match slashes too, a star between
 * slashes any folders; `[a-z]` is a set, `\` takes the next sign as it is. Its time is bounded by the product of both lengths.
 */
export function fileNameMatches(glob: string, path: string): boolean {
  const parts = partsOf(glob);
  const characters = [...path];
  let part = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < characters.length) {
    const current = parts[part];
    if (current === '*') {
      star = part;
      starAt = at;
      part += 1;
    } else if (current?.(characters[at] ?? '')) {
      part += 1;
      at += 1;
    } else if (star >= 0) {
      part = star + 1;
      starAt += 1;
      at = starAt;
    } else {
      return false;
    }
  }
  return parts.slice(part).every(it => it === '*');
}

/**
 * Whether a glob matches a path, step by step, as Ruby's `Dir.glob`: a star stays within a name and does not match its leading
 * point, the step `**` stands for any folders that have none.
 */
export function folderGlobMatches(glob: readonly string[], path: readonly string[]): boolean {
  // After each step of the glob: how many steps of the path it may have taken.
  let taken = new Set([0]);
  for (const [index, step] of glob.entries()) {
    const isAnyFolders = step === '**' && index < glob.length - 1;
    taken = new Set([...taken].flatMap(count => (isAnyFolders ? anyFolders(path, count) : stepMatches(step, path[count]) ? [count + 1] : [])));
  }
  return taken.has(path.length);
}

function anyFolders(path: readonly string[], from: number): readonly number[] {
  const counts = [from];
  for (let count = from; count < path.length && path[count]?.startsWith('.') === false; count += 1) {
    counts.push(count + 1);
  }
  return counts;
}

function stepMatches(glob: string, name: string | undefined): boolean {
  return name !== undefined && (!name.startsWith('.') || glob.startsWith('.')) && fileNameMatches(glob, name);
}

type Part = '*' | ((character: string) => boolean);

function partsOf(glob: string): readonly Part[] {
  return [...glob.matchAll(/\[(?:\\.|[^\]\\])+\]|\\.|[^]/gu)].map(([part]): Part => {
    if (part === '*') {
      return '*';
    }
    if (part === '?') {
      return () => true;
    }
    if (part.length > 1 && part.startsWith('[')) {
      return setOf(part.slice(1, -1));
    }
    const literal = part.length > 1 ? part.slice(1) : part;
    return character => character === literal;
  });
}

function setOf(inside: string): (character: string) => boolean {
  const isNegated = /^[!^]/.test(inside);
  const ranges = [...(isNegated ? inside.slice(1) : inside).matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gu)].map(([, from = '', to = from]) => [from.replace(/^\\(?=.)/, ''), to.replace(/^\\(?=.)/, '')] as const);
  return character => ranges.some(([from, to]) => character >= from && character <= to) !== isNegated;
}
