import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { assistantTools, inputSchemaOf } from '../../server/src/protocol/assistant.ts';

const manifest = readFileSync('package.json', 'utf8');
const named = new Set([...manifest.matchAll(/%([\w.]+)%/g)].map(it => it[1]));

suite('the manifest', () => {
  for (const file of ['package.nls.json', 'package.nls.fr.json']) {
    test(`has each of its sentences in ${file}, and no other`, () => {
      const sentences = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      assert.deepEqual(Object.keys(sentences).toSorted(), [...named].toSorted());
    });
    test(`has each of its sentences once in ${file}`, () => {
      const keys = [...readFileSync(file, 'utf8').matchAll(/^ {2}"([\w.]+)":/gm)].map(it => it[1]);
      assert.deepEqual(keys, [...new Set(keys)]);
    });
  }
  test('has each shortcut that the documents name', () => {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: { readonly keybindings: readonly { readonly key: string }[] } };
    const keys = new Set(contributes.keybindings.map(it => it.key));
    for (const file of ['README.md', 'docs/apercu.md']) {
      const documented = [...readFileSync(file, 'utf8').matchAll(/`(Ctrl\+K \w)`/g)].map(([, key = '']) => key.toLowerCase());
      assert.ok(documented.length > 0, file);
      assert.deepEqual(documented.filter(it => !keys.has(it)), [], file);
    }
  });
  test('has no menu twice: the first would be lost', () => {
    const menus = [...manifest.matchAll(/^ {6}"([\w/]+)": \[$/gm)].map(it => it[1]);
    assert.deepEqual(menus, [...new Set(menus)]);
  });
  test('names each command that the client has', () => {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
    const commands = contributes.commands.map(it => it.command);
    assert.deepEqual(commands, [...new Set(commands)]);
    assert.ok(commands.every(it => it.startsWith('plume.')));
  });
  test('gives assistants in VS Code the tools that all others have, with the same words', () => {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: { readonly languageModelTools: readonly { readonly name: string; readonly modelDescription: string; readonly inputSchema: object }[] } };
    assert.deepEqual(contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })), assistantTools.map(it => ({ name: it.name, modelDescription: it.description, inputSchema: inputSchemaOf(it) })));
  });
  // The client does not compare them itself.
  test('asks for a VS Code that the library of the client can work in', () => {
    const { engines } = JSON.parse(manifest) as { readonly engines: { readonly vscode: string } };
    const library = JSON.parse(readFileSync('node_modules/vscode-languageclient/package.json', 'utf8')) as { readonly engines: { readonly vscode: string } };
    const numbers = (range: string): number => Number(/^\^1\.(\d+)\.\d+$/.exec(range)?.[1]);
    assert.ok(numbers(engines.vscode) >= numbers(library.engines.vscode), `${engines.vscode}, ${library.engines.vscode}`);
  });
});
