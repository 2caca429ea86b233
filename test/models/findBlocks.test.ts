import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { jekyllOptions } from '../../server/src/kramdown/index.ts';
import { builtInModels } from '../../server/src/models/builtIn.ts';
import { blocksIn, type ModelBlock } from '../../server/src/models/findBlocks.ts';
import type { Model } from '../../server/src/models/model.ts';
import { readModel } from '../../server/src/models/readModel.ts';

const EXAMPLES = 'examples/site/_plume/snippets';
const MODELS = [...builtInModels(), ...readdirSync(EXAMPLES).map(it => readModel(it, readFileSync(`${EXAMPLES}/${it}`, 'utf8')))];
const REAL_ARTICLES = '../shared/kramdown/articles.json';
const SAMPLE = '../shared/articles/ia-15-projets.md';

suite('the blocks of the example site', () => {
  for (const [name, count] of [['huit-projets-intelligence-artificielle', 8], ['premiere-promotion-bilan', 6], ['a-corriger-annotations', 1]] as const) {
    test(`are all found in ${name}`, () => {
      const cards = found(readFileSync(`examples/site/_actualites/${name}.md`, 'utf8')).filter(it => it.model.name.fr === 'Carte de projet');
      assert.equal(cards.length, count);
    });
  }
  test('are found where they have no fixed words, by their annotations', () => {
    const [block] = found(readFileSync('examples/site/_actualites/agents-formation-numerique.md', 'utf8'));
    assert.equal(block?.model.name.fr, 'Témoignage d’agent');
    assert.equal(block?.parts.length, 2);
  });
});

suite('an article of fifteen cards', () => {
  test('has fifteen, whatever its author has let slip', () => {
    const blocks = found(readFileSync('test/models/quinze-cartes.md', 'utf8'));
    assert.equal(blocks.length, 15);
    assert.deepEqual([...new Set(blocks.map(it => it.model.name.fr))], ['Carte de projet']);
    assert.deepEqual(blocks.map(it => it.parts.length), [6, 5, 6, 6, 6, 6, 6, 6, 6, 5, 6, 6, 5, 6, 6]);
  });
});

suite('blocks', () => {
  test('of the sample article are all found', { skip: existsSync(SAMPLE) ? false : `${SAMPLE} is absent` }, () => {
    const text = readFileSync(SAMPLE, 'utf8');
    assert.equal(found(text).filter(it => it.model.name.fr === 'Carte de projet').length, text.split('**Les gains**').length - 1);
  });
  test('are found in none of the real articles', { skip: existsSync(REAL_ARTICLES) ? false : `${REAL_ARTICLES} is absent` }, () => {
    const articles = JSON.parse(readFileSync(REAL_ARTICLES, 'utf8')) as readonly { readonly name: string; readonly text: string }[];
    assert.ok(articles.length > 300);
    assert.deepEqual(articles.filter(it => found(it.text).length > 0).map(it => it.name), []);
  });
  test('are not made of a sentence that has one fixed word', () => assert.deepEqual(titles('## Bilan\n\n**Les gains**\n\nIls sont là.\n'), []));
  test('are found in a frame of HTML', () => {
    const card = '### **A**\n\n**Les gains**\n\n* un\n\n**L’intelligence artificielle**\n\nb\n';
    assert.deepEqual(titles(`<div markdown="1">\n\n${card}\n</div>\n`), ['A']);
  });
  test('are those of the model of which they have most', () => {
    const service = '### **Guichet**\n\n*Ville*\n\n**La note des usagers**\n\n8 sur 10\n\n**Ce qui a changé**\n\n* tout\n';
    assert.deepEqual(found(service).map(it => it.model.name.fr), ['Carte de service']);
  });
  test('are found by fixed words in plain text', () => {
    const contact = model('fields:\n  nom: {}\n  mail: {}', '**Contact presse**\n{: .bleue }\n\n${nom}\n\nCourriel : ${mail}\n{: .credit }\n');
    assert.deepEqual(titles('**Contact presse**\n{: .bleue }\n\nAnne Petit\n\nCourriel : presse@example.gouv.fr\n\nSuite.\n', [contact]), ['Contact presse']);
    assert.deepEqual(titles('**Contact presse**\n\nIls se voient.\n\n## Suite\n', [contact]), []);
  });
  test('are found where the bold of their fixed words was lost, or is a heading', () => {
    const [card] = found('### **A**\n\n**Les gains**\n\n* a\n\n**Les données de départ **\n\nb\n\n#### L\'intelligence artificielle\n\nc\n\nL’objectif :\n');
    assert.deepEqual(card?.parts.map(it => it.part.label), [undefined, 'Les gains', 'Les données de départ', 'L’intelligence artificielle', 'L’objectif']);
  });
  test('are found where their headings were forgotten', () => {
    const body = '**Les données de départ**\n\na\n\n**Les gains**\n\n* b\n\n';
    assert.equal(found(`Introduction.\n\n${body}${body}`).length, 2);
  });
  test('end at a heading that says their fixed words, where it is of their own level', () => assert.deepEqual(titles('## Un\n\n**Les gains**\n\na\n\n## Les données de départ\n\nb\n'), []));
  test('end where what follows is none of theirs', () => {
    const [quotation] = found('> Oui.\n{: .citation }\n\nUne agente\n{: .auteur-citation }\n\nLa suite du texte.\n');
    assert.equal(quotation?.parts.at(-1)?.content.length, 0);
  });
});

suite('a model', () => {
  test('of plain stops has no skeleton: it is inserted, and nothing more', () => assert.equal(readModel('a.md', '---\nname: A\n---\n**${1:Gains}**\n{: .bleue }\n').skeleton, undefined));
  test('whose blocks are like any other text has none', () => assert.equal(model('fields:\n  a: {}', '${a}\n').skeleton, undefined));
  test('is read whatever its header says', () => {
    for (const header of ['fields: 3', 'fields: [a]', 'fields:\n  a:\n  b: 3', 'name: [x]', 'scope: x', 'a: : b', 'fields: &a {b: *a}']) {
      assert.ok(readModel('a.md', `---\n${header}\n---\n\${a} \${?b}\${/c}`));
    }
  });
});

function model(header: string, body: string): Model {
  return readModel('essai.md', `---\n${header}\n---\n${body}`);
}

function found(text: string, models: readonly Model[] = MODELS): readonly ModelBlock[] {
  return blocksIn(parseArticle('file:///a.md', 1, text).body.parse(jekyllOptions))(models);
}

function titles(text: string, models: readonly Model[] = MODELS): readonly string[] {
  return found(text, models).map(it => it.title);
}
