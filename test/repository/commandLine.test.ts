import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { help } from '../../server/src/cli/help.ts';

// The program finds the pages of the rules from where it is, which a module of a test does not know by itself.
Object.assign(globalThis, { __dirname: resolve('dist/node') });

const PAGES = { fr: 'docs/ligne-de-commande.md', en: 'docs/command-line.md' } as const;

suite('The documents of the command line', () => {
  for (const [language, page] of Object.entries(PAGES) as readonly (readonly ['fr' | 'en', string])[]) {
    const text = readFileSync(page, 'utf8');

    test(`${page} tells of every option and command that the help tells of`, () => {
      const options = help[language].match(/--[a-z]+(?:-[a-z]+)*/g) ?? [];
      const commands = (help[language].match(/^plume [a-z]+/gm) ?? []).map(it => it.trim());
      const missing = [...new Set([...options, ...commands])].filter(it => !['--help', '--version'].includes(it) && !text.includes(it));
      assert.deepEqual(missing, []);
    });

    test(`${page} shows commands that can be given`, () => {
      const shown = [...text.matchAll(/^\$ (?:.*\| )?(?:node_modules\/\.bin\/)?plume (.+)$/gm)].map(([, line = '']) => words(line));
      assert.ok(shown.length > 10);
      for (const line of shown) {
        assert.doesNotThrow(() => readArguments(line), line.join(' '));
      }
    });
  }
});

/** The words of a line as a shell hands them on: without comments, redirections and quotes. */
function words(line: string): readonly string[] {
  const command = line.replace(/\s+#.*$/, '').replace(/\s+[<>].*$/, '');
  return (command.match(/'[^']*'|\S+/g) ?? []).map(it => it.replaceAll("'", ''));
}
