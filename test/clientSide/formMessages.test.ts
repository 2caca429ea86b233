import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FormField, HeaderForm } from '../../client/src/form/messages.ts';
import { readFromForm, readToForm } from '../../client/src/form/readMessages.ts';
import { fc } from '../support/properties.ts';

const RANGE = { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } };
const FIELD: FormField = { path: ['title'], label: 'Titre', help: '', isRequired: true, isUsual: true, stamp: 'Un', control: { kind: 'text', text: 'Un', isLong: false, choices: 'none' }, problems: [] };
const FORM: HeaderForm = { uri: 'file:///a.md', version: 1, language: 'fr', sentence: '', publication: '', problems: [{ severity: 'error', message: 'a', range: RANGE, fixes: ['b'] }], fields: [FIELD, { ...FIELD, path: ['a', 0], control: { kind: 'list', items: [FIELD] } }] };

suite('The door between the form and its host', () => {
  test('lets what the page says through', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'change', change: 1, uri: 'file:///a.md', path: ['a', 0], stamp: '', wanted: { kind: 'set', value: 'b' } },
      { type: 'change', change: 1, uri: 'file:///a.md', path: ['a'], stamp: '', wanted: { kind: 'setDate', day: '2024-01-01', time: '' } },
      { type: 'ask', question: 1, uri: 'file:///a.md', path: ['a'], typed: '' },
      { type: 'fix', uri: 'file:///a.md', range: RANGE, title: 'b' },
      { type: 'show', uri: 'file:///a.md', range: RANGE },
    ]) {
      assert.deepEqual(readFromForm(message), message);
    }
  });

  test('lets what the host says through', () => {
    for (const message of [{ type: 'form', form: FORM }, { type: 'nothing', language: 'fr', text: 'a' }, { type: 'choices', question: 1, choices: [{ value: 'a', label: 'b', detail: '' }] }, { type: 'answer', change: 1, outcome: 'refused', message: 'a' }, { type: 'focus', field: '' }]) {
      assert.equal(readToForm(message), message);
    }
  });

  test('stays shut for messages that lack a part', () => {
    for (const message of [
      { type: 'change', change: 1, uri: 'file:///a.md', path: [{}], stamp: '', wanted: { kind: 'remove' } },
      { type: 'change', change: 1, uri: 'file:///a.md', path: ['a'], stamp: '', wanted: { kind: 'setDate', day: '2024-01-01; rm', time: '' } },
      { type: 'change', change: 1, uri: 'file:///a.md', path: ['a'], stamp: '', wanted: { kind: 'set' } },
      { type: 'fix', uri: 'file:///a.md', range: { start: 1 }, title: 'b' },
      { type: 'show', range: RANGE },
    ]) {
      assert.equal(readFromForm(message), undefined);
    }
    assert.equal(readToForm({ type: 'form', form: { ...FORM, fields: [{ ...FIELD, control: { kind: 'constructor' } }] } }), undefined);
    assert.equal(readToForm({ type: 'form', form: { ...FORM, fields: [{ ...FIELD, control: { kind: 'list', items: [1] } }] } }), undefined);
    assert.equal(readToForm({ type: 'answer', change: 1, outcome: 'lost', message: '' }), undefined);
  });

  test('is not broken by anything', () => {
    fc.assert(fc.property(fc.anything(), message => {
      readFromForm(message);
      readToForm(message);
    }));
  });
});
