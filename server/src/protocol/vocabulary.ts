import type { ProtocolRange } from './ranges.ts';

/** The words in use on a site. */
export interface SiteVocabulary {
  /** The language in which Plume speaks about the site. */
  readonly language: 'fr' | 'en';
  readonly fields: readonly FieldWords[];
}

/** A field of the vocabulary, with the words that articles have in it. */
export interface FieldWords {
  /** As written: `tags`. */
  readonly field: string;
  /** As the schema calls it: « Mots-clés ». */
  readonly title: string;
  /** The most used first. */
  readonly words: readonly FieldWord[];
}

/** A word in use. */
export interface FieldWord {
  readonly word: string;
  /** Articles that have it. */
  readonly count: number;
  /** « 42 articles » */
  readonly countInWords: string;
  /** What the team says of it. */
  readonly description?: string | undefined;
  /** Set where it is almost another word: the one to write instead. */
  readonly usual?: string | undefined;
}

/** A word of the vocabulary. */
export interface SiteWord {
  readonly field: string;
  readonly word: string;
}

/** A place where a word is written. */
export interface WordPlace {
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly title: string;
  /** `2019-07-15`; absent without date. */
  readonly day?: string | undefined;
}

/** A renaming, not yet made. */
export interface WordRenaming {
  /** A `WorkspaceEdit` of the Language Server Protocol. */
  readonly edit: object;
  /** To be told before: that two words become one. */
  readonly notice?: string | undefined;
}
