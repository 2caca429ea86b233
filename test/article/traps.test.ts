import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findIn } from '../support/findings.ts';
import { readMarkedText } from '../support/markedText.ts';
import { harmless, traps } from './traps/cases.ts';
import type { Trap } from './traps/trap.ts';

/** What Jekyll made of a text; `traps/record.rb` records it anew. */
interface Recorded {
  readonly text: string;
  readonly outcome: 'page' | 'hidden' | 'copied' | 'stops';
  readonly data?: Readonly<Record<string, unknown>>;
}

const recorded = new Map((JSON.parse(readFileSync('test/article/traps/recorded.json', 'utf8')) as readonly Recorded[]).map(it => [it.text, it]));
/** The site leads on by two fields of its own. */
const LAYOUT = '{% if page.redirection %}<meta http-equiv="refresh" content="0; url={{ page.redirection }}">{% endif %}<script>location = "{{ page.redirection-interne }}"</script>';
const FILES = { '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n', 'plume.yml': 'typography: off\n', '_layouts/default.html': LAYOUT };

suite('what French, and haste, do to a header', () => {
  for (const trap of traps) {
    test(trap.name, () => check(trap));
  }
});

suite('what looks like a trap and is none', () => {
  for (const [name, text] of Object.entries(harmless)) {
    test(name, async () => {
      assert.deepEqual((await headerFindings(text)).map(it => it.rule.code), []);
      assert.equal(recorded.get(text)?.outcome, 'page');
      assert.notEqual(recorded.get(text)?.data?.['date'], undefined);
    });
  }
});

async function check({ text: marked, says, fixed, reads = {}, outcome = 'page', stays }: Trap): Promise<void> {
  const { text, expectations } = readMarkedText(marked);
  const findings = await headerFindings(text);
  assert.deepEqual(findings.map(({ rule, problem: { start, end } }) => ({ start, end, code: rule.code })), expectations);
  const [first] = findings;
  assert.ok(first);
  const { fr } = first.rule.message(first.problem);
  assert.equal(fr.replaceAll('\u00A0', ' '), says);
  const before = recorded.get(text);
  assert.ok(before, 'not recorded');
  const isOutcomeKnown = before.outcome === outcome || (outcome === 'page' && before.outcome === 'copied');
  assert.ok(isOutcomeKnown, `Jekyll: ${before.outcome}`);
  const edits = first.problem.fixes?.[0]?.edits;
  assert.equal(edits === undefined ? undefined : applyEdits(text, edits), fixed);
  if (fixed === undefined) {
    return;
  }
  const after = recorded.get(fixed);
  assert.equal(after?.outcome, 'page');
  for (const [field, value] of Object.entries(reads)) {
    assert.deepEqual(after.data?.[field], value);
  }
  // What nothing was wrong with would be no trap.
  assert.equal(isDeepStrictEqual({ ...before, text: '' }, { ...after, text: '' }), stays ?? false);
  const left = (await headerFindings(fixed)).map(it => it.rule.code);
  assert.ok(!left.includes(first.rule.code), `${first.rule.code} stays`);
}

async function headerFindings(text: string) {
  return (await findIn(text, FILES)).filter(it => /^(?:front-matter|vocabulary|publication|file)\.|^content\.wrong-weekday$/.test(it.rule.code));
}
