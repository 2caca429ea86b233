import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runInSlices } from '../../server/src/base/slices.ts';
import { checkArticle, type Finding } from '../../server/src/features/diagnostics/index.ts';
import type { JsonSchema } from '../../server/src/project/jsonSchema.ts';
import { checkInput } from '../support/findings.ts';

const ARTICLE = '---\ntitle: A\ndate: 2019-07-01 10:00:00\ncategories: [Article]\n---\n\nBonjour\n';

suite('a rule that fails', () => {
  test('is shown with the others that fail, in one finding at the beginning', async () => {
    const { logged, findings } = await findWith({ $ref: '#/$defs/absent' });
    const failed = findings.filter(it => it.rule.code === 'check.rule-failed');
    assert.equal(failed.length, 1);
    assert.equal(findings[0], failed[0]);
    assert.deepEqual(failed[0]?.problem, { start: 0, end: 0, args: logged });
    assert.ok(logged.includes('front-matter.not-accepted'));
    assert.equal(failed[0].severity, 'error');
  });
  test('leaves what the others find', async () => {
    const { findings } = await findWith({ $ref: '#/$defs/absent' });
    assert.ok(findings.some(it => it.rule.code === 'front-matter.date-without-zone'), findings.map(it => it.rule.code).join(' '));
  });
  test('is not shown where none does', async () => {
    const { logged, findings } = await findWith({});
    assert.deepEqual(logged, []);
    assert.ok(!findings.some(it => it.rule.code === 'check.rule-failed'));
  });
});

async function findWith(schema: JsonSchema): Promise<{ readonly logged: readonly string[]; readonly findings: readonly Finding[] }> {
  const logged: string[] = [];
  const findings = await findAll({ ...(await checkInput(ARTICLE)), schema, onFailure: code => logged.push(code) });
  return { logged, findings };
}

function findAll(input: Parameters<typeof checkArticle>[0]): Promise<readonly Finding[]> {
  return runInSlices(checkArticle(input), { milliseconds: Infinity, letOthersPass: () => Promise.resolve(), clock: () => 0, isWanted: () => true });
}
