/** A site of about `size` characters of configuration: path → text. */
export type SiteFamily = (size: number) => Readonly<Record<string, string>>;

const SITE = 'lang: fr\ncollections:\n  actualites:\n    output: true\n';
const SCHEMA = 'schemas/a.json';
const ARTICLE = '---\ntitle: Un\ndate: 2019-01-01\ntags: [v1, eau]\nk1: v1\nk2: [a, {b: 2}]\ncategorie: v3\n---\n\n## a1\n\nUn mot1 et *texte* m3x.\n';

/** Repeated in the file as it stands, whatever that gives: configuration is read while it is written. */
const UNITS = [
  'a: b\n', '- a\n', 'a: [', 'a: {', '"', "'", '  ', '&a ', '*a ', 'a: |\n  b\n', '? a\n: b\n', '# c\n', '<<: *a\n', '\t', 'a: b: c\n', 'a:\n  b: c\n', '---\n', '...\n', ' a: b\n', '%a\n', '<<<<<<< a\n', '!!str ', '{}', '[]', ',', ': ',
  'defaults:\n', 'schema:\n', 'é: è\n', '  a:\n', '\\', 'a: "\\\n', '\u00a0', '\r', '\r\n', '- - ', '- a: b\n  c: d\n', '[[[]]]\n', '- {a: b}\n', '&a [*a]\n', 'a: >-\n\n', "'' ", '"" ', '- |\n', '- ? a\n',
];

/** One entry of a list or a map, which is told its number. */
type Entry = (index: number) => string;

/** Lists and maps in `_config.yml`: the lines that open them, and an entry. */
const SITE_LISTS: Readonly<Record<string, readonly [string, Entry]>> = {
  'defaults of one path': ['defaults:\n', () => '  - {scope: {path: ""}, values: {a: b}}\n'],
  'defaults of many paths': ['defaults:\n', index => `  - {scope: {path: _actualites/${index}}, values: {k${index}: b}}\n`],
  'defaults that all match': ['defaults:\n', index => `  - {scope: {path: ""}, values: {k${index}: v${index}}}\n`],
  'defaults by globs': ['defaults:\n', index => `  - {scope: {path: "_actu*/**/a${index}*"}, values: {a: b}}\n`],
  'defaults of one glob': ['defaults:\n', () => '  - {scope: {path: "**/*/**"}, values: {a: b}}\n'],
  'defaults by types': ['defaults:\n', index => `  - {scope: {path: "", type: t${index}}, values: {a: b}}\n`],
  'values of a default': ['defaults:\n  - scope: {path: ""}\n    values:\n', index => `      k${index}: v${index}\n`],
  'long glob of a default': ['defaults:\n  - values: {a: b}\n    scope:\n      path: "', () => '**/'],
  'stars of a default': ['defaults:\n  - values: {a: b}\n    scope:\n      path: "_actualites/', () => '*a'],
  'collections of many names': ['collections:\n', index => `  c${index}: {output: true, permalink: "/c${index}/:title/"}\n`],
  'collections in a list': ['collections:\n', index => `  - c${index}\n`],
  'permalink of many parts': ['permalink: "', () => '/:title'],
  'permalink of a collection': ['collections:\n  actualites:\n    output: true\n    permalink: "', () => '/:path/:slug'],
  'order of a collection': ['collections:\n  actualites:\n    output: true\n    order:\n', index => `      - a${index}.md\n`],
  'things left out': ['exclude:\n', index => `  - a${index}\n`],
  'globs left out': ['exclude:\n', () => '  - "**/*a*/*"\n'],
  'long glob left out': ['exclude:\n  - "', () => '*a'],
  'things included': ['include:\n', index => `  - .a${index}\n`],
  'globs included': ['include:\n', () => '  - "_*a*"\n'],
  'endings of Markdown': ['markdown_ext: "', index => `e${index},`],
  'plug-ins': ['plugins:\n', index => `  - jekyll-${index}\n`],
  'options of kramdown': ['kramdown:\n', index => `  k${index}: v\n`],
  'levels of the table of contents': ['kramdown:\n  toc_levels: [', index => `${index % 6},`],
  'definitions of links': ['kramdown:\n  link_defs:\n', index => `    d${index}: ["http://a.fr/${index}", t]\n`],
  'quotation marks': ['kramdown:\n  smart_quotes: "', () => 'lsquo,'],
  'settings of many names': ['', index => `k${index}: v${index}\n`],
  'settings of one name': ['', () => 'title: a\n'],
  'anchors': ['', index => `k${index}: &a${index} b\n`],
  'anchors of one name': ['', index => `k${index}: &a b\n`],
  'aliases': ['z: &z {a: b}\n', index => `k${index}: *z\n`],
  'merges': ['z: &z {a: b}\n', index => `k${index}: {<<: *z, c: d}\n`],
  'maps merged into one': ['z: &z {a: b}\ny:\n  <<: [', () => '*z, '],
};

