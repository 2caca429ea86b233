import type { Language, Localized } from '../base/localized.ts';
import type { Severity } from '../project/plumeConfig.ts';
import { publicationInWords, type Publication } from './shared/publication.ts';

/** How an article stands, in one sentence. */
export interface Status {
  readonly errors: number;
  readonly warnings: number;
  readonly sentence: string;
  /** Whether, when and where the page will be published; empty outside any site. */
  readonly publication: string;
}

const READY: Localized = { fr: 'Prêt à publier', en: 'Ready to publish' };
/** Of a text that is no page of a site, nobody knows whether it will be published. */
const NOTHING: Localized = { fr: 'Rien à revoir', en: 'Nothing to review' };
const HIDDEN: Localized = { fr: 'Ne sera pas publié', en: 'Will not be published' };

/** « Prêt à publier », « Rien à revoir » for a text that is no page, or how many things need another look. Hints do not count: nobody will suffer from them. */
export function provideStatus(findings: readonly { readonly severity: Severity }[], publication: Publication, language: Language): Status {
  const errors = findings.filter(it => it.severity === 'error').length;
  const warnings = findings.filter(it => it.severity === 'warning').length;
  const good = !publication.isInSite ? NOTHING : publication.state === 'hidden' ? HIDDEN : READY;
  const sentence = errors + warnings === 0 ? good[language] : pointsToReview(errors + warnings)[language];
  return { errors, warnings, sentence, publication: publicationInWords(publication)[language] };
}

function pointsToReview(count: number): Localized {
  return {
    fr: count === 1 ? '1 point à revoir' : `${count} points à revoir`,
    en: count === 1 ? '1 point to review' : `${count} points to review`,
  };
}
