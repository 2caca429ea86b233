import * as vscode from 'vscode';
import type { Card } from '../../../server/src/protocol/models.ts';
import { activeArticle } from '../activeArticle.ts';
import type { Localized } from '../localized.ts';
import { articleEditor } from './articleEditor.ts';
import type { Command } from './command.ts';

const PLACEHOLDER: Localized = { fr: 'Quelle carte insérer ?', en: 'Which card to insert?' };

/** Inserts a card at the cursor, with tab stops: the project card, or one that the team shares in `_plume/snippets/`. */
export const insertCard: Command = {
  id: 'plume.insertCard',
  async run({ client }) {
    const article = activeArticle();
    if (article === undefined) {
      return;
    }
    const cards = await client.ask('cards', article.uri, {});
    const card = cards.length === 1 ? cards[0] : await pick(cards, PLACEHOLDER[client.languageOf(article.uri)]);
    if (card !== undefined) {
      const editor = await articleEditor(article);
      await editor.insertSnippet(new vscode.SnippetString(card.body));
    }
  },
};

async function pick(cards: readonly Card[], placeHolder: string): Promise<Card | undefined> {
  const items = cards.map(card => ({ label: card.name, description: card.prefix, detail: card.description, card }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  return picked?.card;
}
