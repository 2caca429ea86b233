import * as vscode from 'vscode';
import type { FormParts } from './formParts.ts';
import type * as Form from './main.ts';

/** Loads what shows the form, when it is first seen: at once, or where that is not possible, later. */
export type FormLoader = () => typeof Form | Promise<typeof Form>;

const VIEW = 'plume.form';

/** What the view is made with. */
export interface FormViewParts extends FormParts {
  readonly load: FormLoader;
}

/** The header of an article as a form, in the side bar. Until it is first seen, this is all that is loaded of it. */
export class HeaderFormView implements vscode.Disposable {
  readonly #parts: FormViewParts;
  readonly #registration: vscode.Disposable;
  #session: Form.FormSession | undefined;
  /** The field that is to have the focus once the form is there. */
  #field: string | undefined;

  constructor(parts: FormViewParts) {
    this.#parts = parts;
    const provider = { resolveWebviewView: (view: vscode.WebviewView) => this.#show(view) };
    this.#registration = vscode.window.registerWebviewViewProvider(VIEW, provider, { webviewOptions: { retainContextWhenHidden: true } });
  }

  /** Shows the form of an article, with the focus in one of its fields: the first one, where none is named. */
  async open(uri: vscode.Uri | undefined, field = ''): Promise<void> {
    this.#field = field;
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    this.#giveFocus(uri);
  }

  dispose(): void {
    this.#session?.dispose();
    this.#registration.dispose();
  }

  async #show(view: vscode.WebviewView): Promise<void> {
    const { load, ...parts } = this.#parts;
    const { FormSession } = await load();
    const session = new FormSession(vscode, view, parts);
    this.#session = session;
    view.onDidDispose(() => session.dispose());
    this.#giveFocus(undefined);
  }

  #giveFocus(uri: vscode.Uri | undefined): void {
    if (this.#session !== undefined && this.#field !== undefined) {
      this.#session.focus(this.#field, uri);
      this.#field = undefined;
    }
  }
}
