import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { termEdits } from '../../server/src/article/termEdits.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';

suite('a word that is replaced', () => {
  test('in brackets', () => check('tags: [ia,  données ]', 'ia', 'santé', 'tags: [santé,  données ]'));
  test('after a dash, with a comment', () => check('tags:\n  - ia # oui\n  - b', 'ia', 'santé', 'tags:\n  - santé # oui\n  - b'));
  test('keeps its single quotes', () => check("tags: ['ia']", 'ia', "l'eau", "tags: ['l''eau']"));
  test('keeps its double quotes', () => check('tags: ["ia"]', 'ia', 'dire "oui"', 'tags: ["dire \\"oui\\""]'));
  test('gets quotes where it needs them', () => check('tags: [ia]', 'ia', 'a, b', "tags: ['a, b']"));
  test('gets no quotes where it needs none', () => check('tags:\n- ia', 'ia', 'a, b', 'tags:\n- a, b'));
  test('is not quoted for being a number or a yes', () => check('tags: [ia]', 'ia', 'no', "tags: ['no']"));
  test('under the key in the singular', () => check('tag: ia', 'ia', 'santé publique', 'tag: santé publique'));
  test('in a text of words', () => check('tags: ia données', 'ia', 'santé', 'tags: santé données'));
  test('in a text of words, by a name with a space', () => check('tags: ia données', 'ia', 'santé publique', 'tags: [santé publique, données]'));
  test('as the only word', () => check('tags: ia', 'ia', 'santé publique', 'tags: santé publique', 'tags: [santé publique]'));
  test('not in other fields, nor where it is only a part', () => check('title: ia\ntags: [ia2]', 'ia', 'b', 'title: ia\ntags: [ia2]'));
});

suite('a word that is replaced by one that is there already', () => {
  test('goes, with its comma', () => check('tags: [ia, données, b]', 'ia', 'données', 'tags: [données, b]'));
  test('goes from the end', () => check('tags: [données, b, ia]', 'ia', 'données', 'tags: [données, b]'));
  test('goes with its line', () => check('tags:\n- données\n- ia\n- b', 'ia', 'données', 'tags:\n- données\n- b'));
  test('goes with its line, in a file of Windows', () => check('tags:\r\n- ia\r\n- données\r\n', 'ia', 'données', 'tags:\r\n- données\r\n'));
  test('leaves its comment', () => check('tags:\n  - données\n  - ia # à revoir\n', 'ia', 'données', 'tags:\n  - données\n  # à revoir\n'));
  test('goes from a text of words', () => check('tags: ia données', 'ia', 'données', 'tags: données'));
  test('goes twice', () => check('tags: [données, ia, ia]', 'ia', 'données', 'tags: [données]'));
  test('is left once', () => check('tags: [ia, b, ia]', 'ia', 'données', 'tags: [données, b]'));
});

suite('a word in a block', () => {
  test('is replaced without the line break behind it', () => check('tag: >-\n  eau\nautre: b', 'eau', 'mer', 'tag: mer\nautre: b'));
  test('at the end of the header', () => check('tags: |\n  eau', 'eau', 'mer', 'tags: mer'));
  test('with the blank lines that `+` keeps', () => check('tag: >+\n  eau\n\nautre: b', 'eau\n\n', 'mer', 'tag: mer\n\nautre: b'));
  test('among others', () => check('tags: |-\n  eau\n  air\nautre: b', 'eau', 'mer', 'tags: mer air\nautre: b'));
  test('in a file of Windows', () => check('tag: >-\r\n  eau\r\nautre: b', 'eau', 'mer', 'tag: mer\r\nautre: b'));
  test('in a list', () => check('tags:\n- >-\n  eau\n- |-\n  air\nautre: b', 'eau', 'mer', 'tags:\n- mer\n- |-\n  air\nautre: b'));
  test('goes with its lines from a list', () => check('tags:\n- >-\n  eau\n- mer\nautre: b', 'eau', 'mer', 'tags:\n- mer\nautre: b'));
});

suite('a word that stands elsewhere', () => {
  test('is written in the place of the reference to it', () => check("autre: &a 'eau'\ntags: [*a]", 'eau', 'mer', "autre: &a 'eau'\ntags: [mer]"));
  test('is left alone where another field refers to it', () => check('tags: [&a eau]\nautre: *a', 'eau', 'mer', 'tags: [&a eau]\nautre: *a'));
});

function check(header: string, from: string, to: string, ...expected: readonly string[]): void {
  const text = `---\n${header}\n---\nTexte\n`;
  const edits = termEdits(text, readFrontMatter(text).yaml.root, { field: 'tags', from, to });
  assert.equal(applyEdits(text, edits), `---\n${expected.at(-1) ?? ''}\n---\nTexte\n`);
}
