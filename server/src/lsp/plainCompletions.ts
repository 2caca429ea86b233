import { InsertTextFormat, type CompletionItem, type CompletionList } from 'vscode-languageserver';

/** Proposals for a client that takes texts alone: of a snippet, what stands at its places, and nothing of how they are written. */
export function plainCompletions(list: CompletionList): CompletionList {
  return { ...list, items: list.items.map(plainItem) };
}

function plainItem(item: CompletionItem): CompletionItem {
  const { insertTextFormat, textEdit } = item;
  return insertTextFormat !== InsertTextFormat.Snippet || textEdit === undefined ? item : { ...item, insertTextFormat: InsertTextFormat.PlainText, textEdit: { ...textEdit, newText: snippetText(textEdit.newText) } };
}

/**
 * The text of a snippet, by the grammar of the protocol: `${1:titre}` is `titre`, `${1|un,deux|}` is `un`, `$0` and variables are
 * nothing, `\$` is `$`.
 */
export function snippetText(snippet: string): string {
  return textUntil(undefined, snippet, 0).text;
}

/** What is read up to the end, or to the bracket that closes a placeholder. */
interface Read {
  readonly text: string;
  readonly next: number;
}

function textUntil(closing: '}' | undefined, snippet: string, start: number): Read {
  let text = '';
  let at = start;
  while (at < snippet.length && snippet[at] !== closing) {
    const read = readOne(snippet, at);
    text += read.text;
    at = read.next;
  }
  return { text, next: at };
}

function readOne(snippet: string, at: number): Read {
  const rest = snippet.slice(at);
  const escaped = /^\\([$}\\])/.exec(rest)?.[1];
  if (escaped !== undefined) {
    return { text: escaped, next: at + 2 };
  }
  const choice = /^\$\{\d+\|((?:[^,|\\]|\\.)*)(?:,(?:[^|\\]|\\.)*)?\|\}/s.exec(rest);
  if (choice !== null) {
    return { text: (choice[1] ?? '').replaceAll(/\\(.)/gs, '$1'), next: at + choice[0].length };
  }
  const opening = /^\$\{(?:\d+|[A-Z_]\w*):/i.exec(rest)?.[0];
  if (opening !== undefined) {
    const inner = textUntil('}', snippet, at + opening.length);
    return { text: inner.text, next: inner.next + 1 };
  }
  const stop = /^\$(?:\d+|\{\d+\}|[A-Z_]\w*|\{[A-Z_]\w*\})/i.exec(rest)?.[0];
  return stop === undefined ? { text: rest[0] ?? '', next: at + 1 } : { text: '', next: at + stop.length };
}
