import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { changeHeader, type HeaderChange } from '../../server/src/article/change/changeHeader.ts';
import { haveSameShape, shapeOf } from '../../server/src/article/change/headerShape.ts';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { nodeAt, type PathStep, type YamlNode } from '../../server/src/article/yaml/yamlTree.ts';
import { plainValue, type PlainValue } from '../../server/src/article/yaml/yamlValue.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { fc } from '../support/properties.ts';

const ORDER = ['title', 'date', 'categories', 'tags', 'image', 'description'];

function change(header: string, wanted: HeaderChange): string | undefined {
  const text = `---\n${header}\n---\n\nLe texte.\n`;
  const edit = changeHeader(parseArticle('file:///a.md', 1, text), wanted, { order: path => (path.length === 0 ? ORDER : []), read: readFrontMatter });
  const changed = edit && applyEdits(text, [edit]);
  return changed === undefined ? undefined : /^---\n(.*)\n?---\n\nLe texte\.\n$/s.exec(changed)?.[1]?.replace(/\n$/, '');
}

const set = (value: PlainValue, ...path: PathStep[]): HeaderChange => ({ kind: 'set', path, value });
const check = (header: string, wanted: HeaderChange, expected: string | undefined): void => assert.equal(change(header, wanted), expected);

suite('a text that is changed in a header', () => {
  test('without quotes', () => check('title: Un # c', set('Deux', 'title'), 'title: Deux # c'));
  test('in its quotes', () => check("title: 'Un'", set("l'eau", 'title'), "title: 'l''eau'"));
  test('in double quotes', () => check('title: "Un"', set('dire "oui"', 'title'), 'title: "dire \\"oui\\""'));
  for (const text of ['oui : non', 'no', '2024', 'a: b', '#x', '- a', '2024-01-01', '@x', ' a', '{{ a }}', 'null', '~', '1:30', 'vrai', 'yes']) {
    test(`that would be read as something else: ${text}`, () => {
      const after = change('title: Un', set(text, 'title'));
      assert.deepEqual(plainValue(nodeAt(parseArticle('', 1, `---\n${after ?? ''}\n---\n`).header.yaml.root, ['title'])), text);
    });
  }
  test('of several lines', () => check('title: Un', set('a\nb', 'title'), 'title: |-\n  a\n  b'));
  test('in its block', () => check('texte: |\n    a\n    b\ntags: [a]', set('a\nc\n\nd\n', 'texte'), 'texte: |\n    a\n    c\n\n    d\ntags: [a]'));
  test('in its folded block', () => check('texte: >\n  a\n\n  b\ntags: [a]', set('a\nc\n', 'texte'), 'texte: >\n  a\n\n  c\ntags: [a]'));
  test('that is taken out', () => check('title: Un # c', set(null, 'title'), 'title: # c'));
  test('that was not written', () => check('title:\ndate: 2024-01-01', set('Un', 'title'), 'title: Un\ndate: 2024-01-01'));
  test('that was not written before its comment', () => check('title: # c', set('Un', 'title'), 'title: Un # c'));
  test('between braces', () => check('image: {src: a, alt: b}', set('c, d', 'image', 'alt'), "image: {src: a, alt: 'c, d'}"));
  test('that another one names', () => check('title: &t Un\nautre: *t', set('Deux', 'title'), undefined));
  test('that names another one', () => check('title: &t Un\nautre: *t', set('Deux', 'autre'), 'title: &t Un\nautre: Deux'));
});

suite('a field that comes into a header', () => {
  test('behind those that come before it', () => check('title: Un\ntags: [a]', set('x', 'categories'), 'title: Un\ncategories: x\ntags: [a]'));
  test('before all', () => check('tags: [a]', set('Un', 'title'), 'title: Un\ntags: [a]'));
  test('last, where nobody knows it', () => check('title: Un\ntags:\n- a # c', set('x', 'neuf'), 'title: Un\ntags:\n- a # c\nneuf: x'));
  test('with the group that holds it', () => check('title: Un', set('/a.png', 'image', 'src'), 'title: Un\nimage:\n  src: /a.png'));
  test('in a group', () => check('image:\n  src: /a.png', set('b', 'image', 'alt'), 'image:\n  src: /a.png\n  alt: b'));
  test('in an item', () => check('images:\n- src: /a.png\n- src: /b.png', set('b', 'images', 0, 'alt'), 'images:\n- src: /a.png\n  alt: b\n- src: /b.png'));
  test('as a list, in brackets where others are', () => check('title: Un\ncategories: [a]', set(['a', 'b'], 'tags'), 'title: Un\ncategories: [a]\ntags: [a, b]'));
  test('as a list, as far in as others are', () => check('categories:\n  - a', set(['a', 'b'], 'tags'), 'categories:\n  - a\ntags:\n  - a\n  - b'));
  test('into an empty header', () => check('', set('Un', 'title'), 'title: Un\n'));
  test('into a text without header', () => {
    const article = parseArticle('file:///a.md', 1, 'Le texte.\n');
    const edit = changeHeader(article, set('Un', 'title'), { order: () => ORDER, read: readFrontMatter });
    assert.equal(edit && applyEdits(article.text, [edit]), '---\ntitle: Un\n---\n\nLe texte.\n');
  });
});

