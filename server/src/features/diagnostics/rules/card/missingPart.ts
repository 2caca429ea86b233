import { shiftRange } from '../../../../base/textRange.ts';
import type { ModelBlock } from '../../../../models/findBlocks.ts';
import { partText } from '../../../../models/partText.ts';
import type { SkeletonPart } from '../../../../models/skeleton.ts';
import { firstLineOf, lineBreakOf } from '../../../shared/blockLines.ts';
import { rangeOfPart } from '../../../../models/rangeOfPart.ts';
import { modelBlocksOf, nameOfPart } from '../../../shared/modelBlocks.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

/** A block that lacks a part which its model has. */
export const missingPart: Rule = {
  code: 'card.missing-part',
  severity: 'information',
  about: 'cards',

  *check(context) {
    const { text, body } = context.article;
    // Looked for once: a page may have thousands of blocks.
    const place = { text, bodyStart: body.start, lineBreak: lineBreakOf(text) };
    for (const block of modelBlocksOf(context)) {
      const { model, skeleton, title, parts } = block;
      const present = new Set(parts.map(it => it.part));
      for (const part of skeleton.parts.filter(it => !it.isOptional && !present.has(it))) {
        const first = parts[0]?.block ?? block;
        const name = nameOfPart(part, model);
        const fixes = [addPart(block, part, place)];
        yield { ...firstLineOf(text, shiftRange(first, body.start)), args: [quoted(title), name.fr, name.en, model.name.fr, model.name.en], fixes, model: model.uri };
      }
    }
  },

  message: ({ args: [title = '', fr = '', en = '', modelFr = '', modelEn = ''] }) => ({
    fr: `Il manque à «\u00A0${title}\u00A0» une partie du modèle «\u00A0${modelFr}\u00A0»\u00A0: «\u00A0${fr}\u00A0».`,
    en: `‘${title}’ lacks a part of its model ‘${modelEn}’: ‘${en}’.`,
  }),
};

interface Place {
  readonly text: string;
  readonly bodyStart: number;
  readonly lineBreak: string;
}

/** The part is added after the one that comes before it in the model; before all others, where it comes first. */
function addPart({ parts, model }: ModelBlock, part: SkeletonPart, { text, bodyStart, lineBreak }: Place): Fix {
  const { fr, en } = nameOfPart(part, model);
  const title = { fr: `Ajouter «\u00A0${fr}\u00A0»`, en: `Add ‘${en}’` };
  const written = partText(part, model.fields, 'fr');
  const previous = parts.findLast(it => it.part.index < part.index);
  if (previous === undefined) {
    const start = (parts[0]?.block.start ?? 0) + bodyStart;
    return { title, edits: [{ start, end: start, newText: `${written}\n\n`.replaceAll('\n', lineBreak) }] };
  }
  const end = bodyStart + rangeOfPart(previous).end;
  const at = text.slice(0, end).trimEnd().length;
  return { title, edits: [{ start: at, end: at, newText: `\n\n${written}`.replaceAll('\n', lineBreak) }] };
}
