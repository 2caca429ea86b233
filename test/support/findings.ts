import { parseArticle } from '../../server/src/article/article.ts';
import { runInSlices } from '../../server/src/base/slices.ts';
import { checkArticle, filePathsOf, placeUrisOf, type CheckInput, type Finding } from '../../server/src/features/diagnostics/index.ts';
import { createFileFactsStore } from '../../server/src/workspace/fileFacts.ts';
import { createPagePlacesStore } from '../../server/src/workspace/pagePlaces.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { noEvidence } from '../../server/src/learning/fieldCounter.ts';
import { fieldsReadBy, headingsAbove, templateFieldsIn } from '../../server/src/learning/templateFields.ts';
import { noPages, type SitePages } from '../../server/src/workspace/sitePages.ts';
import { emptyVocabulary } from '../../server/src/workspace/vocabulary.ts';
import { createMemoryWorkspace, memoryUri } from './memoryWorkspace.ts';
import { NOW } from './service.ts';
import { withTeamSchema } from './teamSchema.ts';

/** What an article of a French site is checked with; more files make another site of it. A rule that fails throws. */
export async function checkInput(text: string, files: Readonly<Record<string, string>> = {}, pages: SitePages = noPages): Promise<CheckInput> {
  const uri = memoryUri('_actualites/a.md');
  const workspace = createMemoryWorkspace(withTeamSchema({ '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n', ...files }));
  const project = await createProjectStore(workspace).projectOf(uri);
  const article = parseArticle(uri, 1, text);
  const layout = files['_layouts/default.html'];
  const templates = { layouts: new Map(layout === undefined ? [] : [['default', templateFieldsIn(layout)]]), includes: new Map() };
  return {
    article,
    project,
    files: await createFileFactsStore(workspace).factsOf(project.root ?? '', filePathsOf(article, project, NOW)),
    places: await createPagePlacesStore(workspace, { get: () => undefined }).placesOf(placeUrisOf(article, project, pages), project),
    vocabulary: emptyVocabulary,
    pages,
    evidence: { ...noEvidence, template: fieldsReadBy('default', templates), headingsAbove: headingsAbove('default', templates) },
    now: NOW,
    schema: project.schemaFor(uri, 'fr'),
    onFailure: (code, failure) => {
      throw new Error(code, { cause: failure });
    },
  };
}

/** What the rules find in an article of a French site. */
export async function findIn(text: string, files: Readonly<Record<string, string>> = {}, pages: SitePages = noPages): Promise<readonly Finding[]> {
  const steps = checkArticle(await checkInput(text, files, pages));
  return runInSlices(steps, { milliseconds: Infinity, letOthersPass: () => Promise.resolve(), clock: () => 0, isWanted: () => true });
}
