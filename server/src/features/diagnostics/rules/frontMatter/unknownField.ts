import type { Localized } from '../../../../base/localized.ts';
import type { TextRange } from '../../../../base/textRange.ts';
import { valueAt } from '../../../../base/valueAt.ts';
import { createWordFinder, MOST_COMPARED } from '../../../../base/words.ts';
import { nodeAt, type PathStep, type YamlEntry, type YamlNode } from '../../../../article/yaml/yamlTree.ts';
import { isUsedByOthers } from '../../../../learning/habits.ts';
import { propertiesAt } from '../../../../project/jsonSchema.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/**
 * A key that the schema does not know. Where the schema leaves room for others, only what looks like a slip of the
 * hand is reported.
 *
 * ```yaml
 * tgas: [budget]
 * ```
 */
export const unknownField: Rule = {
  code: 'front-matter.unknown-field',
  severity: 'warning',

  *check(context) {
    const { article, schemaErrors } = context;
    const { root } = article.header.yaml;
    const forbidden = new Set<YamlEntry>();
    const nearestField = fieldFinder(context);
    for (const { path, names } of forbiddenNames(schemaErrors)) {
      const parent = nodeAt(root, path);
      for (const entry of parent?.kind === 'map' ? parent.entries.filter(it => names.has(it.key.text)) : []) {
        forbidden.add(entry);
        yield problemAt(entry, 'forbidden', nearestField(path, entry));
      }
    }
    yield* findSlips(context, forbidden, nearestField);
    yield* findMisspelt(context);
  },

  message: ({ args: [kind = '', field = '', nearest = '', others = ''] }) => (SENTENCES[kind] ?? forbidden)({ field, nearest, others }),
};

/** By the map that they stand in. A header may say which schema it follows, whatever that schema says of it. */
function forbiddenNames(errors: CheckContext['schemaErrors']): Iterable<{ readonly path: readonly PathStep[]; readonly names: ReadonlySet<string> }> {
  const byPath = new Map<string, { readonly path: readonly PathStep[]; readonly names: Set<string> }>();
  for (const { keyword, path, property } of errors) {
    if (keyword === 'additionalProperties' && property !== undefined && property !== '$schema') {
      valueAt(byPath, JSON.stringify(path), () => ({ path, names: new Set<string>() })).names.add(property);
    }
  }
  return byPath.values();
}

interface Named {
  readonly field: string;
  readonly nearest: string;
  readonly others: string;
}

function forbidden({ field, nearest }: Named): Localized {
  return {
    fr: `Le champ «\u00A0${field}\u00A0» n’est pas connu\u00A0: le site ne le lira pas.${nearest === '' ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
    en: `The field ‘${field}’ is not known: the site will not read it.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  };
}

const SENTENCES: Readonly<Record<string, (names: Named) => Localized>> = {
  forbidden,
  // Nobody has said that the site does not read it.
  slip: ({ field, nearest }) => ({
    fr: `Le champ «\u00A0${field}\u00A0» ressemble à «\u00A0${nearest}\u00A0». Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`,
    en: `The field ‘${field}’ is nearly ‘${nearest}’. Did you mean ‘${nearest}’?`,
  }),
  misspelt: ({ field, nearest, others }) => ({
    fr: `Le champ «\u00A0${nearest}\u00A0» manque ici, et ${others} autres articles l’ont\u00A0: est-ce lui qui est écrit «\u00A0${field}\u00A0»\u00A0?`,
    en: `The field ‘${nearest}’ is missing here, and ${others} other articles have it: is it the one written as ‘${field}’?`,
  }),
};

/** Unknown keys of the header itself that are nearly a known one which is not there yet. */
function* findSlips(context: CheckContext, forbidden: ReadonlySet<YamlEntry>, nearestField: FieldFinder): Iterable<Problem> {
  const { root } = context.article.header.yaml;
  const known = propertiesAt(context.schema, []);
  const misspelt = new Set(context.departures.misspelt.map(it => it.entry.key.text));
  const explained = keysWithProblems(root, context.article.header.problems);
  for (const entry of root?.kind === 'map' ? root.entries : []) {
    const isExplained = context.evidence.template.has(entry.key.text) || isUsedByOthers(context.evidence, entry.key.text) || misspelt.has(entry.key.text) || explained.has(entry);
    const nearest = known.has(entry.key.text) || forbidden.has(entry) || isExplained ? undefined : nearestField([], entry);
    if (nearest !== undefined) {
      yield problemAt(entry, 'slip', nearest);
    }
  }
}

/** The entries in whose keys something is wrong. */
function keysWithProblems(root: YamlNode | undefined, unsorted: readonly TextRange[]): ReadonlySet<YamlEntry> {
  const found = new Set<YamlEntry>();
  const problems = unsorted.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const entry of root?.kind === 'map' ? root.entries : []) {
    while (next < problems.length && (problems[next]?.start ?? 0) < entry.key.start) {
      next += 1;
    }
    for (let index = next; (problems[index]?.start ?? Infinity) <= entry.key.end; index += 1) {
      if ((problems[index]?.end ?? Infinity) <= entry.key.end) {
        found.add(entry);
      }
    }
  }
  return found;
}

/** Names that hardly another document has, beside one that the others have. */
function* findMisspelt({ departures, schema, evidence }: CheckContext): Iterable<Problem> {
  const known = propertiesAt(schema, []);
  for (const { entry, meant, others, share } of departures.misspelt.filter(it => !known.has(it.entry.key.text) && !evidence.template.has(it.entry.key.text))) {
    const problem = problemAt(entry, 'misspelt', meant);
    yield { ...problem, args: [...problem.args, String(others)], ...(share === 'many' && !known.has(meant) ? { severity: 'information' } : {}) };
  }
}

/** The known field, not there yet, that a key at a path is nearly. */
type FieldFinder = (path: readonly (string | number)[], entry: YamlEntry) => string | undefined;

/** Finds fields by their names; those of a map are gathered once, for all its keys. */
function fieldFinder({ article, schema }: CheckContext): FieldFinder {
  const finders = new Map<string, (word: string) => string | undefined>();
  const finderAt = (path: readonly (string | number)[]): ((word: string) => string | undefined) => {
    const parent = nodeAt(article.header.yaml.root, path);
    const present = new Set(parent?.kind === 'map' ? parent.entries.map(it => it.key.text) : []);
    return createWordFinder([...propertiesAt(schema, path).keys()].filter(it => !present.has(it)));
  };
  let asked = 0;
  return (path, { key }) => {
    asked += 1;
    return asked > MOST_COMPARED ? undefined : valueAt(finders, path.join('/'), () => finderAt(path))(key.text);
  };
}

function problemAt({ key }: YamlEntry, kind: string, nearest: string | undefined): Problem {
  const { start, end, text } = key;
  const fix = { title: { fr: `Remplacer par « ${nearest ?? ''} »`, en: `Replace by ‘${nearest ?? ''}’` }, edits: [{ start, end, newText: nearest ?? '' }] };
  return { start, end, args: [kind, text, nearest ?? ''], fixes: nearest === undefined ? [] : [fix] };
}
