import type { Localized } from '../../base/localized.ts';
import type { Finding } from './finding.ts';

/** What the codes of typography begin with. */
const AREA = 'typography.';

/** Whether a finding is a detail of typography: a hint of that area, not one that the team takes for graver. */
export function isTypographyDetail({ rule, severity }: Finding): boolean {
  return severity === 'hint' && rule.code.startsWith(AREA);
}

/**
 * The findings that an editor shows one by one, and the details of typography, which it shows together: two hundred
 * marks would hide what matters.
 */
export function partTypography(findings: readonly Finding[]): { readonly shown: readonly Finding[]; readonly details: readonly Finding[] } {
  return { shown: findings.filter(it => !isTypographyDetail(it)), details: findings.filter(isTypographyDetail) };
}

/** One sentence for all the details. */
export function describeTypography(details: readonly Finding[]): Localized {
  const count = details.length;
  return {
    fr: count === 1 ? '1 détail de typographie à corriger' : `${count} détails de typographie à corriger`,
    en: count === 1 ? '1 detail of typography to correct' : `${count} details of typography to correct`,
  };
}
