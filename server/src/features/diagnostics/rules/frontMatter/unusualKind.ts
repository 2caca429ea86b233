import type { Localized } from '../../../../base/localized.ts';
import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import type { FieldKind } from '../../../../learning/fieldFacts.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A value of another kind than that of all other documents of the collection: a text where they have a list, a word where they say
 * `true` or `false`, which Jekyll takes for true whatever it is.
 *
 * ```yaml
 * is_une: non
 * ```
 */
export const unusualKind: Rule = {
  code: 'front-matter.unusual-kind',
  severity: 'hint',

  *check({ article, departures, schemaErrors }) {
    const { root, problems } = article.header.yaml;
    for (const { name, kind, usual, others } of problems.length === 0 ? departures.odd : []) {
      const value = entryOf(root, name)?.value;
      // What a schema of the team says of it is said already.
      if (value !== undefined && !schemaErrors.some(it => it.path[0] === name)) {
        const meant = usual === 'boolean' && value.kind === 'scalar' ? MEANT[value.text.toLowerCase()] : undefined;
        const fixes: readonly Fix[] = meant === undefined ? [] : [{ title: { fr: `Écrire «\u00A0${meant}\u00A0»`, en: `Write ‘${meant}’` }, edits: [{ start: value.start, end: value.end, newText: meant }] }];
        yield { start: value.start, end: value.end, args: [name, kind, usual, String(others)], fixes, ...(usual === 'boolean' ? { severity: 'warning' } : {}) };
      }
    }
  },

  message: ({ args: [name = '', kind = '', usual = '', others = ''] }) =>
    usual === 'boolean'
      ? {
          fr: `Le site y lira toujours «\u00A0oui\u00A0»\u00A0: «\u00A0${name}\u00A0» doit être «\u00A0true\u00A0» ou «\u00A0false\u00A0», comme dans les ${others} autres articles.`,
          en: `The site will always read ‘yes’ there: ‘${name}’ must be ‘true’ or ‘false’, as in the ${others} other articles.`,
        }
      : {
          fr: `«\u00A0${name}\u00A0» est ici ${kindIn(kind).fr}, et ${kindIn(usual).fr} dans les ${others} autres articles\u00A0: est-ce voulu\u00A0?`,
          en: `‘${name}’ is ${kindIn(kind).en} here, and ${kindIn(usual).en} in the ${others} other articles: is that meant?`,
        },
};

const KINDS: Readonly<Record<FieldKind, Localized>> = {
  text: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'un «\u00A0oui ou non\u00A0»', en: 'a yes or no' },
  date: { fr: 'une date', en: 'a date' },
  list: { fr: 'une liste', en: 'a list' },
  map: { fr: 'un groupe de champs', en: 'a group of fields' },
};

function kindIn(kind: string): Localized {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as FieldKind] : { fr: kind, en: kind };
}

/** What an author who writes a word means. */
const MEANT: Readonly<Record<string, string>> = { oui: 'true', vrai: 'true', non: 'false', faux: 'false', '1': 'true', '0': 'false' };
