/** What a change of an article may change; nothing for what stays, to the character, as the site reads it. */
export interface Extent {
  /** The values that its edits lie in: those of all other fields stay. Of a header that cannot be read, those that can be read alone. */
  readonly header?: 'values';
  readonly body?: readonly BodyExtent[];
  /**
   * Of the body, whole blocks: those that its edits lie in or stand beside, or those and all that follow, as where something
   * is closed. For a change that somebody looks at.
   */
  readonly blocks?: 'touched' | 'following';
  /** Where blocks are meant: those in which these characters stand, too, as they refer to what the change defines: `[^1]`. */
  readonly referring?: string;
  /** A change after which a file is read in another way altogether. */
  readonly file?: 'everything';
}

/** What of a body: the characters of its running text; which of them are bold or italic; where its links and images lead. */
export type BodyExtent = 'words' | 'emphasis' | 'addresses';
