import type * as vscode from 'vscode';
import { readBaseText } from './baseText.ts';
import type { PageChannel } from './pageChannel.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import { toPageHeader } from './toPageHeader.ts';

/** Tells the page what the article was before, once it has asked for that. */
export class Comparison {
  readonly #context: PanelContext;
  readonly #channel: PageChannel;
  #isAsked = false;

  constructor(context: PanelContext, channel: PageChannel) {
    this.#context = context;
    this.#channel = channel;
  }

  /** The page wants to know. */
  async ask(uri: vscode.Uri): Promise<void> {
    this.#isAsked = true;
    await this.renew(uri);
  }

  /** What the article was may be another state now: it was saved. */
  async renew(uri: vscode.Uri): Promise<void> {
    if (!this.#isAsked) {
      return;
    }
    const base = await readBaseText(uri);
    const rendered = await attempt(this.#context, () => this.#context.client.render(uri, { text: base.text }));
    if (rendered !== undefined) {
      const { header, body } = rendered;
      await this.#channel.say({ type: 'base', uri: uri.toString(), origin: base.origin, header: toPageHeader(header), parts: body.parts });
    }
  }
}
