import { shiftRange } from '../../../../base/textRange.ts';
import { classesOf } from '../../../../models/blockFacts.ts';
import { hasClasses, type BlockPart } from '../../../../models/findBlocks.ts';
import { firstLineOf, lineBreakOf } from '../../../shared/blockLines.ts';
import { visibleText } from '../../../shared/elements.ts';
import { modelBlocksOf } from '../../../shared/modelBlocks.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

const LIKE_MODEL = { fr: 'Annoter comme dans le modèle', en: 'Annotate as in the model' };

/**
 * A part of a block that is decorated in another way than its model’s. An annotation that lands there from
 * above, by an empty line too many, has a rule of its own.
 */
export const otherAnnotation: Rule = {
  code: 'card.other-annotation',
  severity: 'information',
  about: 'cards',

  *check(context) {
    const { text, body } = context.article;
    // Looked for once: a page may have thousands of blocks.
    const lineBreak = lineBreakOf(text);
    for (const { model, parts } of modelBlocksOf(context)) {
      for (const it of parts) {
        const wanted = it.part.annotation;
        if (wanted !== undefined && !it.block.attributeLists.some(list => list.direction === 'below') && !hasClasses(it.part, { classes: classesOf(it.block) })) {
          const fixes = [fix(it, { text, bodyStart: body.start, added: lineBreak + wanted })];
          yield { ...firstLineOf(text, shiftRange(it.block, body.start)), args: [quoted(visibleText(it.block)), wanted, model.name.fr, model.name.en], fixes, model: model.uri };
        }
      }
    }
  },

  message: ({ args: [part = '', wanted = '', fr = '', en = ''] }) => ({
    fr: `«\u00A0${part}\u00A0» n’aura pas la même apparence que dans le modèle «\u00A0${fr}\u00A0»\u00A0: son annotation y est «\u00A0${wanted}\u00A0».`,
    en: `‘${part}’ will not look as in its model ‘${en}’: its annotation there is ‘${wanted}’.`,
  }),
};

function fix({ block }: BlockPart, { text, bodyStart, added }: { readonly text: string; readonly bodyStart: number; readonly added: string }): Fix {
  const [list] = block.attributeLists;
  if (list !== undefined) {
    return { title: LIKE_MODEL, edits: [{ ...shiftRange(list, bodyStart), newText: added.trimStart() }] };
  }
  const end = block.end + bodyStart;
  const at = text.slice(0, end).trimEnd().length;
  return { title: LIKE_MODEL, edits: [{ start: at, end: at, newText: added }] };
}
