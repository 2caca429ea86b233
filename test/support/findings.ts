import { parseArticle } from '../../server/src/article/article.ts';
import { checkArticle, type Finding } from '../../server/src/features/diagnostics/index.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { noPages } from '../../server/src/workspace/sitePages.ts';
import { emptyVocabulary } from '../../server/src/workspace/vocabulary.ts';
import { createMemoryWorkspace, memoryUri } from './memoryWorkspace.ts';
import { NOW } from './service.ts';

/** What the rules find in an article of a French site; more files make another site of it. A rule that fails throws. */
export async function findIn(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly Finding[]> {
  const uri = memoryUri('_actualites/a.md');
  const workspace = createMemoryWorkspace({ '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n', ...files });
  const project = await createProjectStore(workspace).projectOf(uri);
  return checkArticle({
    article: parseArticle(uri, 1, text),
    project,
    vocabulary: emptyVocabulary,
    pages: noPages,
    now: NOW,
    schema: project.schemaFor(uri, 'fr'),
    onFailure: (code, failure) => {
      throw new Error(code, { cause: failure });
    },
  });
}
