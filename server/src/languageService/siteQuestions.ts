import { parseArticle } from '../article/article.ts';
import { applyEdits } from '../base/textEdit.ts';
import { safeFixes } from '../features/diagnostics/fixAll.ts';
import { articleFolders, newArticle } from '../features/newArticle.ts';
import { schemaOfNewArticle } from '../features/shared/learntSchema.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { Answers, Host } from './api.ts';
import type { Parts } from './parts.ts';

/** Answers about what a site gives to its articles. */
export function siteQuestions({ projects, siteIndex, findingsAskedOf, languageFor }: Parts, { now }: Host): Pick<Answers, 'site' | 'newArticle' | 'tidy'> {
  return {
    site: async uri => {
      const project = await projects.projectOf(uri);
      const { root, stylesheets, compiledStyles, site, kramdownOptions } = project;
      return { root, stylesheets, compiledStyles, baseurl: site.baseurl, kramdownOptions: { ...kramdownOptions }, articleFolders: root === undefined ? [] : articleFolders(project), imageFolder: project.plume.images, modelFolder: project.cardsFolder };
    },
    newArticle: async (uri, wish) => {
      const project = await projects.projectOf(uri);
      const language = languageFor(project);
      const { evidenceOf } = siteIndex.snapshotOf(project);
      const schemaFor = (it: string): JsonSchema => schemaOfNewArticle(project.schemaFor(it, language), evidenceOf(it, project.collectionOf(it)?.name), language);
      return project.root === undefined ? undefined : newArticle(project, schemaFor, { ...wish, now: now() });
    },
    tidy: async (uri, { text }) => {
      const project = await projects.projectOf(uri);
      // Not the address of the open text: a check of another state of that one is given up.
      const article = parseArticle(`${uri}.pasted.md`, 0, text);
      const findings = await findingsAskedOf({ article, project, site: siteIndex.snapshotOf(project) });
      return applyEdits(text, safeFixes(article, project.kramdownOptions, findings.filter(({ rule }) => rule.code.startsWith('typography.'))));
    },
  };
}
