import type { ReportedProblem } from '../../languageService.ts';
import type { ChangedFile } from '../changedFiles.ts';
import type { ChangedArticle, NotCompared } from './changedArticle.ts';

/** A line of the list of what a branch changes. */
export interface ReviewRow {
  readonly kind: ChangedFile['kind'];
  /** Of the article; its path where it has none. */
  readonly title: string;
  /** From the folder of whoever asks. */
  readonly path: string;
  /** The path that a renamed article had. */
  readonly pathBefore: string | undefined;
  /** The page that shows the changes, beside the list; undefined where there is none. */
  readonly page: string | undefined;
  readonly publication: string;
  /** Where that is another sentence. */
  readonly publicationBefore: string;
  readonly brought: readonly ReportedProblem[];
  readonly solved: readonly ReportedProblem[];
  /** Passages that are marked. */
  readonly passages: number;
  readonly failure: NotCompared | 'failed' | undefined;
}

/** What is listed of a review. */
export interface ReviewList {
  readonly rows: readonly ReviewRow[];
  /** What the branch is compared with. */
  readonly reference: string;
  readonly language: 'fr' | 'en';
}

/** What is said of when and where an article is published, where that is another now: what it was, and what it is. */
export function publicationChange({ publication, publicationBefore }: Pick<ChangedArticle, 'publication' | 'publicationBefore'>): readonly string[] {
  return publication === publicationBefore ? [publication] : [publicationBefore, publication].filter(it => it !== '');
}
