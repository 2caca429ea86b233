import type * as vscode from 'vscode';
import type { FormChoice, HeaderForm } from '../../../server/src/protocol/form.ts';
import type { WantedFieldChange } from '../../../server/src/protocol/questions.ts';
import type { Localized } from '../localized.ts';
import { formPage } from './formPage.ts';
import type { FormParts } from './formParts.ts';
import type { ChangeWanted, ChoicesWanted, FixWanted, FormField, ProtocolRange, FromForm, PlaceWanted, ToForm } from './messages.ts';
import { readFromForm } from './readMessages.ts';

const NOTHING: Localized = {
  fr: 'Ouvrez un article pour remplir son en-tête ici.',
  en: 'Open an article to fill in its header here.',
};
const UNANSWERED: Localized = {
  fr: 'La modification n’a pas pu être faite\u00A0: réessayez.',
  en: 'The change could not be made: try again.',
};

/** Milliseconds after a change of the text until the form follows: letters come one after the other. */
const PAUSE = 80;
/** A change is asked for anew so many times where the text has become another one meanwhile. */
const ATTEMPTS = 5;

/** A form that is shown: which article it follows, and what becomes of what is filled in. */
export class FormSession implements vscode.Disposable {
  readonly #vscode: typeof vscode;
  readonly #view: vscode.WebviewView;
  readonly #parts: Omit<FormParts, 'load'>;
  readonly #disposables: vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  #isReady = false;
  #told = '';
  #focus: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(api: typeof vscode, view: vscode.WebviewView, parts: Omit<FormParts, 'load'>) {
    this.#vscode = api;
    this.#view = view;
    this.#parts = parts;
    const { client, previews, extension, articles } = parts;
    const { workspace } = api;
    this.#uri = previews.lookedAt ?? articles.uri;
    const isOurs = (uri: vscode.Uri): boolean => uri.toString() === this.#uri?.toString();
    this.#disposables = [
      view.webview.onDidReceiveMessage(message => this.#receive(readFromForm(message))),
      view.onDidChangeVisibility(() => this.#later()),
      articles.onDidChange(uri => this.#follow(uri)),
      previews.onDidLookAt(uri => this.#follow(uri)),
      client.onDidTellChange(({ document }) => isOurs(document.uri) && this.#later()),
      client.onDidChangeArticleState(({ uri }) => isOurs(api.Uri.parse(uri)) && this.#later()),
      client.onDidChangeHealth(() => this.#later()),
      client.onDidChangeSite(() => this.#later()),
      workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => isOurs(oldUri) && this.#follow(newUri))),
      workspace.onDidCloseTextDocument(({ uri }) => isOurs(uri) && this.#later()),
    ];
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    view.webview.options = { enableScripts: true, localResourceRoots: [api.Uri.joinPath(extension, 'dist/webview'), api.Uri.joinPath(extension, 'media'), ...folders] };
    view.webview.html = formPage(view.webview, path => view.webview.asWebviewUri(api.Uri.joinPath(extension, path)).toString(), client.languageOf(this.#uri));
  }

  /** Gives the focus to a field, of another article where one is named. */
  focus(field: string, uri: vscode.Uri | undefined): void {
    this.#focus = field;
    this.#follow(uri);
    this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.forEach(it => void it.dispose());
  }

  #receive(message: FromForm | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#isReady = true;
        this.#told = '';
        this.#later();
        break;
      case 'change':
        this.#inTurn(() => this.#change(message));
        break;
      case 'ask':
        void this.#choose(message);
        break;
      case 'fix':
        void this.#fix(message);
        break;
      case 'show':
        void this.#showPlace(message);
        break;
    }
  }

  #follow(uri: vscode.Uri | undefined): void {
    if (uri !== undefined && uri.toString() !== this.#uri?.toString()) {
      this.#uri = uri;
      this.#later();
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#inTurn(() => this.#refresh()), PAUSE);
  }

  /** One thing after the other: what the page is told is what the last change has made. A page that is gone is told nothing. */
  #inTurn(task: () => Promise<void>): void {
    this.#turn = this.#turn.then(task).catch(() => undefined);
  }

  /** Tells the page what the header is now. */
  async #refresh(): Promise<void> {
    if (!this.#isReady || !this.#view.visible) {
      return;
    }
    const uri = this.#uri;
    const form = uri && (await this.#read(uri));
    if (uri?.toString() !== this.#uri?.toString()) {
      return;
    }
    const { client } = this.#parts;
    if (form !== undefined) {
      await this.#tellForm(form);
    } else if (client.health === 'running' || uri === undefined) {
      const language = client.languageOf(uri);
      await this.#tell({ type: 'nothing', language, text: NOTHING[language] });
    }
    if (form !== undefined && this.#focus !== undefined) {
      const field = this.#focus;
      this.#focus = undefined;
      await this.#view.webview.postMessage({ type: 'focus', field } satisfies ToForm);
    }
  }

  /** The header of an article; undefined while the server does not answer, and for a text that it does not know. */
  async #read(uri: vscode.Uri): Promise<HeaderForm | undefined> {
    try {
      // An article that only a preview shows may not be open any more.
      const document = await this.#vscode.workspace.openTextDocument(uri);
      const ask = (): Promise<HeaderForm | undefined> => this.#parts.client.ask('form', uri, {});
      let form = await ask();
      for (let attempt = 0; attempt < ATTEMPTS && form !== undefined && form.version < document.version; attempt += 1) {
        form = await ask();
      }
      this.#view.description = form === undefined ? '' : document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      return form;
    } catch {
      return undefined;
    }
  }

  async #tellForm(form: HeaderForm): Promise<void> {
    const { uri = form.uri } = { uri: this.#uri?.toString() };
    await this.#tell({ type: 'form', form: { ...form, uri, fields: form.fields.map(it => this.#withImages(it)) } });
  }

  /** Says what is not said yet: the version alone is nothing to be told. */
  async #tell(message: ToForm): Promise<void> {
    const told = JSON.stringify(message.type === 'form' ? { ...message, form: { ...message.form, version: 0 } } : message);
    if (told !== this.#told) {
      this.#told = told;
      await this.#view.webview.postMessage(message);
    }
  }

  /** Images by the addresses that the page may read. */
  #withImages(field: FormField): FormField {
    const { control } = field;
    switch (control.kind) {
      case 'text':
        return control.image === undefined ? field : { ...field, control: { ...control, image: this.#imageAddress(control.image) } };
      case 'list':
        return { ...field, control: { ...control, items: control.items.map(it => this.#withImages(it)) } };
      case 'group':
        return { ...field, control: { ...control, fields: control.fields.map(it => this.#withImages(it)) } };
      default:
        return field;
    }
  }

  #imageAddress(uri: string): string {
    return this.#view.webview.asWebviewUri(this.#vscode.Uri.parse(uri)).toString();
  }

  async #change({ change, uri, path, stamp, wanted }: ChangeWanted): Promise<void> {
    const message = await this.#edit(this.#vscode.Uri.parse(uri), { path, stamp, change: wanted });
    await this.#refresh();
    await this.#view.webview.postMessage({ type: 'answer', change, outcome: message === '' ? 'done' : 'refused', message } satisfies ToForm);
  }

  /** Makes a change in the text as it is when it is made. Answers why it was not; nothing where it was. */
  async #edit(uri: vscode.Uri, change: WantedFieldChange): Promise<string> {
    const { workspace, WorkspaceEdit } = this.#vscode;
    const { client } = this.#parts;
    try {
      const document = await workspace.openTextDocument(uri);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const answer = await client.ask('formEdit', uri, change);
        if (answer?.kind === 'nothing') {
          return '';
        }
        if (answer?.kind !== 'edit') {
          return answer?.message ?? UNANSWERED[client.languageOf(uri)];
        }
        if (answer.version === document.version) {
          const edit = new WorkspaceEdit();
          edit.replace(document.uri, this.#range(answer.range), answer.newText);
          if (await workspace.applyEdit(edit)) {
            return '';
          }
        }
      }
    } catch {
      // The server is starting, or has stopped: that is news of its own.
    }
    return UNANSWERED[client.languageOf(uri)];
  }

  async #choose({ question, uri, path, typed }: ChoicesWanted): Promise<void> {
    const address = this.#vscode.Uri.parse(uri);
    let choices: readonly FormChoice[] = [];
    try {
      choices = await this.#parts.client.ask('formChoices', address, { path, typed });
    } catch {
      // As above.
    }
    const shown = choices.map(it => (it.image === undefined ? it : { ...it, image: this.#imageAddress(it.image) }));
    await this.#view.webview.postMessage({ type: 'choices', question, choices: shown } satisfies ToForm);
  }

  /** Makes the correction that VS Code has under this title. */
  async #fix({ uri, range, title }: FixWanted): Promise<void> {
    const { commands, workspace, CodeActionKind, Uri } = this.#vscode;
    const actions = await commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', Uri.parse(uri), this.#range(range), CodeActionKind.QuickFix.value);
    const action = actions.find(it => it.title === title && it.edit !== undefined);
    if (action?.edit === undefined) {
      await this.#showPlace({ type: 'show', uri, range });
    } else {
      await workspace.applyEdit(action.edit);
    }
  }

  async #showPlace({ uri, range }: PlaceWanted): Promise<void> {
    const { window, workspace, Uri } = this.#vscode;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const there = window.visibleTextEditors.find(it => it.document === document);
    await window.showTextDocument(document, { selection: this.#range(range), ...(there?.viewColumn === undefined ? {} : { viewColumn: there.viewColumn }) });
  }

  #range({ start, end }: ProtocolRange): vscode.Range {
    return new this.#vscode.Range(start.line, start.character, end.line, end.character);
  }
}
