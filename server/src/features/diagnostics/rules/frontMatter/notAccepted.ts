import { isEmptyNode, nodeAt } from '../../../../article/yaml/yamlTree.ts';
import type { Localized } from '../../../../base/localized.ts';
import { rangeOfError } from '../../../../project/validate.ts';
import type { Rule } from '../../rule.ts';

/** What each keyword of JSON Schema asks for, as the end of a sentence; `{0}` is what it says. */
const DEMANDS: Readonly<Record<string, Localized>> = {
  minLength: { fr: 'il faut au moins {0} caractères', en: 'at least {0} characters are needed' },
  maxLength: { fr: 'il faut au plus {0} caractères', en: 'at most {0} characters are allowed' },
  minItems: { fr: 'il faut au moins {0} valeurs', en: 'at least {0} values are needed' },
  maxItems: { fr: 'il faut au plus {0} valeurs', en: 'at most {0} values are allowed' },
  uniqueItems: { fr: 'une valeur est écrite deux fois', en: 'a value is written twice' },
  minimum: { fr: 'il faut au moins {0}', en: 'at least {0} is needed' },
  maximum: { fr: 'il faut au plus {0}', en: 'at most {0} is allowed' },
  exclusiveMinimum: { fr: 'il faut plus que {0}', en: 'more than {0} is needed' },
  exclusiveMaximum: { fr: 'il faut moins que {0}', en: 'less than {0} is needed' },
  multipleOf: { fr: 'il faut un multiple de {0}', en: 'a multiple of {0} is needed' },
  pattern: { fr: 'la forme attendue est {0}', en: 'the expected form is {0}' },
  format: { fr: 'la forme attendue est « {0} »', en: 'the expected form is ‘{0}’' },
  contains: { fr: 'il manque une valeur attendue', en: 'an expected value is missing' },
};
const OTHERWISE: Localized = { fr: 'elle ne suit pas le schéma de l’équipe ({1})', en: 'it does not follow the team’s schema ({1})' };

/** Keywords for which there is a better sentence in a rule of their own. */
const ELSEWHERE = new Set(['required', 'dependentRequired', 'type', 'enum', 'const', 'additionalProperties', 'propertyNames']);

/** A value that the schema does not accept, for a reason that has no rule of its own. */
export const notAccepted: Rule = {
  code: 'front-matter.not-accepted',
  severity: 'error',
  about: 'values that the schema refuses',

  *check({ article, schemaErrors }) {
    const { yaml, split } = article.header;
    for (const error of schemaErrors) {
      const { keyword, path, expected } = error;
      const node = nodeAt(yaml.root, path);
      const isDate = keyword === 'format' && (expected === 'date' || expected === 'date-time');
      if (!ELSEWHERE.has(keyword) && !isDate && node && !isEmptyNode(node) && split.kind === 'found') {
        const { start, end } = rangeOfError(yaml.root, error) ?? split.opening;
        yield { start, end, args: [path.findLast(it => typeof it === 'string') ?? '', keyword, String(expected)] };
      }
    }
  },

  message: ({ args: [field = '', keyword = '', expected = ''] }) => {
    const demand = DEMANDS[keyword] ?? OTHERWISE;
    const fill = (sentence: string): string => sentence.replace('{0}', expected).replace('{1}', keyword);
    return {
      fr: `La valeur de « ${field} » n’est pas admise : ${fill(demand.fr)}.`,
      en: `The value of ‘${field}’ is not accepted: ${fill(demand.en)}.`,
    };
  },
};
