import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { lineAtOffset, makeScrollMap, offsetOfLine, scrollToSee, type ScrollMap } from '../../client/webview/scrollMap.ts';

/** A page of 1,000 pixels for a file of 100 lines; a heading on line 10 at 200, an image on line 20 at 300. */
const MAP = makeScrollMap(
  [
    { line: 10, offset: 200 },
    { line: 20, offset: 300 },
  ],
  { line: 100, offset: 1000 },
);

suite('Scrolling in step', () => {
  test('puts the start of a block at the top', () => check(MAP, { line: 10, offset: 200 }));
  test('puts the middle of a block at the top for the middle of its lines', () => check(MAP, { line: 15, offset: 250 }));
  test('has the page begin with the file', () => check(MAP, { line: 0, offset: 0 }));
  test('has the page end with the file', () => check(MAP, { line: 100, offset: 1000 }));
  test('takes a part of a line', () => check(MAP, { line: 12.5, offset: 225 }));

  test('stays in the page for lines that are not in the file', () => {
    assert.equal(offsetOfLine(MAP, -3), 0);
    assert.equal(offsetOfLine(MAP, 400), 1000);
    assert.equal(lineAtOffset(MAP, -20), 0);
    assert.equal(lineAtOffset(MAP, 5000), 100);
  });

  test('holds for an article without blocks', () => {
    check(makeScrollMap([], { line: 4, offset: 80 }), { line: 2, offset: 40 });
  });

  test('holds for an empty file', () => {
    const map = makeScrollMap([], { line: 0, offset: 0 });
    assert.equal(offsetOfLine(map, 0), 0);
    assert.equal(lineAtOffset(map, 0), 0);
  });

  test('leaves out a block that floats above the one written before it', () => {
    const map = makeScrollMap(
      [
        { line: 10, offset: 200 },
        { line: 12, offset: 150 },
        { line: 20, offset: 300 },
      ],
      { line: 100, offset: 1000 },
    );
    assert.deepEqual(map, MAP);
  });

  test('never runs backwards, whatever was measured', () => {
    const anchor = fc.record({ line: fc.nat(200), offset: fc.nat(5000) });
    fc.assert(
      fc.property(fc.array(anchor), anchor, fc.nat(250), fc.nat(250), (measured, end, first, second) => {
        const map = makeScrollMap(measured, end);
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        assert.ok(offsetOfLine(map, low) <= offsetOfLine(map, high));
        assert.ok(lineAtOffset(map, low) <= lineAtOffset(map, high));
      }),
    );
  });

  test('comes back to the line that it went to', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), line => {
        assert.ok(Math.abs(lineAtOffset(MAP, offsetOfLine(MAP, line)) - line) < 1e-6);
      }),
    );
  });
});

function check(map: ScrollMap, { line, offset }: { line: number; offset: number }): void {
  assert.equal(offsetOfLine(map, line), offset);
  assert.equal(lineAtOffset(map, offset), line);
}

suite('Scrolling to what the cursor is in', () => {
  const SEEN = { top: 100, bottom: 500 };
  test('leaves the page where it is while that can be seen', () => assert.equal(scrollToSee(SEEN, { top: 100, bottom: 500 }), 100));
  test('goes down as far as needed', () => assert.equal(scrollToSee(SEEN, { top: 520, bottom: 560 }), 160));
  test('goes up as far as needed', () => assert.equal(scrollToSee(SEEN, { top: 40, bottom: 90 }), 40));
  test('shows the top of what is higher than the window', () => assert.equal(scrollToSee(SEEN, { top: 600, bottom: 1400 }), 600));
  test('does not leave the page at its top', () => assert.equal(scrollToSee(SEEN, { top: -30, bottom: 20 }), 0));
});
