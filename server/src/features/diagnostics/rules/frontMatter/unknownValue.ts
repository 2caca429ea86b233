import { nearestWord, foldWord } from '../../../../base/words.ts';
import { readTerms } from '../../../../article/terms.ts';
import { writeScalar } from '../../../../article/yaml/quoting.ts';
import { isEmptyNode, nodeAt, type YamlNode } from '../../../../article/yaml/yamlTree.ts';
import type { VocabularyField } from '../../../../project/plumeConfig.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/**
 * A value that the schema, or the team's vocabulary, does not list: a category that does not exist.
 */
export const unknownValue: Rule = {
  code: 'front-matter.unknown-value',
  severity: 'error',

  *check(context) {
    yield* checkEnums(context);
    for (const [field, vocabulary] of context.project.plume.vocabulary) {
      if (!vocabulary.open && vocabulary.values.length > 0) {
        yield* checkVocabulary(context, field, vocabulary);
      }
    }
  },

  message: ({ args: [field = '', value = '', nearest = '', known = ''] }) => ({
    fr: `« ${value} » n’est pas une valeur de « ${field} ».${nearest === '' ? ` Valeurs possibles : ${known}.` : ` Vouliez-vous dire « ${nearest} » ?`}`,
    en: `‘${value}’ is no value of ‘${field}’.${nearest === '' ? ` Possible values: ${known}.` : ` Did you mean ‘${nearest}’?`}`,
  }),
};

function* checkEnums({ article, schemaErrors }: CheckContext): Iterable<Problem> {
  const { root } = article.header.yaml;
  for (const { keyword, path, expected } of schemaErrors) {
    const node = keyword === 'enum' || keyword === 'const' ? nodeAt(root, path) : undefined;
    if (node && !isEmptyNode(node)) {
      const known = (Array.isArray(expected) ? (expected as readonly unknown[]) : [expected]).map(String);
      const field = path.findLast(it => typeof it === 'string') ?? '';
      yield problemAt(node, { field, value: textOf(node, article.text), known, synonyms: new Map() });
    }
  }
}

function* checkVocabulary({ article }: CheckContext, field: string, { values }: VocabularyField): Iterable<Problem> {
  for (const term of readTerms(article.header.yaml.root, field)) {
    if (!values.some(it => it.name === term.text)) {
      const synonyms = new Map(values.flatMap(({ name, synonyms: words }) => words.map(it => [foldWord(it), name] as const)));
      yield problemAt(term, { field, value: term.text, known: values.map(it => it.name), synonyms });
    }
  }
}

interface Wrong {
  readonly field: string;
  readonly value: string;
  readonly known: readonly string[];
  /** Folded synonym → the value that it stands for. */
  readonly synonyms: ReadonlyMap<string, string>;
}

function problemAt({ start, end }: { readonly start: number; readonly end: number }, { field, value, known, synonyms }: Wrong): Problem {
  const nearest = synonyms.get(foldWord(value)) ?? nearestWord(value, known);
  const fixes = (nearest === undefined ? known.slice(0, 5) : [nearest]).map(it => ({
    title: { fr: `Remplacer par « ${it} »`, en: `Replace by ‘${it}’` },
    edits: [{ start, end, newText: writeScalar(it, 'flow') }],
  }));
  return { start, end, args: [field, value, nearest ?? '', known.slice(0, 8).join(', ')], fixes };
}

function textOf(node: YamlNode, text: string): string {
  return node.kind === 'scalar' ? node.text : text.slice(node.start, node.end);
}
