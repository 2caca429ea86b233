import { nodeAt, type PathStep, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { Localized } from '../base/localized.ts';
import type { ConfigProblem } from './configProblem.ts';
import { metaSchema } from './metaSchema.ts';
import { isSafePattern } from './safePattern.ts';
import { keyRange, rangeOfError, validateValue } from './validate.ts';

const APPLIES: Localized = { fr: 'le schéma intégré s’applique à sa place', en: 'the built-in schema applies instead' };
const SLOW: Localized = {
  fr: `Cette expression régulière n’est pas valable, ou demanderait un temps sans limite (une répétition dans une répétition)\u00A0: ${APPLIES.fr}.`,
  en: `This regular expression is not valid, or could take time without end (a repetition inside a repetition): ${APPLIES.en}.`,
};

/**
 * What is wrong with a team's schema, where it is wrong. A schema with problems is not applied: half of one would
 * report what is right.
 *
 * @param path where the schema stands in its file
 */
export function checkSchema(root: YamlNode | undefined, value: PlainValue, path: readonly PathStep[] = []): readonly ConfigProblem[] {
  const node = nodeAt(root, path);
  const whole = (path.length === 0 ? undefined : keyRange(root, path)) ?? { start: node?.start ?? 0, end: node?.start ?? 0 };
  const { errors, schemaFailure } = validateValue(value, metaSchema);
  const found = errors.map(error => {
    const keyword = error.path.findLast(it => typeof it === 'string') ?? '';
    const { start, end } = rangeOfError(root, { ...error, path: [...path, ...error.path] }) ?? whole;
    return problem({ start, end }, {
      fr: `«\u00A0${keyword}\u00A0» n’est pas écrit comme le demande JSON Schema 2020-12\u00A0: ${APPLIES.fr}.`,
      en: `‘${keyword}’ is not written as JSON Schema 2020-12 asks: ${APPLIES.en}.`,
    });
  });
  const patterns = [...patternsIn(value, path)].filter(it => !isSafePattern(it.pattern)).map(it => problem(nodeAt(root, it.path) ?? keyRange(root, it.path) ?? whole, SLOW));
  const failed = schemaFailure === undefined ? [] : [problem(whole, { fr: `${schemaFailure} (${APPLIES.fr})`, en: `${schemaFailure} (${APPLIES.en})` })];
  return [...found, ...patterns, ...failed];
}

function problem({ start, end }: { readonly start: number; readonly end: number }, message: Localized): ConfigProblem {
  return { code: 'configuration.not-accepted', start, end, message };
}

/** The regular expressions of a schema: values of `pattern`, keys of `patternProperties`. Texts in `enum` and the like are none. */
function* patternsIn(value: PlainValue, path: readonly PathStep[]): Iterable<{ readonly pattern: string; readonly path: readonly PathStep[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly PlainValue[]).entries()) {
      yield* patternsIn(item, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'pattern' && typeof item === 'string') {
        yield { pattern: item, path: [...path, key] };
      } else if (key === 'patternProperties' && typeof item === 'object' && item !== null) {
        yield* Object.keys(item).map(it => ({ pattern: it, path: [...path, key, it] }));
      }
      if (!['enum', 'const', 'default', 'examples'].includes(key)) {
        yield* patternsIn(item as PlainValue, [...path, key]);
      }
    }
  }
}