suite('a field that goes', () => {
  test('with its line', () => check('title: Un\ndate: 2024-01-01\ntags: [a]', { kind: 'remove', path: ['date'] }, 'title: Un\ntags: [a]'));
  test('without its comment', () => check('title: Un\ndate: 2024-01-01 # c\ntags: [a]', { kind: 'remove', path: ['date'] }, 'title: Un\n# c\ntags: [a]'));
  test('with its items', () => check('tags:\n- a\n- b\ntitle: Un', { kind: 'remove', path: ['tags'] }, 'title: Un'));
  test('first in its item', () => check('images:\n- src: a\n  alt: b', { kind: 'remove', path: ['images', 0, 'src'] }, 'images:\n- alt: b'));
  test('with the group that it leaves empty', () => check('title: Un\nimage:\n  src: a', { kind: 'remove', path: ['image', 'src'] }, 'title: Un'));
  test('between braces', () => check('image: {src: a, alt: b}', { kind: 'remove', path: ['image', 'src'] }, 'image: {alt: b}'));
});

suite('an item', () => {
  test('comes last', () => check('tags:\n- a # c\n- b\ntitle: Un', { kind: 'insert', path: ['tags'], at: 2, value: 'c: d' }, "tags:\n- a # c\n- b\n- 'c: d'\ntitle: Un"));
  test('comes first', () => check('tags: [a]', { kind: 'insert', path: ['tags'], at: 0, value: 'b' }, 'tags: [b, a]'));
  test('comes into an empty list', () => check('tags: []', { kind: 'insert', path: ['tags'], at: 0, value: 'b' }, 'tags: [b]'));
  test('comes as a group', () => check('images:\n- src: a', { kind: 'insert', path: ['images'], at: 1, value: { src: '', alt: 'b' } }, "images:\n- src: a\n- src: ''\n  alt: b"));
  test('goes', () => check('tags:\n- a\n- b # c\n- d', { kind: 'remove', path: ['tags', 1] }, 'tags:\n- a\n# c\n- d'));
  test('goes as the last one, with its field', () => check('tags: [a]\ntitle: Un', { kind: 'remove', path: ['tags', 0] }, 'title: Un'));
  test('moves with its lines', () => check('images:\n- src: a # c\n  alt: b\n# d\n- src: e\ntitle: Un', { kind: 'move', path: ['images'], from: 1, to: 0 }, 'images:\n- src: e\n# d\n- src: a # c\n  alt: b\ntitle: Un'));
  test('moves in brackets', () => check('tags: [a, "b",  c]', { kind: 'move', path: ['tags'], from: 0, to: 2 }, 'tags: ["b", c,  a]'));
  test('is a text that is changed', () => check('tags:\n- a\n- b', set('2024', 'tags', 1), "tags:\n- a\n- '2024'"));
});

