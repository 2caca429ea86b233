import assert from 'node:assert/strict';
import { beforeEach, mock, suite, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { FormField, FromForm, HeaderForm, ToForm } from '../../client/src/form/messages.ts';

const { document, Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement, Event, window } = parseHTML('<!DOCTYPE html><html><body><main></main></body></html>');
Object.assign(globalThis, { document, Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement, Event, CSS: { escape: (text: string) => text } });

// What a browser does, and this DOM does not: one element has the focus, and the one before it hears that it has lost it.
let active: Element | null = null;
Object.defineProperty(document, 'activeElement', { get: () => active ?? document.body });
function moveFocus(element: HTMLElement): void {
  const before = active;
  active = element;
  before?.dispatchEvent(new Event('blur'));
}
HTMLElement.prototype.focus = function focus(this: HTMLElement): void {
  moveFocus(this);
};
const { FormView } = await import('../../client/webview/form/formView.ts');
const { PointerPress } = await import('../../client/webview/form/pointerPress.ts');

const text = (name: string, value: string, more: Partial<FormField> = {}): FormField => ({ path: [name], label: name, help: '', isRequired: false, isUsual: true, stamp: value, control: { kind: 'text', text: value, isLong: false, choices: 'none' }, problems: [], ...more });
const form = (...fields: readonly FormField[]): HeaderForm => ({ uri: 'file:///a.md', version: 1, language: 'fr', sentence: 'Prêt à publier', publication: '', problems: [], fields });

interface Page {
  readonly sent: FromForm[];
  show(...fields: readonly FormField[]): void;
  receive(message: ToForm): void;
  input(name: string): HTMLInputElement;
  type(name: string, value: string): void;
  /** The changes that were asked for, and were not answered. */
  changes(): readonly Extract<FromForm, { readonly type: 'change' }>[];
}

function openPage(...fields: readonly FormField[]): Page {
  active = null;
  const sent: FromForm[] = [];
  const root = document.querySelector('main');
  assert.ok(root);
  root.replaceChildren();
  const view = new FormView(root as unknown as globalThis.HTMLElement, it => sent.push(it));
  const receive = (message: ToForm): void => view.receive(message);
  const input = (name: string): HTMLInputElement => {
    const found = root.querySelector(`[data-field="${name}"] input, [data-field="${name}"] textarea`);
    assert.ok(found, name);
    return found as unknown as HTMLInputElement;
  };
  const page: Page = {
    sent,
    receive,
    show: (...all) => receive({ type: 'form', form: form(...all) }),
    input,
    type: (name, value) => {
      input(name).focus();
      input(name).value = value;
      input(name).dispatchEvent(new Event('input'));
    },
    changes: () => sent.filter(it => it.type === 'change'),
  };
  page.show(...fields);
  return page;
}

const leave = (): void => document.body.focus();
const problemsOf = (name: string): string => document.querySelector(`[data-field="${name}"] .problems`)?.textContent ?? '';

suite('The page of the form', () => {
  beforeEach(() => mock.timers.reset());

  test('gives a text to the article when its field is left', () => {
    const { type, changes } = openPage(text('title', 'Un'));
    type('title', 'Deux');
    assert.equal(changes().length, 0);
    leave();
    assert.deepEqual(changes(), [{ type: 'change', change: 1, uri: 'file:///a.md', path: ['title'], stamp: 'Un', wanted: { kind: 'set', value: 'Deux' } }]);
  });

  test('gives it after a pause, too', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { type, changes } = openPage(text('title', 'Un'));
    type('title', 'Deux');
    mock.timers.tick(1000);
    assert.equal(changes().length, 1);
    leave();
    assert.equal(changes().length, 1);
  });

  test('follows the article, but not over what is typed', () => {
    const { type, show, input } = openPage(text('title', 'Un'), text('lieu', 'Paris'));
    type('title', 'Deux');
    show(text('title', 'Trois'), text('lieu', 'Lyon'));
    assert.equal(input('title').value, 'Deux');
    assert.equal(input('lieu').value, 'Lyon');
    assert.equal(document.activeElement, input('title') as unknown as Element);
  });

  test('tells that the article was changed meanwhile, keeps what is typed, and gives it to the new text when it is confirmed', () => {
    const { type, show, receive, input, changes } = openPage(text('title', 'Un'));
    type('title', 'Deux');
    show(text('title', 'Trois'));
    leave();
    assert.equal(changes()[0]?.stamp, 'Un');
    receive({ type: 'answer', change: 1, outcome: 'refused', message: 'Ce champ vient d’être modifié.' });
    assert.equal(input('title').value, 'Deux');
    assert.match(problemsOf('title'), /vient d’être modifié/);
    input('title').focus();
    leave();
    assert.deepEqual(changes().map(it => it.stamp), ['Un', 'Trois']);
    show(text('title', 'Deux'));
    receive({ type: 'answer', change: 2, outcome: 'done', message: '' });
    assert.equal(problemsOf('title'), '');
  });

  test('gives up what is typed by Escape', () => {
    const { type, input, changes } = openPage(text('title', 'Un'));
    type('title', 'Deux');
    input('title').dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }));
    assert.equal(input('title').value, 'Un');
    leave();
    assert.equal(changes().length, 0);
  });

  test('makes one change after the other, each on what the one before has left', () => {
    const { type, show, receive, changes } = openPage(text('title', 'Un'), text('lieu', 'Paris'));
    type('title', 'Deux');
    type('lieu', 'Lyon');
    type('title', 'Trois');
    leave();
    assert.equal(changes().length, 1);
    show(text('title', 'Deux'), text('lieu', 'Paris'));
    receive({ type: 'answer', change: 1, outcome: 'done', message: '' });
    receive({ type: 'answer', change: 2, outcome: 'done', message: '' });
    assert.deepEqual(changes().map(it => [it.path[0], it.stamp, it.wanted]), [['title', 'Un', { kind: 'set', value: 'Deux' }], ['lieu', 'Paris', { kind: 'set', value: 'Lyon' }], ['title', 'Deux', { kind: 'set', value: 'Trois' }]]);
  });

  test('keeps the field in which a text grows long', () => {
    const { type, show, input } = openPage(text('title', 'Un'));
    type('title', 'Deux');
    const field = input('title');
    show(text('title', 'Un', { control: { kind: 'text', text: 'Un', isLong: true, choices: 'none' } }));
    assert.equal(input('title'), field);
  });

  test('says nothing of the old value while a new one is typed', () => {
    const problem = { severity: 'error', message: 'Il manque un titre.', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, fixes: ['Ajouter'] } as const;
    const { type, sent } = openPage(text('title', '', { problems: [problem] }));
    const element = document.querySelector('[data-field="title"] .problems');
    assert.equal(element?.hasAttribute('hidden'), false);
    (element?.querySelector('button') as unknown as HTMLElement).click();
    assert.deepEqual(sent.at(-1), { type: 'fix', uri: 'file:///a.md', range: problem.range, title: 'Ajouter' });
    type('title', 'D');
    assert.equal(element?.hasAttribute('hidden'), true);
  });

  test('shows words with their counts, and takes one out', () => {
    const words: FormField = { ...text('tags', '[a, b]'), control: { kind: 'words', isOpen: true, words: [{ text: 'a', label: 'a', detail: '3 articles' }, { text: 'b', label: 'b', detail: '' }] } };
    const { changes } = openPage(words);
    const chips = [...document.querySelectorAll('.chips li')];
    assert.deepEqual(chips.map(it => it.textContent), ['a3 articles', 'b']);
    (chips[1]?.querySelector('button') as unknown as HTMLElement).click();
    assert.deepEqual(changes()[0]?.wanted, { kind: 'removeItem', at: 1 });
  });

  test('folds the fields that few articles have', () => {
    openPage(text('title', 'Un'), text('robots', '', { isUsual: false }));
    assert.equal(document.querySelector('details summary')?.textContent, '1 autre champ');
    assert.ok(document.querySelector('details [data-field="robots"]'));
  });

  test('writes code in a help as code, and nothing as HTML', () => {
    openPage(text('title', 'Un', { help: 'Comme `<b>` ici.\n\nEt là.' }));
    const help = document.querySelector('.help');
    assert.equal(help?.innerHTML, '<p>Comme <code>&lt;b&gt;</code> ici.</p><p>Et là.</p>');
  });
});

suite('A button that is held', () => {
  test('holds back what would move things under it', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const target = window.document.createElement('div');
    const press = new PointerPress(target as unknown as EventTarget);
    const done: string[] = [];
    target.dispatchEvent(new Event('pointerdown'));
    press.whenReleased(() => done.push('later'));
    assert.equal(done.length, 0);
    target.dispatchEvent(new Event('pointerup'));
    mock.timers.tick(1);
    press.whenReleased(() => done.push('at once'));
    assert.deepEqual(done, ['later', 'at once']);
    mock.timers.reset();
  });
});
