import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';

const HEADER = '---\ntitle: A\ndate: 2019-07-01 10:00:00 +02:00\ncategories: [Article]\n---\n\n';
const CONFLICT = '<<<<<<< HEAD\nLe **mot **un.\n=======\nLe **mot **deux.\n>>>>>>> autre\n';

suite('marks of a merge conflict', () => {
  test('in the body are one error, at the first', async () => {
    await check(`${HEADER}Avant.\n\n${CONFLICT}\nAprès.\n`, ['content.merge-conflict'], '<<<<<<< HEAD');
  });
  test('in the header are one error', async () => {
    await check('---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> autre\ndate: 2019-07-01 10:00:00 +02:00\ncategories: [Article]\n---\n\nTexte.\n', ['content.merge-conflict'], '<<<<<<< HEAD');
  });
  test('with the line breaks of Windows', async () => {
    await check((HEADER + CONFLICT).replaceAll('\n', '\r\n'), ['content.merge-conflict'], '<<<<<<< HEAD');
  });
  test('are two where there are two', async () => {
    await check(`${HEADER}${CONFLICT}\n${CONFLICT}`, ['content.merge-conflict', 'content.merge-conflict'], '<<<<<<< HEAD');
  });
  test('hide nothing that stands elsewhere', async () => {
    const findings = await findIn(`${HEADER}${CONFLICT}\nLorem ipsum\n`);
    assert.ok(findings.some(it => it.rule.code === 'content.placeholder'));
  });
  test('shown as code are right', async () => assert.deepEqual(await codes(`${HEADER}~~~\n${CONFLICT}~~~\n`), []));
  test('are not what underlines a title', async () => assert.ok(!(await codes(`${HEADER}Titre\n=======\n\nTexte.\n`)).includes('content.merge-conflict')));
});

async function codes(text: string): Promise<readonly string[]> {
  return (await findIn(text)).map(it => it.rule.code);
}

async function check(text: string, expected: readonly string[], marked: string): Promise<void> {
  const findings = await findIn(text);
  assert.deepEqual(findings.map(it => it.rule.code), expected);
  const [first] = findings;
  assert.equal(text.slice(first?.problem.start, first?.problem.end), marked);
}
