import type { Diagnostic } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import type { ConfigProblem } from '../project/configProblem.ts';

/** What is wrong with a `plume.yml` or `_config.yml`, as an editor shows it. */
export function checkConfig(
  problems: readonly ConfigProblem[],
  { lines, language, rulePages }: { readonly lines: LineIndex; readonly language: Language; readonly rulePages: string },
): readonly Diagnostic[] {
  return problems.map(({ code, start, end, message }) => ({
    range: lines.rangeOf({ start, end }),
    severity: code === 'configuration.unknown-key' ? 2 : 1,
    code,
    ...(rulePages === '' ? {} : { codeDescription: { href: `${rulePages.replace(/\/$/, '')}/${code}${language === 'fr' ? '.fr' : ''}.md` } }),
    source: 'Plume',
    message: message[language],
  }));
}
