/** Texts that make naive parsers slow: each family makes a text of about the size asked for. */

/** A family of texts, by size. */
export type Family = (size: number) => string;

const repeat = (unit: string): Family => size => unit.repeat(Math.ceil(size / unit.length));
const nested = (open: string, middle: string, close: string): Family => size => {
  const count = Math.ceil(size / (open.length + close.length));
  return open.repeat(count) + middle + close.repeat(count);
};
const numbered = (make: (index: number) => string): Family => size => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const part = make(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

/** The families, by name. */
export const pathologicalFamilies: Readonly<Record<string, Family>> = {
  'half-typed strong and emphasis': repeat('**a *b '),
  'openers of emphasis': repeat('*a '),
  'openers of strong': repeat('**a '),
  'openers of both, with underscores': repeat('*a __b **c _d '),
  'asterisks': repeat('*'),
  'asterisks after letters': repeat('a**b'),
  'emphasis with broken links': repeat('*a [b '),
  'opening brackets': repeat('['),
  'opening images': repeat('!['),
  'brackets in brackets': nested('[', 'a', ']'),
  'brackets in brackets, with a definition': size => `[x]: y\n\n${nested('[', 'a', ']')(size)}`,
  'half-typed links': repeat('[a](b '),
  'half-typed links with titles': repeat('[a](b "c '),
  'links with open parentheses': repeat('[a](('),
  'parentheses in parentheses': size => `[a]${nested('(', 'b', ')')(size)}`,
  'references without definitions': repeat('[a][b] '),
  'thousands of references': size => `[x]: y\n\n${repeat('[a][x] ')(size)}`,
  'thousands of definitions': numbered(index => `[d${index}]: /u${index}\n`),
  'quotes in quotes': repeat('>'),
  'quotes in quotes, with spaces': size => `${'> '.repeat(size / 2)}a`,
  'lists in lists': numbered(index => `${'  '.repeat(index % 60)}* a\n`),
  'lists on one line': repeat('* '),
  'ordered lists on one line': repeat('1. '),
  'list items': repeat('* a\n'),
  'lazy lines of a list': size => `* a\n${repeat('b\n')(size)}`,
  'blank lines in a list': size => `* a\n${repeat('\n')(size)}* b\n`,
  'unclosed fences': repeat('```x\n'),
  'fences of all lengths': numbered(index => `${'~'.repeat(3 + (index % 50))} a\nx\n`),
  'unclosed formulas': repeat('$$a\n\nb '),
  'dollar signs': repeat('$'),
  'unclosed HTML': repeat('<div>'),
  'unclosed HTML in text': repeat('a <b>'),
  'emphasis and unclosed HTML': repeat('*<b>**<i>[<u>'),
  'unclosed comments': repeat('<!-- a\n\n'),
  'unclosed comments in text': repeat('a <!-- '),
  'tags with open quotes': repeat('<a b="'),
  'tags in raw HTML': size => `<div>${repeat('<a b=\'c ')(size)}`,
  'closing tags': repeat('</div>\n'),
  'angle brackets': repeat('<'),
  'ends of tags': repeat('>>'),
  'half-typed addresses': repeat('<http:'),
  'half-typed mail addresses': repeat('<a@b.'),
  'backticks': repeat('`'),
  'backticks of all lengths': numbered(index => `${'`'.repeat(index % 80)} a `),
  'tildes': repeat('~~a '),
  'tables without end': repeat('| a '),
  'table rows': repeat('|a|b|\n'),
  'table with code': repeat('|`a|b`|\n'),
  'almost a table': size => `${repeat('a|b\n')(size)}c\n`,
  'pipes': repeat('|'),
  'attribute lists': repeat('{: .a}\n'),
  'attribute lists in text': repeat('*a*{: .b}'),
  'open attribute lists': repeat('{: .a\n\n'),
  'open attribute lists in text': repeat('*a*{: .b '),
  'attribute lists with escaped braces': repeat('{: a\\}\n\n'),
  'attribute definitions that refer to each other': numbered(index => `{:a${index}: a${index + 1} .b}\n`),
  'open extensions': repeat('{::comment}\n\n'),
  'open extensions in text': repeat('a {::comment} '),
  'footnote marks': size => `[^1]: a\n\n${repeat('b[^1] ')(size)}`,
  'footnotes': numbered(index => `[^${index}]\n\n[^${index}]: a\n\n`),
  'abbreviations': size => `*[ABC]: x\n\n${repeat('ABC ')(size)}`,
  'thousands of abbreviations': numbered(index => `*[A${index}B]: x\n\nA${index}B\n\n`),
  'headings of the same name': repeat('# a\n'),
  'definitions': repeat('a\n: b\n\n'),
  'quotation marks': repeat('"\''),
  'backslashes': repeat('\\'),
  'ampersands': repeat('&a'),
  'spaces': repeat(' '),
  'spaces at line ends': repeat('a  \n'),
  'tabs': repeat('\t'),
  'code lines': repeat('    a\n\n'),
  'lazy code': size => `    a\n${repeat('b\n')(size)}`,
  'underlines': repeat('a\n-\n'),
  'carriage returns': repeat('a\r\n\r\n'),
  'one long word': repeat('a'),
};
