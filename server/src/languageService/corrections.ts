import type { CodeAction } from 'vscode-languageserver-types';
import { throwIfCancelled } from '../base/cancellation.ts';
import { remembered } from '../base/remembered.ts';
import type { TextRange } from '../base/textRange.ts';
import type { Finding } from '../features/diagnostics/index.ts';
import { fixAllFor, safeFixes } from '../features/diagnostics/fixAll.ts';
import { ignoringsFor } from '../features/diagnostics/ignoreHere.ts';
import { toCodeActions, toFixAllActions, toIgnoreActions, toSourceFixAll, type Presentation } from '../features/diagnostics/toDiagnostic.ts';
import type { Project } from '../project/project.ts';
import type { Article } from '../article/article.ts';
import type { CursorPlacing } from '../features/shared/cursorEdit.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { EditorQuestions, Host, LaterParts } from './api.ts';
import { answerNewest, type Parts, type Snapshot } from './parts.ts';

/** What an editor offers to correct. */
export function corrections(parts: Parts, { loadLater }: Host): Pick<EditorQuestions, 'codeActions'> {
  return {
    codeActions: async (uri, range, token) =>
      (await answerNewest(parts, { uri, token }, async snapshot => {
        const [findings, later] = await Promise.all([parts.findingsOf(snapshot), loadLater()]);
        throwIfCancelled(token);
        const { lines } = snapshot.article;
        const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        return [...actionsFor(parts, snapshot, { findings, selection }), ...refactorActions(parts, snapshot, { later, selection })];
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
  ];
}

/** In a card, the comment would come into every article; files of configuration know none. */
function ignoreActions({ article, project }: Snapshot, touched: readonly Finding[], presentation: Presentation): readonly CodeAction[] {
  return isConfigFile(article.uri) || project.isCard(article.uri) ? [] : toIgnoreActions(article.uri, ignoringsFor(article, project.kramdownOptions, touched), presentation);
}

function cursorPlacing({ preferences }: Parts): CursorPlacing {
  return preferences.placesCursor === true ? 'placed' : 'left';
}

function refactorActions(parts: Parts, { article, project }: Snapshot, { later, selection }: { readonly later: LaterParts; readonly selection: TextRange }): readonly CodeAction[] {
  if (isConfigFile(article.uri)) {
    return [];
  }
  const presentation = { language: parts.languageFor(project), cursor: cursorPlacing(parts) };
  return later.provideRefactorings(article, project, selection).map(it => later.toRefactorAction(article, it, presentation));
}
