import * as vscode from 'vscode';
import type { ArticleState } from '../../server/src/protocol/articleState.ts';
import type { ArticleClient } from './articleClient.ts';
import { calmState } from './calmState.ts';
import { activeArticle, onDidChangeActiveArticle } from './activeArticle.ts';
import type { Language, Localized } from './localized.ts';

const NAME: Localized = { fr: 'Plume : état de l’article', en: 'Plume: how the article stands' };
const BUSY: Localized = { fr: 'Plume est très occupé…', en: 'Plume is very busy…' };
const FAILED: Localized = { fr: 'Plume ne répond pas', en: 'Plume does not answer' };
const OPEN_PROBLEMS: Localized = { fr: 'Ouvrir la liste des points à revoir', en: 'Open the list of points to review' };
const RESTART: Localized = { fr: 'Redémarrer Plume', en: 'Restart Plume' };

/** One sentence about the article that has the focus: « Prêt à publier », « 3 points à revoir ». A click opens the list. */
export function showArticleState(client: ArticleClient): vscode.Disposable {
  const states = new Map<string, ArticleState>();
  const shown = new Map<string, ArticleState>();
  let typedAt = Number.NEGATIVE_INFINITY;
  let later: ReturnType<typeof setTimeout> | undefined;
  const item = vscode.window.createStatusBarItem('plume.state', vscode.StatusBarAlignment.Right, 90);
  const update = (): void => {
    const article = activeArticle();
    const state = article === undefined ? undefined : stateToShow(article.uri.toString());
    if (article !== undefined && client.health === 'failed') {
      showTrouble(item, { icon: 'error', words: FAILED, language: client.languageOf(article.uri) });
    } else if (article !== undefined && client.health === 'busy') {
      showTrouble(item, { icon: 'sync~spin', words: BUSY, language: client.languageOf(article.uri) });
    } else if (state === undefined) {
      item.hide();
    } else {
      showState(item, state);
    }
  };
  const stateToShow = (uri: string): ArticleState | undefined => {
    const { state, lookAgain } = calmState(states.get(uri), shown.get(uri), { typedAt, now: Date.now() });
    clearTimeout(later);
    if (lookAgain !== undefined) {
      later = setTimeout(update, lookAgain);
    }
    if (state !== undefined) {
      shown.set(uri, state);
    }
    return state;
  };
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(later) },
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeArticle()) {
        typedAt = Date.now();
      }
    }),
    client.onDidChangeArticleState(state => {
      states.set(vscode.Uri.parse(state.uri).toString(), state);
      update();
    }),
    client.onDidChangeHealth(update),
    onDidChangeActiveArticle(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      states.delete(uri.toString());
      shown.delete(uri.toString());
    }),
  );
}

function showState(item: vscode.StatusBarItem, { sentence, publication, errors, warnings, language, typography }: ArticleState): void {
  const icon = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'check';
  item.name = NAME[language];
  item.text = `$(${icon}) ${sentence}`;
  item.tooltip = [countsInWords({ errors, warnings }, language), publication, typography, OPEN_PROBLEMS[language]].filter(it => it !== undefined && it !== '').join('\n\n');
  item.accessibilityInformation = { label: `${NAME[language]} ${sentence}`, role: 'button' };
  item.command = 'plume.showProblems';
  item.show();
}

function showTrouble(item: vscode.StatusBarItem, { icon, words, language }: { icon: string; words: Localized; language: Language }): void {
  item.name = NAME[language];
  item.text = `$(${icon}) ${words[language]}`;
  item.tooltip = RESTART[language];
  item.accessibilityInformation = { label: `${words[language]}. ${RESTART[language]}`, role: 'button' };
  item.command = 'plume.restartServer';
  item.show();
}

/** What is counted: « 1 erreur, 2 avertissements »; empty where there is nothing. */
function countsInWords({ errors, warnings }: Pick<ArticleState, 'errors' | 'warnings'>, language: Language): string {
  const names = language === 'fr' ? [['erreur', 'erreurs'], ['avertissement', 'avertissements']] : [['error', 'errors'], ['warning', 'warnings']];
  return [errors, warnings].flatMap((count, index) => (count === 0 ? [] : [`${count}\u00A0${names[index]?.[count === 1 ? 0 : 1] ?? ''}`])).join(', ');
}
