import type { Language } from '../../base/localized.ts';
import type { Article } from '../../article/article.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import type { SiteFile } from '../../workspace/siteFiles.ts';
import type { SitePages } from '../../workspace/sitePages.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';

/** What proposals are made from: snapshots, and the place of the cursor. */
export interface CompletionContext {
  readonly article: Article;
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  /** The articles of the site, the one that is written included. */
  readonly pages: SitePages;
  readonly schema: JsonSchema;
  /** The files of the folder that {@link folderAskedAt} names; none where it names none. */
  readonly files: readonly SiteFile[];
  readonly language: Language;
  readonly offset: number;
  /** The moment, for dates. */
  readonly now: Date;
}
