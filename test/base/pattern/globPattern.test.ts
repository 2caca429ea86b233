import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import picomatch from 'picomatch';
import { globPattern } from '../../../server/src/base/pattern/globPattern.ts';
import { fc } from '../../support/properties.ts';

const segment = fc.array(fc.constantFrom('a', 'b', '.', '_', '*', '?', '[ab]', '[^a]', '{a,b}', '{b,c*}', '-', 'é'), { minLength: 1, maxLength: 4 }).map(it => it.join(''));
const glob = fc.tuple(fc.array(fc.oneof(segment, segment, fc.constant('**'), fc.constant('*')), { minLength: 1, maxLength: 4 }), fc.constantFrom('', '.md', '.*')).map(([parts, end]) => parts.join('/') + end);
const path = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '.', '_', '-', 'é'), { minLength: 1, maxLength: 4 }).map(it => it.join('')), { minLength: 1, maxLength: 4 }).map(it => `${it.join('/')}.md`);

suite('A glob', () => {
  test('means the paths that picomatch says it means', () => {
    const isPath = (it: string): boolean => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(it);
    fc.assert(
      fc.property(
        glob.filter(it => !/\*{3,}|[^/]\*\*|\*\*[^/]/.test(it) && isPath(it)),
        fc.array(path.filter(isPath), { minLength: 1, maxLength: 5 }),
        (source, paths) => {
          const expected = picomatch(source, { dot: true, noextglob: true, nonegate: true });
          for (const it of paths) {
            assert.equal(globPattern(source)(it), expected(it), JSON.stringify([source, it]));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  for (const [source, meant, other] of [
    ['_posts/*.md', '_posts/2024-01-01-a.md', '_posts/fr/a.md'],
    ['docs/**', 'docs/a/b.md', 'doc/a.md'],
    ['**/*.md', 'a.md', 'a.txt'],
    ['./a/?.md', 'a/b.md', 'a/bc.md'],
    ['[!_]*/{un,deux}.md', 'a/deux.md', '_a/un.md'],
    ['a{b.md', 'a{b.md', 'ab.md'],
    ['a\\*.md', 'a*.md', 'ab.md'],
    ['a (1).md', 'a (1).md', 'a 1.md'],
    ['[z-a].md', '[z-a].md', 'z.md'],
  ] as const) {
    test(`${source} means ${meant}, and not ${other}`, () => {
      assert.equal(globPattern(source)(meant), true);
      assert.equal(globPattern(source)(other), false);
    });
  }

  test('that was made to take long does not', () => {
    for (const source of ['_actualites/(a+)+b.md', `${'*a'.repeat(40)}*b`, `${'**/a/'.repeat(20)}b`]) {
      assert.equal(globPattern(source)(`_actualites/${'a'.repeat(3000)}/${'a/'.repeat(300)}`), false);
    }
  });
});
