import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { jekyllOptions, parseKramdown, type KramdownDocument } from '../../server/src/kramdown/index.ts';
import { composeBlock, type BlockValues } from '../../server/src/models/composeBlock.ts';
import { editBlock } from '../../server/src/models/editBlock.ts';
import { tellFields } from '../../server/src/models/fieldPlaces.ts';
import { blocksIn, type ModelBlock } from '../../server/src/models/findBlocks.ts';
import { readModel } from '../../server/src/models/readModel.ts';

const MODEL = readModel('fiche.md', `---
name: Fiche
fields:
  nom: { label: Nom }
  etat: { choices: [ouvert, fermé] }
  note: { label: Note, type: number }
  gains: { label: Gain, type: markdown, repeated: true }
  lien: { label: Lien, required: false }
  texte: { label: Texte, type: markdown, required: false }
---
### **\${nom}** (\${etat})
{: .text-center }

**La note :** \${note}
{: .bleue }

**Les gains**
{: .bleue }

* \${gains}

**Le lien :** \${lien}

\${?texte}
**Le texte**

\${texte}
\${/texte}
`);
const BLOCK = '### **Crèches** (ouvert)\n{: .text-center #creches }\n\n**La note\u00A0:** 8\n{: .bleue }\n\n**Les gains**\n{: .autre }\n\n* un\n* *deux*\n* trois\n\n**Le lien :** [ici](/a)\n\nUn mot de plus.\n';

suite('the fields of a block', () => {
  test('are told as their author would be asked for them', () => {
    assert.deepEqual(told('### **A \\* B** (ouvert)\n\n**La note :** 8\n\n**Les gains**\n\n* un\n* deux\n'), { nom: ['A * B'], etat: ['ouvert'], note: ['8'], gains: ['un', 'deux'], lien: [], texte: [] });
  });
  test('are Markdown where their author has written some', () => assert.deepEqual(told('### **A *B*** (ouvert)\n\n**La note :** 8\n\n**Les gains**\n\n* un\n')['nom'], ['A *B*']));
  test('are left to the text where they have several lines, or stand otherwise than in the model', () => {
    const text = '### Crèches\n\n**La note :** 8\n\n**Les gains**\n\n* un\n  et deux\n';
    assert.deepEqual(tellFields(text, blockIn(text)).filter(it => it.isInText).map(it => it.field.name), ['nom', 'etat', 'gains']);
  });
});

suite('a block whose fields are edited', () => {
  test('says what is new, and all else as before', () => edited({ nom: 'Écoles', note: '9' }, [['Crèches', 'Écoles'], [' 8', ' 9']]));
  test('keeps signs of a text as signs', () => edited({ nom: '5 * 3' }, [['Crèches', '5 \\* 3']]));
  test('goes on in Markdown where it was some', () => edited({ lien: '[là](/b)' }, [['[ici](/a)', '[là](/b)']]));
  test('has other items, each written as those beside it', () => {
    edited({ gains: ['un', 'trois'] }, [['* *deux*\n', '']]);
    edited({ gains: ['un', '*deux*', 'deux et demi', 'trois'] }, [['* trois', '* deux et demi\n* trois']]);
    edited({ gains: ['zéro', 'un', '*deux*', 'trois'] }, [['* un', '* zéro\n* un']]);
    edited({ gains: ['*deux*', 'trois', 'quatre'] }, [['* un\n* *deux*\n* trois', '* *deux*\n* trois\n* quatre']]);
    edited({ gains: ['trois'] }, [['* un\n* *deux*\n* trois', '* trois']]);
  });
  test('loses an optional part that says nothing any more, and gets one that does', () => {
    edited({ lien: '' }, [['\n\n**Le lien :** [ici](/a)', '']], BLOCK.replace('\nUn mot de plus.\n', ''));
    edited({ lien: '' }, [['**Le lien :** [ici](/a)\n\n', '']]);
    edited({ texte: 'Long.' }, [['[ici](/a)\n\nUn mot de plus.', '[ici](/a)\n\nUn mot de plus.']], BLOCK, '\n**Le texte**\n\nLong.\n');
  });
  test('gets what stood nowhere: after its label, and below its title', () => {
    edited({ note: '8' }, [['**La note :**', '**La note :** 8']], '### **A** (ouvert)\n\n**La note :**\n\n**Les gains**\n\n* un\n');
    edited({ gains: ['un', 'deux'] }, [['**Les gains**', '**Les gains**\n\n* un\n* deux']], '### **A** (ouvert)\n\n**La note :** 8\n\n**Les gains**\n');
  });
  test('keeps the line ends of its article', () => edited({ gains: ['un', '*deux*', 'trois', 'quatre'] }, [['* trois\r\n', '* trois\r\n* quatre\r\n']], BLOCK.replaceAll('\n', '\r\n')));
  test('leaves what can only be changed in the text', () => edited({ gains: ['x'] }, [], BLOCK.replace('* un\n', '* un\n  et demi\n')));
});

suite('any block', () => {
  const word = fc.stringMatching(/^[a-zé0-9*_#>.[\]`|<'-]{1,12}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map(it => it.join(' '));
  const plain = fc.stringMatching(/^[a-zé][a-zé ]{0,10}[a-zé]$/);
  const values = fc.record({
    nom: text,
    etat: fc.constantFrom('ouvert', 'fermé'),
    note: fc.nat().map(String),
    gains: fc.array(plain, { minLength: 1, maxLength: 4 }),
    lien: fc.oneof(fc.constant(''), text),
    texte: fc.oneof(fc.constant(''), plain),
  });

  test('says what its fields were made to say, and outside of them is byte for byte the same', () => {
    fc.assert(fc.property(values, values, plain, (before, after, around) => {
      const source = `${around}\n\n${composeBlock(MODEL, before, 'fr')}\n## ${around}\n`;
      const edits = editBlock({ text: source, block: blockIn(source) }, after, read);
      const result = applyEdits(source, edits);
      assert.deepEqual(told(result), toldBy(after));
      const back = applyEdits(result, editBlock({ text: result, block: blockIn(result) }, before, read));
      assert.equal(back, source);
    }), { numRuns: 500 });
  });
  test('stays as it is where its fields say the same', () => {
    fc.assert(fc.property(values, it => {
      const source = composeBlock(MODEL, it, 'fr');
      assert.deepEqual(editBlock({ text: source, block: blockIn(source) }, told(source), read), []);
    }), { numRuns: 300 });
  });
});

function read(text: string): KramdownDocument {
  return parseKramdown(text, jekyllOptions);
}

function blockIn(text: string): ModelBlock {
  const [block] = blocksIn(read(text))([MODEL]);
  assert.ok(block, text);
  return block;
}

function told(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(tellFields(text, blockIn(text)).map(it => [it.field.name, it.values]));
}

function toldBy(values: BlockValues): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(values).map(([name, it]) => [name, (typeof it === 'string' ? [it] : it).filter(said => said !== '')]));
}

function edited(values: BlockValues, changes: readonly (readonly [string, string])[], text = BLOCK, added = ''): void {
  const expected = changes.reduce((source, [from, to]) => source.replace(from, () => to), text) + added;
  assert.equal(applyEdits(text, editBlock({ text, block: blockIn(text) }, values, read)), expected);
}
