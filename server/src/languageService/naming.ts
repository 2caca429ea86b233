import type { Article } from '../article/article.ts';
import type { CancellationToken } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { shiftRange } from '../base/textRange.ts';
import { nameFrom, NOT_A_NAME, renameNameHere, renamePlaceElsewhere } from '../features/renameName.ts';
import { toWorkspaceEdit } from '../features/renameTerm.ts';
import { type ChangedText, toPlainWorkspaceEdit } from '../features/shared/changedTexts.ts';
import { nameAt, type NamePlace } from '../features/shared/documentNames.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Host, RenamedWord, VocabularyQuestions } from './api.ts';
import { articlesHolding } from './articlesHolding.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** Renames what an author has named within an article: annotations, footnotes, anchors; links from other articles follow. */
export function naming(parts: Parts, host: Host): Pick<VocabularyQuestions, 'prepareRename' | 'rename'> {
  const { articles, siteIndex, languageFor } = parts;

  const findName = async (uri: string, position: Position, token: CancellationToken): Promise<(Snapshot & { readonly place: NamePlace }) | undefined> => {
    const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
    const offset = found === undefined ? -1 : found.article.lines.offsetAt(position) - found.article.body.start;
    const place = found && offset >= 0 ? nameAt(found.article.body.parse(found.project.kramdownOptions), offset) : undefined;
    return found && place && { ...found, place };
  };

  const textsOf = async (found: Snapshot & { readonly place: NamePlace }, to: string, token: CancellationToken): Promise<readonly ChangedText[]> => {
    const { article, project, place } = found;
    const renamed = (it: Article, edits: ChangedText['edits']): ChangedText => ({ uri: it.uri, version: articles.get(it.uri)?.version ?? null, text: it.text, edits });
    const here = renamed(article, renameNameHere(article, project, place, to));
    if (place.kind !== 'place') {
      return [here];
    }
    const others = await articlesHolding(parts, host, { project, token, holds: (text, uri) => uri !== article.uri && text.includes(`#${place.name}`) });
    const { pages } = siteIndex.snapshotOf(project);
    return [here, ...others.map(it => renamed(it, renamePlaceElsewhere(it, { project, pages, uri: article.uri, name: place.name }, to)))].filter(it => it.edits.length > 0);
  };

  return {
    prepareRename: async (uri, position, token) => {
      const found = await findName(uri, position, token);
      const { article, place } = found ?? {};
      return article && place && ({ range: article.lines.rangeOf(shiftRange(place, article.body.start)), placeholder: place.name } satisfies RenamedWord);
    },
    rename: async (uri, position, newName, token) => {
      const found = await findName(uri, position, token);
      if (found === undefined) {
        return undefined;
      }
      const language = languageFor(found.project);
      const to = nameFrom(found.place.kind, newName);
      if (to === undefined) {
        // An edit, though of nothing: without one, VS Code asks its own provider, which renames headings as a whole.
        return { edit: { changes: {} }, notice: NOT_A_NAME[language] };
      }
      const texts = await textsOf(found, to, token);
      const announcement = { from: found.place.name, to, language, merged: 0 };
      const edit = parts.preferences.annotatesChanges === true ? toWorkspaceEdit(texts, announcement) : toPlainWorkspaceEdit(texts);
      return { edit, notice: undefined };
    },
  };
}
