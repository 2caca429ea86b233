import type { RenameFile } from 'vscode-languageserver-types';
import { parseArticle, type Article } from '../article/article.ts';
import { readFrontMatter } from '../article/frontMatter.ts';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import { baseName, joinUri, parentUri } from '../base/uris.ts';
import { toWorkspaceEdit } from '../features/renameTerm.ts';
import { toPlainWorkspaceEdit, type ChangedText } from '../features/shared/changedTexts.ts';
import { fileName } from '../features/shared/fileName.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import type { ArticleMove, MoveContext } from '../features/moveArticle.ts';
import type { MovedArticle } from '../protocol/site.ts';
import { isMarkdownName } from '../workspace/findFiles.ts';
import { normaliseUri } from '../workspace/uris.ts';
import type { Answers, EditorQuestions, Host } from './api.ts';
import { articlesHolding } from './articlesHolding.ts';
import type { Parts } from './parts.ts';

/** What stands before the words in the name of a post: `2019-07-15-`. */
const DATE = /^\d{2,4}-\d{1,2}-\d{1,2}-/;

/** Answers about articles that get another name, or go to another folder: what leads to them follows. */
export function moves(parts: Parts, host: Host): Pick<Answers, 'movedArticle' | 'articleMove'> & Pick<EditorQuestions, 'moveEdits'> {
  const articleAt = async (uri: string, token: CancellationToken): Promise<Article | undefined> => {
    const text = parts.articles.get(uri)?.text ?? (await host.workspace.read(uri));
    throwIfCancelled(token);
    return text === undefined ? undefined : (parts.articles.get(uri) ?? parseArticle(uri, 0, text));
  };
  const textsOf = async (uri: string, newUri: string, token: CancellationToken): Promise<readonly ChangedText[]> => {
    const article = isMarkdownName(uri) ? await articleAt(uri, token) : undefined;
    const project = await parts.projects.projectOf(uri);
    if (article === undefined || project.root === undefined) {
      return [];
    }
    const later = await host.loadLater();
    const move: ArticleMove = { from: later.placeOf(article, uri, project, host.now()), to: later.placeOf(article, newUri, project, host.now()) };
    const { pages, evidenceOf } = await parts.siteIndex.whenIndexed(project);
    const language = parts.languageFor(project);
    const contextOf = (it: Article): MoveContext => ({ project, pages, move, schema: learntSchema(project.schemaFor(it.uri, language), evidenceOf(it.uri), language) });
    const holding = await articlesHolding(parts, host, { project, token, holds: (text, it) => it === uri || (isMarkdownName(it) && namesOf(move).some(name => text.includes(name))) });
    const kept = later.keepOldAddress(article, { project, move }, readFrontMatter);
    const texts = holding.map((it): ChangedText => {
      const links = later.movedLinks(it, contextOf(it));
      const version = parts.articles.get(it.uri)?.version ?? null;
      return { uri: it.uri, version, text: it.text, edits: it.uri === uri && kept !== undefined ? [kept, ...links] : links };
    });
    return texts.filter(it => it.edits.length > 0);
  };
  const moveEdits: EditorQuestions['moveEdits'] = async (uri, newUri, token) => {
    const texts = await textsOf(uri, newUri, token);
    return texts.length === 0 ? undefined : toPlainWorkspaceEdit(texts);
  };
  return {
    movedArticle: async (uri, { name }, token) => {
      const article = await articleAt(uri, token);
      return article && renamed(parts, host, { article, name });
    },
    moveEdits,
    articleMove: async (uri, { newUri: written, what }, token) => {
      const newUri = normaliseUri(written);
      if (what === 'what-leads-there') {
        const edit = await moveEdits(uri, newUri, token);
        return edit && { edit };
      }
      const announcement = { from: baseName(uri), to: baseName(newUri), merged: 0, moved: 1, language: parts.languageFor(await parts.projects.projectOf(uri)) };
      const { documentChanges = [], ...annotated } = toWorkspaceEdit(await textsOf(uri, newUri, token), announcement);
      const move: RenameFile = { kind: 'rename', oldUri: uri, newUri };
      return { edit: { ...annotated, documentChanges: [...documentChanges, move] } };
    },
  };
}

/** Where an article would be under another name. */
async function renamed({ projects, languageFor }: Parts, host: Host, { article, name }: { readonly article: Article; readonly name: string }): Promise<MovedArticle | undefined> {
  const { uri } = article;
  const project = await projects.projectOf(uri);
  if (project.root === undefined || name.trim() === '') {
    return undefined;
  }
  const old = baseName(uri);
  const newUri = joinUri(parentUri(uri) ?? '', `${DATE.exec(old)?.[0] ?? ''}${fileName(name)}${/\.[^.]+$/.exec(old)?.[0] ?? ''}`);
  const { placeOf, oldAddressInWords } = await host.loadLater();
  const move: ArticleMove = { from: placeOf(article, uri, project, host.now()), to: placeOf(article, newUri, project, host.now()) };
  const address = move.to.url === '' ? undefined : project.site.baseurl + decodeURI(move.to.url);
  return { uri: newUri, address, notice: oldAddressInWords(move, project)?.[languageFor(project)] };
}

/** What stands, in one form or another, in each text that may lead to an article: the last part of its address, and its name. */
function namesOf({ from: { url, slug, path } }: ArticleMove): readonly string[] {
  const last = url.split('/').findLast(it => it !== '' && it !== 'index.html')?.replace(/\.html$/, '') ?? '';
  return [...new Set([last, decodeURI(last), slug, baseName(path)])].filter(it => it !== '');
}
