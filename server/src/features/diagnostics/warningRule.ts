import type { Localized } from '../../base/localized.ts';
import { shiftRange, type TextRange } from '../../base/textRange.ts';
import type { KramdownWarning } from '../../kramdown/index.ts';
import type { CheckContext, Fix, Grade, Rule } from './rule.ts';

/** What a rule about something that kramdown itself warns of needs to say. */
export interface WarningRule {
  readonly code: string;
  readonly severity: Grade;
  /** The codes of the engine's warnings. */
  readonly warnings: readonly string[];
  /** What the sentence names; the warning's own arguments where nothing else is said. */
  describe?(warning: KramdownWarning, context: CheckContext): readonly string[];
  /** What the place swallows, where it swallows something: what is said of it follows from the slip. */
  covers?(warning: KramdownWarning, context: CheckContext): TextRange | undefined;
  /** Tells of a document's warnings, in their order, whether one is of something that an author has meant so. */
  meant?(context: CheckContext): (warning: KramdownWarning) => boolean;
  /** The ways to cure it. */
  fixes?(warning: KramdownWarning, context: CheckContext): readonly Fix[];
  message(args: readonly string[]): Localized;
}

/** Makes a rule of what the engine has found already. */
export function warningRule({ code, severity, warnings, describe, covers, meant, fixes, message }: WarningRule): Rule {
  return {
    code,
    severity,
    about: 'warnings',
    check: context => {
      const isMeant = meant?.(context) ?? (() => false);
      const alike = context.document.warnings.filter(it => warnings.includes(it.code) && !isMeant(it));
      // What is tried as a block and then within a line is noted twice.
      const once = alike.filter(({ start }, index) => start !== alike[index - 1]?.start);
      return once.map(warning => {
        const range = shiftRange(warning, context.article.body.start);
        const covered = covers?.(warning, context);
        return { ...range, args: describe?.(warning, context) ?? warning.args, fixes: fixes?.(warning, context) ?? [], ...(covered && { covers: covered }) };
      });
    },
    message: ({ args }) => message(args),
  };
}
