import type { TextRange } from '../../../../base/textRange.ts';
import { valueAt } from '../../../../base/valueAt.ts';
import { foldWord } from '../../../../base/words.ts';
import type { FieldValue } from '../../../../models/blockValues.ts';
import type { ModelField } from '../../../../models/modelField.ts';
import { filledBlocksOf } from '../../../shared/modelBlocks.ts';
import { quoted } from '../../../shared/quote.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** Text that stands for text to come. In capitals where small letters would be words. */
const PLACEHOLDERS = {
  pattern: /lorem ipsum|\[(?:à compléter|à venir|texte|titre)\]|\b(?:TODO|FIXME|XXX+|À COMPLÉTER|A COMPLETER)\b/gi,
  sign: /lorem|\[[àt]|TODO|FIXME|XXX|[ÀA] COMPL/i,
};
const IN_CAPITALS = /^(?:todo|fixme|x+)$/i;
/** Developers speak of TODOs and FIXMEs: one that stands for a text is followed by what is to be done, or stands alone. */
const SPOKEN_OF = /^(?:todo|fixme)$/i;

/** A text that was to be replaced: « Lorem ipsum ». In what is not published, it may wait there. */
export const placeholder: Rule = {
  code: 'content.placeholder',
  severity: 'warning',

  *check(context) {
    const { article, document, publication } = context;
    const grade = publication.state === 'hidden' ? { severity: 'hint' as const } : {};
    for (const value of examplesLeft(context)) {
      yield { ...inFile(article, value), args: [quoted(value.text)], ...grade };
    }
    for (const place of textMatches(document, PLACEHOLDERS)) {
      const { written } = place;
      if (SPOKEN_OF.test(written) && !standsForText(document.text, place)) {
        continue;
      }
      if (!IN_CAPITALS.test(written) || written === written.toUpperCase()) {
        yield { ...inFile(article, place), args: [written], ...grade };
      }
    }
  },

  message: ({ args: [text = ''] }) => ({
    fr: `« ${text} » est resté là : les lecteurs le verront. Remplacez-le par le vrai texte.`,
    en: `‘${text}’ was left here: readers will see it. Replace it by the real text.`,
  }),
};

/** The fields of a block that still say what their model shows there; what everybody would replace is found without it. */
function examplesLeft(context: CheckContext): readonly FieldValue[] {
  return filledBlocksOf(context).flatMap(({ block, values }) =>
    values.filter(({ name, text }) => {
      const field = block.model.fields.get(name);
      return field !== undefined && text !== field.usual && !PLACEHOLDERS.sign.test(text) && foldedExamples(field).has(foldWord(text));
    }),
  );
}

function foldedExamples(field: ModelField): ReadonlySet<string> {
  return valueAt(examples, field, () => new Set(field.examples.map(foldWord)));
}

/** Every block that is made from a model is compared with the same examples. */
const examples = new WeakMap<ModelField, ReadonlySet<string>>();

/** `TODO : les chiffres`, `[TODO]`, and one that is alone on its line. */
function standsForText(text: string, { start, end }: TextRange): boolean {
  const after = text.slice(end);
  return /^[ \u00A0]?[:\])]/.test(after) || (/^\W*(?:\n|$)/.test(after) && /^\W*$/.test(before(text, start)));
}

function before(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}
