import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { Language, Localized } from '../localized.ts';
import { openRulePage as open } from '../pages/packagedPages.ts';
import type { Command } from './command.ts';

const PLACEHOLDER: Localized = { fr: 'Quelle règle expliquer ?', en: 'Which rule to explain?' };
const NONE: Localized = { fr: 'Il n’y a rien à revoir ici.', en: 'There is nothing to look at here.' };

/** Opens the page of a rule: the one that is named, else one of those that the article at hand breaks. */
export const openRulePage: Command = {
  id: 'plume.openRulePage',
  async run({ client }, named) {
    const article = activeArticle();
    const language = client.languageOf(article?.uri);
    const code = typeof named === 'string' ? named : await pick(article, language);
    if (code !== undefined) {
      await open(code, language);
    }
  },
};

async function pick(article: vscode.TextDocument | undefined, language: Language): Promise<string | undefined> {
  const rules = article === undefined ? [] : brokenRules(article);
  if (rules.length === 0) {
    await vscode.window.showInformationMessage(NONE[language]);
    return undefined;
  }
  const items = rules.map(({ code, message }) => ({ label: code, detail: message }));
  return (await vscode.window.showQuickPick(items, { placeHolder: PLACEHOLDER[language], matchOnDetail: true }))?.label;
}

/** The rules that an article breaks, those at the cursor first, each once. */
function brokenRules(article: vscode.TextDocument): { code: string; message: string }[] {
  const { activeTextEditor: editor } = vscode.window;
  const cursor = editor?.document === article ? editor.selection.active : undefined;
  const problems = vscode.languages
    .getDiagnostics(article.uri)
    .flatMap(({ code, message, range }) =>
      typeof code === 'object' ? [{ code: String(code.value), message, range }] : [],
    )
    .sort((a, b) => (cursor === undefined ? 0 : Number(b.range.contains(cursor)) - Number(a.range.contains(cursor))));
  return [...new Map(problems.map(problem => [problem.code, problem])).values()];
}
