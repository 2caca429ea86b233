import { join } from 'node:path';
import { CORPUS } from './corpus.ts';

/** Where the HTML of the pairs is recorded: name of the pair to HTML. */
export const PAIRS_RECORD = join(CORPUS, 'pairs.json');

/** One small specimen of each construct that can stand among blocks. */
const SPECIMENS: Readonly<Record<string, string>> = {
  paragraph: 'Un *mot* d’ici.',
  heading: '## L’été',
  underlined: 'Titre\n-----',
  bullets: '* a\n* b',
  numbers: '1. a\n2. b',
  loose: '- a\n\n- b',
  nested: '* a\n  * b',
  tasks: '- [ ] a\n- [x] b',
  definition: 'terme\n: sens',
  colon: ': suite',
  quote: '> dit',
  lazyQuote: '> dit\nencore',
  code: '    code',
  fence: '```\ncode\n```',
  openFence: '```\ncode',
  rule: '* * *',
  table: '| a | b |\n|---|---|\n| c | d |',
  row: 'a | b',
  element: '<div>x</div>',
  openElement: '<div>x',
  markdownElement: '<div markdown="1">\n*x*\n</div>',
  figureAndText: '<figure>x</figure>*y*',
  spanElement: '<br>',
  comment: '<!-- x -->',
  math: '$$\nx\n$$',
  attributes: '{: .c #i}',
  attributeDefinition: '{:d: .e}',
  link: '[l]: /l',
  footnote: '[^1]: note',
  abbreviation: '*[mot]: sens',
  marker: 'Voir[^1] et [l].',
  endOfBlock: '^',
  commentExtension: '{::comment}\nx\n{:/}',
};

/** What can hold blocks: prefix of the first line, prefix of the others. */
const CONTAINERS: Readonly<Record<string, readonly [string, string]>> = {
  quote: ['> ', '> '],
  bullet: ['* ', '  '],
  number: ['1. ', '   '],
  definition: ['t\n: ', '  '],
  footnote: ['u[^9]\n\n[^9]: ', '    '],
};

/** A document made of two specimens that meet, or of one in a container. */
export interface Pair {
  readonly name: string;
  readonly text: string;
}

/** Every pair that meets (with and without a blank line), and every specimen in every container, alone and after a paragraph. */
export function makePairs(): readonly Pair[] {
  const specimens = Object.entries(SPECIMENS);
  const meeting = specimens.flatMap(([first, above]) =>
    specimens.flatMap(([second, below]) => [
      { name: `${first}, ${second}`, text: `${above}\n${below}\n` },
      { name: `${first}, blank, ${second}`, text: `${above}\n\n${below}\n` },
    ]),
  );
  const nesting = Object.entries(CONTAINERS).flatMap(([container, prefixes]) =>
    specimens.flatMap(([name, text]) => [
      { name: `${name} in ${container}`, text: `${wrap(text, prefixes)}\n` },
      { name: `paragraph, ${name} in ${container}`, text: `${wrap(`p\n\n${text}\n\nq`, prefixes)}\n` },
      { name: `${name} in ${container}, lazy`, text: `${wrap(text, [prefixes[0], ''])}\n` },
      ...Object.entries(CONTAINERS).map(([outer, outerPrefixes]) => ({
        name: `${name} in ${container} in ${outer}`,
        text: `${wrap(wrap(text, prefixes), outerPrefixes)}\n`,
      })),
    ]),
  );
  return [...meeting, ...nesting];
}

function wrap(text: string, [first, others]: readonly [string, string]): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? '' : others) + line)
    .join('\n');
}
