import * as vscode from 'vscode';
import type { PageProblem, Severity } from './messages.ts';

const SEVERITIES: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

/** What Plume's problems say that they come from. */
const SOURCE = 'Plume';

/** What VS Code knows to be wrong with an article, from any extension, the most important first. */
export function readPageProblems(uri: vscode.Uri): PageProblem[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))
    .map(({ range, severity, message, source }) => ({
      line: range.start.line,
      character: range.start.character,
      severity: SEVERITIES[severity],
      isOurs: source === SOURCE,
      message,
    }));
}

/** Shows where a problem is, and what VS Code offers to put it right. */
export async function openProblem(uri: vscode.Uri, { line, character }: { readonly line: number; readonly character: number }): Promise<void> {
  const place = new vscode.Range(line, character, line, character);
  const there = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, { viewColumn: there?.viewColumn ?? vscode.ViewColumn.One, selection: place });
  await vscode.commands.executeCommand('editor.action.quickFix');
}
