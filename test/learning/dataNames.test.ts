import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dataNamesIn } from '../../server/src/learning/dataNames.ts';

suite('What a file of data names', () => {
  test('its keys', () => check('dinum:\n  name: DINUM\n"Lab Santé": { a: b }\n# non: rien\n', ['dinum', 'Lab Santé']));
  test('the items of its list', () => check("- id: dinum # le premier\n  nom: DINUM\n- nom: ANCT\n  id: 'anct'\n", ['dinum', 'anct']));
  test('as JSON, too', () => check('{"dinum": {}, "anct": 1}', ['dinum', 'anct'], 'a.json'));
  test('as a list of JSON', () => check('[{"id": "dinum"}, 3, null]', ['dinum'], 'a.json'));
  test('nothing, where it cannot be read', () => check('{"dinum"', [], 'a.json'));

  function check(text: string, expected: readonly string[], path = 'a.yml'): void {
    assert.deepEqual(dataNamesIn(text, path), expected);
  }
});
