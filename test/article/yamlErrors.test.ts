import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseDocument } from 'yaml';
import { describeYamlError, yamlErrorCodes } from '../../server/src/article/yaml/yamlErrors.ts';
import { shiftedLine } from '../../server/src/features/diagnostics/rules/frontMatter/shiftedLine.ts';
import { findIn } from '../support/findings.ts';

/** Headers with an error that the reader has a code of its own for. */
const BROKEN = [
  'a: {b', 'a: [b', 'a: "b', 'a: "\\q"', 'a: b: c', 'a: b\n c: d', ' a: b\nc: d', '\ta: b', 'a:\n\t- b', 'a: *b', 'a: &b &c d', 'a: !b !c d', 'a: !<b', 'a: @b',
  'a: - b', '%a', '? [a]: b', 'a: |x\n  b', 'a: [b,,c]', 'a: [b]c', 'a: {b: c]', 'a: "b" c', '- a\nb: c', 'a: b\n--- \nc: d', 'a: [\nb: c\n]', '[a]: b\n: c', 'a: &b *c',
];

suite('an error in a header', () => {
  test('has a sentence in both languages, whatever its code', () => {
    for (const code of [...yamlErrorCodes, 'a code of next year']) {
      const { fr, en } = describeYamlError(code);
      assert.ok(fr !== '' && en !== '' && fr !== en, code);
    }
  });
  for (const header of BROKEN) {
    test(`does not speak the reader’s English: ${JSON.stringify(header)}`, async () => {
      const messages = parseDocument(header, { prettyErrors: false, logLevel: 'silent' }).errors.map(it => it.message);
      for (const { rule, problem } of await findIn(`---\n${header}\n---\n\nTexte\n`)) {
        const { fr } = rule.message(problem);
        assert.ok(!messages.some(it => fr.includes(it)), fr);
      }
    });
  }
  test('on a shifted line is one, at that line, with the name of the field to align it with', async () => {
    const text = '---\ntitle: A\n date: 2019-07-01 10:00:00 +02:00\ncategories: [Article]\n---\n\nTexte\n';
    const findings = await findIn(text);
    assert.deepEqual(findings.map(({ rule, problem }) => [rule.code, text.slice(problem.start, problem.end)]), [[shiftedLine.code, ' date']]);
    assert.equal(findings[0]?.problem.fixes?.[0]?.title.fr, 'Aligner avec «\u00A0title\u00A0»');
  });
});
