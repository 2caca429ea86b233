import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { safeFixes } from '../../server/src/features/diagnostics/fixAll.ts';
import { checkInput, findIn } from '../support/findings.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';

const PDF = { 'uploads/rapport.pdf': 'x'.repeat(108_000) };
const ENGLISH = { '_config.yml': 'lang: en\ncollections:\n  actualites:\n    output: true\n' };
const SPANISH = { '_config.yml': 'lang: es\ncollections:\n  actualites:\n    output: true\n' };

suite('what is corrected without being asked', () => {
  test('emphasis whose space stands inside', () => fixes('le **laboratoire **- Lab', 'le **laboratoire** - Lab'));
  test('not names with underscores', () => keeps('un _path et _url, 2 *3 * 4, f(**a, **b)'));
  test('not code in HTML', () => keeps('<pre>\nif **a **; then b\n</pre>\n\n<code>**a **</code> et <kbd>l\'été</kbd>'));
  test('not code in <pre> within a line, whose tags kramdown shows', () => keeps('Du texte <pre>a : b ; 12 % c\nd ?</pre>.\n\n* if <PRE class="x">x : y</pre>\n\n| a <pre>b : c</pre> |\n'));
  test('but what stands behind it', () => fixes('Du <pre>a : b</pre> texte : oui', 'Du <pre>a : b</pre> texte\u00A0: oui'));
  test('not marks before a letter', () => keeps('le **laboratoire **de'));
  test('the weight of a document, in French', () => fixes('[Le rapport](/uploads/rapport.pdf)', '[Le rapport (PDF, 108\u00A0ko)](/uploads/rapport.pdf)', PDF));
  test('the weight of a document, in English', () => fixes('[The report](/uploads/rapport.pdf)', '[The report (PDF, 108\u00A0kB)](/uploads/rapport.pdf)', { ...PDF, ...ENGLISH }));
  test('not in a language whose words are not known', () => keeps('[El informe](/uploads/rapport.pdf)', { ...PDF, ...SPANISH }));
  test('not a weight that stands behind the link', () => keeps('[Le rapport](/uploads/rapport.pdf) (PDF, 108\u00A0ko)', PDF));
  test('not the typography of other languages', () => keeps("It's 50 % : yes !", ENGLISH));
  test('not English on a French page', () => keeps("## What was the result of it ?\n\nA security policy is defined in a file for you: it's 50 % !"));
  test('a no-break space that is written by its name is one', () => keeps('«&nbsp;mot&nbsp;», «&#x202F;mot&#x202F;»'));
  test('words of Latin are no preposition', () => keeps('A priori oui. A contrario, non.'));
  test('a heading whose address stays', () => fixes("## L'hiver...", '## L’hiver…'));
  test('not one whose address would change: links lead there', () => keeps('## Bilan : les faits\n\n## Etape 1'));
  test('not one space more than there is', () => fixes('<a href="/uploads/rapport.pdf">Le rapport </a>', '<a href="/uploads/rapport.pdf">Le rapport (PDF, 108\u00A0ko)</a>', PDF));
  test('not that of words of other languages', () => keeps('<span lang="en">It\'s 50 % !</span>'));
});

suite('what is corrected without being asked, in a header', () => {
  test('the zone of a time, where the site says where it is', async () => {
    assert.equal(await fixed('---\ntitle: A\ndate: 2019-07-15 16:30:00\ncategories: [Article]\n---\n'), '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\n---\n');
  });
  test('not where the site does not say it', () => keepsText('---\ntitle: A\ndate: 2019-07-15 16:30:00\n---\n', ENGLISH));
  test('not at the clock of Greenwich', () => keepsText('---\ntitle: A\ndate: 2019-07-15 16:30:00\n---\n', { '_config.yml': 'timezone: UTC\ncollections:\n  actualites:\n    output: true\n' }));
  test('not a space that is escaped', () => keepsText('---\ntitle: A\nlieu: "Paris\\ "\n---\n'));
  test('not a text that goes on at the margin', () => keepsText('---\ntitle: "Un \\"titre\\"\nsur deux lignes"\ndate: 2019-07-15\n---\n'));
});

suite('what is not offered, as it would change another field', () => {
  test('taking out a field that another one refers to', async () => {
    const findings = await findIn('---\ntags: [eau, &e mer]\ntags: [air]\nautre: *e\n---\n');
    assert.deepEqual(findings.filter(it => it.rule.code === 'front-matter.duplicate-field').flatMap(it => it.problem.fixes ?? []), []);
  });
  test('splitting a text that another field refers to', async () => {
    const findings = await findIn('---\ntags: &t eau, air\nautre: *t\n---\n');
    assert.deepEqual(findings.filter(it => it.rule.code === 'vocabulary.several-in-one-text').flatMap(it => it.problem.fixes ?? []), []);
  });
  test('a text in a block is split without the line break behind it', async () => {
    const text = '---\ntags: |\n  eau, air\n---\n';
    const [finding] = (await findIn(text)).filter(it => it.rule.code === 'vocabulary.several-in-one-text');
    assert.equal(applyEdits(text, finding?.problem.fixes?.[0]?.edits ?? []), '---\ntags: [eau, air]\n---\n');
  });
  test('a value in a block is replaced without the line break behind it', async () => {
    const text = '---\ntags: |-\n  eau\n---\n';
    const files = { 'plume.yml': 'vocabulary:\n  tags:\n    values: [mer, eaux]\n    open: false\n' };
    const [finding] = (await findIn(text, files)).filter(it => it.rule.code === 'front-matter.unknown-value');
    assert.equal(applyEdits(text, finding?.problem.fixes?.[0]?.edits ?? []), '---\ntags: eaux\n---\n');
  });
});

async function fixed(text: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { article, project } = await checkInput(text, files);
  return applyEdits(text, safeFixes(article, project.kramdownOptions, await findIn(text, files)));
}

async function fixes(body: string, expected: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  assert.equal(await fixed(`${RIGHT_HEADER}${body}\n`, files), `${RIGHT_HEADER}${expected}\n`);
}

function keeps(body: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  return fixes(body, body, files);
}

async function keepsText(text: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  assert.equal(await fixed(text, files), text);
}
