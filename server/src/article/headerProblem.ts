import type { TextEdit } from '../base/textEdit.ts';
import type { TextRange } from '../base/textRange.ts';

/**
 * What makes Jekyll publish an article without its header, or change a value without a word. Named after what the
 * author wrote.
 */
export type HeaderCause =
  | 'colon-in-value' // title: IA : 15 projets
  | 'apostrophe-in-quotes' // title: 'L'objectif'
  | 'quote-in-quotes' // title: "Dire "oui""
  | 'text-after-quotes' // title: "IA" et données
  | 'text-after-brackets' // title: [Entretien] Covid
  | 'unclosed-quote' // title: 'IA
  | 'unclosed-bracket' // tags: [ia, données
  | 'reserved-character' // auteur: @dinum
  | 'asterisk' // title: *Covid*
  | 'exclamation-mark' // title: !important
  | 'number-sign' // tags: #ia
  | 'missing-space-after-dash' // -ia
  | 'missing-space-after-colon' // title:IA
  | 'no-break-space' // title<nbsp>: IA
  | 'tab' // <tab>- ia
  | 'shifted-line' // <space>date: 2024-01-01
  | 'stray-line' // a line that belongs to no field
  | 'too-many-aliases' // *a, *a, *a…
  | 'not-fields' // the whole header is a list, or one text
  | 'unreadable'; // anything else

/** One thing wrong with how a header is written. */
export interface HeaderProblem extends TextRange {
  readonly cause: HeaderCause;
  /** Whether Jekyll fails to read the whole header; otherwise it reads something else than what is written. */
  readonly breaksHeader: boolean;
  /** What the sentence names: the key, the character. */
  readonly args: readonly string[];
  /** The fewest edits that make the header say what it seems to say; none where that is not known. */
  readonly edits: readonly TextEdit[];
}