/** Lists and maps in `plume.yml`. */
const PLUME_LISTS: Readonly<Record<string, readonly [string, Entry]>> = {
  'values of a vocabulary': ['vocabulary:\n  tags:\n    open: false\n    values:\n', index => `      - v${index}\n`],
  'values of one name': ['vocabulary:\n  tags:\n    values:\n', () => '      - eau\n'],
  'values with synonyms': ['vocabulary:\n  tags:\n    values:\n', index => `      - {name: v${index}, synonyms: [w${index}, x${index}]}\n`],
  'synonyms of a value': ['vocabulary:\n  tags:\n    values:\n      - name: eau\n        synonyms:\n', index => `          - s${index}\n`],
  'synonyms of one name': ['vocabulary:\n  tags:\n    values:\n', index => `      - {name: v${index}, synonyms: [eau]}\n`],
  'values without a name': ['vocabulary:\n  tags:\n    values:\n', () => '      - synonyms: [a]\n'],
  'values of a wrong kind': ['vocabulary:\n  tags:\n    values:\n', () => '      - [a]\n'],
  'fields with a vocabulary': ['vocabulary:\n', index => `  k${index}: {open: false, values: [v${index}]}\n`],
  'schemas by files': ['schema:\n', index => `  - {files: ["_actualites/${index}*.md"], schema: {required: [a]}}\n`],
  'schemas by collections': ['schema:\n', index => `  - {collections: [c${index}], schema: {required: [a]}}\n`],
  'schemas that are none': ['schema:\n', () => '  - {schema: {required: a}}\n'],
  'schemas that are not there': ['schema:\n', index => `  - {files: ["b"], schema: s${index}.json}\n`],
  'globs of a schema': ['schema:\n  - schema: {required: [a]}\n    files:\n', index => `      - "_actualites/*${index}.md"\n`],
  'globs of one path': ['schema:\n  - schema: {required: [a]}\n    files:\n', () => '      - "**/*x*/*"\n'],
  'long globs': ['schema:\n  - schema: {required: [a]}\n    files:\n', () => `      - "${'*a'.repeat(60)}"\n`],
  'globs of many braces': ['schema:\n  - schema: {required: [a]}\n    files:\n', () => `      - "${'{a,b}'.repeat(30)}"\n`],
  'nested braces': ['schema:\n  - schema: {required: [a]}\n    files:\n', () => `      - "${'{a,'.repeat(30)}${'}'.repeat(30)}"\n`],
  'collections of a schema': ['schema:\n  - schema: {required: [a]}\n    collections:\n', index => `      - c${index}\n`],
  'overrides by files': ['overrides:\n', index => `  - {files: ["_actualites/a${index}*"], rules: {content.placeholder: error}}\n`],
  'overrides everywhere': ['overrides:\n', () => '  - {rules: {content.placeholder: error}}\n'],
  'overrides of unknown rules': ['overrides:\n', index => `  - {rules: {content.x${index}: error}}\n`],
  'rules that are unknown': ['rules:\n', index => `  content.x${index}: error\n`],
  'rules of an unknown level': ['rules:\n', index => `  content.x${index}: grave\n`],
  'words to avoid': ['words:\n', index => `  - {avoid: mot${index}, use: terme}\n`],
  'words of one spelling': ['words:\n', () => '  - {avoid: mot1, use: terme}\n'],
  'spellings of a word': ['words:\n  - use: terme\n    avoid:\n', index => `      - mot${index}\n`],
  'long words to avoid': ['words:\n', index => `  - {avoid: "${'m'.repeat(80)}${index}"}\n`],
  'words to avoid that begin alike': ['words:\n', index => `  - {avoid: "${'m '.repeat(index % 40)}x"}\n`],
  'words to avoid that are one letter': ['words:\n', () => '  - {avoid: m}\n'],
  'headings of a section': ['sections:\n  - headings:\n', index => `      - a${index}\n`],
  'headings of one name': ['sections:\n  - headings:\n', () => '      - a1\n'],
  'lists of sections': ['sections:\n', index => `  - {headings: [a${index}]}\n`],
  'styles': ['styles:\n', index => `  - a${index}.css\n`],
  'sites whose rules are shared': ['extends:\n', index => `  - a${index}.yml\n`],
  'values in brackets that never close': ['vocabulary: {tags: {values: [', () => '1\n  path: [ '],
  'settings that are unknown': ['', index => `k${index}: v\n`],
  'settings of a wrong kind': ['styles:\n', () => '  - [a]\n'],
};

