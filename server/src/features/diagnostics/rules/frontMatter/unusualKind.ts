import type { Localized } from '../../../../base/localized.ts';
import type { FieldKind } from '../../../../learning/fieldFacts.ts';
import type { Rule } from '../../rule.ts';
import { yesOrNoFixes } from '../../yesOrNoFixes.ts';

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

  *check({ article: { uri, header }, project, departures, schemaErrors }) {
    const given = project.defaultsFor(uri);
    for (const { entry: { key, value }, kind, usual, others, isAlone, isNoDay } of header.yaml.problems.length === 0 ? departures.odd : []) {
      const isYesOrNo = usual === 'boolean';
      // What a schema of the team, or a default of the site, shows to be wrong is said already.
      const isSaid = schemaErrors.some(it => it.path.includes(key.text)) || (isYesOrNo && typeof given[key.text] === 'boolean');
      if (!isSaid) {
        const fixes = isYesOrNo ? yesOrNoFixes(value) : [];
        const isSure = isNoDay || fixes.length > 0 || (isYesOrNo && isAlone);
        yield { start: value.start, end: value.end, args: [key.text, kind, isNoDay ? 'no day' : usual, String(others)], fixes, ...(isSure ? { severity: 'warning' } : {}) };
      }
    }
  },

  message: ({ args: [name = '', kind = '', usual = '', others = ''] }) => {
    switch (usual) {
      case 'no day':
        return {
          fr: `Ce jour n’existe pas\u00A0: le site ne lira pas de date dans «\u00A0${name}\u00A0», et ${others} autres articles en ont une. Corrigez-la.`,
          en: `There is no such day: the site will read no date in ‘${name}’, and ${others} other articles have one there. Correct it.`,
        };
      case 'boolean':
        return {
          fr: `Le site y lira toujours «\u00A0oui\u00A0»\u00A0: «\u00A0${name}\u00A0» doit être «\u00A0true\u00A0» ou «\u00A0false\u00A0», comme dans ${others} autres articles.`,
          en: `The site will always read ‘yes’ there: ‘${name}’ must be ‘true’ or ‘false’, as in ${others} other articles.`,
        };
      default:
        return {
          fr: `«\u00A0${name}\u00A0» est ici ${kindIn(kind).fr}, et ${kindIn(usual).fr} dans ${others} autres articles\u00A0: est-ce voulu\u00A0?`,
          en: `‘${name}’ is ${kindIn(kind).en} here, and ${kindIn(usual).en} in ${others} other articles: is that meant?`,
        };
    }
  },
};

const KINDS: Readonly<Record<FieldKind, Localized>> = {
  text: { fr: 'un texte', en: 'a text' },
  address: { fr: 'une adresse (https://…)', en: 'an address (https://…)' },
  path: { fr: 'un chemin du site (/…)', en: 'a path of the site (/…)' },
  mail: { fr: 'une adresse électronique', en: 'a mail address' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'un «\u00A0oui ou non\u00A0»', en: 'a yes or no' },
  date: { fr: 'une date', en: 'a date' },
  list: { fr: 'une liste', en: 'a list' },
  map: { fr: 'un groupe de champs', en: 'a group of fields' },
};

function kindIn(kind: string): Localized {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as FieldKind] : { fr: kind, en: kind };
}
