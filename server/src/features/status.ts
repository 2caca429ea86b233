import type { Language, Localized } from '../base/localized.ts';
import type { Severity } from '../project/plumeConfig.ts';

/** How an article stands, in one sentence. */
export interface Status {
  readonly errors: number;
  readonly warnings: number;
  readonly sentence: string;
}

const READY: Localized = { fr: 'Prêt à publier', en: 'Ready to publish' };

/** « Prêt à publier », or how many things need another look. Hints do not count: nobody will suffer from them. */
export function provideStatus(findings: readonly { readonly severity: Severity }[], language: Language): Status {
  const errors = findings.filter(it => it.severity === 'error').length;
  const warnings = findings.filter(it => it.severity === 'warning').length;
  return { errors, warnings, sentence: errors + warnings === 0 ? READY[language] : pointsToReview(errors + warnings)[language] };
}

function pointsToReview(count: number): Localized {
  return {
    fr: count === 1 ? '1 point à revoir' : `${count} points à revoir`,
    en: count === 1 ? '1 point to review' : `${count} points to review`,
  };
}
