import { foldWord } from '../../base/words.ts';
import { readFields } from '../../models/readModel.ts';
import type { CompletionContext } from './context.ts';
import type { Proposal } from './proposal.ts';

/** Proposes, in the body of a model, the fields that its header names, behind `${`. */
export function proposeFields({ article, project, offset, language }: CompletionContext): readonly Proposal[] {
  const { text, uri, header } = article;
  const line = project.isCard(uri) ? text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset) : '';
  const [, typed] = /\$\{[?*/]?([\p{L}\p{N}_-]*)$/u.exec(line) ?? [];
  if (typed === undefined) {
    return [];
  }
  const end = text[offset] === '}' ? offset + 1 : offset;
  return [...readFields(header.data['fields']).values()]
    .filter(it => foldWord(it.name).startsWith(foldWord(typed)))
    .map(({ name, label, help }) => ({
      label: name,
      detail: label[language],
      ...(help[language] === '' ? {} : { documentation: help[language] }),
      kind: 'value',
      edit: { start: offset - typed.length, end, newText: `${name}}` },
      filterText: typed,
    }));
}
