import type { Location } from 'vscode-languageserver-types';
import { type Article, parseArticle } from '../article/article.ts';
import { type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import { baseName } from '../base/uris.ts';
import { mergeNotice, renameInArticle, renameInPlumeConfig, toWorkspaceEdit } from '../features/renameTerm.ts';
import { toPlainWorkspaceEdit } from '../features/shared/changedTexts.ts';
import { termPlaces } from '../features/shared/termAt.ts';
import type { Project } from '../project/project.ts';
import type { Host, Renaming } from './api.ts';
import type { Parts } from './parts.ts';

/** A word of the vocabulary, with the rules of its site. */
export interface ProjectWord {
  readonly project: Project;
  readonly field: string;
  readonly word: string;
}

/** What can be done with a word over its whole site. */
export interface SiteWords {
  /** Where it is written, the newest article first. */
  placesOf(word: ProjectWord, token: CancellationToken): Promise<readonly Location[]>;
  /** The edits that rename it; undefined where nothing has it. */
  rename(word: ProjectWord, newName: string, token: CancellationToken): Promise<Renaming | undefined>;
}

/** Finds the articles that have a word, once all of the site have been read; what an editor holds counts. */
export function siteWords(parts: Parts, { workspace }: Host): SiteWords {
  const { articles, siteIndex, languageFor } = parts;
  const textOf = async (uri: string): Promise<string | undefined> => articles.get(uri)?.text ?? (await workspace.read(uri));
  const articleAt = async (uri: string): Promise<Article | undefined> => {
    const text = await textOf(uri);
    return articles.get(uri) ?? (text === undefined ? undefined : parseArticle(uri, 0, text));
  };
  const articlesWith = async ({ project, field, word }: ProjectWord, token: CancellationToken): Promise<readonly Article[]> => {
    const { pages } = await siteIndex.whenIndexed(project);
    const found = await Promise.all(pages.withTerm(field, word).map(it => articleAt(it.uri)));
    throwIfCancelled(token);
    return found.filter(it => it !== undefined);
  };
  return {
    placesOf: async (word, token) =>
      (await articlesWith(word, token)).flatMap(article =>
        termPlaces(article, word.project)
          .filter(it => it.field === word.field && it.term.text === word.word)
          .map(it => ({ uri: article.uri, range: article.lines.rangeOf(it.range) })),
      ),
    rename: async (word, newName, token) => {
      const { project, field } = word;
      const replacement = { field, from: word.word, to: newName.trim() };
      const having = replacement.to === '' ? [] : await articlesWith(word, token);
      const config = [...project.problems.keys()].find(it => baseName(it).startsWith('plume.'));
      const configText = config === undefined || replacement.to === '' ? undefined : await textOf(config);
      const texts = [
        ...having.map(it => renameInArticle(it, articles.get(it.uri)?.version ?? null, replacement)),
        config === undefined || configText === undefined ? undefined : renameInPlumeConfig(config, configText, replacement),
      ].filter(it => it !== undefined);
      const merged = siteIndex.snapshotOf(project).vocabulary.terms(field).get(replacement.to) ?? 0;
      const announcement = { ...replacement, language: languageFor(project), merged };
      const edit = parts.preferences.annotatesChanges === true ? toWorkspaceEdit(texts, announcement) : toPlainWorkspaceEdit(texts);
      return texts.length === 0 ? undefined : { edit, notice: mergeNotice(announcement) };
    },
  };
}
