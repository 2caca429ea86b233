import * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';
import { departureFrom, repositoryOf, textAt } from './gitHistory.ts';
import type { CompareBase } from './messages.ts';
import { readText } from './pageStyles.ts';

/** The article as it was, and what that is called. */
export interface BaseText {
  readonly text: string;
  readonly label: string;
  /** Whether there was such an article. */
  readonly exists: boolean;
}

const COMMIT: Localized = { fr: 'la dernière version validée', en: 'the last commit' };
const SAVED: Localized = { fr: 'le dernier enregistrement', en: 'the last save' };

/** The text of what an article is compared with. By itself: the last commit; where there is none (no Git, a new article), the file as it was last saved. */
export async function readBaseText(uri: vscode.Uri, base: CompareBase, language: Language): Promise<BaseText> {
  switch (base.kind) {
    case 'last': {
      const committed = await textAt(await repositoryOf(uri), 'HEAD', uri);
      return committed === undefined
        ? { text: (await readText(uri)) ?? '', label: SAVED[language], exists: true }
        : { text: committed, label: COMMIT[language], exists: true };
    }
    case 'branch': {
      const repository = await repositoryOf(uri);
      return found(await textAt(repository, await departureFrom(repository, base.name), uri), base.label);
    }
    case 'reference':
      return found(await textAt(await repositoryOf(uri), base.name, uri), base.label);
    case 'file':
      return found(await readText(vscode.Uri.parse(base.uri)), base.label);
  }
}

function found(text: string | undefined, label: string): BaseText {
  return { text: text ?? '', label, exists: text !== undefined };
}
