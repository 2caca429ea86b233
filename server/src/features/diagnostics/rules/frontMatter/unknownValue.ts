import { remembered } from '../../../../base/remembered.ts';
import { applyEdits, type TextEdit } from '../../../../base/textEdit.ts';
import type { TextRange } from '../../../../base/textRange.ts';
import { valueAt } from '../../../../base/valueAt.ts';
import { foldWord, MOST_COMPARED, nearestWord } from '../../../../base/words.ts';
import type { Article } from '../../../../article/article.ts';
import { keepsOtherValues } from '../../../../article/headerValues.ts';
import { termEdits } from '../../../../article/termEdits.ts';
import { readTerms } from '../../../../article/terms.ts';
import { writeScalar } from '../../../../article/yaml/quoting.ts';
import { isEmptyNode, nodeAt, type YamlNode } from '../../../../article/yaml/yamlTree.ts';
import type { VocabularyField } from '../../../../project/plumeConfig.ts';
import { describeExpected } from '../../../../project/validate.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

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
  let found = 0;
  for (const { keyword, path, expected } of schemaErrors) {
    const node = keyword === 'enum' || keyword === 'const' ? nodeAt(root, path) : undefined;
    if (node && !isEmptyNode(node)) {
      const accepted = Array.isArray(expected) ? (expected as readonly unknown[]) : [expected];
      const field = path.findLast(it => typeof it === 'string') ?? '';
      const wrong = { field, value: textOf(node, article.text), known: describeAll(accepted), synonyms: new Map<string, string>(), isOneOfMany: found >= MOST_COMPARED };
      found += 1;
      yield problemAt(node, wrong, name => replaceValue(article, { node, field: String(path[0] ?? ''), value: accepted.find(it => describeExpected(it) === name) }));
    }
  }
}

/** What one enumeration accepts, of which a header may have many values wrong. */
const describeAll = remembered((accepted: readonly unknown[]): readonly string[] => accepted.map(describeExpected));

function* checkVocabulary({ article }: CheckContext, field: string, { values }: VocabularyField): Iterable<Problem> {
  const { root } = article.header.yaml;
  const { known, names, synonyms } = valueAt(readLists, values, () => readList(values));
  let found = 0;
  for (const term of readTerms(root, field)) {
    if (!names.has(term.text)) {
      const wrong = { field, value: term.text, known, synonyms, isOneOfMany: found >= MOST_COMPARED };
      found += 1;
      yield problemAt(term, wrong, to => termEdits(article.text, root, { field, from: term.text, to }));
    }
  }
}

/** The values of a list, as they are looked up. */
interface ReadList extends Pick<Wrong, 'known' | 'synonyms'> {
  readonly names: ReadonlySet<string>;
}

/** Lists are the same for all articles, and may be long. */
const readLists = new WeakMap<VocabularyField['values'], ReadList>();

function readList(values: VocabularyField['values']): ReadList {
  const known = values.map(it => it.name);
  return { known, names: new Set(known), synonyms: new Map(values.flatMap(({ name, synonyms }) => synonyms.map(it => [foldWord(it), name] as const))) };
}

interface Wrong {
  readonly field: string;
  readonly value: string;
  readonly known: readonly string[];
  /** Folded synonym → the value that it stands for. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Whether so many are wrong before it that the list as a whole is, which no correction of a single value mends. */
  readonly isOneOfMany: boolean;
}

/** @param edit the edits that put an accepted value there; none where it cannot be put there */
function problemAt({ start, end }: TextRange, { field, value, known, synonyms, isOneOfMany }: Wrong, edit: (name: string) => readonly TextEdit[]): Problem {
  const nearest = synonyms.get(foldWord(value)) ?? (isOneOfMany ? undefined : nearestWord(value, known));
  const offered = isOneOfMany ? [] : nearest === undefined ? known.slice(0, 5) : [nearest];
  const fixes = offered.flatMap((it): readonly Fix[] => {
    const edits = edit(it);
    return edits.length === 0 ? [] : [{ title: { fr: `Remplacer par «\u00A0${it}\u00A0»`, en: `Replace by ‘${it}’` }, edits }];
  });
  return { start, end, args: [field, value, nearest ?? '', known.slice(0, 8).join(', ')], fixes };
}

interface Replaced {
  readonly node: YamlNode;
  /** The field at the top of the header in which the value stands. */
  readonly field: string;
  /** What the schema accepts: a list or a group of fields is not written by a fix. */
  readonly value: unknown;
}

/** A value of which another field is a copy (`&a`) is left to the author. */
function replaceValue({ text }: Article, { node, field, value }: Replaced): readonly TextEdit[] {
  if (node.kind !== 'scalar' || !['string', 'number', 'boolean'].includes(typeof value)) {
    return [];
  }
  const edits = [{ start: node.start, end: node.end, newText: typeof value === 'string' ? writeScalar(value, 'flow') : String(value) }];
  return keepsOtherValues(text, applyEdits(text, edits), [field]) ? edits : [];
}

function textOf(node: YamlNode, text: string): string {
  return node.kind === 'scalar' ? node.text : text.slice(node.start, node.end);
}
