import { readTerms } from '../../article/terms.ts';
import { writeScalar } from '../../article/yaml/quoting.ts';
import { schemasAt, typesOf } from '../../project/jsonSchema.ts';
import { vocabularyFields } from '../../project/vocabularyFields.ts';
import { articleCount } from '../shared/articleCount.ts';
import type { CompletionContext } from './context.ts';
import type { ValuePlace } from './yamlPlace.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from '../shared/rankWords.ts';
import { wordsOfField } from '../shared/fieldVocabulary.ts';

/** More than this nobody reads. */
const MOST_PROPOSALS = 100;

/** Proposes the words in use on the site for `tags`, `categories` and the other fields of the vocabulary. */
export function proposeTerms(context: CompletionContext, place: ValuePlace): readonly Proposal[] | undefined {
  const { article, schema, language, offset } = context;
  const [field] = place.path;
  if (typeof field !== 'string' || place.path.length !== 1 || !vocabularyFields(context.project).includes(field)) {
    return undefined;
  }
  const typed = place.typed.slice(place.quote.length);
  const terms = readTerms(article.header.lenientRoot, field);
  const used = new Set(terms.filter(it => offset < it.start || it.end < offset).map(it => it.text));
  const own = terms.find(it => it.start <= offset && offset <= it.end)?.text;
  // A text with spaces would be several tags for Jekyll: a list keeps it one.
  const needsBrackets = place.style === 'plain' && schemasAt(schema, place.path).some(it => typesOf(it).includes('array'));
  const words = wordsOfField(context, field).filter(it => !used.has(it.word) && !(it.word === own && it.count <= 1 && it.description === undefined));
  return rankWords(typed, words)
    .slice(0, MOST_PROPOSALS)
    .map(({ word, count, description }) => ({
      label: word,
      detail: articleCount(count, language),
      ...(description === undefined ? {} : { documentation: description }),
      kind: 'value',
      edit: { ...place.range, newText: place.lead + writeTerm(word, place, needsBrackets ? 'bracketed' : 'bare') },
      filterText: place.typed,
    }));
}

/** As YAML needs it: in the quotes that are there, else in quotes only where YAML would read something else. */
function writeTerm(word: string, { style, quote }: ValuePlace, form: 'bare' | 'bracketed'): string {
  if (quote === '"') {
    return `"${word.replace(/["\\]/g, '\\$&')}"`;
  }
  if (quote === "'") {
    return `'${word.replaceAll("'", "''")}'`;
  }
  return form === 'bracketed' ? `[${writeScalar(word, 'flow')}]` : writeScalar(word, style === 'flow-item' ? 'flow' : 'block');
}
