import * as vscode from 'vscode';
import type { SetupDeparture, SetupPlace, SiteSetup } from '../../../server/src/protocol/siteSetup.ts';
import type { Language, Localized } from '../localized.ts';
import { correctAll } from './correctAll.ts';

const NONE: Localized = { fr: 'Aucun article ne s’écarte des autres par son en-tête.', en: 'No article departs from the others by its header.' };
const ARTICLES = {
  fr: (count: number) => (count > 1 ? `${count} articles s’écartent des autres` : '1 article s’écarte des autres'),
  en: (count: number) => (count === 1 ? '1 article departs from the others' : `${count} articles depart from the others`),
};
const POINTS = { fr: (count: number) => `${count} point${count > 1 ? 's' : ''}`, en: (count: number) => `${count} point${count === 1 ? '' : 's'}` };
const CORRECT = {
  fr: (count: number) => (count > 1 ? `Corriger les ${count} points de ce genre` : 'Corriger ce point'),
  en: (count: number) => (count === 1 ? 'Correct this point' : `Correct the ${count} points of this kind`),
};
const REASON: Localized = { fr: 'La raison la plus fréquente d’abord', en: 'The most frequent reason first' };
const LINE = { fr: (line: number) => `ligne ${line}`, en: (line: number) => `line ${line}` };

/** Shows the articles that depart from the others, reason by reason; each leads to its place, and those of one kind can be corrected together. */
export async function showDepartures(setup: SiteSetup): Promise<void> {
  const { language, departures, refused } = setup;
  if (departures.length === 0) {
    void vscode.window.showInformationMessage([refused, NONE[language]].filter(it => it !== null).join(' '));
    return;
  }
  const articles = new Set(departures.flatMap(it => it.places.map(place => place.uri))).size;
  const items = departures.map(it => ({ label: it.sentence, description: POINTS[language](it.places.length), departure: it }));
  const title = [refused, ARTICLES[language](articles)].filter(it => it !== null).join(' ');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: REASON[language], matchOnDescription: true });
  if (picked !== undefined && (await showPlaces(picked.departure, language)) === 'back') {
    await showDepartures(setup);
  }
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly place?: SetupPlace;
}

function placeItems({ places }: SetupDeparture, language: Language): readonly PlaceItem[] {
  const curable = places.filter(it => it.correction !== null);
  const first: readonly PlaceItem[] = curable.length === 0 ? [] : [{ label: `$(lightbulb) ${CORRECT[language](curable.length)}` }, { label: '', kind: vscode.QuickPickItemKind.Separator }];
  return [...first, ...places.map(place => ({ label: place.path, description: LINE[language](place.start.line + 1), detail: place.message, place }))];
}

/** The articles of one reason. */
function showPlaces(departure: SetupDeparture, language: Language): Promise<'back' | 'done'> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title = departure.sentence;
  pick.items = placeItems(departure, language);
  pick.matchOnDescription = true;
  pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(resolve => {
    let answer: 'back' | 'done' = 'done';
    pick.onDidTriggerButton(() => {
      answer = 'back';
      pick.hide();
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      pick.hide();
      void (item?.place === undefined ? correctAll(departure.places, language) : openPlace(item.place));
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

async function openPlace({ uri, start, end }: SetupPlace): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(start.line, start.character, end.line, end.character) });
}
