import type * as vscode from 'vscode';
import type { BlockPlace } from '../../../server/src/protocol/models.ts';
import type { ArticleClient } from '../articleClient.ts';
import type { Language, Localized } from '../localized.ts';
import type { VsCode } from './ask.ts';
import { pickModel, type Inserting } from './insertBlock.ts';

const WHICH: Localized = { fr: 'De quel modèle montrer les blocs\u00A0?', en: 'Of which model to show the blocks?' };
const NONE: Readonly<Record<Language, (name: string) => string>> = {
  fr: name => `Aucun article n’a de bloc du modèle «\u00A0${name}\u00A0».`,
  en: name => `No article has a block of the model ‘${name}’.`,
};

/** Shows all blocks of a model: that of the block at the cursor, that whose file is open, or one that is chosen. */
export async function findBlocks(work: Inserting): Promise<void> {
  const { api, client, editor: { document: { uri }, selection: { active } } } = work;
  const language = client.languageOf(uri);
  const uses = (await client.ask('modelUses', uri, { position: { line: active.line, character: active.character } })) ?? (await usesOfPicked(work, WHICH[language]));
  if (uses?.places.length === 0) {
    void api.window.showInformationMessage(NONE[language](uses.name));
  } else if (uses !== undefined) {
    await api.commands.executeCommand('editor.action.showReferences', uri, active, uses.places.map(it => new api.Location(client.asUri(it.uri), rangeOf(api, it))));
  }
}

async function usesOfPicked(work: Inserting, placeHolder: string): ReturnType<typeof askUses> {
  const { client, editor: { document: { uri } } } = work;
  const model = await pickModel(work, placeHolder, (await client.ask('cards', uri, {})).filter(it => it.fields.length > 0));
  return model && askUses(client, uri, model.id);
}

function askUses(client: ArticleClient, uri: vscode.Uri, model: string) {
  return client.ask('modelUses', uri, { model });
}

/** Where a block stands, as VS Code has it. */
export function rangeOf(api: VsCode, { range: { start, end } }: BlockPlace): vscode.Range {
  return new api.Range(start.line, start.character, end.line, end.character);
}
