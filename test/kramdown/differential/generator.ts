/**
 * Writes documents at random from pieces of kramdown's grammar, French as this site's articles are, valid
 * and half typed. The same seed gives the same documents.
 */

/** A source of random choices. */
export interface Random {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly chance: (percent: number) => boolean;
}

/** Random choices that a seed decides. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: items => items[below(items.length)] as (typeof items)[number],
    chance: percent => next() * 100 < percent,
  };
}

const WORDS = ['un', 'le', 'été', 'DINUM', 'État', 'données', 'l’IA', "l'IA", 'Noël', 'a', 'x', '4M€', 'n° 5', '10', 'fin.', 'oui !', 'vrai\u00a0?',
  '«\u00a0cité\u00a0»', '<< cité >>', '"mot"', "'mot'", 'R&D', 'a < b', 'à -- b', '…', 'API', 'API REST', 'é_b', 'a_b_c', '100\u202f%', '1.', '*', '_',
  '50$', '|', '~', '^', ':', '#', '=', '-', '>', 's', "'80s", '"\'a', '😀', 'ﬁn', 'ß'];
const MARKS = ['*', '**', '_', '__', '`', '``', '$$', '~~', '"', "'", '[', ']', '(', ')', '<', '>', '{', '}', '{:', '\\', '|', '&', '!', '--', '---', '...',
  '  \n', '\\\n', '\\\\\n', '\n', ' ', '\u00a0', '\t', '***', '![', '](', '&nbsp;', '&eacute;', '&#8217;', '&foo;', '&amp;', '<br>', '<b>', '</b>',
  '<!-- c -->', '</div>', '<span', '{::', '{:/}', '\\*', '\\\\', '\\|', '[^1]', '[^2]', '[a]', '[a][b]', '[]', '()', '\\<<', '<<', '>>'];
const ATTRIBUTES = ['{: .a}', '{:.b #c}', '{: ref}', '{: k="v w"}', "{:k='é'}", '{: .é title="a\\"b"}', '{:}', '{: toc}', '{:.a .b}', '{: .x}', '{:#id}', '{: = .y}', '{: "a" .z}'];
const TAGS = ['div', 'p', 'section', 'figure', 'aside', 'h2', 'ul', 'pre', 'table', 'foo'];

/** One document. */
export function generateDocument(random: Random): string {
  const count = 1 + random.below(6);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += block(random, 0) + random.pick(['\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n \n']);
  }
  return random.chance(4) ? text.replaceAll('\n', '\r\n') : random.chance(10) ? [...text].slice(0, random.below(text.length)).join('') : text;
}

function block(random: Random, depth: number): string {
  const kinds = depth > 2 ? SIMPLE_BLOCKS : ALL_BLOCKS;
  return random.pick(kinds)(random, depth);
}

type Writer = (random: Random, depth: number) => string;

const paragraph: Writer = random => lines(random, 1 + random.below(3));
const attributeLine: Writer = random => `${' '.repeat(random.pick([0, 0, 0, 1, 3, 4]))}${random.pick(ATTRIBUTES)}`;
const header: Writer = random => random.chance(70)
  ? `${'#'.repeat(1 + random.below(4))}${random.pick([' ', ' ', ' ', '', '\t'])}${spans(random, 2)}${random.pick(['', '', ' #', ' {#id}', '{#x}', ' {: .a}'])}`
  : `${spans(random, 2)}\n${random.pick(['===', '---', '=', '-', '-- '])}`;
