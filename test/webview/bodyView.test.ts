import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { parseHTML } from 'linkedom';
import type { ViewChange } from '../../client/webview/body/bodyView.ts';
import type { Piece } from '../../client/webview/body/piece.ts';

const { document, Element, HTMLElement, HTMLDetailsElement, Text } = parseHTML('<!DOCTYPE html><html><body></body></html>');
Object.assign(globalThis, { document, Element, HTMLElement, HTMLDetailsElement, Text, Node: { ELEMENT_NODE: 1 }, NodeFilter: { SHOW_TEXT: 4 } });
const { BodyView } = await import('../../client/webview/body/bodyView.ts');
const { PageLines } = await import('../../client/webview/body/pageLines.ts');

/** A view of an empty body, with the tasks that it has put off and the changes that it has told. */
function createView() {
  const body = document.createElement('div');
  const tasks: (() => void)[] = [];
  const changes: ViewChange[] = [];
  const view = new BodyView(body, { make: ({ html }) => nodesOf(html), changed: it => changes.push(it), later: it => tasks.push(it) });
  const finish = (): void => {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      task();
    }
  };
  return { body, view, changes, finish, lines: new PageLines(() => view.shown) };
}

function nodesOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Pieces, each on the line that stands before it. */
function pieces(...all: readonly (readonly [number, string])[]): Piece[] {
  return all.map(([line, html]) => ({ line, html }));
}

suite('The body in the page', () => {
  test('keeps the nodes of what has not changed', () => {
    const { body, view } = createView();
    view.show(pieces([0, '<p>Un.</p>\n'], [2, '<p>Deux.</p>\n'], [4, '<p>Trois.</p>\n']));
    const [first, second, third] = body.children;
    view.show(pieces([0, '<p>Un.</p>\n'], [2, '<p>Deux !</p>\n'], [3, '<h2>Nouveau</h2>\n'], [5, '<p>Trois.</p>\n']));
    assert.equal(body.innerHTML, '<p>Un.</p>\n<p>Deux !</p>\n<h2>Nouveau</h2>\n<p>Trois.</p>\n');
    assert.deepEqual([body.children[0] === first, body.children[1] === second, body.children[3] === third], [true, true, true]);
  });

  test('goes on among the children of another element, and leaves them where they are', () => {
    const { view, body } = createView();
    view.show(pieces([0, '<p>Un.</p>'], [2, '<p>Deux.</p>']));
    const [first] = body.children;
    const parent = document.createElement('main');
    parent.innerHTML = '<h1>T</h1><hr>';
    view.moveTo({ parent, before: parent.lastChild });
    view.show(pieces([0, '<p>Un.</p>'], [2, '<p>Deux !</p>'], [4, '<p>Trois.</p>']));
    assert.equal(parent.innerHTML, '<h1>T</h1><p>Un.</p><p>Deux !</p><p>Trois.</p><hr>');
    assert.equal(parent.children[1], first);
    assert.equal(body.innerHTML, '');
    view.clear();
    assert.equal(parent.innerHTML, '<h1>T</h1><hr>');
  });

  test('makes nothing anew where only lines have moved', () => {
    const { view, changes, body, lines } = createView();
    view.show(pieces([0, '<p data-line="0">Un.</p>'], [2, '<p data-line="0">Deux.</p>']));
    changes.length = 0;
    view.show(pieces([0, '<p data-line="0">Un.</p>'], [7, '<p data-line="0">Deux.</p>']));
    assert.deepEqual(changes, []);
    assert.equal(body.children[1] && lines.lineOf(body.children[1]), 7);
  });

  test('of a long article comes slice by slice, and a keystroke does not wait for the end', () => {
    const { body, view, finish } = createView();
    const long = Array.from({ length: 40 }, (_, index) => ({ line: index * 2, html: `<p>${String(index).repeat(5000)}</p>` }));
    view.show(long);
    assert.equal(view.isComplete, false);
    const [first] = body.children;
    const edited = [{ line: 0, html: '<p>Autre.</p>' }, ...long.slice(1)];
    view.show(edited);
    assert.equal(body.children[0]?.textContent, 'Autre.');
    assert.equal(body.children[0], first);
    finish();
    assert.equal(view.isComplete, true);
    assert.equal(body.innerHTML, edited.map(({ html }) => html).join(''));
  });

  test('is the same after any edits as if it were shown for the first time', () => {
    const html = fc.constantFrom('<p>a</p>\n', '<p>b</p>\n', '<p class="x">a</p>\n', '<ul><li>a</li><li>b</li></ul>\n', '<ul><li>b</li></ul>', '', 'text', '<h2>a</h2>\n\n<p>c</p>', `<pre>${'x'.repeat(70_000)}</pre>`);
    const body = fc.array(html, { maxLength: 9 });
    const step = fc.record({ body, finishes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
        const [patched, fresh] = [createView(), createView()];
        for (const { body: now, finishes } of steps) {
          patched.view.show(now.map((it, line) => ({ html: it, line })));
          if (finishes) {
            patched.finish();
          }
        }
        patched.finish();
        fresh.view.show(steps.at(-1)?.body.map((it, line) => ({ html: it, line })) ?? []);
        fresh.finish();
        assert.equal(patched.body.innerHTML, fresh.body.innerHTML);
        assert.deepEqual(patched.view.shown.map(it => it.piece), fresh.view.shown.map(it => it.piece));
        assert.deepEqual(patched.view.shown.flatMap(it => it.nodes), [...patched.body.childNodes]);
      }),
      { numRuns: 300 },
    );
  });

  test('tells what is gone and what has come, so that nothing is forgotten', () => {
    const html = fc.constantFrom('<p>a</p>', '<p>b</p>', '<h2>a</h2>', 'text');
    fc.assert(
      fc.property(fc.array(fc.array(html, { maxLength: 6 }), { maxLength: 6 }), bodies => {
        const { view, changes } = createView();
        const known = new Set<Node>();
        for (const body of bodies) {
          changes.length = 0;
          view.show(body.map((it, line) => ({ html: it, line })));
          for (const { gone, come } of changes) {
            gone.forEach(({ nodes }) => nodes.forEach(node => known.delete(node)));
            come.forEach(({ nodes }) => nodes.forEach(node => known.add(node)));
          }
          assert.deepEqual(known, new Set(view.shown.flatMap(({ nodes }) => nodes)));
        }
      }),
    );
  });

  test('is taken out at once for another article', () => {
    const { body, view, finish } = createView();
    view.show(pieces([0, `<p>${'a'.repeat(100_000)}</p>`], [1, '<p>b</p>']));
    view.clear();
    finish();
    assert.equal(body.innerHTML, '');
  });
});

