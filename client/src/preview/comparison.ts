import * as vscode from 'vscode';
import type { Localized } from '../localized.ts';
import { readBaseText } from './baseText.ts';
import { chooseBase } from './chooseBase.ts';
import type { CompareBase } from './messages.ts';
import type { PageChannel } from './pageChannel.ts';
import { attempt, type PanelContext } from './panelContext.ts';

const NOT_THERE: Localized = { fr: 'Cet article n’existe pas dans cette version : tout y est nouveau.', en: 'This article does not exist in that version: all of it is new.' };

/** Tells the page what the article was before, once it has asked for that. */
export class Comparison {
  readonly #context: PanelContext;
  readonly #channel: PageChannel;
  #base: CompareBase;
  #isAsked = false;

  constructor(base: CompareBase, context: PanelContext, channel: PageChannel) {
    this.#base = base;
    this.#context = context;
    this.#channel = channel;
  }

  /** The page wants to know. */
  async ask(uri: vscode.Uri): Promise<void> {
    this.#isAsked = true;
    await this.renew(uri);
  }

  /** The reader chooses what to compare with. */
  async choose(uri: vscode.Uri): Promise<void> {
    const language = this.#context.client.languageOf(uri);
    const base = await chooseBase(uri, language);
    if (base !== undefined) {
      this.#base = base;
      const exists = await this.#tell(uri);
      if (!exists) {
        void vscode.window.showInformationMessage(NOT_THERE[language]);
      }
    }
  }

  /** What the article was may be another state now: it was saved. */
  async renew(uri: vscode.Uri): Promise<void> {
    if (this.#isAsked) {
      await this.#tell(uri);
    }
  }

  /** Tells the page. Answers whether the article was there. */
  async #tell(uri: vscode.Uri): Promise<boolean> {
    this.#isAsked = true;
    const { client } = this.#context;
    const base = this.#base;
    const { text, label, exists } = await readBaseText(uri, base, client.languageOf(uri));
    const rendered = await attempt(this.#context, () => client.ask('render', uri, { text, runsLiquid: vscode.workspace.isTrusted }));
    // Another choice may have been made meanwhile.
    if (rendered !== undefined && base === this.#base) {
      const { header, body, liquid } = rendered;
      await this.#channel.say({ type: 'base', uri: uri.toString(), base, label, header, parts: body.parts, notes: liquid?.notes ?? [] });
    }
    return exists;
  }
}
