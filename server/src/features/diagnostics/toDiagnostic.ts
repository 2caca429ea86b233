import type { CodeAction, Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { LineIndex, PositionRange } from '../../base/lineIndex.ts';
import type { Article } from '../../article/article.ts';
import type { Language } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { problemKey } from '../../project/baseline.ts';
import { CURSOR, toCursorEdit, type CursorPlacing } from '../shared/cursorEdit.ts';
import type { Change } from './extent.ts';
import { safeChange, type FixAll } from './fixAll.ts';
import type { Finding } from './finding.ts';
import type { Ignoring } from './ignoreHere.ts';
import type { Fix, Grade } from './rule.ts';
import { describeTypography, partTypography } from './typographyDetails.ts';

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
    ...(rulePages === '' ? {} : { codeDescription: { href: rulePage(rule.code, language, rulePages) + modelOnPage(problem.model, rulePages) } }),
    source: 'Plume',
    message: rule.message(problem)[language],
  };
}

/** Findings as an editor shows them: one by one, but for the details of typography, which share one mark. */
export function toDiagnostics(findings: readonly Finding[], presentation: Presentation): readonly Diagnostic[] {
  const { shown, details } = partTypography(findings);
  const [first] = details;
  const diagnostics = shown.map(it => toDiagnostic(it, presentation));
  if (first === undefined) {
    return diagnostics;
  }
  const single = toDiagnostic(first, presentation);
  return [...diagnostics, details.length === 1 ? single : { ...single, message: describeTypography(details)[presentation.language] }];
}

/** The pages of the editor show the model of a block, too; those that lie in a folder are files, which say the same of all. */
function modelOnPage(model: string | undefined, rulePages: string): string {
  return model === undefined || !rulePages.startsWith('plume-rule:') ? '' : `?model=${encodeURIComponent(model)}`;
}

/** The page that explains a rule: `annotation.lands-elsewhere.fr.md`. */
export function rulePage(code: string, language: Language, rulePages: string): string {
  return `${rulePages.replace(/\/$/, '')}/${code}${language === 'fr' ? '.fr' : ''}.md`;
}

/** The fixes of a finding as an editor offers them: the first one is preferred where it is the only one. */
export function toCodeActions(article: Pick<Article, 'uri' | 'version' | 'lines'>, finding: Finding, { cursor, ...presentation }: Presentation & { readonly cursor: CursorPlacing }): readonly CodeAction[] {
  const { fixes = [] } = finding.problem;
  return fixes.map(fix => ({
    title: fix.title[presentation.language],
    kind: 'quickfix',
    diagnostics: [toDiagnostic(finding, presentation)],
    isPreferred: fixes.length === 1,
    edit: fix.cursor === undefined ? { changes: { [article.uri]: editsOf(fix, article.lines) } } : toCursorEdit(article, withCursor(fix.edits, fix.cursor), cursor),
  }));
}

/** Cures of several problems as an editor offers them. */
export function toFixAllActions(uri: string, fixes: readonly FixAll[], { lines, language }: Presentation): readonly CodeAction[] {
  return fixes.map(({ title, edits }) => ({ title: title[language], kind: 'quickfix', edit: { changes: { [uri]: editsOf({ edits }, lines) } } }));
}

/** Comments that silence rules, as an editor offers them: last, and to nobody who asks for what is best. */
export function toIgnoreActions(uri: string, ignorings: readonly Ignoring[], { lines, language }: Presentation): readonly CodeAction[] {
  return ignorings.map(({ title, edit }) => ({ title: title[language], kind: 'quickfix', edit: { changes: { [uri]: editsOf({ edits: [edit] }, lines) } } }));
}

/** The action that an editor may run by itself when an article is saved. */
export function toSourceFixAll(uri: string, edits: readonly TextEdit[], { lines, language }: Presentation): readonly CodeAction[] {
  const title = language === 'fr' ? 'Corriger tout ce qui peut l’être sans risque' : 'Correct all that can be without risk';
  return edits.length === 0 ? [] : [{ title, kind: 'source.fixAll.plume', edit: { changes: { [uri]: editsOf({ edits }, lines) } } }];
}

function withCursor(edits: readonly TextEdit[], cursor: number): readonly TextEdit[] {
  return edits.map((it, index) => (index === 0 ? { ...it, newText: it.newText.slice(0, cursor) + CURSOR + it.newText.slice(cursor) } : it));
}

function editsOf({ edits }: Pick<Fix, 'edits'>, lines: LineIndex): { range: Diagnostic['range']; newText: string }[] {
  return edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText }));
}

/** A finding for a program that is no editor: its sentence, its place, and the change that may be made unseen. */
export interface ReportedProblem extends PositionRange {
  readonly code: string;
  readonly severity: Grade;
  readonly message: string;
  /** What it is known by wherever it stands (`project/baseline.ts`). */
  readonly key: string;
  /** To be proven before it is made. */
  readonly safeChange: Change | undefined;
  /** The edits of its best correction, for an author to look at. */
  readonly correction: readonly TextEdit[] | undefined;
}

/** A finding as the command line reports it. */
export function toReport({ rule, problem, severity }: Finding, { lines, text }: Pick<Article, 'lines' | 'text'>, language: Language): ReportedProblem {
  return { ...lines.rangeOf(problem), code: rule.code, severity, message: rule.message(problem)[language], key: problemKey(rule.code, text, problem), safeChange: safeChange(problem), correction: problem.fixes?.[0]?.edits };
}
