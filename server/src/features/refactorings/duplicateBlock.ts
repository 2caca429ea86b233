import type { TextEdit } from '../../base/textEdit.ts';
import { shiftRange, touches } from '../../base/textRange.ts';
import { applyEdits } from '../../base/textEdit.ts';
import type { ModelBlock } from '../../models/findBlocks.ts';
import { rangeOfBlock } from '../../models/rangeOfPart.ts';
import { lineBreakOf } from '../shared/blockLines.ts';
import { modelBlocksOf } from '../shared/modelBlocks.ts';
import { quoted } from '../shared/quote.ts';
import type { Refactoring } from './refactoring.ts';

/** Writes a block once more below itself. Identifiers stay with the first one: a page has each once. */
export const duplicateBlock: Refactoring = {
  kind: 'refactor.rewrite',

  offer(context) {
    const { text } = context.article.body;
    const block = modelBlocksOf(context).find(it => touches(rangeOfBlock(it, text), context.selection.start));
    if (block === undefined) {
      return [];
    }
    const { start, end } = rangeOfBlock(block, text);
    const lineBreak = lineBreakOf(context.article.text);
    const copy = applyEdits(text.slice(start, end), withoutIds(block, text).map(it => ({ ...shiftRange(it, -start), newText: it.newText })));
    const title = quoted(block.title);
    return [{ title: { fr: `Dupliquer «\u00A0${title}\u00A0»`, en: `Duplicate ‘${title}’` }, edits: [{ start: end, end, newText: lineBreak + lineBreak + copy }] }];
  },
};

/** `{: .a #b }` → `{: .a }`; an annotation that only names goes with its line. */
function withoutIds({ parts }: ModelBlock, text: string): readonly TextEdit[] {
  return parts.flatMap(({ block, content }) => [block, ...content]).flatMap(it => it.attributeLists).flatMap(list => {
    const ids = list.pieces.filter(it => it.kind === 'id');
    const before = text.slice(0, list.start);
    return ids.length === list.pieces.length && ids.length > 0
      ? [{ start: before.trimEnd().length, end: list.end, newText: '' }]
      : ids.map(({ start, end }) => ({ start: start - (/[ \t]$/.test(text.slice(0, start)) ? 1 : 0), end, newText: '' }));
  });
}
