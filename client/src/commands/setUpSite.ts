import * as vscode from 'vscode';
import type { SiteSetup } from '../../../server/src/protocol/siteSetup.ts';
import type { Localized } from '../localized.ts';
import { showDepartures } from '../siteSetup/showDepartures.ts';
import type { Command, CommandContext } from './command.ts';
import { findSite, type OpenSite } from './findSite.ts';

const READING: Localized = { fr: 'Plume lit les articles du site', en: 'Plume reads the articles of the site' };
const NO_SITE: Localized = {
  fr: 'Ouvrez d’abord le dossier de votre site, sur cet ordinateur\u00A0: Plume l’y lit en entier.',
  en: 'Open the folder of your site first, on this computer: Plume reads all of it there.',
};
const FAILED: Localized = { fr: 'Le site n’a pas pu être lu\u00A0: rien n’a été écrit. Le journal de Plume dit pourquoi.', en: 'The site could not be read: nothing has been written. The log of Plume says why.' };

/** Writes the first `plume.yml` of a team and its schemas, by what the articles show, opens them, and shows which articles depart from the others. */
export const setUpSite: Command = {
  id: 'plume.setUpSite',
  async run(context) {
    const { client } = context;
    const site = await findSite(client);
    const language = client.languageOf(site?.uri);
    if (site === undefined || !site.root.startsWith('file:') || context.setUpSite === undefined) {
      void vscode.window.showInformationMessage(NO_SITE[language]);
      return;
    }
    const { setup, isGivenUp } = await setUp(context, site);
    if (setup !== undefined) {
      await openAll(setup.written);
      await showDepartures(setup);
    } else if (!isGivenUp) {
      void vscode.window.showErrorMessage(FAILED[language]);
    }
  },
};

function setUp({ client, log, setUpSite: run }: CommandContext, { uri, root }: OpenSite): Thenable<{ readonly setup: SiteSetup | undefined; readonly isGivenUp: boolean }> {
  const language = client.languageOf(uri);
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: READING[language], cancellable: true }, async (_, token) => {
    const setup = await run?.({ folder: vscode.Uri.parse(root).fsPath, language }, token, log);
    return { setup, isGivenUp: token.isCancellationRequested };
  });
}

/** Each in a tab of its own, the file of the team in front. */
async function openAll(uris: readonly string[]): Promise<void> {
  for (const uri of uris.toReversed()) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), { preview: false });
  }
}
