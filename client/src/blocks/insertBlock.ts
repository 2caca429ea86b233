import type * as vscode from 'vscode';
import type { Card, FieldValues } from '../../../server/src/protocol/models.ts';
import type { ArticleClient } from '../articleClient.ts';
import type { Localized } from '../localized.ts';
import { ask, type VsCode } from './ask.ts';
import { FieldQuestions } from './fieldQuestions.ts';
import { standingAlone } from './standingAlone.ts';

const WHICH: Localized = { fr: 'Quel bloc insérer\u00A0?', en: 'Which block to insert?' };

/** What blocks are inserted with. */
export interface Inserting {
  readonly api: VsCode;
  readonly client: ArticleClient;
  readonly editor: vscode.TextEditor;
}

/** Asks for a model, then for its fields, and inserts the block that they make. A text of plain stops is inserted as a snippet. */
export async function insertBlock(inserting: Inserting): Promise<void> {
  const { api, client, editor } = inserting;
  const { uri } = editor.document;
  const language = client.languageOf(uri);
  const model = await pickModel(inserting, WHICH[language], await client.ask('cards', uri, {}));
  if (model === undefined) {
    return;
  }
  if (model.fields.length === 0) {
    await editor.insertSnippet(new api.SnippetString(model.body));
    return;
  }
  const values = await askFields(inserting, model, new FieldQuestions(model.fields));
  const written = values && (await client.ask('writeBlocks', uri, { model: model.id, values }));
  if (written !== undefined) {
    await insertText(inserting, written.text);
  }
}

/** Asks for fields one after the other; undefined where one is not answered. */
export async function askFields({ api, client, editor }: Inserting, { id, name }: Pick<Card, 'id' | 'name'>, questions: FieldQuestions): Promise<FieldValues | undefined> {
  const { uri } = editor.document;
  const language = client.languageOf(uri);
  for (let question = questions.current; question !== undefined; question = questions.current) {
    const answer = await ask(question, { api, language, title: name, help: ({ field }, value) => client.ask('fieldHelp', uri, { model: id, field: field.name, value }) });
    if (answer === undefined) {
      return undefined;
    }
    if (answer.kind === 'back') {
      questions.back();
    } else {
      questions.answer(answer.text);
    }
  }
  return questions.values;
}

/** Asks for one of some models; the only one is not asked for. */
export async function pickModel({ api }: Pick<Inserting, 'api'>, placeHolder: string, models: readonly Card[]): Promise<Card | undefined> {
  const [only, ...others] = models;
  const items = models.map(model => ({ label: model.name, description: model.prefix, detail: model.description, model }));
  return others.length === 0 ? only : (await api.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.model;
}

/** Inserts a text at the cursor, parted from what stands around it, as one step to undo. */
export async function insertText({ api, editor }: Inserting, text: string): Promise<void> {
  const { document, selection } = editor;
  const all = new api.Range(0, 0, document.lineCount, 0);
  const plain = (range: vscode.Range): string => document.getText(range).replaceAll('\r\n', '\n');
  const before = plain(new api.Range(all.start, selection.start));
  const after = plain(new api.Range(selection.end, all.end));
  const block = standingAlone(text, { before, after });
  await editor.edit(edit => edit.replace(selection, block));
  editor.revealRange(new api.Range(selection.start, editor.selection.active));
}