const codeblock: Writer = random => indent(lines(random, 1 + random.below(3)), random.pick(['    ', '\t', '     ']));
const fence: Writer = random => {
  const mark = random.pick(['~~~', '```', '~~~~', '````']);
  return `${mark}${random.pick(['', 'ruby', ' js', ' a b', ' html?x=y'])}\n${lines(random, 1 + random.below(2))}\n${random.chance(85) ? mark : ''}`;
};
const quote: Writer = (random, depth) => prefix(blocks(random, depth), random.pick(['> ', '>', ' > ']), random);
const list: Writer = (random, depth) => {
  const items = 1 + random.below(4);
  const ordered = random.chance(35);
  let text = '';
  for (let index = 0; index < items; index += 1) {
    const marker = (ordered ? `${random.pick([index + 1, 1, 10])}.` : random.pick(['*', '*', '-', '+'])) + random.pick([' ', ' ', ' ', '  ', '   ', '\t', '    ', '']);
    const content = random.chance(60) ? lines(random, 1) : blocks(random, depth);
    text += random.pick(['', '', '', ' ', '  ']) + marker + random.pick(['', '', '', '{:.i} ', '[ ] ', '[x] ']) + hang(content, ' '.repeat(marker.length), random);
    text += random.pick(['\n', '\n', '\n', '\n\n', '\n\n\n', '\n  {: .li}\n']);
  }
  return text.trimEnd();
};
const definitions: Writer = (random, depth) => `${lines(random, 1 + random.below(2))}${random.pick(['\n', '\n', '\n\n'])}${random.pick([': ', ':  ', ':\t', ' : '])}${hang(random.chance(60) ? lines(random, 1) : blocks(random, depth), '  ', random)}${random.chance(40) ? `\n: ${spans(random, 2)}` : ''}`;
const table: Writer = random => {
  const rows = 1 + random.below(3);
  let text = '';
  for (let index = 0; index < rows; index += 1) {
    const cells = Array.from({ length: 1 + random.below(3) }, () => random.pick([spans(random, 1), spans(random, 1), '', '`a|b`', '<code>a|b</code>', 'a \\| b']));
    text += `${random.pick(['|', '| ', ''])}${cells.join(' | ')}${random.pick(['|', ' |', ''])}\n`;
    text += random.pick(['', '', '|---|:-:|\n', '---|---\n', '|===|\n', '|--\n']);
  }
  return text.trimEnd();
};
const html: Writer = (random, depth) => {
  const tag = random.pick(TAGS);
  const attribute = random.pick(['', '', ' class="a"', " id='b'", ' markdown="1"', ' markdown="span"', ' markdown="block"', ' markdown="0"', ' hidden', ' a=b']);
  const body = random.pick([spans(random, 2), `\n${blocks(random, depth)}\n`, `<p>${spans(random, 1)}</p>`, `<br>${spans(random, 1)}<img src='a'>`, '']);
  return `${random.pick(['', '', ' ', '  '])}<${tag}${attribute}>${body}${random.chance(88) ? `</${tag}>` : ''}${random.pick(['', '', '', spans(random, 1)])}`;
};
const rule: Writer = random => random.pick(['* * *', '---', '___', '***', ' - - -', '- -']);
const math: Writer = random => `$$${random.pick(['', '\n'])}x < ${spans(random, 1)}${random.pick(['', '\n'])}$$`;
const definition: Writer = random => random.pick(['[a]: http://x.fr', '[b]: <u v> "ti tre"', '[A]: /x \'t\'', '[^1]: note', '[^2]: note\n\n    suite *x*', '[^1]: > q\n    * l',
  '*[API]: Interface', '*[API REST]: x & y', '*[IA]:', '*[État]: le pays', '{:ref: .r k="w"}', '{:ref: .s ref2}', '{:ref2: #z}', '[b]: u\n  "t"']);
const extension: Writer = random => random.pick(['{::comment}\nrien\n{:/comment}', '{::comment}\nrien', '{::nomarkdown}\n<b>*x*</b>\n{:/}', '{::options auto_ids="false" /}', '{::foo}', '{:/}',
  '{::comment}x{:/}', '<!-- c -->', '<!-- c\n\nd --> e', '<!-- c', '{::nomarkdown type="latex"}\nx\n{:/}']);
