import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { termEdits } from '../../server/src/article/termEdits.ts';
import { readTerms } from '../../server/src/article/terms.ts';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit.ts';
import type { Finding } from '../../server/src/features/diagnostics/index.ts';
import { findIn } from '../support/findings.ts';

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 150);

const word = fc.constantFrom('ia', 'données', 'Open data', 'l’État', "l'eau", 'a, b', 'no', '2024', 'dire "oui"', 'x: y', '#z', 'été');
const quotedIn = (quote: string, text: string): string =>
  quote === "'" ? `'${text.replaceAll("'", "''")}'` : quote === '"' ? `"${text.replaceAll('"', '\\"')}"` : /^[\p{L}][\p{L}’ ]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
const written = fc.tuple(word, fc.constantFrom("'", '"', '')).map(([text, quote]) => quotedIn(quote, text));
const comment = fc.constantFrom('', '', ' # à revoir', '  # c');
const lineOf = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(value, comment).map(([it, behind]) => `${key}: ${it}${behind}`);
const list = fc.oneof(
  fc.array(written, { minLength: 1, maxLength: 4 }).map(it => `tags: [${it.join(', ')}]`),
  fc.tuple(fc.array(fc.tuple(written, comment), { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ')).map(
    ([items, indent]) => `tags:\n${items.map(([it, behind]) => `${indent}- ${it}${behind}`).join('\n')}`,
  ),
);
/** Fields in any order, with things to correct among them. */
const header = fc
  .tuple(
    fc.option(lineOf('title', fc.oneof(written, fc.constantFrom('2024', 'Budget #2026', "' A '"))), { nil: '# sans titre' }),
    fc.option(lineOf('date', fc.constantFrom('2019-07-14', '2019-07-14 10:00:00', '1er juillet 2019', '2019-07-14 10:00:00 +02:00', '2018-11-14 10:00:00 +02:00', '2018-07-14 10:00:00 +01:00')), { nil: '# sans date' }),
    fc.option(list, { nil: 'tags: a b' }),
    fc.option(fc.constant('categories:\n- Article # oui'), { nil: '' }),
    fc.constantFrom('auteur: DINUM', 'auteur: A\nlieu: B\nauteur: C', 'published: oui # c', 'une-ou-diaporama:\n- image: /a.png # c\n- alternative-textuelle: b # oui\n- image: /b.png', 'chapeau-text: Mercredi 12 mars 2019', 'titel: x', 'une-ou-diaporama:\n- image: /a.png\n  legende: "b" # c', 'tgas: [a]'),
  )
  .chain(lines => fc.shuffledSubarray(lines, { minLength: lines.length }))
  .map(lines => lines.filter(it => it !== '').join('\n'));
const lineBreak = fc.constantFrom('\n', '\r\n');
const article = fc.tuple(header, lineBreak).map(([lines, end]) => `---\n${lines}\n---\n\nLe texte.\n`.replaceAll('\n', end));

suite('every fix of a header', () => {
  test('leaves other lines, comments and their order as they are, and cures its problem', async () => {
    await fc.assert(
      fc.asyncProperty(article, async text => {
        for (const finding of await headerFindings(text)) {
          for (const { edits } of finding.problem.fixes ?? []) {
            const fixed = applyEdits(text, edits);
            checkUntouched(text, fixed, edits);
            const before = (await headerFindings(text)).filter(it => isSame(it, finding)).length;
            const after = (await headerFindings(fixed)).filter(it => isSame(it, finding)).length;
            assert.ok(after < before || edits.every(it => it.newText.endsWith(': ')), `${finding.rule.code} stays: ${JSON.stringify(fixed)}`);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
  test('leads, one after the other, to a text with nothing more to fix', async () => {
    await fc.assert(
      fc.asyncProperty(article, async start => {
        let text = start;
        for (let round = 0; round < 20; round += 1) {
          const [fix] = (await headerFindings(text)).flatMap(it => it.problem.fixes ?? []);
          if (fix === undefined) {
            return;
          }
          text = applyEdits(text, fix.edits);
        }
        assert.fail(`no end: ${JSON.stringify(text)}`);
      }),
      { numRuns: RUNS },
    );
  });
});

suite('every renaming', () => {
  test('gives the new word, once, and leaves everything else as it is', () => {
    fc.assert(
      fc.property(article, word, word, (text, from, to) => {
        const { yaml } = readFrontMatter(text);
        const before = readTerms(yaml.root, 'tags').map(it => it.text);
        const edits = termEdits(text, yaml.root, { field: 'tags', from, to });
        const after = readTerms(readFrontMatter(applyEdits(text, edits)).yaml.root, 'tags').map(it => it.text);
        if (!before.includes(from) || from === to) {
          assert.deepEqual(edits, []);
          return;
        }
        assert.ok(!after.includes(from));
        assert.equal(after.filter(it => it === to).length, Math.max(1, before.filter(it => it === to).length));
        assert.deepEqual(after.filter(it => it !== to), before.filter(it => it !== from && it !== to));
        checkUntouched(text, applyEdits(text, edits), edits);
      }),
      { numRuns: RUNS * 10 },
    );
  });
});

async function headerFindings(text: string): Promise<readonly Finding[]> {
  return (await findIn(text)).filter(it => /^(?:front-matter|vocabulary|publication)\.|^content\.wrong-weekday$/.test(it.rule.code));
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule.code === b.rule.code && a.problem.args.join('\n') === b.problem.args.join('\n');
}

/** Lines without an edit are all there, in their order; comments are all there. */
function checkUntouched(before: string, after: string, edits: readonly TextEdit[]): void {
  const kept: string[] = [];
  let start = 0;
  for (const line of before.split(/(?<=\n)/)) {
    const end = start + line.length;
    if (!edits.some(it => it.start < end && it.end >= start && !(it.start === it.end && it.start === start))) {
      kept.push(line);
    }
    start = end;
  }
  let at = 0;
  for (const line of kept) {
    at = after.indexOf(line, at);
    assert.notEqual(at, -1, `${JSON.stringify(line)} is lost in ${JSON.stringify(after)}`);
    at += line.length;
  }
  const comments = (text: string): readonly string[] => text.match(/# (?:à revoir|c|oui|sans titre|sans date)/g) ?? [];
  assert.deepEqual(comments(after), comments(before));
}
