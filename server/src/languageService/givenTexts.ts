import { parseArticle } from '../article/article.ts';
import { namedSchemaIn } from '../article/namedSchema.ts';
import { provenChanges } from '../features/diagnostics/extent.ts';
import { withoutTouching } from '../features/diagnostics/fixAll.ts';
import { toReport } from '../features/diagnostics/toDiagnostic.ts';
import { validateOptions } from '../kramdown/index.ts';
import { createBodyRevisions } from '../preview/bodyRevisions.ts';
import { createArticleRenderer, renderBody } from '../preview/renderArticle.ts';
import { isArticle } from '../project/isArticle.ts';
import type { GivenTexts } from './api.ts';
import type { Parts } from './parts.ts';

/** Answers about texts that a program has read itself. */
export function givenTexts({ projects, siteIndex, findingsAskedOf, presentationOf, languageFor }: Parts): GivenTexts {
  return {
    report: async (uri, text) => {
      const article = parseArticle(uri, 0, text);
      projects.nameSchema(uri, namedSchemaIn(text, article.header)?.address);
      const project = await projects.projectOf(uri);
      // What a word or a link is measured by must be known in full: a report is made once.
      const findings = await findingsAskedOf({ article, project, site: await siteIndex.whenIndexed(project) });
      return findings.map(it => toReport(it, presentationOf(article, project)));
    },
    isArticle: async (uri, text) => isArticle(await projects.projectOf(uri), parseArticle(uri, 0, text)),
    prove: async (uri, text, changes) => {
      const { kramdownOptions } = await projects.projectOf(uri);
      return provenChanges(parseArticle(uri, 0, text), kramdownOptions, withoutTouching(changes));
    },
    renderState: async (uri, text) => {
      const project = await projects.projectOf(uri);
      const page = createArticleRenderer()(parseArticle(uri, 0, text), project);
      return { ...page, body: createBodyRevisions().tell(page.body, undefined), language: languageFor(project) };
    },
    renderText: async (uri, text, given) => {
      const { kramdownOptions } = await projects.projectOf(uri);
      const { options, problems } = validateOptions(given);
      return { html: renderBody(parseArticle(uri, 0, text), { ...kramdownOptions, ...options }), problems };
    },
  };
}