const marker: Writer = () => '^';
const toc: Writer = random => `${random.pick(['*', '1.'])} x\n{:${random.pick(['toc', 'footnotes', 'toc .a'])}}`;

const SIMPLE_BLOCKS: readonly Writer[] = [paragraph, paragraph, paragraph, attributeLine, header, codeblock, rule, marker];
const ALL_BLOCKS: readonly Writer[] = [...SIMPLE_BLOCKS, paragraph, attributeLine, fence, quote, quote, list, list, list, definitions, table, html, html, math, definition, definition, extension, toc];

function blocks(random: Random, depth: number): string {
  const count = 1 + random.below(3);
  return Array.from({ length: count }, () => block(random, depth + 1)).join(random.pick(['\n', '\n\n']));
}

function lines(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(['', '', '', '', ' ', '  ', '     ']) + spans(random, 1 + random.below(4)) + random.pick(['', '', '', '', '  ', ' ', '\\'])).join('\n');
}

function spans(random: Random, count: number): string {
  return Array.from({ length: count }, () => span(random, 0)).join(random.pick([' ', ' ', ' ', '']));
}

function span(random: Random, depth: number): string {
  const inner = (): string => (depth > 1 ? random.pick(WORDS) : Array.from({ length: 1 + random.below(2) }, () => span(random, depth + 1)).join(random.pick([' ', ''])));
  const kind = random.below(26);
  if (kind < 10) {
    return random.pick(WORDS);
  }
  if (kind < 13) {
    return random.pick(MARKS);
  }
  const texts: readonly (() => string)[] = [
    () => wrap(random, random.pick(['*', '**', '_', '__', '***']), inner()),
    () => wrap(random, random.pick(['`', '``']), random.pick(WORDS)),
    () => `[${inner()}](${random.pick(['/u', 'http://x.fr/a_b', 'u v', '<u>', 'a(b)c', ''])}${random.pick(['', '', ' "t"', " 'l'été'"])})`,
    () => `![${inner()}](i.png)`,
    () => `[${inner()}]${random.pick(['[a]', '[b]', ' [A]', '[]', '', '[zzz]'])}`,
    () => random.pick(['<https://x.fr>', '<a@b.fr>', '<mailto:a@b.fr>', '[^1]', '[^2]', '[^3]']),
    () => `<${random.pick(['b', 'span class="s"', 'a href=\'x\'', 'code', 'kbd', 'i', 'mark', 'SPAN'])}>${inner()}${random.pick(['</b>', '</span>', '</a>', '</code>', '</kbd>', '</i>', '</mark>', '</SPAN>', ''])}`,
    () => `${wrap(random, random.pick(['*', '**']), inner())}${random.pick(ATTRIBUTES)}`,
    () => random.pick(['<br>', '<br />', '<img src="a">', '<!-- c -->', '<div>', '</p>', '<p>x</p>', '<x-y>', '<script>a</script>']),
    () => random.pick(['$$x$$', '$$a < b$$', '{::comment}x{:/}', '{::nomarkdown}<i>{:/}', '~~x y~~', '~~z~~', '{::options /}']),
    () => `"${inner()}"`,
    () => `'${inner()}'`,
    () => random.pick(['API', 'API REST', 'IA', 'État', 'l’API.']),
  ];
  return random.pick(texts)();
}

function wrap(random: Random, mark: string, content: string): string {
  return `${mark}${random.pick(['', '', '', '', ' '])}${content}${random.pick(['', '', '', '', ' '])}${random.chance(92) ? mark : ''}`;
}

function prefix(text: string, mark: string, random: Random): string {
  return text.split('\n').map((line, index) => (index > 0 && random.chance(12) ? line : mark + line)).join('\n');
}

function hang(text: string, space: string, random: Random): string {
  return text.split('\n').map((line, index) => (index === 0 || random.chance(12) ? line : space + line)).join('\n');
}

function indent(text: string, space: string): string {
  return text.split('\n').map(line => space + line).join('\n');
}
