import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fromCodeSnippets, toCodeSnippets } from '../../client/src/blocks/codeSnippets.ts';
import { readModel } from '../../server/src/models/readModel.ts';

suite('snippets of VS Code', () => {
  test('become models, whose header says what they say', () => {
    const [file] = fromCodeSnippets('{\n  // L’encadré\n  "Encadré : à lire": {\n    "scope": "markdown",\n    "prefix": ["encadré", "box"],\n    "description": "Un encadré",\n    "body": ["**${1:Titre}**", "{: .encadre }", "$0"],\n  },\n}\n') ?? [];
    assert.equal(file?.name, 'encadre.md');
    const model = readModel(file.name, file.text);
    assert.deepEqual([model.name.fr, model.prefix, model.description.fr, model.body], ['Encadré : à lire', 'encadré', 'Un encadré', '**${1:Titre}**\n{: .encadre }\n$0\n']);
  });
  test('keep addresses and what looks like a comment in a text', () => {
    const [file] = fromCodeSnippets('{ "a": { "prefix": "a b", "body": "https://example.fr /* x */, }" } }') ?? [];
    assert.deepEqual([file?.name, readModel('a', file?.text ?? '').body], ['a-b.md', 'https://example.fr /* x */, }\n']);
  });
  test('get a file each', () => assert.deepEqual(fromCodeSnippets('{"a":{"prefix":"x","body":"1"},"b":{"prefix":"x","body":"2"}}')?.map(it => it.name), ['x.md', 'x-2.md']));
  test('are not read from anything else', () => {
    for (const text of ['', '[', '[]', '3', '{"a": {"body": 3}}', '{"a": 1}']) {
      assert.ok((fromCodeSnippets(text) ?? []).length === 0, text);
    }
  });
  test('are written from models, and read again', () => {
    const models = [{ name: 'Carte', prefix: 'carte', description: 'Une carte', body: '### ${1:Nom}\n\n${2|a,b|}\n' }];
    const [file] = fromCodeSnippets(toCodeSnippets(models)) ?? [];
    const { name, prefix, description, body } = readModel('a', file?.text ?? '');
    assert.deepEqual([{ name: name.fr, prefix, description: description.fr, body }], models);
  });
  test('of Plume are read', () => assert.ok((fromCodeSnippets(readFileSync('snippets/project-card.json', 'utf8')) ?? []).length === 1));
});