/** Schemas: keywords that hold many, and those that go deep. */
const SCHEMAS: Readonly<Record<string, (size: number) => unknown>> = {
  'properties': size => ({ properties: byNumber(size / 24, index => [`p${index}`, { type: 'string' }]) }),
  'properties in use': size => ({ properties: { ...byNumber(size / 30, index => [`p${index}`, { type: 'string', description: 'a' }]), title: { type: 'integer' } }, additionalProperties: false }),
  'required fields': size => ({ required: list(size / 8, index => `r${index}`) }),
  'usual values': size => ({ properties: { categorie: { enum: list(size / 8, index => `e${index}`) } } }),
  'usual values of one name': size => ({ properties: { categorie: { enum: list(size / 6, () => 'e') } } }),
  'ways side by side': size => ({ anyOf: list(size / 20, index => ({ required: [`r${index}`] })) }),
  'ways of a field': size => ({ properties: { title: { anyOf: list(size / 16, index => ({ const: index })) } } }),
  'one way of many': size => ({ properties: { title: { oneOf: list(size / 20, () => ({ type: 'string' })) } } }),
  'all of many': size => ({ properties: { title: { allOf: list(size / 20, index => ({ maxLength: index })) } } }),
  'ways in ways': size => ({ properties: { title: nested(Math.min(size / 12, 400), inner => ({ anyOf: [inner, { type: 'integer' }] }), { type: 'integer' }) } }),
  'alternatives in alternatives': size => ({ properties: { title: nested(Math.min(size / 12, 400), inner => ({ oneOf: [{ type: 'integer' }, inner] }), { type: 'integer' }) } }),
  'a tree of ways': size => ({ properties: { title: tree(size / 24, (one, other) => ({ anyOf: [one, other] })) } }),
  'a tree of all': size => ({ properties: { title: tree(size / 24, (one, other) => ({ allOf: [one, other] })) } }),
  'a tree of alternatives': size => ({ properties: { title: tree(size / 24, (one, other) => ({ oneOf: [one, other] })) } }),
  'ways for the whole header': size => tree(size / 24, (one, other) => ({ anyOf: [one, other] }), { required: ['absent'] }),
  'negations': size => ({ properties: { title: nested(Math.min(size / 10, 400), not => ({ not }), { type: 'string' }) } }),
  'if in if': size => ({ properties: { title: nested(Math.min(size / 40, 100), inner => ({ if: { type: 'string' }, then: inner, else: false }), { type: 'integer' }) } }),
  'definitions': size => ({ $defs: byNumber(size / 40, index => [`d${index}`, { type: 'integer' }]), properties: byNumber(size / 40, index => [`k${index}`, { $ref: `#/$defs/d${index}` }]) }),
  'definitions in a chain': size => chain(size / 40),
  'definitions that name each other twice': size => ({ $defs: byNumber(Math.min(size / 100, 12), index => [`d${index}`, { anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }]), properties: { title: { $ref: '#/$defs/d0' } }, title: fill('a', size / 2) }),
  'references to one': size => ({ $defs: { d: { type: 'integer' } }, properties: { title: { allOf: list(size / 24, () => ({ $ref: '#/$defs/d' })) } } }),
  'patterns of names': size => ({ patternProperties: byNumber(size / 30, index => [`^k${index}`, { type: 'integer' }]) }),
  'patterns': size => ({ properties: { title: { allOf: list(size / 24, index => ({ pattern: `^a${index}+$` })) } } }),
  'a long pattern': size => ({ properties: { title: { pattern: fill('a*', size) } } }),
  'a pattern of groups': size => ({ properties: { title: { pattern: `^${fill('(a|b)?', size)}$` } } }),
  'a pattern of counts': size => ({ properties: { title: { pattern: `^${fill('a{1,9}', size)}$` } } }),
  'patterns that cannot be read': size => ({ properties: byNumber(size / 30, index => [`p${index}`, { pattern: '(?=a)' }]) }),
  'keywords that are unknown': size => byNumber(size / 16, index => [`x${index}`, { type: 'a' }]),
  'keywords of a wrong kind': size => ({ properties: byNumber(size / 24, index => [`p${index}`, { type: 'texte' }]) }),
  'ways below themselves': size => ({ $defs: { d: { anyOf: [...list(size / 60, () => ({ items: { $ref: '#/$defs/d' } })), { type: 'integer' }] } }, properties: { title: { $ref: '#/$defs/d' }, k2: { $ref: '#/$defs/d' } } }),
  'dependent fields': size => ({ dependentRequired: byNumber(size / 16, index => [`k${index}`, [`r${index}`]]) }),
  'dependent schemas': size => ({ dependentSchemas: byNumber(size / 40, () => ['title', { required: ['a'] }]), allOf: list(size / 60, index => ({ dependentSchemas: { title: { required: [`r${index}`] } } })) }),
  'fields in fields': size => ({ properties: nested(Math.min(size / 30, 300), inner => ({ a: { type: 'object', properties: inner } }), {}) }),
  'items in items': size => ({ properties: { k2: nested(Math.min(size / 20, 300), items => ({ type: 'array', items }), {}) } }),
  'fields that name documents': size => ({ properties: byNumber(size / 40, index => [`k${index}`, { 'x-relation': `c${index}` }]) }),
  'long texts': size => ({ properties: { title: { description: fill('a ', size) } } }),
};

