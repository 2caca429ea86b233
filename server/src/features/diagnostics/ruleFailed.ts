import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** A rule that could not be asked: what it would have said is not known, so that an article is not right by accident. */
export const ruleFailed: Rule = {
  code: 'check.rule-failed',
  severity: 'error',
  check: () => [],
  message: ({ args }) => ({
    fr: `Cet article n’a pas été vérifié en entier\u00A0: Plume s’est trompé en cherchant ${args.map(it => `«\u00A0${it}\u00A0»`).join(', ')}. Le reste l’a été\u00A0; signalez-le à qui s’occupe de Plume.`,
    en: `This article has not been checked in full: Plume failed while it looked for ${args.map(it => `‘${it}’`).join(', ')}. The rest has been checked; tell whoever looks after Plume.`,
  }),
};

/** One finding for all rules that have failed, at the first sign of the article. */
export function failureFindings(codes: readonly string[]): readonly Finding[] {
  return codes.length === 0 ? [] : [{ rule: ruleFailed, problem: { start: 0, end: 0, args: codes }, severity: 'error' }];
}