suite('The lines of the file in the page', () => {
  /** Three paragraphs, a list, and a footnote that is written on the second line. */
  function page() {
    const made = createView();
    made.view.show(
      pieces(
        [0, '<p data-line="0">Un.</p>'],
        [4, '<p data-line="0">Deux.</p>\n'],
        [6, '<ul data-line="0"><li data-line="0">a</li><li data-line="1">b</li></ul>'],
        [9, '<p>Sans ligne.</p>'],
        [2, '<div><ol><li data-line="0">Note</li></ol></div>'],
      ),
    );
    return made;
  }

  test('lead to the block that a line is in', () => {
    const { lines } = page();
    const texts = [0, 1, 2, 3, 4, 5, 6, 7, 30].map(line => lines.blockAt(line)?.textContent);
    assert.deepEqual(texts, ['Un.', 'Un.', 'Note', 'Note', 'Deux.', 'Deux.', 'a', 'b', 'b']);
  });

  test('lead from a place in the page to the line of its block', () => {
    const { lines, body } = page();
    const item = body.querySelectorAll('ul li')[1];
    assert.equal(item?.firstChild && lines.blockAround(item.firstChild)?.line, 7);
    const outside = body.querySelectorAll('p')[2];
    assert.equal(outside && lines.blockAround(outside), undefined);
  });

  test('say where the next block starts', () => {
    const { lines } = page();
    assert.deepEqual([0, 2, 4, 6, 7].map(line => lines.lineAfter(line)), [2, 4, 6, 7, undefined]);
  });
});

suite('The lines of a body that Liquid has made', () => {
  const RUNS = [{ made: 0, line: 4, step: 1 }, { made: 2, line: 6, step: 0 }, { made: 5, line: 7, step: 1 }] as const;
  /** Two lines that are written, three that an include has made, and what follows. */
  const BODY = pieces([0, '<p data-line="0">a</p>'], [2, '<p data-line="0">b</p>'], [4, '<p data-line="0">c</p>'], [6, '<ul data-line="0"><li data-line="0">d</li><li data-line="1">e</li></ul>']);

  test('lead to the file: those of an include to the line that includes', () => {
    const { body, view } = createView();
    const lines = new PageLines(() => view.shown, () => RUNS);
    view.show(BODY);
    assert.deepEqual([...body.querySelectorAll('p, li')].map(it => lines.lineOf(it)), [4, 6, 6, 8, 9]);
    assert.equal(lines.blockAt(6)?.textContent, 'b');
    assert.equal(lines.blockAt(9)?.textContent, 'e');
    assert.equal(lines.lineAfter(4), 6);
    assert.equal(lines.lineAfter(6), 8);
  });
  test('are the first of those that a loop repeats', () => {
    const { view } = createView();
    const lines = new PageLines(() => view.shown, () => [{ made: 0, line: 5, step: 1 }, { made: 2, line: 5, step: 1 }, { made: 4, line: 9, step: 1 }]);
    view.show(pieces([0, '<p data-line="0">a1</p>'], [1, '<p data-line="0">b1</p>'], [2, '<p data-line="0">a2</p>'], [3, '<p data-line="0">b2</p>'], [4, '<p data-line="0">c</p>']));
    assert.deepEqual([5, 6, 9].map(it => lines.blockAt(it)?.textContent), ['a1', 'b1', 'c']);
    view.show(pieces([0, '<ul data-line="0"><li data-line="0">a1</li><li data-line="2">a2</li></ul>']));
    assert.equal(lines.blockAt(5)?.textContent, 'a1');
  });
  test('are others when the runs are others, the body as before', () => {
    const { view } = createView();
    let runs: readonly { readonly made: number; readonly line: number; readonly step: 0 | 1 }[] = [{ made: 0, line: 4, step: 1 }];
    const lines = new PageLines(() => view.shown, () => runs);
    view.show(pieces([0, '<p data-line="0">a</p>'], [2, '<p data-line="0">b</p>']));
    assert.equal(lines.lineAfter(4), 6);
    runs = [{ made: 0, line: 5, step: 1 }];
    assert.equal(lines.lineAfter(5), 7);
  });
});
