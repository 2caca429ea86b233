import { parseArticle, type Article } from '../article/article.ts';
import { namedSchemaIn } from '../article/namedSchema.ts';
import { provenChanges } from '../features/diagnostics/extent.ts';
import { withoutTouching } from '../features/diagnostics/fixAll.ts';
import { toReport } from '../features/diagnostics/toDiagnostic.ts';
import { validateOptions } from '../kramdown/index.ts';
import { renderBody } from '../preview/renderArticle.ts';
import { isArticle } from '../project/isArticle.ts';
import type { GivenTexts } from './api.ts';
import type { Parts } from './parts.ts';

/** Answers about texts that a program has read itself. */
export function givenTexts({ projects, siteIndex, findingsAskedOf, languageFor }: Parts): GivenTexts {
  const articleOf = rememberedArticle();
  return {
    report: async (uri, text) => {
      const article = articleOf(uri, text);
      projects.nameSchema(uri, namedSchemaIn(text, article.header)?.address);
      const project = await projects.projectOf(uri);
      // What a word or a link is measured by must be known in full: a report is made once.
      const findings = await findingsAskedOf({ article, project, site: await siteIndex.whenIndexed(project) });
      return findings.map(it => toReport(it, article, languageFor(project)));
    },
    projectOf: uri => projects.projectOf(uri),
    wholeSite: async uri => {
      const project = await projects.projectOf(uri);
      return { project, site: await siteIndex.whenIndexed(project) };
    },
    isArticle: async (uri, text) => isArticle(await projects.projectOf(uri), articleOf(uri, text)),
    prove: async (uri, text, changes) => {
      const { kramdownOptions } = await projects.projectOf(uri);
      return provenChanges(parseArticle(uri, 0, text), kramdownOptions, withoutTouching(changes));
    },
    renderText: async (uri, text, given) => {
      const { kramdownOptions } = await projects.projectOf(uri);
      const { options, problems } = validateOptions(given);
      return { html: renderBody(parseArticle(uri, 0, text), { ...kramdownOptions, ...options }), problems };
    },
  };
}

/** Who asks about a text asks several things in turn: its header is read once. */
function rememberedArticle(): (uri: string, text: string) => Article {
  let last: Article | undefined;
  return (uri, text) => {
    if (last?.uri !== uri || last.text !== text) {
      last = parseArticle(uri, 0, text);
    }
    return last;
  };
}
