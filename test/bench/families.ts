/**
 * Families of documents that make naive parsers slow: each gives a document of about `size` characters.
 * Doubling the size should double the time, and no more than 2.3-fold it.
 */
export const FAMILIES: Readonly<Record<string, (size: number) => string>> = {
  'bold and italics never closed': repeat('**a *b '),
  'underscores never closed': repeat('__a _b '),
  'stars alone': repeat('*'),
  'stars and letters': repeat('*a'),
  'three stars': repeat('***a** '),
  'strikethrough never closed': repeat('~~a ~'),
  'brackets': repeat('['),
  'brackets and letters': repeat('[a '),
  'brackets closed at the end': size => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'links never closed': repeat('[a](b '),
  'links with open titles': repeat('[a](b "c '),
  'links in parentheses': repeat('[a](((('),
  'images never closed': repeat('![a'),
  'references without definition': repeat('[a][b] '),
  'references with definitions': size => lines(size, index => `[a${index}][d${index}]\n\n[d${index}]: /u${index}\n`),
  'code never closed': size => lines(size, index => `${'`'.repeat((index % 50) + 1)}a `),
  'backticks': repeat('`'),
  'less-than signs': repeat('<'),
  'tags never closed': repeat('<span>'),
  'tags and attributes never ended': repeat('<a b="c" '),
  'comments never ended': repeat('<!-- a '),
  'block elements never closed': repeat('<div>\n'),
  'stray closing tags': repeat('</div>\n'),
  'fences never closed': size => lines(size, index => `${'`'.repeat((index % 5) + 3)}\na\n\n`),
  'tildes never closed': repeat('~~~\na\n\n'),
  'block math never closed': repeat('$$\na\n\n'),
  'inline math never closed': repeat('a $$b '),
  'extensions never closed': repeat('{::comment}\na\n\n'),
  'inline extensions never closed': repeat('a {::comment} '),
  'attribute lists never ended': repeat('*a*{: .b '),
  'attribute lists': size => lines(size, index => `a\n{: .c${index} }\n\n`),
  'attribute lists between blank lines': repeat('{: .a}\n\n'),
  'attribute definitions': size => lines(size, index => `{:d${index}: .c${index}}\n`),
  'attribute definitions in a chain': size => `${lines(size, index => `{:d${index}: d${index + 1} .c}\n`)}\na\n{: d0}\n`,
  'quotes in quotes': size => lines(Math.min(size, 6000), index => `${'>'.repeat((index % 40) + 1)} a\n`).repeat(Math.max(1, Math.floor(size / 6000))),
  'quote signs': repeat('>'),
  'lists in lists': size => lines(size, index => `${'  '.repeat(index % 20)}* a\n`),
  'items': repeat('* a\n'),
  'loose items': repeat('* a\n\n'),
  'list marks on one line': repeat('* '),
  'lazy lines': size => `* a\n${'b\n'.repeat(size / 2)}`,
  'definitions': repeat('a\n: b\n'),
  'pipes': repeat('|'),
  'rows': repeat('a | b\n'),
  'rows and open code': repeat('a | `b\n'),
  'separator rows': repeat('|---'),
  'footnotes': size => lines(size, index => `a[^${index}]\n\n[^${index}]: b\n\n`),
  'footnotes never defined': size => lines(size, index => `a[^${index}] `),
  'abbreviations': size => lines(size, index => `A${index} \n\n*[A${index}]: b\n`),
  'abbreviations that share a beginning': size => lines(size, index => `*[${'A'.repeat((index % 60) + 1)}]: b\n`) + 'A'.repeat(size / 4),
  'headings of one name': repeat('## a\n\n'),
  'headings with ids never ended': repeat('## a {#b\n\n'),
  'entities never ended': repeat('&amp'),
  'quotation marks': repeat('"\''),
  'apostrophes': repeat("a'b "),
  'dashes': repeat('-'),
  'dots': repeat('.'),
  'backslashes': repeat('\\'),
  'spaces': size => `a${' '.repeat(size)}b`,
  'blank lines': repeat('\n'),
  'spaces at line ends': repeat('a    \n'),
  'one long word': repeat('a'),
  'tags with open quotes': repeat('<a b="'),
  'tags in block HTML, with open quotes': size => `<div>${"<a b='c ".repeat(size / 8)}`,
  'emphasis and tags never closed': repeat('*<b>**<i>[<u>'),
  'parentheses in parentheses': size => `[a]${'('.repeat(size / 2)}b${')'.repeat(size / 2)}`,
  'brackets in brackets, with a definition': size => `[x]: y\n\n${'['.repeat(size / 2)}a${']'.repeat(size / 2)}`,
  'images in images': repeat('!['),
  'images in images, with a bracket at the end': size => `${'!['.repeat(size / 2)}]`,
  'attribute lists with escaped braces': repeat('{: a\\}\n\n'),
  'addresses never ended': repeat('<http:'),
  'fences of all lengths': size => lines(size, index => `${'~'.repeat(3 + (index % 50))} a\nx\n`),
  'lazy code': size => `    a\n${'b\n'.repeat(size / 2)}`,
  'almost a table': size => `${'a|b\n'.repeat(size / 4)}c\n`,
  'tables with code': repeat('|`a|b`|\n'),
  'carriage returns': repeat('a\r\n\r\n'),
};

function repeat(piece: string): (size: number) => string {
  return size => piece.repeat(Math.ceil(size / piece.length));
}

function lines(size: number, line: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < size; index += 1) {
    text += line(index);
  }
  return text;
}
