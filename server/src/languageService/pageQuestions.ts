import { parseArticle } from '../article/article.ts';
import { relativePath } from '../base/uris.ts';
import { createBodyRevisions } from '../preview/bodyRevisions.ts';
import { shownLiquid } from '../preview/pagePreviews.ts';
import { createArticleRenderer } from '../preview/renderArticle.ts';
import type { RenderWish } from '../protocol/questions.ts';
import type { RenderedArticle } from '../protocol/renderedArticle.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Answers, Host } from './api.ts';
import { isFilled } from './filledBodies.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** Answers with what readers will see: articles, and whole pages and what Liquid makes of bodies where the program can. */
export function pageQuestions(parts: Parts, { renderSitePage }: Host): Pick<Answers, 'render' | 'page' | 'fill'> {
  return {
    render: async (uri, wish, token) => {
      if (wish.text !== undefined) {
        return renderState(parts, { uri, text: wish.text, runsLiquid: wish.runsLiquid });
      }
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      return found && renderOpen(parts, found, wish);
    },
    fill: async (uri, _asked, token) => {
      const found = await takeSnapshot(parts, uri, token);
      return found !== undefined && isFilled(found.article, found.project) && parts.fillings.fill(found.article, found.project.root);
    },
    page: async (uri, _asked, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article: { text }, project: { root } } = found;
      const path = root === undefined ? undefined : relativePath(root, uri);
      if (root === undefined || path === undefined) {
        return { kind: 'none', reason: 'no-site' };
      }
      return renderSitePage === undefined || !root.startsWith('file:') ? { kind: 'none', reason: 'not-on-disk' } : renderSitePage({ root, path, text });
    },
  };
}

async function renderOpen({ previews, fillings, languageFor, headerFindingsOf }: Parts, snapshot: Snapshot, { held, runsLiquid }: RenderWish): Promise<RenderedArticle> {
  const { article, project, site } = snapshot;
  const worst = article.header.isReadable ? undefined : (await headerFindingsOf(snapshot)).find(it => it.severity === 'error');
  const headerProblem = worst && { start: worst.problem.start, message: worst.rule.message(worst.problem), hasFix: (worst.problem.fixes ?? []).length > 0 };
  const liquid = isFilled(article, project) ? ((runsLiquid === true ? fillings.best(article) : undefined) ?? 'raw') : undefined;
  return previews.render({ article, project, language: languageFor(project), read: site.evidenceOf(article.uri).template, liquid, held, headerProblem });
}

/** Another state of an article than the one that is open. */
async function renderState({ projects, siteIndex, fillings, languageFor }: Parts, { uri, text, runsLiquid }: Pick<RenderWish, 'runsLiquid'> & { readonly uri: string; readonly text: string }): Promise<RenderedArticle> {
  const project = await projects.projectOf(uri);
  const language = languageFor(project);
  const article = parseArticle(uri, 0, text);
  const filled = runsLiquid === true && isFilled(article, project) ? await fillings.filled(article, project.root) : undefined;
  const page = createArticleRenderer()(article, project, { read: siteIndex.snapshotOf(project).evidenceOf(uri).template, filled: filled?.made });
  return { ...page, body: createBodyRevisions().tell(page.body, undefined), language, ...shownLiquid(filled && { ...filled, isSettled: true }, language) };
}
