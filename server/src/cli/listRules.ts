import type { Language } from '../base/localized.ts';
import type { RulesCommand } from './arguments.ts';
import { print } from './output.ts';
import { describeRules } from './ruleDescriptions.ts';

/** Prints the codes of all rules, each with its level and what its page is called. */
export async function listRules({ format }: RulesCommand, language: Language): Promise<number> {
  const rules = describeRules(language).map(({ code, title, level }) => ({ code, title, level }));
  const width = Math.max(...rules.map(it => it.code.length));
  await print(format === 'json' ? `${JSON.stringify(rules, undefined, 2)}\n` : rules.map(it => `${it.code.padEnd(width)}  ${it.level.padEnd(11)}  ${it.title}\n`).join(''));
  return 0;
}
