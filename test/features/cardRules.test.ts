import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFirstFix, checkRules, foundIn } from '../support/ruleChecks.ts';

suite('project cards', () => {
  const PARTS = {
    name: '### **Nom**\n{: .text-center .margin-bottom-1 .margin-top-3 }',
    administration: '*Administration*\n{: .text-center }',
    objective: '**L’objectif :** lutter\n{: .text-center }',
    data: '**Les données de départ**\n{: .bleue .margin-0 }\n\nDes photos.',
    intelligence: '**L’intelligence artificielle**\n{: .bleue .margin-0 }\n\nUn modèle.',
    gains: '**Les gains**\n{: .bleue .margin-0 }\n\n* un\n* deux',
  };
  const card = (...parts: (keyof typeof PARTS)[]): string => `${parts.map(it => PARTS[it]).join('\n\n')}\n`;

  test('complete', () => checkRules('card', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
  test('a section that is none', () => checkRules('card', '## Bilan\n\n**Les gains**\n\nIls sont là.\n'));
  test('without a part', () => checkRules('card', card('name', 'administration', 'objective', 'data', 'gains'), [['card.missing-part', '### **Nom**']]));
  test('gets its part', () =>
    checkFirstFix(card('name', 'objective', 'data', 'intelligence', 'gains'), 'card.missing-part', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('\n*Administration*\n', '\n*Administration*\n')));
  test('with a label and nothing below it', () =>
    checkRules('card', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('\n\nUn modèle.', ''), [['card.empty-part', '**L’intelligence artificielle**']]));
  test('with a label at its end', () => checkRules('card', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('\n\n* un\n* deux', ''), [['card.empty-part', '**Les gains**']]));
  test('in another order', () => checkFirstFix(card('name', 'administration', 'objective', 'intelligence', 'data', 'gains'), 'card.part-order', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
  test('with another annotation', () =>
    checkFirstFix(card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('**Les gains**\n{: .bleue .margin-0 }', '**Les gains**\n{: .noir }'), 'card.other-annotation', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
});

suite('quotation marks that kramdown curls', () => {
  test('do not hide the label of a card', async () => {
    const card = (apostrophe: string): string => `### **Nom**\n{: .text-center .margin-bottom-1 .margin-top-3 }\n\n*Administration*\n{: .text-center }\n\n**L${apostrophe}objectif :** a\n{: .text-center }\n\n**Les gains**\n{: .bleue .margin-0 }\n\n* b\n`;
    assert.deepEqual(await foundIn('card', card("'")), await foundIn('card', card('’')));
    assert.notDeepEqual(await foundIn('card', card("'")), []);
  });
});
