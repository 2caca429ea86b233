import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { applyChange, type HeldBody } from '../../client/webview/body/heldBody.ts';
import { changeBetween, wholeBody, type PlacedBody } from '../../server/src/preview/bodyChange.ts';
import { createBodyRevisions } from '../../server/src/preview/bodyRevisions.ts';

/** A body of paragraphs, each on the line that stands before it: `0 a`, `2 b`. */
function body(...parts: readonly string[]): PlacedBody {
  return { offset: 0, parts: parts.map(it => it.split(' ')).map(([line = '', html = '']) => ({ html, line: Number(line) })) };
}

suite('The change from one body to the next', () => {
  test('is the part that was written in', () => {
    const change = changeBetween(body('0 a', '2 b', '4 c'), body('0 a', '2 B', '4 c'));
    assert.deepEqual(change, { start: 1, removed: 1, parts: [{ html: 'B', line: 2 }], shift: { from: 0, by: 0 } });
  });

  test('moves what stands below a new line', () => {
    const change = changeBetween(body('0 a', '2 b', '4 c'), body('0 a', '2 x', '4 b', '6 c'));
    assert.deepEqual(change, { start: 1, removed: 0, parts: [{ html: 'x', line: 2 }], shift: { from: 2, by: 2 } });
  });

  test('leaves footnotes on the line where they are written, at the end of the page', () => {
    const change = changeBetween(body('0 a', '4 b', '6 c', '2 note'), body('0 a', '4 x', '5 b', '7 c', '2 note'));
    assert.deepEqual(change, { start: 1, removed: 0, parts: [{ html: 'x', line: 4 }], shift: { from: 4, by: 1 } });
  });

  test('moves everything when the header grows', () => {
    const [before, after] = [{ ...body('0 a', '2 b'), offset: 3 }, { ...body('0 a', '2 b'), offset: 4 }];
    assert.deepEqual(changeBetween(before, after), { start: 0, removed: 0, parts: [], shift: { from: 3, by: 1 } });
  });

  test('is nothing where nothing has changed', () => {
    assert.deepEqual(changeBetween(body('0 a'), body('0 a')), { start: 1, removed: 0, parts: [], shift: { from: 0, by: 0 } });
  });

  test('leads from any body to any other', () => {
    const part = fc.record({ html: fc.constantFrom('a', 'b', 'c'), line: fc.nat(12) }, { noNullPrototype: true });
    const anyBody = fc.record({ parts: fc.array(part, { maxLength: 8 }), offset: fc.nat(2) });
    fc.assert(
      fc.property(anyBody, anyBody, (before, after) => {
        const held: HeldBody = { revision: 'one', parts: wholeBody(before).parts };
        const change = { revision: 'two', since: 'one', ...changeBetween(before, after) };
        assert.deepEqual(applyChange(held, change), { revision: 'two', parts: wholeBody(after).parts });
      }),
      { numRuns: 2000 },
    );
  });
});

suite('Those who look at one body', () => {
  test('are each told what is another than what they hold', () => {
    const revisions = createBodyRevisions();
    const first = revisions.tell(body('0 a', '2 b'), undefined);
    const second = revisions.tell(body('0 a', '2 B'), first.revision);
    assert.deepEqual([second.since, second.parts], [first.revision, [{ html: 'B', line: 2 }]]);
    const late = revisions.tell(body('0 A', '2 B'), first.revision);
    assert.deepEqual([late.since, late.parts.length], [first.revision, 2]);
  });

  test('are told everything when what they hold is not known here', () => {
    const [revisions, others] = [createBodyRevisions(), createBodyRevisions()];
    const elsewhere = others.tell(body('0 a'), undefined);
    const told = revisions.tell(body('0 a', '2 b'), elsewhere.revision);
    assert.deepEqual([told.since, told.parts.length], [undefined, 2]);
  });

  test('are told everything when they have slept too long', () => {
    const revisions = createBodyRevisions();
    const first = revisions.tell(body('0 a'), undefined);
    for (let count = 0; count < 20; count += 1) {
      revisions.tell(body(`0 ${count}`), undefined);
    }
    assert.equal(revisions.tell(body('0 z'), first.revision).since, undefined);
  });

  test('say so when they do not hold what a change is told from', () => {
    const change = { revision: 'b', since: 'a', ...changeBetween(body('0 a'), body('0 b')) };
    assert.equal(applyChange(undefined, change), undefined);
    assert.equal(applyChange({ revision: 'x', parts: [] }, change), undefined);
  });
});
