import type { Localized } from '../../../../base/localized.ts';
import type { Article } from '../../../../article/article.ts';
import { readTerms } from '../../../../article/terms.ts';
import { nodeAt, type PathStep, type YamlNode } from '../../../../article/yaml/yamlTree.ts';
import { rangeOfError, type SchemaError } from '../../../../project/validate.ts';
import { newField } from '../../../shared/newField.ts';
import { presentMoment } from '../../../shared/presentMoment.ts';
import { splitItemsOf } from '../../../shared/splitItems.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * A field that the schema requires is absent, or one that all other documents of the collection have. It is reported on the opening `---`, or on the
 * key that should hold it.
 */
export const missingField: Rule = {
  code: 'front-matter.missing-field',
  severity: 'error',

  *check(context) {
    const { article, schemaErrors } = context;
    const { split: found, yaml } = article.header;
    if (found.kind !== 'found' || onlyRedirects(article)) {
      return;
    }
    // What a dash too many has cut off is said by a rule of its own.
    const split = new Set([...splitItemsOf(yaml.root, context.schema)].map(it => it.path.join('/')));
    for (const error of schemaErrors.filter(it => !split.has(it.path.join('/')) && !isSaidInSingular(yaml.root, it))) {
      if ((error.keyword === 'required' || error.keyword === 'dependentRequired') && error.property !== undefined) {
        const range = rangeOfError(yaml.root, error) ?? found.opening;
        yield { start: range.start, end: range.end, args: [error.property], fixes: fixesFor(context, error.path, error.property) };
      }
    }
    const said = new Set(schemaErrors.map(it => it.property));
    for (const { name, map, others, share, isShown } of context.departures.absent.filter(it => !said.has(it.name) && (it.map !== undefined || readTerms(yaml.root, it.name).length === 0))) {
      const { start, end } = map === undefined ? found.opening : (map.entries[0]?.key ?? map);
      const severity = isShown ? 'warning' : share === 'all' && map === undefined ? 'information' : 'hint';
      yield { start, end, args: [name, String(others), map !== undefined ? 'group' : isShown ? 'shown' : 'article'], fixes: map === undefined ? fixesFor(context, [], name) : [], severity };
    }
  },

  message: ({ args: [field = '', others = '', where = 'required'] }) => (SENTENCES[where] ?? required)(field, others),
};

function required(field: string): Localized {
  return {
    fr: `Il manque le champ «\u00A0${field}\u00A0», dont la page a besoin\u00A0: ajoutez-le.`,
    en: `The field ‘${field}’ is missing, and the page needs it: add it.`,
  };
}

const SENTENCES: Readonly<Record<string, (field: string, others: string) => Localized>> = {
  required,
  article: (field, others) => ({
    fr: `${others} autres articles ont le champ «\u00A0${field}\u00A0», et celui-ci ne l’a pas\u00A0: est-ce voulu\u00A0?`,
    en: `${others} other articles have the field ‘${field}’, and this one has not: is that meant?`,
  }),
  shown: (field, others) => ({
    fr: `La page montrera un vide à la place de «\u00A0${field}\u00A0», que ${others} autres articles ont\u00A0: ajoutez-le.`,
    en: `The page will show nothing in the place of ‘${field}’, which ${others} other articles have: add it.`,
  }),
  group: (field, others) => ({
    fr: `Le champ «\u00A0${field}\u00A0» est ${others} autres fois dans un tel groupe de champs, et manque dans celui-ci\u00A0: est-ce voulu\u00A0?`,
    en: `The field ‘${field}’ is in ${others} other such groups of fields, and not in this one: is that meant?`,
  }),
};

/** A page that leads elsewhere at once (jekyll-redirect-from), and has nothing to be read. */
function onlyRedirects({ header: { data }, body }: Article): boolean {
  return ((data['redirect_to'] ?? '') !== '' || data['layout'] === 'redirect') && body.text.trim() === '';
}

/** `category: Article` gives the page its categories. */
function isSaidInSingular(root: YamlNode | undefined, { path, property = '' }: SchemaError): boolean {
  return path.length === 0 && readTerms(root, property).length > 0;
}

function fixesFor({ article, schema, now, publication }: CheckContext, path: readonly PathStep[], field: string): readonly Fix[] {
  const moment = presentMoment(now, publication.timeZone);
  const added = newField({ article, schema, path, parent: nodeAt(article.header.yaml.root, path) }, field, moment);
  return added ? [{ title: { fr: `Ajouter « ${field} »`, en: `Add ‘${field}’` }, edits: [added.edit], ...(added.cursor === undefined ? {} : { cursor: added.cursor }) }] : [];
}
