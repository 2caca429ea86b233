import type { Language } from '../base/localized.ts';
import type { RulesCommand } from './arguments.ts';
import { print } from './output.ts';
import { ruleCodes, rulePage } from './rulePages.ts';

/** A rule as `plume rules` lists it. */
interface ListedRule {
  readonly code: string;
  readonly title: string;
  /** As the page says it, in its language: what stands without a word of the team. */
  readonly level: string;
}

/** Prints the codes of all rules, each with its level and what its page is called. */
export async function listRules({ format }: RulesCommand, language: Language): Promise<number> {
  const rules = ruleCodes().map((code): ListedRule => {
    const page = rulePage(code, language) ?? '';
    const [, title = ''] = /^# (.+)$/m.exec(page) ?? [];
    const [, level = ''] = /^`[\w.-]+` · (?:Level|Niveau)[ \u00A0]?: (.+)$/m.exec(page) ?? [];
    return { code, title, level };
  });
  const width = Math.max(...rules.map(it => it.code.length));
  await print(format === 'json' ? `${JSON.stringify(rules, undefined, 2)}\n` : rules.map(it => `${it.code.padEnd(width)}  ${it.level.padEnd(11)}  ${it.title}\n`).join(''));
  return 0;
}
