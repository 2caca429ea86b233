import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { codeSpan, escapeMarkdown } from '../../server/src/base/escapeMarkdown.ts';

suite('A text in Markdown', () => {
  test('marks nothing, is no HTML, and stays on its line', () => {
    assert.equal(escapeMarkdown('a | *b* [c](d) <b>\n# `e` & ~f~ !'), 'a \\| \\*b\\* \\[c\\](d) &lt;b> \\# \\`e\\` &amp; \\~f\\~ \\!');
  });
  test('calls nobody, and becomes neither a picture nor a link', () => {
    assert.equal(escapeMarkdown('@equipe :tada: https://example.fr'), '@\u2060equipe :\u2060tada: https:\u2060//example.fr');
  });
  test('keeps times and no-break spaces', () => {
    assert.equal(escapeMarkdown('16:30:00 «\u00A0oui\u00A0»\u202F!'), '16:30:00 «\u00A0oui\u00A0»\u202F\\!');
  });
  test('as code, has as many marks as what stands in it needs', () => {
    assert.equal(codeSpan('a'), '`a`');
    assert.equal(codeSpan('a `b` | c'), '``a `b` \\| c``');
    assert.equal(codeSpan('`a'), '`` `a ``');
  });
});
