import type { Localized } from '../localized.ts';
import { FieldQuestions } from './fieldQuestions.ts';
import { askFields, type Inserting } from './insertBlock.ts';

const NO_BLOCK: Localized = {
  fr: 'Mettez d’abord le curseur dans un bloc fait d’après un modèle\u00A0: une carte, par exemple.',
  en: 'First put the cursor into a block that is made from a model: a card, for instance.',
};
const CHANGED: Localized = { fr: 'Le texte a changé entre-temps\u00A0: le bloc n’a pas été modifié.', en: 'The text has changed meanwhile: the block was not changed.' };
const IN_TEXT: Localized = { fr: 'À modifier dans le texte même\u00A0:', en: 'To be changed in the text itself:' };

/** Asks for the fields of the block at the cursor, with what they say, and changes what is answered otherwise. */
export async function editBlock(inserting: Inserting): Promise<void> {
  const { api, client, editor: { document, selection } } = inserting;
  const language = client.languageOf(document.uri);
  const { version } = document;
  const position = { line: selection.active.line, character: selection.active.character };
  const form = await client.ask('blockForm', document.uri, { position });
  if (form === undefined) {
    void api.window.showInformationMessage(NO_BLOCK[language]);
    return;
  }
  if (form.inText.length > 0) {
    void api.window.showInformationMessage(`${IN_TEXT[language]} ${form.inText.join(', ')}.`);
  }
  const values = await askFields(inserting, { id: form.model, name: form.name }, new FieldQuestions(form.fields, form.values));
  if (values !== undefined && document.version !== version) {
    void api.window.showWarningMessage(CHANGED[language]);
    return;
  }
  const change = values && (await client.ask('blockEdit', document.uri, { position, values }));
  if (change !== undefined) {
    await api.workspace.applyEdit(await client.asWorkspaceEdit(change.edit));
  }
}
