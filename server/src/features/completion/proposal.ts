import type { TextEdit } from '../../base/textEdit.ts';

/** Something that can be written at the cursor. */
export interface Proposal {
  readonly label: string;
  /** Shown beside the label: « 42 articles ». */
  readonly detail?: string;
  /** Markdown, shown on demand. */
  readonly documentation?: string;
  readonly kind: 'value' | 'key' | 'card' | 'file';
  readonly edit: TextEdit;
  /** Whether the text of the edit has placeholders. */
  readonly isSnippet?: boolean;
  /** Whether what comes next is to be chosen from a list too: it opens by itself. */
  readonly continues?: boolean;
  /** What an editor compares with what is typed; it is typed already, since the server has chosen. */
  readonly filterText: string;
}
