import assert from 'node:assert/strict';
import { memoryUri } from '../../support/memoryWorkspace.ts';
import { fc } from '../../support/properties.ts';
import { createTestService, NEVER } from '../../support/service.ts';
import type { FuzzFamily } from '../family.ts';

const ARTICLE = '---\ntitle: Un\ntags: [a]\n---\n\n# Titre\n\nUn *texte* {: .x }\n';

const word = fc.constantFrom('', ' ', 'a', 'été', '*', '**', '[', '(a+)+', '^(,\\u00a0[0-9]+)+$', '../x', '/', 'http://x.fr/a.json', 'a/**', '{a,b}', '!x', '\\', '\uD800', '\u0000', '#/x', '_actualites/*.md', '1..6', 'GFM', '(?<=a)b', '\\1', 'a'.repeat(300), ':title', '/:x/', '%', '%zz', '.', '..', 'fr', 'Europe/Paris', 'Mars/Olympe');
const leaf: fc.Arbitrary<unknown> = fc.oneof(word, fc.integer({ min: -2, max: 9 }), fc.boolean(), fc.constant(null), fc.constantFrom(1.5, 1e300));
const key = fc.constantFrom('a', 'title', 'tags', 'type', 'pattern', 'items', 'properties', 'patternProperties', 'enum', 'const', 'required', 'anyOf', 'not', '$ref', 'format', 'collections', 'files', 'schema', 'values', 'name', 'synonyms', 'open', 'scope', 'path', 'output', 'permalink', 'toc_levels', 'syntax_highlighter_opts', 'input', '__proto__', 'constructor', '<<');
const value: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>(tie => ({
  any: fc.oneof({ depthSize: 'small', maxDepth: 4 }, leaf, fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(key, tie('any'), { maxKeys: 3 })),
})).any;
const plumeKeys = fc.constantFrom('schema', 'vocabulary', 'styles', 'cards', 'typography', 'rules', 'autre');
const siteKeys = fc.constantFrom('title', 'lang', 'url', 'baseurl', 'timezone', 'permalink', 'collections', 'collections_dir', 'defaults', 'kramdown', 'future', 'exclude', 'include', 'source', 'destination', 'markdown_ext', 'highlighter', 'plugins', 'excerpt_separator', 'limit_posts', 'data_dir', 'liquid', 'show_drafts');

// Of values made at random, few have the form that is read any further: these have it.
const words = fc.array(word, { maxLength: 3 });
const property = fc.dictionary(fc.constantFrom('pattern', 'type', 'enum', 'items', 'minLength', 'format', 'x-file', 'x-relation', 'anyOf', 'not', 'const'), fc.oneof(value, word), { maxKeys: 3 });
const schema = fc.record({ properties: fc.dictionary(fc.constantFrom('title', 'tags', 'date'), property, { maxKeys: 2 }), patternProperties: fc.dictionary(word, property, { maxKeys: 1 }), required: fc.oneof(words, value) }, { requiredKeys: [] });
const plumeFile = fc.record(
  {
    schema: fc.oneof(word, schema, fc.array(fc.record({ collections: fc.oneof(words, value), files: fc.oneof(words, value), schema: fc.oneof(word, schema) }, { requiredKeys: [] }), { maxLength: 3 })),
    vocabulary: fc.dictionary(fc.constantFrom('tags', 'categories'), fc.record({ open: leaf, values: fc.array(fc.oneof(word, fc.record({ name: leaf, synonyms: words })), { maxLength: 3 }) }, { requiredKeys: [] }), { maxKeys: 2 }),
    styles: words,
    cards: word,
    typography: leaf,
    rules: fc.dictionary(fc.constantFrom('content.placeholder', 'autre', ''), leaf, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const siteFile = fc.record(
  {
    kramdown: fc.dictionary(fc.constantFrom('toc_levels', 'input', 'auto_ids', 'header_offset', 'syntax_highlighter', 'syntax_highlighter_opts', 'smart_quotes', 'link_defs', 'entity_output', 'footnote_nr', 'typographic_symbols', 'math_engine_opts', 'auto_id_prefix'), fc.oneof(leaf, words, fc.array(fc.dictionary(key, leaf, { maxKeys: 1 }), { maxLength: 2 }), fc.dictionary(key, fc.oneof(leaf, words), { maxKeys: 2 })), { maxKeys: 3 }),
    collections: fc.oneof(words, fc.dictionary(fc.constantFrom('actualites', 'posts', '', '../x'), fc.dictionary(fc.constantFrom('output', 'permalink', 'sort_by', 'order'), fc.oneof(leaf, words), { maxKeys: 2 }), { maxKeys: 2 })),
    defaults: fc.array(fc.record({ scope: fc.record({ path: leaf, type: leaf }, { requiredKeys: [] }), values: fc.dictionary(fc.constantFrom('title', 'date', 'permalink', 'categories', 'layout', 'published'), fc.oneof(leaf, words), { maxKeys: 2 }) }, { requiredKeys: [] }), { maxLength: 3 }),
    exclude: words,
    include: words,
    source: word,
    collections_dir: word,
    timezone: word,
    markdown_ext: leaf,
    permalink: leaf,
    excerpt_separator: leaf,
    highlighter: leaf,
  },
  { requiredKeys: [] },
);
const files = fc.tuple(fc.oneof(fc.dictionary(siteKeys, value, { maxKeys: 4 }), siteFile), fc.oneof(fc.dictionary(plumeKeys, value, { maxKeys: 4 }), plumeFile));

/** `_config.yml` and `plume.yml` that say anything: everything of Plume goes on, and no failure is swallowed. */
export const configurations: FuzzFamily = {
  name: 'configurations',
  share: 1,
  run: how => fc.assert(fc.asyncProperty(files, ([site, plume]) => goesOn(site, plume)), how),
};

async function goesOn(site: unknown, plume: unknown): Promise<void> {
  const { service, failures } = createTestService({ '_config.yml': JSON.stringify(site), 'plume.yml': JSON.stringify(plume), '_actualites/a.md': ARTICLE });
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, ARTICLE);
  await service.whenIndexed(uri);
  assert.ok(await service.check(uri, NEVER));
  assert.ok(await service.render(uri, {}, NEVER));
  await service.complete(uri, { line: 1, character: 0 }, NEVER);
  await service.hover(uri, { line: 1, character: 1 }, NEVER);
  await service.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } }, NEVER);
  await service.checkConfiguration(uri);
  assert.deepEqual(failures, []);
}
