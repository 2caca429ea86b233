import type { Localized } from '../base/localized.ts';
import { nearestWord } from '../base/words.ts';
import { entryOf, nodeAt, type PathStep, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { NamedThing } from './absentThing.ts';
import { checkSchema } from './checkSchema.ts';
import { unknownSetting, type ConfigProblem } from './configProblem.ts';
import { propertiesAt, type JsonSchema } from './jsonSchema.ts';
import { thingsNamedInPlume } from './namedThings.ts';
import { LONGEST_WORD, plumeSchema } from './plumeSchema.ts';
import { isPlainMap, listOf, mapOf, readConfigText, stringOf, stringsOf } from './readConfig.ts';
import { rangeOfError, validateValue, type SchemaError } from './validate.ts';

/** How grave a problem is; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/**
 * A set of conventions:
 *
 * - `fr`: Lexique des règles typographiques en usage à l’Imprimerie nationale;
 * - `eu`: Code de rédaction interinstitutionnel de l’Union européenne, §6.4 (no space before `: ; ! ?` nor inside « »);
 * - `off`: nothing is said.
 */
export type TypographyProfile = 'fr' | 'eu' | 'off';

/** The profiles, as they are written in `plume.yml`. */
export const TYPOGRAPHY_PROFILES: readonly TypographyProfile[] = ['fr', 'eu', 'off'];

/** What `plume.yml` says. */
export interface PlumeConfig {
  readonly schemas: readonly SchemaEntry[];
  readonly vocabulary: ReadonlyMap<string, VocabularyField>;
  /** Paths below the root. */
  readonly styles: readonly string[];
  /** The folder of the team's cards, below the root. */
  readonly cards: string;
  /** The file of the problems that the team has accepted, below the root. */
  readonly baseline: string | undefined;
  /** The folder for pictures that are pasted, below the root: `uploads/{year}`. */
  readonly images: string | undefined;
  /** Undefined where the file says nothing: the language of the site decides. */
  readonly typography: TypographyProfile | undefined;
  /** How grave the problems of rules are: of several layers that are about an article, the last one counts. */
  readonly ruleLayers: readonly RuleLayer[];
  readonly words: readonly UnwantedWord[];
  readonly sections: readonly WantedSections[];
  readonly problems: readonly ConfigProblem[];
  /** What it names of the site: whether that is there is not known here. */
  readonly named: readonly NamedThing[];
  /** Its tree: a schema that stands in it may name files. */
  readonly root: YamlNode | undefined;
  /** What is to be asked of those who have the rules: a problem for each code that no rule has. */
  readonly namedRules: readonly ConfigProblem[];
}

/** Some articles: those of collections, and those whose paths match; all of them where nothing is said. */
export interface ArticleScope {
  readonly collections: readonly string[];
  /** Globs. */
  readonly files: readonly string[];
}

/** Code of a rule → how grave its problems are, in some articles. */
export interface RuleLayer extends ArticleScope {
  readonly rules: ReadonlyMap<string, Severity>;
}

/** Words that the team does not write. */
export interface UnwantedWord {
  readonly avoid: readonly string[];
  /** What it writes instead. */
  readonly use: string | undefined;
  readonly reason: string | undefined;
}

/** The headings that some articles must have, in their order. */
export interface WantedSections extends ArticleScope {
  readonly headings: readonly string[];
}

/** A schema, or the path of its file, with the articles that it describes. */
export interface SchemaEntry extends ArticleScope {
  /** Where it stands in the file: `['schema', 0, 'schema']`. */
  readonly path: readonly PathStep[];
  readonly schema: JsonSchema | string;
}

/** The usual values of a field. */
export interface VocabularyField {
  readonly open: boolean;
  readonly values: readonly VocabularyValue[];
}

/** One usual value. */
export interface VocabularyValue {
  readonly name: string;
  readonly description: string | undefined;
  readonly synonyms: readonly string[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads a `plume.yml`. What is wrong in it is reported where it stands, and left out; the rest applies. */
export function readPlumeConfig(text: string): PlumeConfig {
  const { root, data, broken } = readConfigText(text);
  const { errors } = validateValue(data, plumeSchema);
  const schemas = checkedSchemas(root, data['schema']);
  return {
    schemas: schemas.good,
    vocabulary: readVocabulary(data['vocabulary']),
    styles: stringsOf(data['styles']),
    cards: stringOf(data['cards']) ?? '_plume/snippets',
    baseline: stringOf(data['baseline']),
    images: stringOf(data['images']),
    typography: readTypography(data['typography']),
    ruleLayers: [{ collections: [], files: [], rules: readRules(data['rules']) }, ...listOf(data['overrides']).map(it => ({ ...scopeOf(it), rules: readRules(mapOf(it)['rules']) }))],
    words: listOf(data['words']).map(mapOf).map(({ avoid, use, reason }) => ({ avoid: stringsOf(avoid).filter(it => it.trim() !== '' && it.length <= LONGEST_WORD), use: stringOf(use), reason: stringOf(reason) })),
    sections: listOf(data['sections']).map(it => ({ ...scopeOf(it), headings: stringsOf(mapOf(it)['headings']) })),
    problems: broken ? [broken] : [...errors.map(it => toProblem(root, it)), ...schemas.problems],
    named: thingsNamedInPlume(root),
    root,
    namedRules: namedRules(root),
  };
}

/** A site without `plume.yml`. */
export const defaultPlumeConfig: PlumeConfig = readPlumeConfig('');

interface CheckedSchemas {
  readonly good: readonly SchemaEntry[];
  readonly problems: readonly ConfigProblem[];
}

/** The schemas that can be applied, and what is wrong with those that stand in the file itself. */
function checkedSchemas(root: YamlNode | undefined, value: PlainValue | undefined): CheckedSchemas {
  const entries = readSchemas(value);
  const inline = Array.isArray(value) ? value.map((it: PlainValue, index) => [mapOf(it)['schema'], ['schema', index, 'schema']] as const) : [[value, ['schema']] as const];
  const checks = inline.filter(([schema]) => isPlainMap(schema)).map(([schema, path]) => ({ schema, problems: checkSchema(root, schema ?? null, path) }));
  const bad = new Set<unknown>(checks.filter(it => it.problems.length > 0).map(it => it.schema));
  return { good: entries.filter(it => !bad.has(it.schema)), problems: checks.flatMap(it => it.problems) };
}

function readSchemas(value: PlainValue | undefined): readonly SchemaEntry[] {
  if (typeof value === 'string') {
    return [{ path: ['schema'], collections: [], files: [], schema: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((it: PlainValue, index) => {
      const { schema } = mapOf(it);
      return typeof schema === 'string' || isPlainMap(schema) ? [{ path: ['schema', index, 'schema'], ...scopeOf(it), schema }] : [];
    });
  }
  return isPlainMap(value) ? [{ path: ['schema'], collections: [], files: [], schema: value }] : [];
}

function scopeOf(value: PlainValue): ArticleScope {
  const { collections, files } = mapOf(value);
  return { collections: stringsOf(collections), files: stringsOf(files) };
}

function readVocabulary(value: PlainValue | undefined): ReadonlyMap<string, VocabularyField> {
  return new Map(
    Object.entries(mapOf(value)).map(([field, settings]) => {
      const { open, values } = mapOf(settings);
      return [field, { open: open !== false, values: listOf(values).flatMap(readVocabularyValue) }];
    }),
  );
}

function readVocabularyValue(value: PlainValue): readonly VocabularyValue[] {
  if (typeof value === 'string') {
    return [{ name: value, description: undefined, synonyms: [] }];
  }
  const { name, description, synonyms } = mapOf(value);
  return typeof name === 'string' ? [{ name, description: stringOf(description), synonyms: stringsOf(synonyms) }] : [];
}

/** YAML 1.1 reads `off` as false. */
function readTypography(value: PlainValue | undefined): TypographyProfile | undefined {
  return value === false ? 'off' : TYPOGRAPHY_PROFILES.find(it => it === value);
}

function readRules(value: PlainValue | undefined): ReadonlyMap<string, Severity> {
  return new Map(
    Object.entries(mapOf(value)).flatMap(([code, level]) => {
      const severity = level === false ? 'off' : SEVERITIES.find(it => it === level);
      return severity ? [[code, severity] as const] : [];
    }),
  );
}

function toProblem(root: YamlNode | undefined, error: SchemaError): ConfigProblem {
  const range = rangeOfError(root, error) ?? { start: 0, end: 0 };
  const { keyword, property, path } = error;
  if (keyword === 'additionalProperties' && property !== undefined) {
    const known = propertiesAt(plumeSchema, path);
    const present = nodeAt(root, path);
    const free = [...known.keys()].filter(it => entryOf(present, it) === undefined);
    return unknownSetting(range, property, nearestWord(property, free));
  }
  return { code: 'configuration.not-accepted', start: range.start, end: range.end, message: notAccepted(error) };
}

/** The codes of the rules that are named, where they are: whether there are such rules is not known here. */
function namedRules(root: YamlNode | undefined): readonly ConfigProblem[] {
  const overrides = nodeAt(root, ['overrides']);
  const all = [nodeAt(root, ['rules']), ...(overrides?.kind === 'list' ? overrides.items.map(it => entryOf(it, 'rules')?.value) : [])];
  return all.flatMap(it => (it?.kind === 'map' ? it.entries : [])).map(({ key }) => ({ ...unknownSetting(key, key.text, undefined), rule: key.text }));
}

function notAccepted({ keyword, expected, property }: SchemaError): Localized {
  const list = (Array.isArray(expected) ? expected : [expected]).filter(it => it !== false).map(String).join(', ');
  switch (keyword) {
    case 'required':
      return { fr: `Il manque « ${property ?? ''} ».`, en: `‘${property ?? ''}’ is missing.` };
    case 'enum':
      return { fr: `Cette valeur n’est pas admise ; sont possibles : ${list}.`, en: `This value is not accepted; possible are: ${list}.` };
    case 'type':
      return { fr: `Cette valeur n’est pas du bon genre (attendu : ${list}).`, en: `This value is of the wrong kind (expected: ${list}).` };
    case 'minLength':
    case 'minItems':
      return { fr: 'Rien n’est écrit ici\u00A0: complétez, ou retirez cette ligne.', en: 'Nothing is written here: complete it, or remove this line.' };
    case 'maxLength':
      return { fr: `Cette valeur est trop longue (au plus ${list} signes).`, en: `This value is too long (at most ${list} signs).` };
    default:
      return { fr: `Cette valeur n’est pas admise (${keyword} : ${list}).`, en: `This value is not accepted (${keyword}: ${list}).` };
  }
}
