import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';
import { checkFirstFix, foundIn, RIGHT_HEADER, sentencesIn } from '../support/ruleChecks.ts';

const plume = (text: string): Readonly<Record<string, string>> => ({ 'plume.yml': text });
const WORDS = plume('words:\n  - avoid: [digitaliser, mise en ligne]\n    use: numériser\n    reason: Le numérique se dit ainsi.\n  - avoid: challenge\n  - { avoid: "aujourd\'hui même", use: aujourd’hui }\n');

suite('a word that the team does not write', () => {
  test('is told of with what it writes instead, and why', async () =>
    assert.deepEqual(await sentencesIn('Il faut digitaliser.\n', WORDS), ['L’équipe n’écrit pas «\u00A0digitaliser\u00A0», mais «\u00A0numériser\u00A0». Le numérique se dit ainsi.']));
  test('and without, where there is nothing instead', async () => assert.deepEqual(await sentencesIn('Un challenge.\n', WORDS), ['L’équipe n’écrit pas «\u00A0challenge\u00A0»\u00A0: dites-le autrement.']));
  test('is replaced, with its capital', () => checkFirstFix('Digitaliser, puis digitaliser.\n', 'words.unwanted', 'Numériser, puis digitaliser.\n', WORDS));
  test('over two lines, with any space', async () => assert.deepEqual(await foundIn('words', 'La mise\nen\u00A0ligne.\n', WORDS), [['words.unwanted', 'mise\nen\u00A0ligne']]));
  test('in a text in English, too', async () => assert.deepEqual(await foundIn('words', 'This is the challenge of the year for all of us, and it is what we have.\n', WORDS), [['words.unwanted', 'challenge']]));
  test('in the title of the header', async () => {
    const text = RIGHT_HEADER.replace('Budget', 'Digitaliser le budget');
    const found = (await findIn(text, WORDS)).filter(it => it.rule.code === 'words.unwanted');
    assert.deepEqual(found.map(it => text.slice(it.problem.start, it.problem.end)), ['Digitaliser']);
    assert.equal(found[0]?.problem.fixes?.[0]?.edits[0]?.newText, 'Numériser');
  });
  for (const body of ['`digitaliser`\n', '    digitaliser\n', '[a](/digitaliser/)\n', 'https://a.fr/digitaliser\n', '<span title="digitaliser">a</span>\n', '{% assign digitaliser = 1 %}{{ digitaliser }}\n', 'Un digitaliserions, un e-digitaliser.\n', 'a\n{: .digitaliser }\n']) {
    test(`is none in ${JSON.stringify(body)}`, async () => assert.deepEqual(await foundIn('words', body, WORDS), []));
  }
});

suite('a section that every article of a kind has', () => {
  const SECTIONS = plume('sections:\n  - collections: [actualites]\n    headings: [Problème, Solution, Équipe]\n');
  test('is missed at the one before it, and put behind it', () => checkFirstFix('## Problème\n\nA\n\n## Équipe\n\nB\n', 'content.missing-section', '## Problème\n\nA\n\n## Solution\n\n\n\n## Équipe\n\nB\n', SECTIONS));
  test('is put at the end, where it is the last', () => checkFirstFix('## Problème\n\nA\n\n## Solution\n\nB', 'content.missing-section', '## Problème\n\nA\n\n## Solution\n\nB\n\n## Équipe\n\n', SECTIONS));
  test('is there, however it is written', async () => assert.deepEqual(await foundIn('content', '## 1. Le PROBLEME :\n\nA\n\n## probleme\n\nA\n\n### Solution\n\nB\n\nEquipe\n------\n\nC\n', SECTIONS), []));
  test('is not missed where another text is included', async () => assert.deepEqual(await foundIn('content', '{% include parties.md %}\n', SECTIONS), []));
  test('is not missed elsewhere', async () => assert.deepEqual(await foundIn('content', 'A\n', plume('sections:\n  - files: ["_posts/**"]\n    headings: [Solution]\n')), []));
});

suite('levels of rules by folder and collection', () => {
  const levels = async (text: string): Promise<readonly string[]> => (await findIn(`${RIGHT_HEADER}https://a.fr\n`, plume(text))).map(it => `${it.rule.code} ${it.severity}`);
  test('count for its articles', async () => assert.deepEqual(await levels('rules: {link.bare-address: error}\noverrides:\n  - files: ["_actualites/**"]\n    rules: {link.bare-address: hint}\n'), ['link.bare-address hint']));
  test('silence a rule there', async () => assert.deepEqual(await levels('overrides:\n  - collections: [actualites]\n    rules: {link.bare-address: off}\n'), []));
  test('do not count elsewhere', async () => assert.deepEqual(await levels('overrides:\n  - files: ["_archives/**"]\n    rules: {link.bare-address: off}\n'), ['link.bare-address warning']));
  test('the last of several counts', async () => assert.deepEqual(await levels('overrides:\n  - collections: [actualites]\n    rules: {link.bare-address: off}\n  - files: ["_actualites/a.md"]\n    rules: {link.bare-address: information}\n'), ['link.bare-address information']));
});

suite('a team’s own sentence for what it refuses', () => {
  const schema = (message: string): Readonly<Record<string, string>> => plume(`schema:\n  type: object\n  properties:\n    ref: { type: string, pattern: "^[a-z]+$", x-message: ${message} }\n`);
  const told = async (message: string): Promise<readonly unknown[]> => (await findIn('---\nref: A B\n---\n', schema(message))).filter(it => it.rule.code === 'front-matter.not-accepted').map(it => it.rule.message(it.problem));
  test('is told, in one language', async () =>
    assert.deepEqual(await told('"Des minuscules."'), [{ fr: 'La valeur de «\u00A0ref\u00A0» n’est pas admise. Des minuscules.', en: 'The value of ‘ref’ is not accepted. Des minuscules.' }]));
  test('in each of two', async () =>
    assert.deepEqual(await told('{ fr: "Des minuscules.", en: "Small letters." }'), [{ fr: 'La valeur de «\u00A0ref\u00A0» n’est pas admise. Des minuscules.', en: 'The value of ‘ref’ is not accepted. Small letters.' }]));
});
