import type { CodeAction, Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { LineIndex, PositionRange } from '../../base/lineIndex.ts';
import type { Language } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Finding } from './index.ts';
import type { Fix, Grade } from './rule.ts';

/** The numbers of the Language Server Protocol. */
const SEVERITIES: Readonly<Record<Grade, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** How findings are to be shown. */
export interface Presentation {
  readonly lines: LineIndex;
  readonly language: Language;
  /** Address of the folder with the pages of the rules; empty where there is none. */
  readonly rulePages: string;
}

/** A finding as an editor shows it. */
export function toDiagnostic({ rule, problem, severity }: Finding, { lines, language, rulePages }: Presentation): Diagnostic {
  return {
    range: lines.rangeOf(problem),
    severity: SEVERITIES[severity],
    code: rule.code,
    ...(rulePages === '' ? {} : { codeDescription: { href: rulePage(rule.code, language, rulePages) } }),
    source: 'Plume',
    message: rule.message(problem)[language],
  };
}

/** The page that explains a rule: `annotation.lands-elsewhere.fr.md`. */
export function rulePage(code: string, language: Language, rulePages: string): string {
  return `${rulePages.replace(/\/$/, '')}/${code}${language === 'fr' ? '.fr' : ''}.md`;
}

/** The fixes of a finding as an editor offers them: the first one is preferred where it is the only one. */
export function toCodeActions(uri: string, finding: Finding, presentation: Presentation): readonly CodeAction[] {
  const { fixes = [] } = finding.problem;
  return fixes.map(fix => ({
    title: fix.title[presentation.language],
    kind: 'quickfix',
    diagnostics: [toDiagnostic(finding, presentation)],
    isPreferred: fixes.length === 1,
    edit: { changes: { [uri]: editsOf(fix, presentation.lines) } },
  }));
}

function editsOf({ edits }: Fix, lines: LineIndex): { range: Diagnostic['range']; newText: string }[] {
  return edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText }));
}

/** A finding for a program that is no editor: its sentence, its place, and the edits that may be made unseen. */
export interface ReportedProblem extends PositionRange {
  readonly code: string;
  readonly severity: Grade;
  readonly message: string;
  readonly safeEdits: readonly TextEdit[];
}

/** A finding as the command line reports it. */
export function toReport({ rule, problem, severity }: Finding, { lines, language }: Omit<Presentation, 'rulePages'>): ReportedProblem {
  const { fixes = [] } = problem;
  const safe = fixes.find(it => it.isSafe === true);
  return { ...lines.rangeOf(problem), code: rule.code, severity, message: rule.message(problem)[language], safeEdits: safe?.edits ?? [] };
}
