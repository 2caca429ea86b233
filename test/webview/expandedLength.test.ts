import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { growsWithoutMeasure } from '../../client/webview/math/expandedLength.ts';
import { typeset } from '../../client/webview/math/typesetting.ts';

suite('A formula whose commands are put in their places', () => {
  test('grows without measure where a long one comes often', () => assert.ok(growsWithoutMeasure(`\\def\\a{${'x'.repeat(5000)}}${'\\a'.repeat(900)}`)));
  test('grows without measure where each one holds the one before it twice', () => {
    const names = 'abcdefghijklmnopqrstuvwxyz';
    const steps = [...names].slice(1).map((name, index) => `\\newcommand{\\${name}}{\\${names[index] ?? ''}\\${names[index] ?? ''}}`);
    assert.ok(growsWithoutMeasure(`\\newcommand{\\a}{xx}${steps.join('')}\\z`));
  });
  test('grows without measure where one leads to itself', () => assert.ok(growsWithoutMeasure('\\def\\a{x\\a}\\a')));
  test('stays small where people write it', () => {
    assert.ok(!growsWithoutMeasure('\\newcommand{\\R}{\\mathbb{R}}\\newcommand{\\norme}[1]{\\lVert #1 \\rVert}\\norme{x} \\in \\R'));
    assert.ok(!growsWithoutMeasure('E = mc^2'));
  });
  test('is shown as it is written where it grows so', () => assert.ok('unreadable' in typeset(`\\def\\a{${'x'.repeat(5000)}}${'\\a'.repeat(900)}`, 'block')));
  test('is shown as a formula otherwise', () => assert.ok('mathMl' in typeset('\\newcommand{\\reels}{\\mathbb{R}} x \\in \\reels', 'inline')));
});
