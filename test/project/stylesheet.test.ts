import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readStylesheets } from '../../server/src/project/stylesheet.ts';

suite('the classes of compiled stylesheets', () => {
  test('with what they do', () => classes('.text-center{text-align:center}.b{color:red!important}', { 'text-center': ['text-align: center'], b: ['color: red !important'] }));
  test('also within media queries, lists of selectors and descendants', () =>
    classes('@media (min-width:1px){.a,.b:hover > p.c::before{margin:0}}', { a: ['margin: 0'], b: ['margin: 0'], c: ['margin: 0'] }));
  test('from several rules together', () => classes('.a{margin:0}.a{padding:1px}.a{margin:0}', { a: ['margin: 0', 'padding: 1px'] }));
  test('with escaped signs and accents', () => classes('.md\\:flex{a:b}.encadré{c:d}', { 'md:flex': ['a: b'], encadré: ['c: d'] }));
  test('not from addresses, strings, keyframes or numbers', () =>
    classes('a[href$=".pdf"]{background:url(x.png)}@keyframes k{from{top:.5em}50.5%{top:0}}p{margin:.5em}', {}));
  test('up to a mistake', () => classes('.a{margin:0}\n.b{', { a: ['margin: 0'] }));
  test('of nothing at all', () => classes('{{{', {}));
});

test('the ids of stylesheets are known too', () => {
  assert.deepEqual([...readStylesheets(['#top .a{color:#fff}']).ids], ['top']);
});

function classes(source: string, expected: Readonly<Record<string, readonly string[]>>): void {
  const read = readStylesheets([source]).classes;
  assert.deepEqual(Object.fromEntries([...read].map(([name, { declarations }]) => [name, [...declarations]])), expected);
}
