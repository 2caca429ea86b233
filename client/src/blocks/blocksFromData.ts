import type * as vscode from 'vscode';
import type { Card, WrittenBlocks } from '../../../server/src/protocol/models.ts';
import type { Language, Localized } from '../localized.ts';
import { insertText, pickModel, type Inserting } from './insertBlock.ts';

const WHICH: Localized = { fr: 'Quel bloc faire de chaque ligne\u00A0?', en: 'Which block to make of each row?' };
const WHERE: Localized = { fr: 'Où sont les données\u00A0?', en: 'Where are the data?' };
const CLIPBOARD: Localized = { fr: '$(clippy) Ce qui a été copié', en: '$(clippy) What was copied' };
const CLIPBOARD_DETAIL: Localized = { fr: 'Des cellules d’un tableur, un tableau, du CSV, du JSON ou du YAML', en: 'Cells of a spreadsheet, a table, CSV, JSON or YAML' };
const FILE: Localized = { fr: '$(file) Un fichier…', en: '$(file) A file…' };
const NOT_INSERTED: Localized = { fr: 'ne pas reprendre', en: 'leave out' };
const SHOW: Localized = { fr: '$(open-preview) Voir d’abord le texte', en: '$(open-preview) See the text first' };
const COLUMNS: Localized = { fr: 'Choisissez une colonne pour changer ce qu’elle remplit', en: 'Choose a column to change what it fills in' };
const NO_MODEL: Localized = {
  fr: 'Aucun modèle n’a de champs\u00A0: nommez-les dans un fichier de «\u00A0_plume/snippets\u00A0».',
  en: 'No model has fields: name them in a file of “_plume/snippets”.',
};
const NO_ROWS: Localized = {
  fr: 'Aucune ligne n’a été reconnue. La première doit nommer les colonnes\u00A0; les suivantes donnent chacune un bloc.',
  en: 'No row was recognised. The first one has to name the columns; each of the others gives a block.',
};
const INSERT: Readonly<Record<Language, (count: number) => string>> = {
  fr: count => `$(check) Insérer ${count} bloc${count > 1 ? 's' : ''}`,
  en: count => `$(check) Insert ${count} block${count === 1 ? '' : 's'}`,
};
const FILE_KINDS = ['csv', 'tsv', 'txt', 'json', 'yml', 'yaml', 'md'];
/** Of what is shown before it is inserted. */
const SCHEME = 'plume-blocks';

/** Makes a block of each row of some data, once its author has seen which column fills in which field, and inserts all in one step. */
export async function insertBlocksFromData(inserting: Inserting): Promise<void> {
  const { api, client, editor } = inserting;
  const { uri } = editor.document;
  const language = client.languageOf(uri);
  const models = (await client.ask('cards', uri, {})).filter(it => it.fields.length > 0);
  if (models.length === 0) {
    void api.window.showInformationMessage(NO_MODEL[language]);
    return;
  }
  const model = await pickModel(inserting, WHICH[language], models);
  const data = model && (await readData(inserting, language));
  let written = data === undefined ? undefined : await client.ask('writeBlocks', uri, { model: model?.id ?? '', data });
  if (model === undefined || written === undefined) {
    return;
  }
  if (written.names.length === 0) {
    void api.window.showWarningMessage(NO_ROWS[language]);
    return;
  }
  for (let choice = await choose(inserting, { model, written, language }); choice !== undefined; choice = written && (await choose(inserting, { model, written, language }))) {
    if (choice.kind === 'insert') {
      await insertText(inserting, written?.text ?? '');
      return;
    }
    if (choice.kind === 'show') {
      await show(inserting, written?.text ?? '');
    } else {
      written = await client.ask('writeBlocks', uri, { model: model.id, data: data ?? '', columns: choice.columns });
    }
  }
}

async function readData({ api }: Inserting, language: Language): Promise<string | undefined> {
  const clipboard = { label: CLIPBOARD[language], detail: CLIPBOARD_DETAIL[language] };
  const picked = await api.window.showQuickPick([clipboard, { label: FILE[language] }], { placeHolder: WHERE[language] });
  if (picked === undefined || picked === clipboard) {
    return picked && api.env.clipboard.readText();
  }
  const [file] = (await api.window.showOpenDialog({ filters: { [WHERE[language]]: FILE_KINDS } })) ?? [];
  return file && new TextDecoder().decode(await api.workspace.fs.readFile(file));
}

interface Understood {
  readonly model: Card;
  readonly written: WrittenBlocks;
  readonly language: Language;
}

type Choice = { readonly kind: 'insert' } | { readonly kind: 'show' } | { readonly kind: 'columns'; readonly columns: Readonly<Record<string, string>> };

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choose: () => Promise<Choice | undefined>;
}

/** Shows which column fills in which field, until that is right. */
async function choose(inserting: Inserting, { model, written, language }: Understood): Promise<Choice | undefined> {
  const { api } = inserting;
  const labels = new Map(model.fields.map(it => [it.name, it.label]));
  const actions: readonly ChoiceItem[] = written.count === 0 ? [] : [
    { label: INSERT[language](written.count), choose: () => Promise.resolve({ kind: 'insert' }) },
    { label: SHOW[language], choose: () => Promise.resolve({ kind: 'show' }) },
  ];
  const columns = written.names.map((name): ChoiceItem => ({
    label: name,
    description: `→ ${labels.get(written.columns[name] ?? '') ?? NOT_INSERTED[language]}`,
    choose: async () => {
      const fields = [{ label: NOT_INSERTED[language], field: '' }, ...model.fields.map(it => ({ label: it.label, field: it.name }))];
      const field = await api.window.showQuickPick(fields, { placeHolder: name });
      const others = Object.entries(written.columns).filter(([column, it]) => column !== name && it !== field?.field);
      return { kind: 'columns', columns: field === undefined ? written.columns : Object.fromEntries(field.field === '' ? others : [...others, [name, field.field]]) };
    },
  }));
  const separator: ChoiceItem = { label: '', kind: api.QuickPickItemKind.Separator, choose: () => Promise.resolve(undefined) };
  const picked = await api.window.showQuickPick([...actions, separator, ...columns], { placeHolder: COLUMNS[language], ignoreFocusOut: true });
  return picked?.choose();
}

/** Shows a text that is nobody's file beside the article; the list comes again over it. */
async function show({ api, editor }: Inserting, text: string): Promise<void> {
  const provider = api.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => text });
  try {
    const document = await api.workspace.openTextDocument(api.Uri.from({ scheme: SCHEME, path: `/${Date.now()}.md` }));
    await api.window.showTextDocument(document, { viewColumn: api.ViewColumn.Beside, preserveFocus: true, preview: true });
    await api.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? api.ViewColumn.Active, selection: editor.selection });
  } finally {
    provider.dispose();
  }
}
