import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { Article } from '../article/article.ts';
import { termEdits, type TermReplacement } from '../article/termEdits.ts';
import { writeScalar } from '../article/yaml/quoting.ts';
import { nodeAt, type YamlScalar } from '../article/yaml/yamlTree.ts';
import { readConfigText } from '../project/readConfig.ts';
import { articleCount } from './shared/articleCount.ts';

/** A text in which a word is renamed. */
export interface RenamedText {
  readonly uri: string;
  /** The version that an editor holds; null for a file. */
  readonly version: number | null;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What the editor says of a renaming before it is done. */
export interface RenameAnnouncement extends Pick<TermReplacement, 'from' | 'to'> {
  readonly language: Language;
  /** How many articles have the new word already: those of two words become one. */
  readonly merged: number;
  /** Files that change in the same step otherwise than by edits of a text. */
  readonly moved?: number;
}

const RENAME = 'rename';
const REVIEW = 'review';
const START = { line: 0, character: 0 };

/** The edits that rename a word in an article; undefined where there are none. */
export function renameInArticle({ uri, text, header }: Article, version: number | null, replacement: TermReplacement): RenamedText | undefined {
  const edits = termEdits(text, header.yaml.root, replacement);
  return edits.length === 0 ? undefined : { uri, version, text, edits };
}

/** The edit that renames a word in the list of `plume.yml`; none where the list has the new word already. */
export function renameInPlumeConfig(uri: string, text: string, { field, from, to }: TermReplacement): RenamedText | undefined {
  const { root } = readConfigText(text);
  const values = nodeAt(root, ['vocabulary', field, 'values']);
  const names = (values?.kind === 'list' ? values.items : [])
    .map(it => (it.kind === 'map' ? nodeAt(it, ['name']) : it))
    .filter((it): it is YamlScalar => it?.kind === 'scalar');
  const name = names.find(it => it.text === from);
  const place = values?.kind === 'list' && values.flow ? 'flow' : 'block';
  return name === undefined || names.some(it => it.text === to) ? undefined : { uri, version: null, text, edits: [{ start: name.start, end: name.end, newText: writeScalar(to, place) }] };
}

/**
 * One edit of the workspace, undone at once, that editors show before they make it where it concerns several files or
 * merges two words: neither can be seen from one article.
 *
 * VS Code shows edits before it makes them only where one of them needs to be confirmed, and leaves those for its user to
 * tick, one by one. So one is added that changes nothing; all others are ticked.
 */
export function toWorkspaceEdit(texts: readonly RenamedText[], { from, to, merged, moved = 0, language }: RenameAnnouncement): WorkspaceEdit {
  const isReviewed = texts.length + moved > 1 || merged > 0;
  const changes = texts.map(({ uri, version, text, edits }, index): TextDocumentEdit => {
    const lines = indexLines(text);
    const review: readonly AnnotatedTextEdit[] = isReviewed && index === 0 ? [{ range: { start: START, end: START }, newText: '', annotationId: REVIEW }] : [];
    return {
      textDocument: { uri, version },
      edits: [...review, ...edits.map((it): AnnotatedTextEdit => ({ range: lines.rangeOf(it), newText: it.newText, annotationId: RENAME }))],
    };
  });
  const label = language === 'fr' ? `Renommer «\u00A0${from}\u00A0» en «\u00A0${to}\u00A0»` : `Rename ‘${from}’ to ‘${to}’`;
  const review = { label: language === 'fr' ? 'À vérifier avant d’appliquer' : 'To be looked at before it is applied', needsConfirmation: true };
  return { documentChanges: changes, changeAnnotations: { [RENAME]: { label, needsConfirmation: false }, ...(isReviewed ? { [REVIEW]: review } : {}) } };
}

/** What cannot be told apart afterwards is said before; undefined where there is nothing of that kind. */
export function mergeNotice({ from, to, merged, language }: RenameAnnouncement): string | undefined {
  if (merged === 0) {
    return undefined;
  }
  const others = articleCount(merged, language);
  return language === 'fr'
    ? `«\u00A0${to}\u00A0» existe déjà (${others})\u00A0: «\u00A0${from}\u00A0» et lui n’en feront plus qu’un.`
    : `‘${to}’ exists already (${others}): it and ‘${from}’ will become one.`;
}

/** The same edit for editors that know no annotations. */
export function toPlainWorkspaceEdit(texts: readonly RenamedText[]): WorkspaceEdit {
  return {
    changes: Object.fromEntries(
      texts.map(({ uri, text, edits }) => {
        const lines = indexLines(text);
        return [uri, edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText }))];
      }),
    ),
  };
}
