import { linearPattern, type TextTest } from './linearPattern.ts';

/** The pieces of a glob: whole folders, any characters of one name, one of them, one of some, one of several texts. */
const PIECE = /(?<folders>(?<=^|\/)\*\*\/)|(?<below>\/\*\*$)|(?<all>(?<=^|\/)\*\*$)|(?<name>(?<=^|\/)\*+(?=\/|$))|(?<some>\*+)|(?<any>\?)|\[(?<not>[!^])?(?<set>\]?[^\]/]+)\]|(?<open>\{)|(?<comma>,)|(?<close>\})|\\(?<escaped>.)|(?<literal>[^])/gsu;

/**
 * Whether a path is meant by a glob: `_posts/*.md`, `docs/**`, `{a,b}/?.md`, `[!_]*`. `*` takes names that begin with a dot,
 * too. Groups (`+(a|b)`) and a `!` in front are read as they are written.
 */
export function globPattern(glob: string): TextTest {
  const test = linearPattern(`^(?:${sourceOf(glob.replace(/^\.\//, ''))})$`);
  return typeof test === 'function' ? test : path => path === glob;
}

function sourceOf(glob: string): string {
  const acting = bracesOf(glob);
  return [...glob.matchAll(PIECE)].map(match => pieceSource(match.groups ?? {}, acting.has(match.index) ? match[0] : undefined)).join('');
}

const BRACES: Readonly<Record<string, string>> = { '{': '(?:', ',': '|', '}': ')' };

function pieceSource(piece: Readonly<Record<string, string | undefined>>, brace: string | undefined): string {
  const { folders, below, all, name, some, any, set, not, escaped } = piece;
  const sources: readonly (readonly [string | undefined, string])[] = [
    [brace, BRACES[brace ?? ''] ?? ''],
    [folders, '(?:[^/]+/)*'],
    [below, '/[^]*'],
    [all, '[^]*'],
    [name, '[^/]+'],
    [some, '[^/]*'],
    [any, '[^/]'],
    [set, `[${not === undefined ? '' : '^/'}${set?.replaceAll(/[\\\][^]/g, String.raw`\$&`) ?? ''}]`],
  ];
  const known = sources.find(([text]) => text !== undefined);
  return known?.[1] ?? literal(escaped ?? piece['open'] ?? piece['comma'] ?? piece['close'] ?? piece['literal'] ?? '');
}

/** Where the braces and commas of choices stand: `{a,b}`. A brace that nothing closes, or without a comma in it, is a character. */
function bracesOf(glob: string): ReadonlySet<number> {
  const open: number[][] = [];
  const found = new Set<number>();
  for (const { index, groups } of glob.matchAll(PIECE)) {
    if (groups?.['open'] !== undefined) {
      open.push([index]);
    } else if (groups?.['comma'] !== undefined) {
      open.at(-1)?.push(index);
    } else if (groups?.['close'] !== undefined) {
      const places = open.pop() ?? [];
      (places.length > 1 ? [...places, index] : []).forEach(it => found.add(it));
    }
  }
  return found;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
