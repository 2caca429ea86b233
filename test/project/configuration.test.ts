import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { optionDefinitions } from '../../server/src/kramdown/index.ts';
import { readPlumeConfig } from '../../server/src/project/plumeConfig.ts';
import { createProject, noProject, type Project } from '../../server/src/project/project.ts';
import { readSiteConfig } from '../../server/src/project/siteConfig.ts';
import { readMarkedText } from '../support/markedText.ts';

suite('plume.yml', () => {
  test('says everything that a team shares', () => {
    const config = readPlumeConfig(
      [
        'schema: plume/article.schema.json',
        'vocabulary:',
        '  tags:',
        '    open: false',
        '    values:',
        '    - données',
        '    - name: open data',
        '      synonyms: [données ouvertes]',
        'styles: [assets/a.css]',
        'cards: fiches',
        'rules:',
        '  heading.skipped-level: off',
        '  content.placeholder: error',
        '',
      ].join('\n'),
    );
    assert.deepEqual(config.problems, []);
    assert.deepEqual(config.schemas, [{ path: ['schema'], collections: [], files: [], schema: 'plume/article.schema.json' }]);
    assert.deepEqual(config.vocabulary.get('tags')?.values.map(it => it.name), ['données', 'open data']);
    assert.deepEqual([...(config.ruleLayers[0]?.rules ?? [])], [['heading.skipped-level', 'off'], ['content.placeholder', 'error']]);
    assert.equal(config.cards, 'fiches');
  });
  test('is empty where it is missing', () => check('', []));
  test('says of a glob without a sign that it means nothing, and applies the rest', () => {
    const text = 'schema:\n- files: [""]\n  schema: {required: [a]}\n- files: [b.md]\n  schema: {required: [b]}\n';
    check('schema:\n- files: [""]\n          ^^ configuration.not-accepted\n  schema: {required: [a]}');
    const project = projectOf('', text);
    assert.deepEqual(project.schemaFor('file:///site/b.md', 'fr').required, ['b']);
    assert.notDeepEqual(project.schemaFor('file:///site/c.md', 'fr').required, ['a']);
  });
  test('is told of what is empty without a word of schemas', () => {
    const [problem] = readPlumeConfig('schema:\n- files: [""]\n  schema: {}\n').problems;
    assert.equal(problem?.message.fr, 'Rien n’est écrit ici\u00A0: complétez, ou retirez cette ligne.');
  });
  test('survives a glob of any length', () => {
    assert.doesNotThrow(() => projectOf('', `schema:\n- files: [${'a'.repeat(70_000)}]\n  schema: {}\n`).schemaFor('file:///site/b.md', 'fr'));
  });
  test('accepts a pattern with a no-break space written by its number', () => {
    check("schema:\n  type: object\n  properties:\n    a: {type: string, pattern: '^(,\\u00a0[0-9]+)+$'}", []);
  });
  test('names what it does not know, and applies the rest', () => {
    check('vocabulaire: {}\n^^^^^^^^^^^ configuration.unknown-key\nstyles: [a.css]');
    assert.deepEqual(readPlumeConfig('vocabulaire: {}\nstyles: [a.css]\n').styles, ['a.css']);
  });
  test('is wrong at the exact value', () => check('rules:\n  content.placeholder: grave\n                       ^^^^^ configuration.not-accepted'));
  test('is wrong inside a list', () => check('styles:\n- a.css\n- [b]\n  ^^^ configuration.not-accepted'));
  test('lacks the name of a value', () => check('vocabulary:\n  tags:\n    values:\n    - synonyms: [a]\n      ^^^^^^^^ configuration.not-accepted'));
  test('cannot be read from a place on', () => check("styles: 'a.css\n              ^ configuration.unreadable"));
  test('holds a schema that is none', () => check('schema:\n  properties:\n    title: {type: texte}\n                  ^^^^^ configuration.not-accepted'));
  test('holds a schema of which one among several is none', () =>
    check('schema:\n- collections: [a]\n  schema: {type: object}\n- schema: {required: titre}\n                     ^^^^^ configuration.not-accepted'));
  test('does not apply a schema that is none', () => assert.deepEqual(readPlumeConfig('schema:\n  required: titre\n').schemas, []));
  test('holds a pattern that looks back', () => check("schema:\n  pattern: '^(a+)\\1$'\n           ^^^^^^^^^^ configuration.not-accepted"));
  test('holds one in a field that is called as a keyword is', () =>
    check("schema:\n  properties:\n    default:\n      pattern: '(?=a)'\n               ^^^^^^^ configuration.not-accepted"));
  test('may hold a pattern that would take another program for ever', () => assert.equal(readPlumeConfig("schema:\n  pattern: '^(a+)+$'\n").schemas.length, 1));
  test('holds a pattern that is none', () => check("schema:\n  pattern: '('\n           ^^^ configuration.not-accepted"));
  test('is no list', () => check('- a\n^^^ configuration.unreadable'));
});

