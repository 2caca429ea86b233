import type { Language } from '../../base/localized.ts';
import type { Article } from '../../article/article.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';

/** What proposals are made from: snapshots, and the place of the cursor. */
export interface CompletionContext {
  readonly article: Article;
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  readonly schema: JsonSchema;
  readonly language: Language;
  readonly offset: number;
  /** The moment, for dates. */
  readonly now: Date;
}
