import type { Language } from '../base/localized.ts';
import type { ExplainCommand } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { print } from './output.ts';
import { ruleCodes, rulePage } from './rulePages.ts';

/**
 * Prints what the documents say of a rule: what readers will see, why, and what to do.
 *
 * @throws {CannotRun} where there is no such rule.
 */
export async function explain({ code }: ExplainCommand, language: Language): Promise<number> {
  const page = rulePage(code, language);
  if (page === undefined) {
    const [area = ''] = code.split('.', 1);
    const near = ruleCodes().filter(it => it.startsWith(`${area}.`)).join(', ');
    throw new CannotRun({
      fr: `Aucune règle ne s’appelle «\u00A0${code}\u00A0». ${near === '' ? 'plume rules les donne toutes' : `Il y a\u00A0: ${near}`}.`,
      en: `No rule is called ‘${code}’. ${near === '' ? 'plume rules lists them all' : `There are: ${near}`}.`,
    });
  }
  await print(page);
  return 0;
}
