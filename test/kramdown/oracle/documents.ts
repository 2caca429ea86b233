import { fc } from '../../support/properties.ts';
import { htmlOver } from './html.ts';

/**
 * Random documents over kramdown's constructs: spans within lines, lines within blocks, blocks within
 * containers, with the mistakes that people make (unclosed, shifted, glued, indented by one too many).
 */
export function kramdownDocuments(): fc.Arbitrary<string> {
  const finished = fc
    .array(fc.tuple(block, separator), { minLength: 1, maxLength: 5 })
    .map(parts => `${parts.map(([text, gap], index) => text + (index < parts.length - 1 ? gap : '')).join('')}\n`);
  return fc.oneof({ weight: 6, arbitrary: finished }, { weight: 1, arbitrary: halfTyped(finished) }, { weight: 1, arbitrary: finished.map(it => it.replaceAll('\n', '\r\n')) });
}

/** Without its end, or with some characters missing. */
function halfTyped(finished: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(finished, fc.nat(), fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined })).map(([text, place, length]) => {
    const at = place % (text.length + 1);
    return withoutHalves(text.slice(0, at) + (length === undefined ? '' : text.slice(at + length)));
  });
}

/** Without halves of characters, which no text that is told to another program can hold. */
export function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

const words = fc.constantFrom(
  'mot', 'été', 'l’IA', "l'État", 'À', 'a', 'b c', '2019', '15\u00a0000', 'snake_case', 'œuvre', '100\u00a0%', '«\u00a0mot\u00a0»', 'https://a.fr',
  '«\u202fÀ\u202f»', 'où\u202f?', 'l’«\u00a0art. 3\u00a0»', '12\u202f000\u00a0€', '«mot»', 'n°\u00a04', 'M.\u00a0X', 'aujourd’hui', "aujourd'hui", '(s)', 'et/ou', '日本\n語', 'IA', 'CO₂', '5 m²', '½', 'ΑΣ', '🎉', 'e\u0301',
);
const noise = fc.constantFrom(
  '*', '**', '_', '__', '`', '``', '[', ']', '(', ')', '![', '](', '<', '>', '&', '"', "'", '\\', '{:', '{', '}', '$$', '~~', ':', '|', '--', '---',
  '...', '<<', '>>', '\u00a0', ' ', '  ', '!', '?', '.', ',', '-', '=', '^', '#', '&amp;', '&eacute;', '\t', "' ", '" ',
);
const attributeList = fc
  .array(
    fc.constantFrom('.a', '.b', '#i', 'k="v"', "l='é'", 'ref', '.é', 'x=y', 'title="l\'a"', '.c.d', '=', '“x”', 'class="e"'),
    { maxLength: 3 },
  )
  .map(pieces => `{: ${pieces.join(' ')}}`);

const { span } = fc.letrec<{ span: string; inner: string }>(tie => ({
  inner: fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: tie('span') }, noise), { minLength: 1, maxLength: 3 }).map(it => it.join('')),
  span: fc.oneof(
    { maxDepth: 3 },
    words,
    tie('inner').map(it => `*${it}*`),
    tie('inner').map(it => `**${it}**`),
    tie('inner').map(it => `_${it}_`),
    tie('inner').map(it => `__${it}__`),
    tie('inner').map(it => `~~${it}~~`),
    tie('inner').map(it => `\`${it}\``),
    tie('inner').map(it => `[${it}](/u "t")`),
    tie('inner').map(it => `[${it}](/u)`),
    tie('inner').map(it => `[${it}][l]`),
    tie('inner').map(it => `![${it}](/i.png)`),
    tie('inner').map(it => `<b>${it}</b>`),
    tie('inner').map(it => `<span class="s">${it}`),
    tie('inner').map(it => `"${it}"`),
    tie('inner').map(it => `'${it}'`),
    tie('inner').map(it => `$$${it}$$`),
    fc.constantFrom('<https://a.fr>', '[^1]', '[l]', '<br>', '<!-- x -->', '{::comment}x{:/}', '{::nomarkdown}<i>x</i>{:/}', '&copy;', '<img src="a">', '</b>', '<div>', '</div>'),
    fc.tuple(tie('inner'), attributeList).map(([it, list]) => `*${it}*${list}`),
    { weight: 3, arbitrary: htmlOver(tie('inner')).span },
    fc.tuple(fc.constantFrom('comment', 'nomarkdown', 'nomarkdown type="html"', 'nomarkdown type="latex"', 'x'), tie('inner'), fc.constantFrom('{:/}', '{:/comment}', '{:/nomarkdown}', '')).map(
      ([name, it, end]) => `{::${name}}${it}${end}`,
    ),
    fc.constantFrom('{::options toc_levels="2" /}', '{::comment /}', '{:/}', '{::nomarkdown type="html"/}', '[^2]', '[^n-é]', '*[IA]', '[mot]', '[l][]', '![l]', '<a@b.fr>'),
  ),
}));

const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 4, arbitrary: span }, { weight: 1, arbitrary: noise }), { minLength: 1, maxLength: 4 })
  .chain(parts => fc.constantFrom(' ', '', ' ').map(glue => parts.join(glue)));
