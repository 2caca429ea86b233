import type { Localized } from '../localized.ts';
import { freeUri, NO_FOLDER } from './exchangeModels.ts';
import type { Inserting } from './insertBlock.ts';

const NOTHING: Localized = { fr: 'Sélectionnez d’abord le texte dont faire un modèle.', en: 'First select the text to make a model of.' };
const NAME: Localized = { fr: 'Nom du modèle\u00A0: «\u00A0Carte de service\u00A0», par exemple', en: 'Name of the model: “Service card”, for instance' };
const FIELDS: Localized = { fr: 'Quels mots deviennent des champs, à remplir dans chaque bloc\u00A0? Les autres restent fixes.', en: 'Which words become fields, to be filled in in each block? The others are fixed.' };

/** Makes a model of what is selected: asks for its name and for the words that become fields, and opens its file, to be finished. */
export async function saveAsModel({ api, client, editor: { document, selection } }: Inserting): Promise<void> {
  const { uri } = document;
  const language = client.languageOf(uri);
  const { modelFolder } = await client.ask('site', uri, {});
  const text = document.getText(selection);
  if (text.trim() === '' || modelFolder === undefined) {
    void api.window.showInformationMessage((modelFolder === undefined ? NO_FOLDER : NOTHING)[language]);
    return;
  }
  const name = await api.window.showInputBox({ prompt: NAME[language], ignoreFocusOut: true });
  if (name === undefined || name.trim() === '') {
    return;
  }
  const { candidates } = await client.ask('modelDraft', uri, { text });
  const items = candidates.map(({ start, text: label, kind, isLikely }) => ({ label: label.replace(/\s+/g, ' '), description: kind, picked: isLikely, start }));
  const picked = items.length === 0 ? [] : await api.window.showQuickPick(items, { placeHolder: FIELDS[language], canPickMany: true, ignoreFocusOut: true });
  const { file } = picked === undefined ? { file: undefined } : await client.ask('modelDraft', uri, { text, name: name.trim(), chosen: picked.map(it => it.start) });
  if (file === undefined) {
    return;
  }
  const edit = new api.WorkspaceEdit();
  const target = await freeUri(api, api.Uri.parse(modelFolder), file.name);
  edit.createFile(target, { contents: new TextEncoder().encode(file.text) });
  if (await api.workspace.applyEdit(edit)) {
    await api.window.showTextDocument(target);
  }
}
