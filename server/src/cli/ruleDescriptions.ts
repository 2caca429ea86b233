import type { Language } from '../base/localized.ts';
import { ruleCodes, rulePage } from './rulePages.ts';

/** What the documents say of a rule. */
export interface RuleDescription {
  readonly code: string;
  readonly title: string;
  /** As the page says it, in its language: what stands without a word of the team. */
  readonly level: string;
  /** The whole page, in Markdown. */
  readonly page: string;
}

/** Describes a rule; one without a page has its code alone. */
export function describeRule(code: string, language: Language): RuleDescription {
  const page = rulePage(code, language) ?? '';
  const [, title = ''] = /^# (.+)$/m.exec(page) ?? [];
  const [, level = ''] = /^`[\w.-]+` · (?:Level|Niveau)[ \u00A0]?: (.+)$/m.exec(page) ?? [];
  return { code, title, level, page };
}

/** Describes all rules, by their codes. */
export function describeRules(language: Language): readonly RuleDescription[] {
  return ruleCodes().map(it => describeRule(it, language));
}