suite('_config.yml', () => {
  test('says what a site is', () => {
    const site = readSiteConfig('lang: fr\nbaseurl: /b\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n    permalink: /a/:title/\n');
    assert.equal(site.lang, 'fr');
    assert.deepEqual(site.collections.get('actualites'), { name: 'actualites', output: true, permalink: '/a/:title/' });
    assert.ok(site.collections.has('posts'));
  });
  test('may list collections by their names', () => {
    assert.deepEqual([...readSiteConfig('collections: [a, b]\n').collections.keys()], ['posts', 'a', 'b']);
  });
  test('has defaults for what it does not say', () => {
    assert.equal(readSiteConfig('').baseurl, '');
  });
  test('survives values of any kind', () => {
    assert.doesNotThrow(() => readSiteConfig('collections: 3\ndefaults: {a: 1}\nkramdown: []\nlang: [x]\nexclude: 1\n'));
  });
  test('survives levels of headings that are no numbers, and names what is wrong', () => {
    const text = 'title: Le site\nkramdown:\n  toc_levels: [{}]\n';
    const site = readSiteConfig(text);
    assert.deepEqual(site.problems.map(it => [it.code, text.slice(it.start, it.end)]), [['configuration.not-accepted', '[{}]']]);
    assert.doesNotThrow(() => projectOf(text, ''));
  });
  test('has options of kramdown that do not exist, or not so', () => {
    const text = 'kramdown:\n  inputt: GFM\n  auto_ids: peut-être\n  toc_levels: 2..3\n';
    assert.deepEqual(readSiteConfig(text).problems.map(it => [it.code, text.slice(it.start, it.end)]), [
      ['configuration.unknown-key', 'inputt'],
      ['configuration.not-accepted', 'peut-être'],
    ]);
  });
  test('is told in French what kramdown takes, whatever its option is', () => {
    for (const { name, type } of optionDefinitions) {
      const [problem] = readSiteConfig(`kramdown:\n  ${name}: {a: [{}]}\n`).problems;
      assert.ok(problem === undefined || type === 'text' || !problem.message.fr.includes(`attendu\u00A0: ${type})`), problem?.message.fr);
    }
  });
  test('is reported where it breaks', () => {
    const [problem] = readSiteConfig('title: Site : le nôtre\n').problems;
    assert.equal(problem?.code, 'configuration.unreadable');
    assert.equal(problem.start, 7);
  });
});

function check(marked: string, expected?: readonly []): void {
  const { text, expectations } = readMarkedText(marked);
  assert.deepEqual(
    readPlumeConfig(text).problems.map(({ start, end, code }) => ({ start, end, code })),
    expected ?? expectations,
  );
}

function projectOf(site: string, plume: string): Project {
  return createProject({ ...noProject, root: 'file:///site', site: readSiteConfig(site), plume: readPlumeConfig(plume) });
}
