import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headerOf } from '../../client/src/preview/headerOf.ts';

suite('The header of a text', () => {
  test('is what its two lines of hyphens hold', () => assert.equal(headerOf('---\ntitle: A\n---\nTexte\n---\n'), '---\ntitle: A\n---\n'));
  test('may be empty, end with three points, and have other ends of lines', () => {
    assert.equal(headerOf('---\n---\nTexte'), '---\n---\n');
    assert.equal(headerOf('---\r\na: b\r\n...\r\nTexte'), '---\na: b\n...\n');
  });
  test('is empty where nothing closes it, or there is none', () => {
    assert.equal(headerOf('---\ntitle: A\nTexte'), '');
    assert.equal(headerOf('Texte\n---\n---\n'), '');
  });
});