const lineEnd = fc.constantFrom('\n', '\n', '\n', '  \n', '\\\\\n', '\\\n', ' \n');
const indentation = fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '\t');
const lines = fc.array(fc.tuple(indentation, line, lineEnd), { minLength: 1, maxLength: 3 }).map(parts =>
  parts.map(it => it.join('')).join('').replace(/\n$/, ''),
);
const separator = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n^\n', '\n \n');

const { block } = fc.letrec<{ block: string; blocks: string }>(tie => ({
  blocks: fc.array(fc.tuple(tie('block'), separator), { minLength: 1, maxLength: 2 }).map(parts =>
    parts.map(([text, gap], index) => text + (index < parts.length - 1 ? gap : '')).join(''),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    lines,
    fc.tuple(fc.constantFrom('# ', '## ', '### ', '##', ' ## ', '##\t'), line, fc.constantFrom('', ' ##', ' {#x}', ' {: .a}')).map(it => it.join('')),
    fc.tuple(line, fc.constantFrom('===', '---', '-', '=-')).map(it => it.join('\n')),
    fc.tuple(indentation, attributeList).map(it => it.join('')),
    fc.tuple(tie('block'), attributeList).map(it => it.join('\n')),
    fc.constantFrom(
      '* TOC\n{:toc .c #d}', '1. TOC\n{:toc}', '* n\n{:footnotes}', '> * TOC\n> {:toc}', '{:toc}', '# a\n{: .no_toc}', '## a\n\n### b\n\n## a', '{::options header_offset="1" /}', '{::options toc_levels="2..3" auto_id_prefix="x" /}',
      '{::options parse_block_html="true" /}', '{::options footnote_nr="3" /}', '{::options entity_output="numeric" /}', '{::options x="y" /}', '{::options hard_wrap="true" /}', '{::options auto_ids="maybe" /}',
      '{::nomarkdown type="html"}\n*x*\n{:/nomarkdown}', '{::nomarkdown type="latex"}\n*x*\n{:/}', '{::comment}\n\n* x\n{:/}', '{::comment}', '{:/comment}', '{::comment /}', '{::x}\ny\n{:/x}', '{:ref: ref2 .s}\n{:ref2: .t k="v"}', '*[IA]: a\n{: .x #y}',
    ),
    { weight: 4, arbitrary: htmlOver(fc.oneof(line, tie('block'))).block },
    fc.constantFrom('{:ref: .r #s}', '{::options auto_ids="false" /}', '{::comment}\nx\n{:/comment}', '{::nomarkdown}\n<i>x</i>\n{:/}', '{:.a}', '* TOC\n{:toc}'),
    tie('blocks').map(it => prefixLines(it, '> ', '> ')),
    tie('blocks').map(it => prefixLines(it, '> ', '')),
    fc.tuple(fc.constantFrom('* ', '- ', '+ ', '1. ', '10. ', '*  ', '-\t', '* {: .a} ', '- [ ] ', ' * '), tie('blocks'), fc.constantFrom('  ', '   ', '    ', '', ' ', '\t')).map(
      ([marker, text, indent]) => prefixLines(text, marker, indent),
    ),
    fc.tuple(line, fc.constantFrom(': ', ':   ', ':\t', ' : '), tie('blocks'), fc.constantFrom('  ', '    ', '')).map(([term, marker, text, indent]) => `${term}\n${prefixLines(text, marker, indent)}`),
    fc.tuple(fc.constantFrom('[^1]: ', '[^2]: '), tie('blocks')).map(([marker, text]) => prefixLines(text, marker, '    ')),
    fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).chain(rows =>
      fc.constantFrom('|---|---|', '|:--|--:|', '---', '|===|', '').map(rule => [row(rows[0] ?? []), rule, ...rows.slice(1).map(row)].filter(it => it !== '').join('\n')),
    ),
    fc.tuple(fc.constantFrom('```', '~~~', '````'), line, fc.constantFrom('```', '~~~', '')).map(it => it.join('\n')),
    line.map(it => `    ${it}`),
    line.map(it => `$$\n${it}\n$$`),
    fc.constantFrom('* * *', '---', '***', '___', '![mot](/i.png){: standalone .a #b}', '![*a* & <b>](/i.png){: standalone}\n{: .c}', '*[🎉]: fête', '*[CO₂]: gaz', '[l]: /l "t"', '[l]: /l\n{: .x}', '*[IA]: sens', '*[mot]: sens', '^'),
    tie('blocks').map(it => `<div>\n${it}\n</div>`),
    tie('blocks').map(it => `<div markdown="1">\n${it}\n</div>`),
    tie('blocks').map(it => `<figure class='f'>${it}</figure>`),
    fc.tuple(line, line).map(([inside, after]) => `<p>${inside}</p>${after}`),
    fc.tuple(line, line).map(([inside, after]) => `<!-- ${inside} -->${after}`),
    fc.constantFrom('<div>', '</div>', '<br>', '<script>\na < b\n</script>', '<pre>\n*x*\n</pre>', '<details>\n<summary>s</summary>\n\n*x*\n</details>', '<table><tr><td>*x*</td></tr></table>'),
  ),
}));

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((it, index) => (index === 0 ? first : it === '' ? '' : others) + it)
    .join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