/** The site and the article grow together. */
const BOTH: Readonly<Record<string, SiteFamily>> = {
  'fields that a schema knows': size => ({ ...withSchema({ additionalProperties: false, properties: byNumber(size / 40, index => [`k${index}`, { type: 'integer' }]) }), '_actualites/a.md': article(count(size / 16, index => `k${index}: v\n`)) }),
  'levels of rules and articles': size => site({ 'plume.yml': `overrides: [${count(size / 80, index => `{files: ["_actualites/a${index}*"], rules: {content.placeholder: error}}, `)}]\n`, '_actualites/a.md': article('', fill('TODO ', size)) }),
  'a closed list and tags that it does not have': size => ({ ...withTags(size, 'open: false'), '_actualites/a.md': article(`tags:\n${count(size / 16, index => `  - motcle${index}x\n`)}`) }),
  'a closed list and texts that it does not have': size => ({ ...withTags(size, 'open: false'), '_actualites/a.md': article(`tags:\n${count(size / 20, index => `  - ${fill(`${index} mot `, 12)}\n`)}`) }),
  'an open list and tags that it does not have': size => ({ ...withTags(size, 'open: true'), '_actualites/a.md': article(`tags:\n${count(size / 16, index => `  - motcle${index}x\n`)}`) }),
  'an enumeration and values that it does not have': size => ({ ...withSchema({ properties: { k: { items: { enum: list(size / 16, index => `valeur${index}`) } } } }), '_actualites/a.md': article(`k:\n${count(size / 16, index => `  - motcle${index}x\n`)}`) }),
  'tags of two articles': size => ({ ...site({}), '_actualites/a.md': article(`tags:\n${count(size / 16, index => `  - motcle${index}x\n`)}`), '_actualites/b.md': article(`tags:\n${count(size / 16, index => `  - motcle${index}\n`)}`) }),
  'fields of two articles': size => ({ ...site({}), '_actualites/a.md': article(count(size / 16, index => `motcle${index}x: a\n`)), '_actualites/b.md': article(count(size / 16, index => `motcle${index}: a\n`)) }),
  'fields that a schema does not know': size => ({ ...withSchema({ additionalProperties: false, properties: byNumber(size / 40, index => [`champ${index}`, { type: 'integer' }]) }), '_actualites/a.md': article(count(size / 16, index => `motcle${index}x: v\n`)) }),
  'words to avoid that are there': size => ({ ...site({ 'plume.yml': `words:\n${count(size / 30, index => `  - {avoid: mot${index}, use: terme}\n`)}` }), '_actualites/a.md': article('', count(size / 8, index => `mot${index} `)) }),
  'one word to avoid that is everywhere': size => ({ ...site({ 'plume.yml': 'words:\n  - {avoid: mot1, use: terme}\n' }), '_actualites/a.md': article('', fill('mot1 ', size)) }),
  'one word to avoid on each line': size => ({ ...site({ 'plume.yml': 'words:\n  - {avoid: mot1, use: terme}\n' }), '_actualites/a.md': article('', fill('mot1\n\n', size)) }),
  'sections and headings': size => ({ ...site({ 'plume.yml': `sections:\n${count(size / 24, index => `  - {headings: [titre ${index}x]}\n`)}` }), '_actualites/a.md': article('', count(size / 12, index => `## titre ${index}\n\n`)) }),
  'headings of one section, and of an article': size => ({ ...site({ 'plume.yml': `sections:\n  - headings:\n${count(size / 16, index => `      - titre ${index}x\n`)}` }), '_actualites/a.md': article('', count(size / 12, index => `## titre ${index}\n\n`)) }),
};