suite('a date', () => {
  test('stands without quotes', () => check('date: 2024-01-01 10:00:00 +0100', { kind: 'setDate', path: ['date'], text: '2024-01-02 10:00:00 +0100' }, 'date: 2024-01-02 10:00:00 +0100'));
  test('keeps those that it has', () => check('date: "2024-01-01"', { kind: 'setDate', path: ['date'], text: '2024-01-02' }, 'date: "2024-01-02"'));
  test('comes', () => check('title: Un', { kind: 'setDate', path: ['date'], text: '2024-01-02' }, 'title: Un\ndate: 2024-01-02'));
});

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 400);
const text = fc.oneof(fc.constantFrom('ia', 'oui', 'no', '2024', 'a: b', '#x', "l'eau", 'dire "oui"', 'L’été\u00A0: bilan', 'a\nb', 'a\n\n  b\n', ' a ', '- x', '[a', '*b', '\t', '', '😀', 'a\\b', '---', '2019-07-14', '!x', '% a', 'x #y', "'", '"'), fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
const scalar = fc.constantFrom('Un', "'Un'", '"Deux"', '2024', 'true', '2019-07-14', '2019-07-14 10:00:00 +02:00', "'l''eau'", '"a\\nb"', '', '~', '&n Un', '*b', 'Un deux\n  trois', '"a\n  b"', '|\n  a\n  b', '>-\n    a\n\n    b', '|+\n  a\n', '|2-\n    a\n   b', '!!str 12');
const comment = fc.constantFrom('', '', ' # c', '  # d: e');
const flow = fc.constantFrom('[]', '[a]', '[a, "b", \'c\']', '[a,\n  b,\n  c]', '{}', '{a: b, c: "d"}', '{a: [1, 2], b: }');
const field = (key: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(scalar, comment).map(([it, behind]) => `${key}: ${it}${it.includes('\n') ? '' : behind}`),
    fc.tuple(flow, comment).map(([it, behind]) => `${key}: ${it}${behind}`),
    fc.tuple(fc.array(fc.tuple(fc.constantFrom('a', '"b"', "'c'", '12', 'x y', '', '|\n      a', '- z'), comment), { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ')).map(([items, indent]) => `${key}:\n${items.map(([it, behind]) => `${indent}- ${it}${it.includes('\n') ? '' : behind}`).join('\n')}`),
    fc.tuple(comment, fc.constantFrom('\n', '\n# seul\n')).map(([it, between]) => `${key}:\n- src: /a.png${it}\n  alt: "b"${between}- src: '/b.png'\n  sous:\n    - x\n    - y`),
    fc.tuple(comment).map(([it]) => `${key}:${it}\n  src: /a.png${it}\n  alt: 'b'`),
  );
const header = fc
  .tuple(field('title'), field('tags'), field('image'), field('date'), fc.constantFrom('base: &b x', '# un commentaire', ''))
  .chain(([title, tags, image, date, other]) => fc.shuffledSubarray([title, tags, image, date], { minLength: 1 }).map(it => [other, ...it].filter(line => line !== '').join('\n')));
const article = fc.tuple(header, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF')).map(([lines, end, mark]) => mark + `---\n${lines}\n---\n\nLe texte.\n`.replaceAll('\n', end));
const value: fc.Arbitrary<PlainValue> = fc.oneof(text, text, fc.boolean(), fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 }), fc.dictionary(fc.constantFrom('src', 'alt', 'x y'), text, { maxKeys: 2 }));

function placesIn(node: YamlNode | undefined, path: readonly PathStep[]): readonly (readonly PathStep[])[] {
  switch (node?.kind) {
    case 'list':
      return [path, ...node.items.flatMap((it, index) => placesIn(it, [...path, index]))];
    case 'map':
      return [...(path.length === 0 ? [] : [path]), [...path, 'neuf'], ...node.entries.flatMap(it => placesIn(it.value, [...path, it.key.text]))];
    default:
      return [path];
  }
}

suite('any change of any header', () => {
  test('says what was given, and leaves all other values as Jekyll reads them, and every character outside it', () => {
    let made = 0;
    let refused = 0;
    fc.assert(
      fc.property(article, value, fc.tuple(fc.nat(), fc.nat(3), fc.nat(3)), (source, given, [place, kind, other]) => {
        const before = parseArticle('file:///a.md', 1, source);
        fc.pre(before.header.isReadable);
        const { root } = before.header.yaml;
        const all = placesIn(root, []).filter(it => it.length > 0);
        const path = all[place % all.length] ?? ['title'];
        const node = nodeAt(root, path);
        const isList = node?.kind === 'list';
        const wanted: HeaderChange =
          kind === 0 || (kind === 2 && !isList) ? { kind: 'set', path, value: given } : kind === 1 ? { kind: 'remove', path } : isList && kind === 3 && node.items.length > 0 ? { kind: 'move', path, from: other % node.items.length, to: (other + 1) % node.items.length } : { kind: 'insert', path, at: isList ? other % (node.items.length + 1) : 0, value: given };
        const edit = changeHeader(before, wanted, { order: () => ORDER, read: readFrontMatter });
        if (edit === undefined) {
          refused += 1;
          return;
        }
        made += 1;
        const changed = source.slice(0, edit.start) + edit.newText + source.slice(edit.end);
        const after = parseArticle('file:///a.md', 2, changed);
        assert.equal(after.text.slice(after.body.start), source.slice(before.body.start));
        const top = path[0];
        const others = (it: typeof before): YamlNode | undefined => (it.header.yaml.root?.kind === 'map' ? { ...it.header.yaml.root, entries: it.header.yaml.root.entries.filter(entry => entry.key.text !== top) } : undefined);
        assert.ok(haveSameShape(shapeOf(others(before)), shapeOf(others(after))), `${JSON.stringify(source)} → ${JSON.stringify(changed)}`);
        if (wanted.kind === 'set') {
          assert.deepEqual(plain(nodeAt(after.header.yaml.root, path)), plainOf(given));
        }
      }),
      { numRuns: RUNS },
    );
    assert.ok(made > 8 * refused, `${made} made, ${refused} refused`);
  });
});

const plain = (node: YamlNode | undefined): unknown => JSON.parse(JSON.stringify(plainValue(node)));
const plainOf = (given: PlainValue): unknown => JSON.parse(JSON.stringify(given));
