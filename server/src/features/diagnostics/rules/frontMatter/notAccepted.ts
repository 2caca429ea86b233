import { isEmptyNode, nodeAt } from '../../../../article/yaml/yamlTree.ts';
import type { Localized } from '../../../../base/localized.ts';
import type { JsonSchema } from '../../../../project/jsonSchema.ts';
import { describeExpected, rangeOfError } from '../../../../project/validate.ts';
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
  minContains: { fr: 'il faut au moins {0} des valeurs attendues', en: 'at least {0} of the expected values are needed' },
  maxContains: { fr: 'il faut au plus {0} des valeurs attendues', en: 'at most {0} of the expected values are allowed' },
  minProperties: { fr: 'il faut au moins {0} champs', en: 'at least {0} fields are needed' },
  maxProperties: { fr: 'il faut au plus {0} champs', en: 'at most {0} fields are allowed' },
  additionalItems: { fr: 'c’est une valeur de trop', en: 'it is one value too many' },
  propertyNames: { fr: 'le nom du champ «\u00A0{0}\u00A0» ne suit pas la forme attendue', en: 'the name of the field ‘{0}’ does not have the expected form' },
  anyOf: { fr: 'ce n’est aucune des formes que l’équipe a prévues', en: 'it has none of the forms that the team allows' },
  oneOf: { fr: 'il faut une seule des formes que l’équipe a prévues', en: 'exactly one of the forms that the team allows is needed' },
  not: { fr: 'l’équipe l’exclut', en: 'the team rules it out' },
};
const OTHERWISE: Localized = { fr: 'elle ne suit pas le schéma de l’équipe ({1})', en: 'it does not follow the team’s schema ({1})' };

/** Keywords for which there is a better sentence in a rule of their own. */
const ELSEWHERE = new Set(['required', 'dependentRequired', 'type', 'enum', 'const', 'additionalProperties']);

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
        // The header as a whole is marked where it opens.
        const { start, end } = (path.length === 0 && error.property === undefined ? undefined : rangeOfError(yaml.root, error)) ?? split.opening;
        const own = teamMessage(error.schema['x-message']);
        yield { start, end, args: [path.findLast(it => typeof it === 'string') ?? '', keyword, error.property ?? describeExpected(expected), ...(own === undefined ? [] : [own.fr, own.en])] };
      }
    }
  },

  message: ({ args: [field = '', keyword = '', expected = '', ownFrench, ownEnglish] }) => {
    if (ownFrench !== undefined && ownEnglish !== undefined) {
      return { fr: `La valeur de «\u00A0${field}\u00A0» n’est pas admise. ${ownFrench}`, en: `The value of ‘${field}’ is not accepted. ${ownEnglish}` };
    }
    const demand = DEMANDS[keyword] ?? OTHERWISE;
    const fill = (sentence: string): string => sentence.replace('{0}', () => expected).replace('{1}', keyword);
    if (field === '') {
      return { fr: `L’en-tête n’est pas admis\u00A0: ${fill(demand.fr)}.`, en: `The header is not accepted: ${fill(demand.en)}.` };
    }
    return {
      fr: `La valeur de « ${field} » n’est pas admise : ${fill(demand.fr)}.`,
      en: `The value of ‘${field}’ is not accepted: ${fill(demand.en)}.`,
    };
  },
};

/** What a team says itself of a value that it refuses; in one language where it writes one only. */
function teamMessage(message: JsonSchema['x-message']): Localized | undefined {
  const { fr, en } = typeof message === 'string' ? { fr: message, en: message } : (message ?? {});
  const [french, english] = [fr ?? en, en ?? fr];
  return french === undefined || english === undefined ? undefined : { fr: french, en: english };
}
