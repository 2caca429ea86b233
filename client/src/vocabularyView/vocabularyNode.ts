import type { FieldWord, FieldWords, WordPlace } from '../../../server/src/protocol/vocabulary.ts';

/** What the view of a site's words shows: its fields, in each its words, below each word the articles that have it. */
export type VocabularyNode = FieldNode | WordNode | PlaceNode;

/** A field of the vocabulary: `tags`. */
export interface FieldNode {
  readonly kind: 'field';
  readonly field: FieldWords;
  readonly words: readonly WordNode[];
}

/** A word in use. */
export interface WordNode {
  readonly kind: 'word';
  readonly field: FieldWords;
  readonly word: FieldWord;
}

/** A place where a word is written. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly word: WordNode;
  readonly place: WordPlace;
}

/** Which words are shown: all, or those that are almost another one. */
export type WordFilter = 'all' | 'duplicates';

/** The nodes of a vocabulary. A field without words to show is left out. */
export function makeNodes(fields: readonly FieldWords[], filter: WordFilter): readonly FieldNode[] {
  return fields
    .map((field): FieldNode => {
      const shown = filter === 'all' ? field.words : field.words.filter(it => it.usual !== undefined);
      return { kind: 'field', field, words: shown.map(word => ({ kind: 'word', field, word })) };
    })
    .filter(it => it.words.length > 0);
}

/** The words with which a word of a field can be merged: the one to write instead first, then the most used. */
export function mergeCandidates({ field, word }: WordNode): readonly FieldWord[] {
  const others = field.words.filter(it => it !== word);
  return [...others.filter(it => it.word === word.usual), ...others.filter(it => it.word !== word.usual)];
}
