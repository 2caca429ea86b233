import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { readFromPage, readPageState, readToPage } from '../../client/src/preview/readMessages.ts';

suite('The door between the preview and its host', () => {
  test('lets what the page says through', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'restart' },
      { type: 'shown', uri: 'file:///a.md' },
      { type: 'lost' },
      { type: 'scrolled', line: 12.5 },
      { type: 'fix', line: 1 },
      { type: 'openLink', address: '/actualites/' },
      { type: 'wantPage', isWanted: true },
      { type: 'openSource', line: 1, endLine: 2, word: 'mot', occurrence: 0 },
    ]) {
      assert.deepEqual(readFromPage(message), message);
    }
  });

  test('takes nothing along that a message does not have', () => {
    assert.deepEqual(readFromPage({ type: 'scrolled', line: 3, command: 'rm' }), { type: 'scrolled', line: 3 });
  });

  test('stays shut for messages that lack a part', () => {
    for (const message of [
      { type: 'scrolled' },
      { type: 'scrolled', line: Number.NaN },
      { type: 'openLink' },
      { type: 'wantPage', isWanted: 1 },
      { type: 'openSource', line: 1, endLine: 2, word: 'mot' },
      { type: 'article', version: 1 },
    ]) {
      assert.equal(readFromPage(message), undefined);
    }
    assert.equal(readToPage({ type: 'article', body: { revision: '1', parts: [] } }), undefined);
    assert.equal(readToPage({ type: 'styles', addresses: {}, sheets: [1] }), undefined);
    assert.equal(readToPage({ type: 'base', uri: 'file:///a.md', label: '', base: {}, header: {}, parts: [], notes: [{ mark: '.*', written: '', message: '', isError: false }] }), undefined);
    assert.equal(readToPage({ type: 'toString' }), undefined);
    assert.equal(readToPage({ type: 'page', uri: 'file:///a.md', page: { kind: 'none', reason: 'toString' } }), undefined);
    assert.equal(readToPage({ type: 'page', uri: 'file:///a.md', page: { kind: 'page', html: '', key: '"]', addresses: {}, sheets: [], missing: [] } }), undefined);
  });

  test('lets what the host says through', () => {
    for (const message of [
      { type: 'styles', addresses: { site: '', article: '', baseurl: '' }, sheets: [{ address: 'a.css', css: '' }] },
      { type: 'page', uri: 'file:///a.md', page: { kind: 'none', reason: 'no-layout' } },
      { type: 'page', uri: 'file:///a.md', page: { kind: 'page', html: '<p>', key: 'a1', addresses: {}, sheets: [{ address: 'a.css', css: '' }], missing: ['b.css'] } },
      { type: 'article', uri: 'file:///a.md', language: 'fr', pageLanguage: 'fr', lineCount: 3, header: {}, addresses: {}, liquid: { isRun: true, notes: [{ mark: '\uEDFD\uEE00', written: '{% a %}', message: 'a', isError: false }] }, body: { revision: '1', parts: [], start: 0, removed: 0, shift: { from: 0, by: 0 }, lines: [{ made: 0, line: 3, step: 0 }] } },
      { type: 'scrollTo', line: 4 },
      { type: 'mark', line: 4 },
      { type: 'notice', text: 'Plume démarre…', language: 'fr', restart: false },
    ]) {
      assert.deepEqual(readToPage(message), message);
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), anything => {
        readFromPage(anything);
        readToPage(anything);
        readPageState(anything);
      }),
    );
  });
});
