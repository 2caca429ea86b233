import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Uri } from 'vscode';
import { answerTool } from '../../client/src/assistant/answerTool.ts';
import type { ArticleClient } from '../../client/src/articleClient.ts';
import type { AssistantAnswer } from '../../server/src/protocol/assistant.ts';

const PLACE = { path: '/site/_config.yml' } as Uri;
const API = {
  LanguageModelTextPart: class {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  },
  LanguageModelToolResult: class {
    readonly parts: readonly unknown[];
    constructor(parts: readonly unknown[]) {
      this.parts = parts;
    }
  },
};

suite('An assistant in VS Code', () => {
  test('is answered what the server answers', () => isTold({ kind: 'answered', value: { models: [] } }, '{"models":[]}'));
  test('is told why there is no answer', () => isTold({ kind: 'refused', sentence: 'Ce n’est pas un article.' }, 'Ce n’est pas un article.'));
  test('is told that no site is open', () => isTold({ kind: 'answered', value: {} }, 'Aucun site n’est ouvert.', undefined));
  test('is answered nothing by a VS Code that has no such tools', async () => assert.equal(await answerTool({}, clientOf({ kind: 'answered', value: {} }), { tool: 'plume_models', input: {}, place: PLACE }), undefined));
});

async function isTold(answer: AssistantAnswer, text: string, ...places: readonly (Uri | undefined)[]): Promise<void> {
  const result = (await answerTool(API, clientOf(answer), { tool: 'plume_models', input: {}, place: places.length === 0 ? PLACE : places[0] })) as { readonly parts: readonly { readonly text: string }[] };
  assert.deepEqual(result.parts.map(it => it.text), [text]);
}

function clientOf(answer: AssistantAnswer): Pick<ArticleClient, 'ask' | 'languageOf'> {
  const ask = (name: string, place: Uri, asked: object): Promise<AssistantAnswer> => {
    assert.deepEqual([name, place, asked], ['assist', PLACE, { tool: 'plume_models', input: {} }]);
    return Promise.resolve(answer);
  };
  return { ask: ask as ArticleClient['ask'], languageOf: () => 'fr' };
}
