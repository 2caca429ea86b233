import type { Project } from '../../project/project.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';
import type { RankedWord } from './rankWords.ts';

/** A word that a field of the vocabulary may have. */
export interface VocabularyWord extends RankedWord {
  /** What the team says of it. */
  readonly description: string | undefined;
}

/** The words of the team's list, with those that articles use. A closed list has only its own. */
export function wordsOfField({ project, vocabulary }: { readonly project: Project; readonly vocabulary: Vocabulary }, field: string): readonly VocabularyWord[] {
  const counts = vocabulary.terms(field);
  const listed = project.plume.vocabulary.get(field);
  const fromList = (listed?.values ?? []).map(({ name, description, synonyms }) => ({ word: name, count: counts.get(name) ?? 0, description, synonyms }));
  const names = new Set(fromList.map(it => it.word));
  const others = [...counts].filter(([word]) => !names.has(word)).map(([word, count]) => ({ word, count, description: undefined }));
  return isClosed(project, field) && fromList.length > 0 ? fromList : [...fromList, ...others];
}

/** Whether only the words of the team's list may stand in a field. */
export function isClosed({ plume }: Project, field: string): boolean {
  return plume.vocabulary.get(field)?.open === false;
}
