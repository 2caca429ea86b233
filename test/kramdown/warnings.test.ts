import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseKramdown } from '../../server/src/kramdown/index.ts';

/** What the text is warned about: `code: the part of the text`. */
function check(text: string, ...expected: string[]): void {
  assert.deepEqual(parseKramdown(text).warnings.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`), expected);
}

suite('what kramdown warns about', () => {
  test('an element that is never closed', () => { check('<div>\na\n', 'unclosed-html: <div>'); });
  test('a closing tag without its opening one', () => { check('a </b> c\n', 'stray-closing-tag: </b>'); });
  test('a block element in running text', () => { check('a <div>b</div>\n', 'block-html-in-text: <div>', 'stray-closing-tag: </div>'); });
  test('an attribute list behind text', () => { check('a {: .b}\n', 'attribute-list-after-text: {: .b}'); });
  test('an attribute list on a heading’s own line', () => { check('## Titre {: .a}\n', 'attribute-list-after-text: {: .a}'); });
  test('an attribute list that says nothing', () => { check('a\n{: “b”}\n', 'empty-attribute-list: {: “b”}'); });
  test('a reference without a definition, then its second half by itself', () => { check('[a][b]\n', 'undefined-link: [a][b]', 'undefined-shortcut-link: [b]'); });
  test('a footnote without a definition', () => { check('a[^1]\n', 'undefined-footnote: [^1]'); });
  test('a footnote that is defined twice', () => { check('a[^1]\n\n[^1]: b\n\n[^1]: c\n', 'duplicate-footnote: 1'); });
  test('an extension that it does not know', () => { check('a {::b /}\n', 'unknown-extension: {::b /}'); });
  test('an option that it does not know', () => { check('{::options a="b" /}\n\nc\n', 'unknown-option: {::options a="b" /}'); });
});

suite('what kramdown swallows without a word', () => {
  test('a fence that is never closed', () => { check('a\n\n```ruby\nputs 1\n', 'unclosed-fence: ```ruby'); });
  test('but not code in running text', () => { check('```a```\n'); });
  test('a fence in a quote, to the character', () => { check('> ~~~\n> a\n', 'unclosed-fence: ~~~'); });
  test('a colon that makes terms of a paragraph', () => { check('Voici\n: la suite\n', 'colon-makes-definition-list: :'); });
  test('a pipe that makes a table', () => { check('Nom | Prénom\n', 'pipe-makes-table: |'); });
  test('but not a table that is drawn as one', () => { check('| a | b |\n\nc | d\n--|--\ne | f\n'); });
  test('a no-break space before a straight quotation mark', () => { check('dit\u00a0"oui"\n', 'closing-quote-after-no-break-space: \u00a0"'); });
  test('a narrow one before an apostrophe', () => { check('«\u202f\'a\'\u202f»\n', 'closing-quote-after-no-break-space: \u202f\''); });
  test('dollar signs that make a formula', () => { check('5$$ et 6$$\n', 'dollars-make-formula: $$ et 6$$'); });
  test('attribute definitions that refer to each other', () => {
    check('{:a: b}\n{:b: a .c}\n\ntexte\n{: a}\n\nautre\n{: a}\n', 'attribute-definition-cycle: a');
  });
  test('an attempt at emphasis that fails notes nothing twice', () => { check('*dit\u00a0"oui" 5$$ et 6$$\n', 'closing-quote-after-no-break-space: \u00a0"', 'dollars-make-formula: $$ et 6$$'); });
});
