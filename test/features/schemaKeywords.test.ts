import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSchemaText } from '../../server/src/project/readSchema.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';


/** What a schema says of the field `a`, what an article writes there, and the code and a part of the sentence that follow. */
const KEYWORDS: readonly (readonly [name: string, schema: object, value: string, code: string, sentence: RegExp])[] = [
  ['anyOf', { anyOf: [{ minimum: 9 }, { type: 'boolean' }] }, '5', 'not-accepted', /aucune des formes/],
  ['oneOf, of which none fits', { oneOf: [{ const: 1 }, { const: 2 }] }, '5', 'not-accepted', /une seule des formes/],
  ['oneOf, of which two fit', { oneOf: [{ minimum: 1 }, { minimum: 2 }] }, '5', 'not-accepted', /une seule des formes/],
  ['not', { not: { const: 3 } }, '3', 'not-accepted', /exclut/],
  ['contains', { contains: { const: 'x' } }, '[y]', 'not-accepted', /il manque une valeur attendue/],
  ['minContains', { contains: { const: 1 }, minContains: 2 }, '[1]', 'not-accepted', /au moins 2 des valeurs attendues/],
  ['maxContains', { contains: { const: 1 }, maxContains: 1 }, '[1, 1]', 'not-accepted', /au plus 1/],
  ['a reference to a choice', { $ref: '#/$defs/choice' }, '5', 'not-accepted', /aucune des formes/],
  ['a group in const', { const: { k: 1 } }, '{k: 2}', 'unknown-value', /\{"k":1\}/],
  ['groups in enum', { enum: [{ k: 1 }, ['b']] }, '{k: 2}', 'unknown-value', /\{"k":1\}, \["b"\]/],
  ['minProperties', { minProperties: 2 }, '{k: 1}', 'not-accepted', /au moins 2 champs/],
  ['maxProperties', { maxProperties: 1 }, '{k: 1, l: 2}', 'not-accepted', /au plus 1 champ/],
  ['propertyNames', { propertyNames: { pattern: '^[a-z]+$' } }, '{A1: 1}', 'not-accepted', /le nom du champ « A1 »/],
  ['prefixItems', { prefixItems: [{ type: 'string' }, { minimum: 3 }] }, '[b, 1]', 'not-accepted', /au moins 3/],
  ['no item after prefixItems', { prefixItems: [{ type: 'string' }], items: false }, '[b, 1]', 'not-accepted', /une valeur de trop/],
  ['unevaluatedItems', { prefixItems: [{ type: 'string' }], unevaluatedItems: false }, '[b, 1]', 'not-accepted', /une valeur de trop/],
  ['unevaluatedProperties', { properties: { k: true }, unevaluatedProperties: false }, '{l: 1}', 'unknown-field', /« l » n’est pas connu/],
  ['then', { if: { minimum: 5 }, then: { multipleOf: 5 } }, '7', 'not-accepted', /multiple de 5/],
  ['else', { if: { minimum: 5 }, else: { multipleOf: 2 } }, '3', 'not-accepted', /multiple de 2/],
  ['dependentRequired', { dependentRequired: { p: ['q'] } }, '{p: 1}', 'missing-field', /« q »/],
  ['dependentSchemas', { dependentSchemas: { p: { required: ['q'] } } }, '{p: 1}', 'missing-field', /« q »/],
  ['a format that is no date', { format: 'email' }, 'moi', 'not-accepted', /« email »/],
];
const OLDER: typeof KEYWORDS = [
  ['dependencies', { dependencies: { p: ['q'] } }, '{p: 1}', 'missing-field', /« q »/],
  ['additionalItems', { items: [{ type: 'string' }], additionalItems: false }, '[b, 1]', 'not-accepted', /une valeur de trop/],
  ['items, one by one', { items: [{ type: 'string' }, { minimum: 3 }] }, '[b, 1]', 'not-accepted', /au moins 3/],
];

