import type { Language } from '../base/localized.ts';
import { propertiesAt, type JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import { vocabularyFields } from '../project/vocabularyFields.ts';
import type { FieldWords } from '../protocol/vocabulary.ts';
import { groupTerms } from '../workspace/termGroups.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import { articleCount } from './shared/articleCount.ts';

/** What an overview of a site's words is made from. */
export interface VocabularyContext {
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  readonly schema: JsonSchema;
  readonly language: Language;
}

/** The fields of the vocabulary that are in use, with their words, the most used first. */
export function listFieldWords({ project, vocabulary, schema, language }: VocabularyContext): readonly FieldWords[] {
  const properties = propertiesAt(schema, []);
  return vocabularyFields(project).flatMap(field => {
    const counts = vocabulary.terms(field);
    const listed = project.plume.vocabulary.get(field);
    const groups = groupTerms(counts, listed);
    const words = [...counts].map(([word, count]) => ({
      word,
      count,
      countInWords: articleCount(count, language),
      description: listed?.values.find(it => it.name === word)?.description,
      usual: groups.usualFor(word),
    }));
    return words.length === 0 ? [] : [{ field, title: properties.get(field)?.title ?? field, words }];
  });
}
