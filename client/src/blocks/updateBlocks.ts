import type * as vscode from 'vscode';
import type { ModelUpdate } from '../../../server/src/protocol/models.ts';
import type { Language, Localized } from '../localized.ts';
import type { BlockWork } from './blockWork.ts';
import { rangeOf } from './findBlocks.ts';
import { pickModel, type Inserting } from './insertBlock.ts';

const WHICH: Localized = { fr: 'De quel modèle mettre à jour les blocs\u00A0?', en: 'Of which model to bring the blocks up to date?' };
const SHOW: Localized = { fr: 'Les voir', en: 'Show them' };
const UP_TO_DATE: Readonly<Record<Language, (name: string) => string>> = {
  fr: name => `Tous les blocs du modèle «\u00A0${name}\u00A0» sont à jour.`,
  en: name => `All blocks of the model ‘${name}’ are up to date.`,
};
const LEFT: Readonly<Record<Language, (count: number) => string>> = {
  fr: count => (count > 1 ? `${count} points restent à revoir à la main.` : 'Un point reste à revoir à la main.'),
  en: count => (count > 1 ? `${count} things remain to be looked at by hand.` : 'One thing remains to be looked at by hand.'),
};
/** So many former states of a model are looked at: what a block was made from before them is nearer to none of them than to the text that it is. */
const MOST_STATES = 10;

/** Brings all blocks of a model up to it, shown before it is done; those that cannot be are told. */
export async function updateBlocks(work: BlockWork & Inserting): Promise<void> {
  const { api, client, editor: { document: { uri } } } = work;
  const language = client.languageOf(uri);
  const model = await modelMeant(work, WHICH[language]);
  const update = model === undefined ? undefined : await client.ask('modelUpdate', uri, { model, former: await formerStates(work, client.asUri(model)) });
  if (update === undefined) {
    return;
  }
  if (update.edit !== undefined) {
    await api.workspace.applyEdit(await client.asWorkspaceEdit(update.edit), { isRefactoring: true });
  }
  if (update.left.length > 0) {
    void showLeft(work, update, language);
  } else if (update.edit === undefined) {
    void api.window.showInformationMessage(UP_TO_DATE[language](update.name));
  }
}

/** The model whose file is open, that of the block at the cursor, or one that is chosen. */
async function modelMeant(work: Inserting, placeHolder: string): Promise<string | undefined> {
  const { client, editor: { document: { uri }, selection: { active } } } = work;
  const models = (await client.ask('cards', uri, {})).filter(it => it.fields.length > 0);
  const open = models.find(it => client.asUri(it.id).toString() === uri.toString());
  return open?.id ?? (await client.ask('blockForm', uri, { position: { line: active.line, character: active.character } }))?.model ?? (await pickModel(work, placeHolder, models))?.id;
}

/** The texts of a model in the last commits that have changed it, the newest first: by them, blocks are found whose fixed words are others now. */
async function formerStates({ repositoryOf, textAt }: BlockWork, uri: vscode.Uri): Promise<readonly string[]> {
  const repository = await repositoryOf(uri);
  const commits = repository === undefined ? [] : await repository.log({ maxEntries: MOST_STATES, path: uri.fsPath }).catch(() => []);
  const texts = await Promise.all(commits.map(({ hash }) => textAt(repository, hash, uri)));
  return texts.filter(it => it !== undefined);
}

async function showLeft({ api, client }: Inserting, { left, name }: ModelUpdate, language: Language): Promise<void> {
  if ((await api.window.showWarningMessage(LEFT[language](left.length), SHOW[language])) !== SHOW[language]) {
    return;
  }
  const items = left.map(place => ({ label: place.title, description: place.article, detail: place.reason, place }));
  const picked = await api.window.showQuickPick(items, { placeHolder: name, matchOnDescription: true, matchOnDetail: true });
  if (picked !== undefined) {
    await api.window.showTextDocument(client.asUri(picked.place.uri), { selection: rangeOf(api, picked.place) });
  }
}
