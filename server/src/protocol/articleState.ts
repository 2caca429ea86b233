import type { ProtocolRange } from './ranges.ts';

/** How an article stands: the news of {@link articleStateNotification}. */
export interface ArticleState {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  /** One sentence for the status bar: « Prêt à publier », « 3 points à revoir ». */
  readonly sentence: string;
  /** Whether, when and where the page will be published: « Cette page paraîtra à l’adresse /actualites/bilan/ ». Empty outside any site. */
  readonly publication: string;
  readonly language: 'fr' | 'en';
  /** One line for all the details of typography: « 12 détails de typographie à corriger »; absent without any. */
  readonly typography?: string | undefined;
}

/** The annotation at the cursor. */
export interface AnnotationAtCursor {
  readonly annotation: ProtocolRange;
  /** All the source of the element that it changes; absent where it changes nothing. */
  readonly target?: ProtocolRange | undefined;
  /** Said beside the annotation where it lands elsewhere than the eye expects: « → le titre « Les 15 projets » ». */
  readonly hint?: string | undefined;
}
