import type { CodeAction } from 'vscode-languageserver-types';
import { throwIfCancelled } from '../base/cancellation.ts';
import type { TextRange } from '../base/textRange.ts';
import { fixAllFor, safeFixes } from '../features/diagnostics/fixAll.ts';
import { toCodeActions, toFixAllActions, toSourceFixAll } from '../features/diagnostics/toDiagnostic.ts';
import { provideRefactorings } from '../features/refactorings/index.ts';
import { toRefactorAction } from '../features/refactorings/toRefactorAction.ts';
import type { CursorPlacing } from '../features/shared/cursorEdit.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Questions } from './api.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** What an editor offers to correct. */
export function corrections(parts: Parts): Pick<Questions, 'codeActions'> {
  const { presentationOf, findingsOf } = parts;
  return {
    codeActions: async (uri, range, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return [];
      }
      const { article, project } = found;
      const [start, end] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
      const findings = await findingsOf(found);
      throwIfCancelled(token);
      const touched = findings.filter(({ problem }) => problem.start <= end && start <= problem.end);
      const presentation = { ...presentationOf(article, project), cursor: cursorPlacing(parts) };
      return [
        ...touched.flatMap(it => toCodeActions(article, it, presentation)),
        ...toFixAllActions(uri, fixAllFor(touched, findings), presentation),
        ...toSourceFixAll(uri, safeFixes(findings), presentation),
        ...refactorActions(parts, found, { start, end }),
      ];
    },
  };
}

function cursorPlacing({ preferences }: Parts): CursorPlacing {
  return preferences.placesCursor === true ? 'placed' : 'left';
}

function refactorActions(parts: Parts, { article, project }: Snapshot, selection: TextRange): readonly CodeAction[] {
  if (isConfigFile(article.uri)) {
    return [];
  }
  const presentation = { language: parts.languageFor(project), cursor: cursorPlacing(parts) };
  return provideRefactorings(article, project, selection).map(it => toRefactorAction(article, it, presentation));
}
