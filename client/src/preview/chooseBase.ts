import * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';
import { repositoryOf, type GitRepository } from './gitHistory.ts';
import type { CompareBase } from './messages.ts';

const PROMPT: Localized = { fr: 'Comparer l’aperçu avec…', en: 'Compare the preview with…' };
const LAST: Localized = { fr: 'La dernière version validée', en: 'The last commit' };
const LAST_DETAIL: Localized = { fr: 'ou, sans Git, le dernier enregistrement', en: 'or, without Git, the last save' };
const FILE: Localized = { fr: 'Un fichier…', en: 'A file…' };
const BRANCHES: Localized = { fr: 'branches', en: 'branches' };
const COMMITS: Localized = { fr: 'versions de cet article', en: 'versions of this article' };
/** As many versions of an article as one would scroll through. */
const MOST = 50;

interface BaseItem extends vscode.QuickPickItem {
  /** Undefined for a file that is still to be chosen, and for headings. */
  readonly base?: CompareBase;
}

/** Asks what to compare an article with: the last commit, a branch, an older version, another file. */
export async function chooseBase(uri: vscode.Uri, language: Language): Promise<CompareBase | undefined> {
  const picked = await vscode.window.showQuickPick(itemsFor(uri, language), { title: PROMPT[language], matchOnDescription: true, matchOnDetail: true });
  return picked === undefined ? undefined : (picked.base ?? (await chooseFile(uri, language)));
}

async function itemsFor(uri: vscode.Uri, language: Language): Promise<BaseItem[]> {
  const repository = await repositoryOf(uri);
  return [
    { label: LAST[language], description: LAST_DETAIL[language], base: { kind: 'last' } },
    { label: FILE[language] },
    ...(await section(BRANCHES[language], () => branches(repository))),
    ...(await section(COMMITS[language], () => commits(repository, uri, language))),
  ];
}

/** Items under their heading; none where Git does not answer. */
async function section(label: string, items: () => Promise<readonly BaseItem[]>): Promise<readonly BaseItem[]> {
  try {
    const found = await items();
    return found.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...found];
  } catch {
    return [];
  }
}

async function branches(repository: GitRepository | undefined): Promise<readonly BaseItem[]> {
  const found = (await Promise.all([repository?.getBranches({ remote: false }), repository?.getBranches({ remote: true })])).flatMap(it => it ?? []);
  return found.flatMap(({ name }) => (name === undefined ? [] : [{ label: `$(git-branch) ${name}`, base: { kind: 'branch', name, label: name } }]));
}

async function commits(repository: GitRepository | undefined, uri: vscode.Uri, language: Language): Promise<readonly BaseItem[]> {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const found = (await repository?.log({ maxEntries: MOST, path: uri.fsPath })) ?? [];
  return found.map(({ hash, message, authorName, authorDate }) => {
    const [title = ''] = message.split('\n');
    const description = [authorName, authorDate && day.format(authorDate)].filter(Boolean).join(', ');
    return { label: `$(git-commit) ${title}`, description, base: { kind: 'reference', name: hash, label: title } };
  });
}

async function chooseFile(uri: vscode.Uri, language: Language): Promise<CompareBase | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: PROMPT[language], defaultUri: vscode.Uri.joinPath(uri, '..'), filters: { Markdown: ['md', 'markdown'] } });
  const [file] = chosen ?? [];
  return file && { kind: 'file', uri: file.toString(), label: file.path.slice(file.path.lastIndexOf('/') + 1) };
}
