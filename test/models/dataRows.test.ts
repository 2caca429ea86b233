import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';
import { plainValue } from '../../server/src/article/yaml/yamlValue.ts';
import { matchColumns, readDataRows, valuesOfRows } from '../../server/src/models/dataRows.ts';
import { readModel } from '../../server/src/models/readModel.ts';

const { fields } = readModel('a.md', '---\nfields:\n  nom: { label: Nom du projet }\n  administration: { label: Administration }\n  gains: { label: Gains, repeated: true }\n---\n${nom}\n');
const readRows = (text: string): ReturnType<typeof readDataRows> => readDataRows(text, it => plainValue(parseYaml(it).root));
const ROWS = [['Lire les avis', 'Achats'], ['Prévoir les crues', 'Eaux']];

suite('data', () => {
  for (const [name, text] of [
    ['CSV', 'Nom,Administration\nLire les avis,Achats\nPrévoir les crues,Eaux\n'],
    ['CSV of a French spreadsheet', '\uFEFFNom;Administration\r\nLire les avis;Achats\r\nPrévoir les crues;Eaux\r\n'],
    ['CSV with quotation marks', '"Nom","Administration"\n"Lire les avis",Achats\n"Prévoir les crues","Eaux"\n'],
    ['cells of a spreadsheet', 'Nom\tAdministration\nLire les avis\tAchats\nPrévoir les crues\tEaux'],
    ['a table', '| Nom | Administration |\n|---|---|\n| Lire les avis | Achats |\n| Prévoir les crues | Eaux |\n'],
    ['JSON', '[{"Nom":"Lire les avis","Administration":"Achats"},{"Nom":"Prévoir les crues","Administration":"Eaux"}]'],
    ['JSON with a name', '{"projets":[{"Nom":"Lire les avis","Administration":"Achats"},{"Nom":"Prévoir les crues","Administration":"Eaux"}]}'],
    ['YAML', '- Nom: Lire les avis\n  Administration: Achats\n- Nom: Prévoir les crues\n  Administration: Eaux\n'],
  ] as const) {
    test(`are read from ${name}`, () => assert.deepEqual(readRows(text), { columns: ['Nom', 'Administration'], rows: ROWS }));
  }
  test('may have separators, line ends and quotation marks in their cells', () =>
    assert.deepEqual(readRows('a,b\n"1, 2","x ""y""\nz"\n'), { columns: ['a', 'b'], rows: [['1, 2', 'x "y"\nz']] }));
  test('may lack cells', () => assert.deepEqual(readRows('a,b,c\n1\n')?.rows, [['1', '', '']]));
  for (const text of ['', 'a', 'a,b', '[', '{}', '[1, 2]', '"', '"a,b\nc', '- a: [', 'Une phrase, avec une virgule.\n\nUne autre.', '\n\n', '[[[[', '|\n|-']) {
    test(`are not, or are something, in ${JSON.stringify(text)}`, () => assert.equal(typeof readRows(text)?.rows.length, readRows(text) === undefined ? 'undefined' : 'number'));
  }
});

suite('the columns of data', () => {
  test('are those of the fields, by name or label, in any case and accents', () =>
    assert.deepEqual(matchColumns(['NOM DU PROJET', 'administration', 'Gain', 'Budget'], fields), { 'NOM DU PROJET': 'nom', administration: 'administration', Gain: 'gains' }));
  test('give a field once', () => assert.deepEqual(matchColumns(['nom', 'Nom du projet'], fields), { nom: 'nom' }));
  test('say several values of a field that is repeated', () => {
    const rows = { columns: ['nom', 'gains'], rows: [['A', 'un; deux'], ['B', '- trois\n- quatre'], ['', '']] };
    assert.deepEqual(valuesOfRows(rows, matchColumns(rows.columns, fields), fields), [{ nom: 'A', gains: ['un', 'deux'] }, { nom: 'B', gains: ['trois', 'quatre'] }]);
  });
});
