import { type Article, parseArticle } from '../article/article.ts';
import { type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { baseName } from '../base/uris.ts';
import { mergeNotice, renameInArticle, renameInPlumeConfig, toPlainWorkspaceEdit, toWorkspaceEdit } from '../features/renameTerm.ts';
import { type TermPlace, termAt, termPlaces } from '../features/shared/termAt.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Host, VocabularyQuestions } from './api.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** Answers about a word of the vocabulary, over the whole site. */
export function vocabularyQuestions(parts: Parts, { workspace }: Host): VocabularyQuestions {
  const { articles, siteIndex, languageFor } = parts;
  const articleAt = async (uri: string): Promise<Article | undefined> => {
    const text = articles.get(uri) === undefined ? await workspace.read(uri) : undefined;
    return articles.get(uri) ?? (text === undefined ? undefined : parseArticle(uri, 0, text));
  };
  const findTerm = async (uri: string, position: Position, token: CancellationToken): Promise<(Snapshot & TermPlace) | undefined> => {
    const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
    const place = found && termAt(found.article, found.project, found.article.lines.offsetAt(position));
    return found && place && { ...found, ...place };
  };
  /** The articles that have a word, once all have been read. */
  const articlesWith = async ({ project, field, term }: Snapshot & TermPlace, token: CancellationToken): Promise<readonly Article[]> => {
    const { pages } = await siteIndex.whenIndexed(project);
    const found = await Promise.all(pages.withTerm(field, term.text).map(it => articleAt(it.uri)));
    throwIfCancelled(token);
    return found.filter(it => it !== undefined);
  };
  return {
    references: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      if (found === undefined) {
        return undefined;
      }
      const { project, field, term } = found;
      return (await articlesWith(found, token)).flatMap(article =>
        termPlaces(article, project)
          .filter(it => it.field === field && it.term.text === term.text)
          .map(it => ({ uri: article.uri, range: article.lines.rangeOf(it.range) })),
      );
    },
    prepareRename: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      return found && { range: found.article.lines.rangeOf(found.range), placeholder: found.term.text };
    },
    rename: async (uri, position, newName, token) => {
      const found = await findTerm(uri, position, token);
      const to = newName.trim();
      if (found === undefined || to === '') {
        return undefined;
      }
      const { project, field } = found;
      const replacement = { field, from: found.term.text, to };
      const having = await articlesWith(found, token);
      const config = [...project.problems.keys()].find(it => baseName(it).startsWith('plume.'));
      const configText = config === undefined ? undefined : (articles.get(config)?.text ?? (await workspace.read(config)));
      const texts = [
        ...having.map(it => renameInArticle(it, articles.get(it.uri)?.version ?? null, replacement)),
        config === undefined || configText === undefined ? undefined : renameInPlumeConfig(config, configText, replacement),
      ].filter(it => it !== undefined);
      const merged = siteIndex.snapshotOf(project).vocabulary.terms(field).get(to) ?? 0;
      const announcement = { ...replacement, language: languageFor(project), merged };
      const edit = parts.preferences.annotatesChanges === true ? toWorkspaceEdit(texts, announcement) : toPlainWorkspaceEdit(texts);
      return { edit, notice: mergeNotice(announcement) };
    },
  };
}
