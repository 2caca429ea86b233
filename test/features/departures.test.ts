import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { runInSlices } from '../../server/src/base/slices.ts';
import { checkArticle } from '../../server/src/features/diagnostics/index.ts';
import { createFieldCounter, type DocumentEvidence } from '../../server/src/learning/fieldCounter.ts';
import { fieldsOf } from '../../server/src/learning/fieldFacts.ts';
import { checkInput } from '../support/findings.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';

/** A site of twenty articles whose team has written no schema. */
const SITE = { '_config.yml': 'collections:\n  actualites:\n    output: true\n', 'plume.yml': 'schema: s.json\n', 's.json': '{}' };

suite('An article that departs from the others', () => {
  test('lacks a field that they have', () =>
    checkFirst('title: A\ntags: [a]', { code: 'front-matter.missing-field', message: '20 autres articles ont le champ « is_une », et celui-ci ne l’a pas : est-ce voulu ?' }));
  test('has a field whose name is a slip for theirs', () =>
    checkFirst('title: A\nis-une: false\ntags: [a]', { code: 'front-matter.unknown-field', message: 'Le champ « is_une » manque ici, et 20 autres articles l’ont : est-ce lui qui est écrit « is-une » ?', fix: 'title: A\nis_une: false\ntags: [a]' }));
  test('has a text where they have a list', () =>
    checkFirst('title: A\nis_une: true\ntags: a', { code: 'front-matter.unusual-kind', message: '« tags » est ici un texte, et une liste dans 20 autres articles : est-ce voulu ?' }));
  test('has a word where they say yes or no, and the site always reads yes', () =>
    checkFirst('title: A\nis_une: non\ntags: [a]', {
      code: 'front-matter.unusual-kind',
      message: 'Le site y lira toujours « oui » : « is_une » doit être « true » ou « false », comme dans 20 autres articles.',
      fix: 'title: A\nis_une: false\ntags: [a]',
    }));
  test('has a word of which nobody knows what it means, and nothing is proposed', () =>
    checkFirst('title: A\nis_une: bof\ntags: [a]', { code: 'front-matter.unusual-kind', message: 'Le site y lira toujours « oui » : « is_une » doit être « true » ou « false », comme dans 20 autres articles.' }));
  test('is told once what a default of the site shows too', async () => {
    const defaults = 'defaults:\n  - scope: { path: "" }\n    values: { is_une: true }\n';
    const findings = await findingsIn('title: A\nis_une: non\ntags: [a]', { ...SITE, '_config.yml': SITE['_config.yml'] + defaults });
    assert.deepEqual(findings.map(it => it.code), ['front-matter.yes-or-no']);
  });
  test('does not where it has what they have', async () => assert.deepEqual(await findingsIn('title: A\nis_une: true\ntags: [b]', SITE), []));
});

interface Told {
  readonly code: string;
  readonly message: string;
  /** The header, once the first fix is applied. */
  readonly fix?: string;
}

async function checkFirst(header: string, expected: Told): Promise<void> {
  assert.deepEqual(await findingsIn(header, SITE), [expected]);
}

/** What is said of a header among twenty others, in French and with common spaces. */
async function findingsIn(header: string, files: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const text = `---\n${header}\n---\n\nTexte\n`;
  const input = { ...(await checkInput(text, files)), evidence: twentyAnd(text) };
  const findings = await runInSlices(checkArticle(input), { milliseconds: Infinity, letOthersPass: () => Promise.resolve(), clock: () => 0, isWanted: () => true });
  return findings
    .filter(it => /field|unusual|yes-or-no/.test(it.rule.code))
    .map(({ rule, problem }) => {
      const edit = rule.code === 'front-matter.missing-field' ? undefined : problem.fixes?.[0]?.edits[0];
      const fixed = edit === undefined ? {} : { fix: (text.slice(0, edit.start) + edit.newText + text.slice(edit.end)).split('\n').slice(1, -4).join('\n') };
      return { code: rule.code, message: rule.message(problem).fr.replaceAll('\u00a0', ' '), ...fixed };
    });
}

function twentyAnd(text: string): DocumentEvidence {
  const counter = createFieldCounter();
  const count = (it: string) => counter.replace(undefined, { collection: 'actualites', kin: [], slug: undefined, fields: fieldsOf(parseArticle(memoryUri('_actualites/a.md'), 1, it).header.yaml.root) });
  Array.from({ length: 20 }, () => '---\ntitle: A\nis_une: false\ntags: [a]\n---\n').forEach(count);
  count(text);
  return { ...counter.evidenceOf({ collection: 'actualites', kin: [] }), template: new Map(), readersOf: () => new Map(), headingsAbove: [] };
}
