import type { CancellationToken } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { listFieldWords } from '../features/fieldWords.ts';
import { type TermPlace, termAt } from '../features/shared/termAt.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { SiteWord } from '../protocol/vocabulary.ts';
import type { Answers, Host, VocabularyQuestions } from './api.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';
import { type ProjectWord, siteWords } from './siteWords.ts';

/** Answers about the words of the vocabulary, over the whole site. */
export function vocabularyQuestions(parts: Parts, host: Host): VocabularyQuestions & Pick<Answers, 'vocabulary' | 'wordPlaces' | 'renameWord'> {
  const { projects, siteIndex, languageFor } = parts;
  const { placesOf, rename } = siteWords(parts, host);
  const findTerm = async (uri: string, position: Position, token: CancellationToken): Promise<(Snapshot & TermPlace & ProjectWord) | undefined> => {
    const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
    const place = found && termAt(found.article, found.project, found.article.lines.offsetAt(position));
    return found && place && { ...found, ...place, word: place.term.text };
  };
  const wordOf = async (uri: string, { field, word }: SiteWord): Promise<ProjectWord> => ({ project: await projects.projectOf(uri), field, word });
  return {
    references: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      return found && placesOf(found, token);
    },
    prepareRename: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      return found && { range: found.article.lines.rangeOf(found.range), placeholder: found.word };
    },
    rename: async (uri, position, newName, token) => {
      const found = await findTerm(uri, position, token);
      return found && rename(found, newName, token);
    },
    vocabulary: async uri => {
      const project = await projects.projectOf(uri);
      const { vocabulary } = await siteIndex.whenIndexed(project);
      const language = languageFor(project);
      return { language, fields: listFieldWords({ project, vocabulary, language, schema: project.schemaFor(`${project.root ?? ''}/_posts/a.md`, language) }) };
    },
    wordPlaces: async (uri, word, token) => {
      const found = await wordOf(uri, word);
      const places = await placesOf(found, token);
      const pages = new Map(siteIndex.snapshotOf(found.project).pages.all.map(it => [it.uri, it]));
      return places.map(it => ({ ...it, title: pages.get(it.uri)?.title ?? '', day: pages.get(it.uri)?.day }));
    },
    renameWord: async (uri, { newName, ...word }, token) => rename(await wordOf(uri, word), newName, token),
  };
}
