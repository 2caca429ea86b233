import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Language } from '../base/localized.ts';
import type { Article } from '../article/article.ts';
import { termEdits, type TermReplacement } from '../article/termEdits.ts';
import { writeScalar } from '../article/yaml/quoting.ts';
import { nodeAt, type YamlScalar } from '../article/yaml/yamlTree.ts';
import { readConfigText } from '../project/readConfig.ts';
import { articleCount } from './shared/articleCount.ts';
import { toReviewedEdit, type ChangedText } from './shared/changedTexts.ts';

/** What the editor says of a renaming before it is done. */
export interface RenameAnnouncement extends Pick<TermReplacement, 'from' | 'to'> {
  readonly language: Language;
  /** How many articles have the new word already: those of two words become one. */
  readonly merged: number;
  /** Files that change in the same step otherwise than by edits of a text. */
  readonly moved?: number;
}

/** The edits that rename a word in an article; undefined where there are none. */
export function renameInArticle({ uri, text, header }: Article, version: number | null, replacement: TermReplacement): ChangedText | undefined {
  const edits = termEdits(text, header.yaml.root, replacement);
  return edits.length === 0 ? undefined : { uri, version, text, edits };
}

/** The edit that renames a word in the list of `plume.yml`; none where the list has the new word already. */
export function renameInPlumeConfig(uri: string, text: string, { field, from, to }: TermReplacement): ChangedText | undefined {
  const { root } = readConfigText(text);
  const values = nodeAt(root, ['vocabulary', field, 'values']);
  const names = (values?.kind === 'list' ? values.items : [])
    .map(it => (it.kind === 'map' ? nodeAt(it, ['name']) : it))
    .filter((it): it is YamlScalar => it?.kind === 'scalar');
  const name = names.find(it => it.text === from);
  const place = values?.kind === 'list' && values.flow ? 'flow' : 'block';
  return name === undefined || names.some(it => it.text === to) ? undefined : { uri, version: null, text, edits: [{ start: name.start, end: name.end, newText: writeScalar(to, place) }] };
}

/** The renaming as editors show and make it; two words that become one cannot be seen from one article. */
export function toWorkspaceEdit(texts: readonly ChangedText[], { from, to, merged, moved = 0, language }: RenameAnnouncement): WorkspaceEdit {
  const label = language === 'fr' ? `Renommer «\u00A0${from}\u00A0» en «\u00A0${to}\u00A0»` : `Rename ‘${from}’ to ‘${to}’`;
  return toReviewedEdit(texts, { label, language, isReviewed: texts.length + moved > 1 || merged > 0 });
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
