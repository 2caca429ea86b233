import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TypedHeader } from '../../client/webview/typedHeader.ts';

const readable = (uri = 'file:///a.md') => ({ uri, brokenHeader: undefined });
const brokenOn = (line: number, uri = 'file:///a.md') => ({ uri, brokenHeader: { line, message: 'Illisible', hasFix: false } });

suite('A header that is being typed', () => {
  test('says nothing from the letter that broke it to the one that mends it', () => {
    const header = new TypedHeader();
    header.show(readable());
    header.cursorMoved(2);
    header.show(brokenOn(2));
    assert.ok(header.isBeingTyped);
    header.show(brokenOn(2));
    assert.ok(header.isBeingTyped);
    header.show(readable());
    assert.ok(!header.isBeingTyped);
  });

  test('says nothing of an open quote that is missed further down', () => {
    const header = new TypedHeader();
    header.show(readable());
    header.cursorMoved(1);
    header.show(brokenOn(4));
    assert.ok(header.isBeingTyped);
  });

  test('is broken once the cursor leaves the line', () => {
    const header = new TypedHeader();
    header.show(readable());
    header.cursorMoved(2);
    header.show(brokenOn(2));
    assert.equal(header.cursorMoved(2), false);
    assert.equal(header.cursorMoved(3), true);
    assert.ok(!header.isBeingTyped);
    header.show(brokenOn(2));
    assert.ok(!header.isBeingTyped);
  });

  test('is broken where it was so when it was first seen, or became so while the cursor was below', () => {
    const header = new TypedHeader();
    header.cursorMoved(2);
    header.show(brokenOn(2));
    assert.ok(!header.isBeingTyped);
    header.show(readable());
    header.cursorMoved(30);
    header.show(brokenOn(2));
    assert.ok(!header.isBeingTyped);
    header.show(readable('file:///b.md'));
    header.cursorMoved(2);
    header.show(brokenOn(2));
    assert.ok(!header.isBeingTyped);
  });
});
