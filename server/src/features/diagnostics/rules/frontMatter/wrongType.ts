import type { Localized } from '../../../../base/localized.ts';
import { quotingEdits } from '../../../../article/yaml/quoting.ts';
import { isRubyTime } from '../../../../article/yaml/rubyScalar.ts';
import { isEmptyNode, nodeAt, type YamlNode } from '../../../../article/yaml/yamlTree.ts';
import { typesOf, type SchemaType } from '../../../../project/jsonSchema.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';
import { rubyText, rubyValueOf } from '../../../../jekyll/index.ts';

/** What each type is called in a sentence. */
const TYPE_NAMES: Readonly<Record<SchemaType, Localized>> = {
  string: { fr: 'un texte', en: 'a text' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un groupe de champs', en: 'a group of fields' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  number: { fr: 'un nombre', en: 'a number' },
  null: { fr: 'rien', en: 'nothing' },
};

/**
 * A value is of another kind than the schema says: a number, or a word that YAML reads as yes or no, where a text should be.
 *
 * ```yaml
 * title: 2024
 * tags: [no]
 * ```
 */
export const wrongType: Rule = {
  code: 'front-matter.wrong-type',
  severity: 'error',
  about: 'values that the schema refuses',

  *check({ article, schemaErrors }: CheckContext) {
    const { root } = article.header.yaml;
    for (const { keyword, path, schema } of schemaErrors) {
      const node = keyword === 'type' ? nodeAt(root, path) : undefined;
      if (node && !isEmptyNode(node)) {
        const expected = typesOf(schema);
        const key = path.findLast(it => typeof it === 'string') ?? '';
        yield { start: node.start, end: node.end, args: [key, typeOf(node), ...writtenAndShown(node), ...expected], fixes: fixesFor(article.text, node, expected) };
      }
    }
  },

  message: ({ args: [field = '', actual = '', written = '', shown = '', ...expected] }) =>
    written === shown || !expected.includes('string')
      ? {
          fr: `« ${field} » doit être ${join(expected, 'fr', ' ou ')}, mais le site y lira ${nameOf(actual, 'fr')}.${actionFor(expected).fr}`,
          en: `‘${field}’ must be ${join(expected, 'en', ' or ')}, but the site will read ${nameOf(actual, 'en')} there.${actionFor(expected).en}`,
        }
      : {
          fr: `Les lecteurs verront « ${shown} » au lieu de « ${written} » : entourez le texte de guillemets.`,
          en: `Readers will see ‘${shown}’ instead of ‘${written}’: put the text in quotes.`,
        },
};

/** A value as it is written, and as the page shows it. */
function writtenAndShown(node: YamlNode): readonly [string, string] {
  return node.kind === 'scalar' && node.value !== null && typeof node.value !== 'object' ? [node.text, rubyText(rubyValueOf(node))] : ['', ''];
}

/** What to do, as a sentence behind the first one. */
function actionFor(expected: readonly string[]): Localized {
  if (expected.includes('string')) {
    return { fr: ' Entourez le texte de guillemets.', en: ' Put the text in quotes.' };
  }
  return expected.includes('array')
    ? { fr: ' Écrivez les valeurs entre crochets, ou une par ligne après un tiret.', en: ' Write the values in brackets, or one a line after a dash.' }
    : { fr: '', en: '' };
}

function typeOf(node: YamlNode): SchemaType {
  if (node.kind !== 'scalar') {
    return node.kind === 'list' ? 'array' : 'object';
  }
  const { value } = node;
  if (value === null) {
    return 'null';
  }
  return typeof value === 'boolean' || typeof value === 'number' ? (typeof value === 'boolean' ? 'boolean' : 'number') : 'string';
}

function fixesFor(text: string, node: YamlNode, expected: readonly SchemaType[]): readonly Fix[] {
  if (node.kind !== 'scalar' || node.style !== 'plain' || isRubyTime(node.value)) {
    return [];
  }
  const meant = /^(?:oui|vrai|1)$/i.test(node.text) ? 'true' : /^(?:non|faux|0)$/i.test(node.text) ? 'false' : undefined;
  if (expected.includes('boolean') && meant !== undefined) {
    return [{ title: { fr: `Écrire «\u00A0${meant}\u00A0»`, en: `Write ‘${meant}’` }, edits: [{ start: node.start, end: node.end, newText: meant }] }];
  }
  if (expected.includes('array') && !expected.includes('string')) {
    const edits = [
      { start: node.start, end: node.start, newText: '[' },
      { start: node.end, end: node.end, newText: ']' },
    ];
    return /[,[\]{}#]|: /.test(node.text) ? [] : [{ title: { fr: 'En faire une liste', en: 'Make it a list' }, edits }];
  }
  const quote = { title: { fr: 'Entourer de guillemets', en: 'Put it in quotes' }, edits: quotingEdits(text, node) };
  return expected.includes('string') ? [quote] : [];
}

function join(types: readonly string[], language: keyof Localized, or: string): string {
  return types.map(it => nameOf(it, language)).join(or);
}

function nameOf(type: string, language: keyof Localized): string {
  return TYPE_NAMES[type as SchemaType]?.[language] ?? type;
}
