import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { jekyllOptions, parseKramdown, type KramdownDocument } from '../../server/src/kramdown/index.ts';
import { composeBlock } from '../../server/src/models/composeBlock.ts';
import { blocksIn } from '../../server/src/models/findBlocks.ts';
import type { Model } from '../../server/src/models/model.ts';
import { readModel } from '../../server/src/models/readModel.ts';
import { updateBlock } from '../../server/src/models/updateBlock.ts';

const FIELDS = 'fields:\n  nom: { label: Nom }\n  lieu: { label: Lieu }\n  note: { label: Note }\n  gains: { label: Gain, type: markdown, repeated: true }\n  lien: { label: Lien, required: false }\n';
const BODY = '### **${nom}**\n{: .centre }\n\n*${lieu}*\n\n**La note :** ${note}\n\n**Les gains**\n{: .bleue }\n\n* ${gains}\n\nVoir aussi : ${lien}\n';
const BLOCK = '### **Crèches**\n{: .centre #creches }\n\n*Lyon*\n\n**La note\u00A0:** 8 \\* 2\n\n**Les gains**\n{: .bleue }\n\n* un\n* deux\n\nUn mot de plus.\n';

suite('a block of a model that has changed', () => {
  test('stays as it is where the model is as it was', () => updated(BODY, []));
  test('has the new fixed words, and its own fields', () => updated(BODY.replace('La note :', 'Note des usagers :').replace('Les gains', 'Ce qui a changé'), [['La note\u00A0:', 'Note des usagers :'], ['Les gains', 'Ce qui a changé']]));
  test('has a heading of the new level, where it had that of the model', () => {
    updated(BODY.replace('###', '##'), [['### **', '## **']]);
    updated(BODY.replace('###', '##'), [], { block: BLOCK.replace('###', '####') });
  });
  test('has the new annotation, and keeps its own name', () => {
    updated(BODY.replace('.centre', '.milieu .grand'), [['{: .centre #creches }', '{: .milieu .grand #creches }']]);
    updated(BODY.replace('{: .bleue }', '{: .verte }'), [['{: .bleue }', '{: .verte }']]);
    updated(BODY.replace('{: .bleue }\n', ''), [['\n{: .bleue }', '']]);
  });
  test('has another annotation than the model as the model has it', () => updated(BODY, [['{: .rouge }', '{: .bleue }']], { block: BLOCK.replace('.bleue', '.rouge') }));
  test('has its parts in the new order, what stands below each going along', () => updated('### **${nom}**\n{: .centre }\n\n*${lieu}*\n\n**Les gains**\n{: .bleue }\n\n* ${gains}\n\n**La note :** ${note}\n', [
    ['**La note\u00A0:** 8 \\* 2\n\n**Les gains**\n{: .bleue }\n\n* un\n* deux\n\nUn mot de plus.', '**Les gains**\n{: .bleue }\n\n* un\n* deux\n\nUn mot de plus.\n\n**La note\u00A0:** 8 \\* 2'],
  ]));
  test('has a field where the model shows it now', () => updated('### **${nom}** (${lieu})\n{: .centre }\n\n**La note :** ${note}\n\n**Les gains**\n{: .bleue }\n\n* ${gains}\n', [['**Crèches**', '**Crèches** (Lyon)'], ['*Lyon*\n\n', '']]));
  test('has a part anew where it has something to say there, and fixed words', () => {
    updated(`${BODY}\n**Où et combien :** \${lieu}, \${note}\n\n**Contactez-nous**\n{: .bleue }\n`, [['Un mot de plus.', 'Un mot de plus.\n\n**Où et combien :** Lyon, 8 \\* 2\n\n**Contactez-nous**\n{: .bleue }']]);
  });
  test('has its list as the model has it', () => updated(BODY.replace('* ${gains}', '1. ${gains}'), [['* un\n* deux', '1. un\n1. deux']]));
  test('has its label in bold again', () => updated(BODY, [['#### Les gains', '**Les gains**']], { block: BLOCK.replace('**Les gains**', '#### Les gains') }));
  test('keeps the line ends of its article', () => updated(BODY.replace('* ${gains}', '1. ${gains}'), [['* un\r\n* deux', '1. un\r\n1. deux']], { block: BLOCK.replaceAll('\n', '\r\n') }));
});

