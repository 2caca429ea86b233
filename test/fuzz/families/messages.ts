import assert from 'node:assert/strict';
import type { MessageConnection } from 'vscode-languageserver/node';
import { aliveRequest, methodOf, questions, type QuestionName } from '../../../server/src/protocol/questions.ts';
import { startMemoryServer } from '../../support/memoryServer.ts';
import { createMemoryWorkspace, memoryUri } from '../../support/memoryWorkspace.ts';
import { fc } from '../../support/properties.ts';
import type { FuzzFamily } from '../family.ts';

const URI = memoryUri('_actualites/a.md');
const SITE = { '_config.yml': 'collections:\n  actualites: { output: true }\n', '_actualites/a.md': '---\ntitle: A\n---\n' };

const anything = fc.oneof(fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1e300, '', 'a', URI, 'file:///%zz', 'untitled:a', '{', [], {}), fc.jsonValue({ maxDepth: 2 }));
const position = fc.record({ line: fc.oneof(fc.integer({ min: -2, max: 9 }), anything), character: fc.oneof(fc.integer({ min: -2, max: 99 }), anything) });
const range = fc.record({ start: fc.oneof(position, anything), end: fc.oneof(position, anything) });
const textDocument = fc.record({ uri: fc.constantFrom<unknown>(URI, memoryUri('plume.yml'), 'file:///%zz', 'x', 1, null), version: fc.oneof(fc.nat(9), anything), languageId: fc.constantFrom('markdown', 'yaml', ''), text: fc.constantFrom('', '---\ntitle: A\n---\nTexte', '---\n') });
const parameters = fc.oneof(
  anything,
  fc.record({ textDocument, position, range, newName: anything, context: anything, contentChanges: fc.array(fc.oneof(fc.record({ range, text: anything }), fc.record({ text: anything })), { maxLength: 2 }) }, { requiredKeys: ['textDocument'] }),
  fc.record({ uri: fc.constantFrom<unknown>(URI, 'x', 1, null), text: anything, position, field: anything, word: anything, newName: anything, name: anything, newUri: anything, what: anything, model: anything, data: anything, values: anything, path: anything, change: anything, stamp: anything, typed: anything }, { requiredKeys: ['uri'] }),
  fc.record({ changes: fc.array(fc.record({ uri: anything, type: anything }), { maxLength: 4 }), settings: anything, files: fc.array(fc.record({ oldUri: anything, newUri: anything }), { maxLength: 2 }) }),
);
const method = fc.oneof(
  fc.constantFrom(...(Object.keys(questions) as QuestionName[]).map(methodOf)),
  fc.constantFrom('textDocument/completion', 'textDocument/hover', 'textDocument/codeAction', 'textDocument/definition', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/references', 'textDocument/prepareRename', 'textDocument/rename', 'workspace/willRenameFiles'),
  fc.constantFrom('textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', '$/cancelRequest', '$/setTrace', 'x/unknown', ''),
);

/** Messages, valid and not, to one server that has to live through all of them: each question is answered, be it by an error. */
export const messages: FuzzFamily = {
  name: 'messages',
  share: 4,
  run: how => {
    let client: Promise<MessageConnection> | undefined;
    const property = fc.asyncProperty(method, parameters, async (name, asked) => {
      const connection = await (client ??= startMemoryServer(createMemoryWorkspace(SITE)));
      const isNotification = /\/did|^\$|^x\//.test(name);
      const sent = isNotification ? connection.sendNotification(name, asked) : connection.sendRequest(name, asked);
      await sent.catch((failure: unknown) => assert.ok(failure instanceof Error));
      assert.equal(await connection.sendRequest(aliveRequest), null);
    });
    return fc.assert(property, how);
  },
};
