import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { KEYWORDS, SETTINGS } from '../../schemas/words.ts';
import { SCHEMA_FILES, schemaText } from '../../schemas/make.ts';
import { rules } from '../../server/src/features/diagnostics/rules.ts';
import type { PlainValue } from '../../server/src/article/yaml/yamlValue.ts';
import type { JsonSchema } from '../../server/src/project/jsonSchema.ts';
import { metaSchema } from '../../server/src/project/metaSchema.ts';
import { readPlumeConfig } from '../../server/src/project/plumeConfig.ts';
import { propertiesAt, schemasAt } from '../../server/src/project/jsonSchema.ts';
import { validateValue } from '../../server/src/project/validate.ts';

const shipped = { fr: read('fr'), en: read('en') };

suite('the schema of plume.yml that ships with the extension', () => {
  for (const language of ['fr', 'en'] as const) {
    test(`is the one that the sources make, in ${language}: node build/run.mjs schemas/write.ts`, () => {
      assert.equal(readFileSync(SCHEMA_FILES[language], 'utf8'), schemaText(language));
    });
    test(`says what every setting and every keyword is for, in ${language}`, () => {
      for (const path of Object.keys(SETTINGS)) {
        const steps = path === '' ? [] : path.split('.').map(it => (it === '[]' ? 0 : it));
        assert.ok(schemasAt(shipped[language], steps).some(it => it.description !== undefined), path);
      }
      const keywords = propertiesAt(shipped[language], ['schema']);
      assert.deepEqual(Object.keys(metaSchema.properties ?? {}).filter(it => keywords.get(it)?.description === undefined), []);
      assert.deepEqual(Object.keys(KEYWORDS).filter(it => !keywords.has(it)), []);
    });
    test(`knows every rule by its page, in ${language}`, () => {
      const known = propertiesAt(shipped[language], ['rules']);
      assert.deepEqual([...known.keys()], rules.map(it => it.code).toSorted());
      assert.ok([...known.values()].every(it => it.title !== undefined && it.title !== ''));
    });
  }
  for (const [text, isAccepted] of [
    ['', true],
    ['$schema: _plume/plume.schema.fr.json', true],
    ['schema: _plume/a.schema.json', true],
    ['schema: {type: object, properties: {title: {type: string, maxLength: 80}}}', true],
    ['schema: {type: texte}', false],
    ['schema: [{collections: [a], schema: {required: [title]}}]', true],
    ['schema: [{collections: [a], schema: {required: title}}]', false],
    ['schema: [{collections: [a]}]', false],
    ['schema: [{schema: a.json, autre: 1}]', false],
    ['schema: 3', false],
    ['vocabulary: {tags: {open: false, values: [a, {name: b, synonyms: [c]}]}}', true],
    ['vocabulary: {tags: {values: [{synonyms: [c]}]}}', false],
    ['vocabulary: {tags: {ouvert: true}}', false],
    ['styles: [a.css]', true],
    ['styles: a.css', false],
    ['typography: "off"', true],
    ['typography: de', false],
    ['rules: {content.placeholder: error, heading.empty: "off"}', true],
    ['rules: {content.placeholder: grave}', false],
    ['vocabulaire: {}', false],
  ] as const) {
    test(`${isAccepted ? 'accepts' : 'refuses'} what the server does: ${text}`, () => {
      const value = (parse(text) ?? {}) as PlainValue;
      for (const schema of Object.values(shipped)) {
        assert.equal(validateValue(value, schema).errors.length === 0, isAccepted, JSON.stringify(validateValue(value, schema)));
      }
      assert.equal(readPlumeConfig(text).problems.length === 0, isAccepted);
    });
  }
});

function read(language: 'fr' | 'en'): JsonSchema {
  return JSON.parse(readFileSync(SCHEMA_FILES[language], 'utf8')) as JsonSchema;
}
