import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { GUIDE } from '../../client/src/pages/guide.ts';
import { findIn } from '../support/findings.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';

const FRENCH = ['README.md', ...GUIDE.map(({ file }) => `docs/${file.fr}`)];
const ALL = [...['README.md', 'README.en.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'], ...readdirSync('docs').filter(it => it.endsWith('.md')).map(it => `docs/${it}`)];

suite('the documents', () => {
  for (const { file, title } of GUIDE) {
    test(`« ${title.fr} » is there in both languages, and each leads to the other`, () => {
      const [french, english] = [`docs/${file.fr}`, `docs/${file.en}`].map(it => readFileSync(it, 'utf8'));
      assert.ok(french?.includes(`[In English](${file.en})`), file.fr);
      assert.match(english ?? '', new RegExp(`\\[(?:En français|${file.fr.replace('.', '\\.')})\\]\\(${file.fr}\\)`), file.en);
    });
  }
  for (const name of ALL) {
    test(`${name} leads to files that are there`, () => {
      const targets = [...readFileSync(name, 'utf8').replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => join(dirname(name), target));
      assert.deepEqual(targets.filter(it => !existsSync(it)), []);
    });
  }
  for (const name of FRENCH) {
    test(`${name} follows the typography that Plume asks of French articles`, async () => {
      const text = RIGHT_HEADER + readFileSync(name, 'utf8');
      const found = (await findIn(text)).filter(({ rule }) => rule.code.startsWith('typography.'));
      assert.deepEqual(found.map(({ rule, problem }) => `${rule.code}: ${text.slice(problem.start - 20, problem.end + 10)}`), []);
    });
  }
});