function withTags(size: number, openness: string): Readonly<Record<string, string>> {
  return site({ 'plume.yml': `vocabulary:\n  tags:\n    ${openness}\n    values:\n${count(size / 16, index => `      - valeur${index}\n`)}` });
}


/** Sites whose configuration makes naive readers slow. */
export const CONFIGURATION_FAMILIES: Readonly<Record<string, SiteFamily>> = {
  ...named('_config.yml', UNITS.map(unit => [JSON.stringify(unit), size => site({ '_config.yml': `title: Un\n${fill(unit, size)}\n` })])),
  ...named('plume.yml', UNITS.map(unit => [JSON.stringify(unit), size => site({ 'plume.yml': `typography: fr\n${fill(unit, size)}\n` })])),
  ...named('a schema in YAML', UNITS.map(unit => [JSON.stringify(unit), size => site({ 'plume.yml': 'schema: schemas/a.yml\n', 'schemas/a.yml': `type: object\n${fill(unit, size)}\n` })])),
  ...named('a schema in JSON', ['[', '{"a":', '"', '[]', '{', '\\', ',', '{"a":[', '// a\n', '{"$ref":'].map(unit => [JSON.stringify(unit), size => site({ 'plume.yml': `schema: ${SCHEMA}\n`, [SCHEMA]: fill(unit, size) })])),
  ...named('_config.yml', Object.entries(SITE_LISTS).map(([name, [opening, entry]]) => [name, size => site({ '_config.yml': `${opening.startsWith('collections:') ? 'lang: fr\n' : SITE}${opening}${entries(entry, size)}` })])),
  ...named('plume.yml', Object.entries(PLUME_LISTS).map(([name, [opening, entry]]) => [name, size => site({ 'plume.yml': `${opening}${entries(entry, size)}` })])),
  ...named('site and article', Object.entries(BOTH)),
  ...named('a schema', Object.entries(SCHEMAS).map(([name, schema]) => [name, size => site({ 'plume.yml': `schema: ${SCHEMA}\n`, [SCHEMA]: JSON.stringify(schema(size)) })])),
};

function withSchema(schema: unknown): Readonly<Record<string, string>> {
  return site({ 'plume.yml': `schema: ${SCHEMA}\n`, [SCHEMA]: JSON.stringify(schema) });
}

function article(fields: string, body = 'Texte\n'): string {
  return `---\ntitle: Un\ndate: 2019-01-01\n${fields}---\n\n${body}\n`;
}

function count(length: number, part: (index: number) => string): string {
  return list(length, part).join('');
}

function named(place: string, families: readonly (readonly [string, SiteFamily])[]): Readonly<Record<string, SiteFamily>> {
  return Object.fromEntries(families.map(([name, family]) => [`${place}: ${name}`, family]));
}

function site(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { '_config.yml': SITE, 'plume.yml': 'typography: fr\n', '_actualites/a.md': ARTICLE, '_actualites/b.md': ARTICLE, ...files };
}

function entries(entry: Entry, size: number): string {
  let text = '';
  for (let index = 0; text.length < size; index += 1) {
    text += entry(index);
  }
  return text.endsWith('\n') ? text : `${text}\n`;
}

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

function list<T>(length: number, item: (index: number) => T): readonly T[] {
  return Array.from({ length: Math.ceil(length) }, (_, index) => item(index));
}

function byNumber(length: number, entry: (index: number) => readonly [string, unknown]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list(length, entry));
}

function nested(depth: number, around: (inner: unknown) => unknown, innermost: unknown): unknown {
  return list(depth, () => around).reduce<unknown>((inner, make) => make(inner), innermost);
}

function tree(leaves: number, join: (one: unknown, other: unknown) => unknown, leaf: unknown = { type: 'integer' }): unknown {
  return leaves <= 1 ? leaf : join(tree(leaves / 2, join, leaf), tree(leaves / 2, join, leaf));
}

function chain(length: number): unknown {
  const last = Math.min(Math.ceil(length), 300);
  return { $defs: { ...byNumber(last, index => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }]), [`d${last}`]: { type: 'integer' } }, properties: { title: { $ref: '#/$defs/d0' } } };
}
