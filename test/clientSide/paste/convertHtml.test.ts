import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { convertHtml, type ConversionOptions } from '../../../client/src/paste/conversion/convertHtml.ts';
import { findIn } from '../../support/findings.ts';
import { RIGHT_HEADER } from '../../support/ruleChecks.ts';
import { OPTIONS } from './options.ts';

const FOLDER = 'test/clientSide/paste/corpus';
const NAMES = readdirSync(FOLDER).flatMap(it => (it.endsWith('.html') ? [it.slice(0, -'.html'.length)] : []));

const convert = (html: string, options: Partial<ConversionOptions> = {}): string | undefined => convertHtml(html, { ...OPTIONS, ...options })?.text;
const corpus = (name: string): string => readFileSync(`${FOLDER}/${name}.html`, 'utf8');

suite('What a program puts into the clipboard', () => {
  test('is known from more than forty of them', () => assert.ok(NAMES.length > 40, String(NAMES.length)));

  for (const name of NAMES) {
    test(`becomes the kramdown that is expected: ${name}`, () => {
      assert.equal(`${convert(corpus(name)) ?? ''}\n`, readFileSync(`${FOLDER}/${name}.md`, 'utf8'));
    });
    test(`becomes an article that no rule warns of: ${name}`, async () => {
      const text = (convert(corpus(name)) ?? '').replaceAll(/plume-picture-\d/g, '/uploads/vue.png');
      const findings = await findIn(`${RIGHT_HEADER}${text}\n`, { 'uploads/vue.png': '' });
      const grave = findings.filter(({ problem, rule }) => ['error', 'warning'].includes(problem.severity ?? rule.severity));
      assert.deepEqual(grave.map(({ rule, problem }) => [rule.code, rule.message(problem).fr]), []);
    });
  }
});

suite('Pasted HTML', () => {
  test('gives way to the words where it says no more than they do', () => {
    assert.equal(convert('<span style="color:red">Un mot</span>', { plain: 'Un mot' }), undefined);
  });
  test('is more than words that have a remark of Word among them', () => {
    assert.equal(convert('<p>Un<span class=MsoCommentReference>[MD1]</span> mot</p>', { plain: 'Un[MD1] mot' }), 'Un mot');
  });
  test('gives way where it is the source of something, as VS Code copies it', () => {
    const html = `<meta charset='utf-8'><div style="color: #000;font-family: Consolas, 'Courier New', monospace;font-weight: normal;white-space: pre;"><div><span># Titre</span></div></div>`;
    assert.equal(convert(html), undefined);
  });
  test('gives way where a browser shows a file of text', () => {
    assert.equal(convert('<pre style="word-wrap: break-word; white-space: pre-wrap;"># Titre\n</pre>'), undefined);
  });

  test('has its headings below the one above it', () => {
    assert.equal(convert('<h3>A</h3><p>b</p>', { headings: { first: 2, above: 2 } }), '### A\n\nb');
    assert.equal(convert('<h1>A</h1><h4>B</h4>', { headings: { first: 2, above: 3 } }), '## A\n\n### B');
    assert.equal(convert('<h5>A</h5><p>b</p>', { headings: { first: 2, above: 0 } }), '## A\n\nb');
  });
  test('has its lists with the sign of the article', () => {
    assert.equal(convert('<ul><li>a</li><li>b</li></ul>', { bullet: '-' }), '- a\n- b');
  });
  test('has its notes under names that are free', () => {
    assert.equal(convert(corpus('writer-footnotes'), { notes: new Set(['1', '2']) }), 'Le décret[^3] est paru.\n\n[^3]: Décret du 2 mai.');
  });
  test('keeps the link of a note that was not copied', () => {
    assert.equal(convert('<p>Un mot<sup><a href="https://example.org/#n1">[1]</a></sup>.</p>'), 'Un mot[<sup>\\[1\\]</sup>](https://example.org/#n1).');
  });
  test('parts two lists of one kind', () => {
    assert.equal(convert('<ul><li>a</li></ul><ul><li>b</li></ul>'), '* a\n\n^\n\n* b');
  });
  test('has the paragraphs of an item within it', () => {
    assert.equal(convert('<ol><li><p>a</p><p>b</p></li><li>c</li></ol>'), '1. a\n\n   b\n\n2. c');
  });
  test('says which pictures came with it, and how many cannot be had', () => {
    const converted = convertHtml('<p><img src="data:image/png;base64,AA==" alt="a"><img src="cid:1" alt="b"></p>', OPTIONS);
    assert.deepEqual(converted?.pictures, [{ source: 'data:image/png;base64,AA==', placeholder: 'plume-picture-0' }]);
    assert.equal(converted?.lost, 1);
  });
});