suite('what nobody can say for an author', () => {
  test('is told: a new field', () => updated(`${BODY}\n**Le budget :** \${budget}\n`, [], { left: ['n’a rien à dire pour « Le budget »'], fields: `${FIELDS}  budget: { label: Budget }\n` }));
  test('stays: a part that the model does not have any more', () => updated(BODY.replace('**La note :** ${note}\n\n', ''), [], { left: ['garde « La note : 8 * 2 », que le modèle n’a plus'], fields: FIELDS.replace(/ {2}note.*\n/, '') }));
  test('leaves the block as it is: words that the model has no field for any more', () =>
    updated(BODY.replace('**La note :** ${note}', '**La note :** bonne').replace('.centre', '.milieu'), [], { left: ['dit « 8 * 2 », et le modèle n’a plus ce champ'], fields: FIELDS.replace(/ {2}note.*\n/, '') }));
  test('leaves the block as it is: words that are written too differently', () =>
    updated(BODY.replace('### **${nom}**', '### Projet **${nom}**'), [], { block: BLOCK.replace('**Crèches**', 'Crèches'), left: ['« Crèches » y est écrit trop autrement que dans le modèle'] }));
});

suite('any block', () => {
  const word = fc.stringMatching(/^[a-zé][a-zé ]{0,8}[a-zé]$/);
  const values = fc.record({ nom: word, lieu: word, note: word, gains: fc.array(word, { minLength: 1, maxLength: 3 }), lien: fc.oneof(fc.constant(''), word) });
  const PARTS = ['**La note :** ${note}', '**Les gains**\n{: .bleue }\n\n* ${gains}', 'Voir aussi : ${lien}', '**Où :** ${lieu}'];
  const bodies = fc.shuffledSubarray(PARTS, { minLength: 4, maxLength: 4 }).map(it => `### **\${nom}**\n{: .centre }\n\n${it.join('\n\n')}\n`);

  test('becomes what its new model makes of its values, and what stands around it stays', () => {
    fc.assert(fc.property(values, bodies, bodies, word, (said, before, after, around) => {
      const [old, wanted] = [readModel('a.md', `---\n${FIELDS}---\n${before}`), readModel('a.md', `---\n${FIELDS}---\n${after}`)];
      const source = `${around}\n\n${composeBlock(old, said, 'fr')}\n## ${around}\n`;
      assert.equal(update(source, old, wanted).text, `${around}\n\n${composeBlock(wanted, said, 'fr')}\n## ${around}\n`);
    }), { numRuns: 100 });
  });
});

function read(text: string): KramdownDocument {
  return parseKramdown(text, jekyllOptions);
}

function update(text: string, old: Model, wanted: Model): { readonly text: string; readonly left: readonly string[] } {
  const [block] = blocksIn(read(text))([old]);
  assert.ok(block, text);
  const { edits, left } = updateBlock({ text, block }, wanted, read);
  return { text: applyEdits(text, edits), left: left.map(it => it.fr.replaceAll('\u00A0', ' ')) };
}

interface Case {
  readonly block?: string;
  readonly left?: readonly string[];
  readonly fields?: string;
}

function updated(body: string, changes: readonly (readonly [string, string])[], { block = BLOCK, left = [], fields = FIELDS }: Case = {}): void {
  const [old, wanted] = [readModel('a.md', `---\n${FIELDS}---\n${BODY}`), readModel('a.md', `---\n${fields}---\n${body}`)];
  const expected = changes.reduce((source, [from, to]) => source.replace(from, () => to), block);
  assert.deepEqual(update(block, old, wanted), { text: expected, left });
}
