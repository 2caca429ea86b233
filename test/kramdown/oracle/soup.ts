import { fc } from '../../support/properties.ts';

const PIECES = [
  'mot', 'mot', 'IA', 'é', ' ', ' ', '    ', '\t', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\f', '\u00a0', '\\', '&', '&amp;', '"', "'", '--', '**', '_', '`', '~~',
  '> ', '* ', '1. ', '- [ ] ', ': ', '# ', '## ', '===\n', '---\n', '^\n', '```\n', '~~~\n', '~~~~ x\n', '$$', '|', '|---|\n', '| a | b |\n',
  '{: .a .b}', '{: .b #c}', '{:.no_toc}', '{:z}', '{:z: .q}', '{:z: toc}', '{:toc}', '* x\n{:toc}\n', '{:footnotes}', '{:', '\\}', '}',
  '[l]', '[l][]', '[l]{: .c}', '[l]: /u "t"\n', '[l]: /v\n', '![i](/i)', '](', '[', ']', ')', 'http://a.fr', '<a@b.fr>',
  '[^1]', '[^2]', '[^1]: note', '[^2]: autre[^1]', '*[mot]: sens\n', '*[IA]: x\n',
  '<div>', '</div>\n', '<div markdown="1">\n', '<p>', '<b>', '</b>', '<b', '<br />', '<script>', '</script>', '<!--', '-->', '<?', '?>', '<![CDATA[', ']]>',
  '{::options auto_ids="false" /}\n', '{::options footnote_nr="3" /}', '{::comment}\n', '{:/comment}\n', '{::nomarkdown}', '{:/}',
];

/** Marks and words in whatever order, as nobody would write them: attribute lists behind links, options in footnotes, open ends. */
export function kramdownSoup(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(it => it.join(''));
}
