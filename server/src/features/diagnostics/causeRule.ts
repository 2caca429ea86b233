import type { HeaderCause } from '../../article/headerProblem.ts';
import type { Localized } from '../../base/localized.ts';
import type { Grade, Rule } from './rule.ts';

/** What a rule about the writing of a header needs to say. */
export interface CauseRule {
  readonly code: string;
  readonly severity: Grade;
  readonly causes: readonly HeaderCause[];
  /** What the fix does; it may name what the sentence names. */
  readonly fix: Localized | ((args: readonly string[]) => Localized);
  message(args: readonly string[]): Localized;
}

/** Makes a rule of a way in which a header can be written wrongly; the article has found the places already. */
export function causeRule({ code, severity, causes, fix, message }: CauseRule): Rule {
  return {
    code,
    severity,
    about: 'slips of the header',
    check: ({ article }) =>
      article.header.problems
        .filter(({ cause }) => causes.includes(cause))
        .map(({ start, end, args, edits }) => ({ start, end, args, fixes: edits.length > 0 ? [{ title: typeof fix === 'function' ? fix(args) : fix, edits, isSafe: true, extent: { header: 'values' } }] : [] })),
    message: ({ args }) => message(args),
  };
}

/** What every sentence about a header that cannot be read begins with. */
export const pageWithoutHeader: Localized = {
  fr: 'La page paraîtra sans son titre ni sa date',
  en: 'The page will appear without its title and its date',
};
