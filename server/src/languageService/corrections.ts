import type { CodeAction } from 'vscode-languageserver-types';
import { throwIfCancelled } from '../base/cancellation.ts';
import { remembered } from '../base/remembered.ts';
import type { TextRange } from '../base/textRange.ts';
import type { Finding } from '../features/diagnostics/index.ts';
import { fixAllFor, safeFixes } from '../features/diagnostics/fixAll.ts';
import { ignoringsFor } from '../features/diagnostics/ignoreHere.ts';
import { toCodeActions, toFixAllActions, toIgnoreActions, toSourceFixAll, type Presentation } from '../features/diagnostics/toDiagnostic.ts';
import { provideRefactorings } from '../features/refactorings/index.ts';
import { toRefactorAction } from '../features/refactorings/toRefactorAction.ts';
import type { Project } from '../project/project.ts';
import type { Article } from '../article/article.ts';
import type { CursorPlacing } from '../features/shared/cursorEdit.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Questions } from './api.ts';
import { answerNewest, type Parts, type Snapshot } from './parts.ts';

/** What an editor offers to correct. */
export function corrections(parts: Parts): Pick<Questions, 'codeActions'> {
  return {
    codeActions: async (uri, range, token) =>
      (await answerNewest(parts, { uri, token }, async snapshot => {
        const findings = await parts.findingsOf(snapshot);
        throwIfCancelled(token);
        const { lines } = snapshot.article;
        return actionsFor(parts, snapshot, { findings, selection: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) } });
      })) ?? [],
  };
}

/** Asked at each move of the cursor. */
const safeFixesOf = remembered((article: Article) => remembered(({ kramdownOptions }: Project) => remembered((findings: readonly Finding[]) => safeFixes(article, kramdownOptions, findings))));

interface Selected {
  readonly findings: readonly Finding[];
  readonly selection: TextRange;
}

function actionsFor(parts: Parts, snapshot: Snapshot, { findings, selection }: Selected): readonly CodeAction[] {
  const { article, project } = snapshot;
  const presentation = { ...parts.presentationOf(article, project), cursor: cursorPlacing(parts) };
  const touched = findings.filter(({ problem }) => problem.start <= selection.end && selection.start <= problem.end);
  return [
    ...touched.flatMap(it => toCodeActions(article, it, presentation)),
    ...toFixAllActions(article.uri, fixAllFor(touched, findings), presentation),
    ...ignoreActions(snapshot, touched, presentation),
    ...toSourceFixAll(article.uri, safeFixesOf(article)(project)(findings), presentation),
    ...refactorActions(parts, snapshot, selection),
  ];
}

/** In a card, the comment would come into every article; files of configuration know none. */
function ignoreActions({ article, project }: Snapshot, touched: readonly Finding[], presentation: Presentation): readonly CodeAction[] {
  return isConfigFile(article.uri) || project.isCard(article.uri) ? [] : toIgnoreActions(article.uri, ignoringsFor(article, project.kramdownOptions, touched), presentation);
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