suite('each keyword of a team’s schema has a sentence', () => {
  for (const [name, schema, value, code, sentence] of KEYWORDS) {
    test(name, () => check({ schema, value }, code, sentence));
  }
  for (const version of ['draft-04', 'draft-06', 'draft-07']) {
    for (const [name, schema, value, code, sentence] of OLDER) {
      test(`${name}, in ${version}`, () => check({ $schema: `http://json-schema.org/${version}/schema#`, schema, value }, code, sentence));
    }
  }
  test('an exclusive minimum as draft-04 writes it', () =>
    check({ $schema: 'http://json-schema.org/draft-04/schema#', schema: { minimum: 5, exclusiveMinimum: true }, value: '5' }, 'not-accepted', /il faut plus que 5/));
  test('an address with accents and spaces is right', async () => {
    assert.deepEqual(await findings({ schema: { format: 'uri-reference' }, value: '/uploads/été 2024.png' }), []);
  });
  test('an address that is wrong beside its accents is not', () => check({ schema: { format: 'uri-reference' }, value: '"/é%zz"' }, 'not-accepted', /uri-reference/));
  test('of choices within choices, with more to say against a value than a call has room for', async () => {
    const again = { type: 'array', items: { $ref: '#/$defs/again' } };
    const schema = { $defs: { again: { anyOf: Array.from({ length: 330 }, () => again) } }, properties: { a: { $ref: '#/$defs/again' } } };
    const { service, failures } = createTestService({ '_config.yml': 'lang: fr\n', 'plume.yml': 'schema: s.json\n', 's.json': JSON.stringify(schema) });
    const found = await service.report(memoryUri('a.md'), '---\na: [x, {y: 1}]\n---\n');
    assert.deepEqual(failures, []);
    assert.ok(found.some(it => it.code === 'front-matter.not-accepted'), JSON.stringify(found));
  });
  test('a choice for the header as a whole, at its opening', async () => {
    const schema = { anyOf: [{ required: ['b'] }, { required: ['c'] }] };
    const [first] = await findings({ root: schema, schema: {}, value: '1' });
    assert.equal(first?.code, 'front-matter.not-accepted');
    assert.match(first.message, /^L’en-tête n’est pas admis/);
    assert.equal(first.line, 0);
  });
});

suite('a reference of a schema that leads nowhere is said where it stands', () => {
  for (const [name, reference, sentence] of [
    ['to nothing', '#/$defs/absent', /Rien ne s’appelle/],
    ['to an anchor that nobody sets', '#absent', /Rien ne s’appelle/],
    ['to the network', 'https://example.org/a.json', /sur le réseau, où Plume ne va jamais/],
  ] as const) {
    test(name, () => {
      const schema = `{"properties":{"a":{"$ref":"${reference}"}}}`;
      const [found] = readSchemaText(schema).problems;
      assert.match(found?.message.fr ?? '', sentence);
      assert.equal(schema.slice(found?.start, found?.end), `"${reference}"`);
    });
  }
  test('one that leads somewhere is right', () => {
    assert.deepEqual(readSchemaText('{"properties":{"a":{"$ref":"#/$defs/b"},"c":{"$ref":"#d"},"e":{"$ref":"#"}},"$defs":{"b":{"$anchor":"d"}}}').problems, []);
  });
  test('a value that only looks like one is no reference', () => {
    assert.deepEqual(readSchemaText('{"properties":{"a":{"const":{"$ref":"absent"}}}}').problems, []);
  });
});

interface Case {
  readonly schema: object;
  readonly value: string;
  readonly $schema?: string;
  readonly root?: object;
}

async function check(given: Case, code: string, sentence: RegExp): Promise<void> {
  const found = await findings(given);
  assert.deepEqual(found.map(it => it.code), [`front-matter.${code}`]);
  assert.match(found[0]?.message.replaceAll('\u00A0', ' ') ?? '', sentence);
}

async function findings({ schema, value, $schema, root }: Case) {
  const $defs = { choice: { anyOf: [{ minimum: 9 }, { type: 'boolean' }] } };
  const team = { ...($schema === undefined ? {} : { $schema }), type: 'object', properties: { a: schema }, $defs, ...root };
  const { service, failures } = createTestService({ '_config.yml': 'lang: fr\n', 'plume.yml': 'schema: s.json\n', 's.json': JSON.stringify(team) });
  const uri = memoryUri('_posts/2019-07-01-a.md');
  service.open(uri, 1, `---\na: ${value}\n---\n`);
  await service.whenIndexed(uri);
  const { diagnostics = [] } = (await service.check(uri, NEVER)) ?? {};
  assert.deepEqual(failures, []);
  return diagnostics.map(it => ({ code: String(it.code), message: String(it.message), line: it.range.start.line }));
}
