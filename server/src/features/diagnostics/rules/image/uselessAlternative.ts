import { shiftRange } from '../../../../base/textRange.ts';
import { foldWord } from '../../../../base/words.ts';
import { headerImagesOf, imagesOf } from '../../../shared/images.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Problem, Rule } from '../../rule.ts';

const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i;
/** « Capture d’écran de » is not here: it says what kind of image it is. */
const OPENING = /^(?:une |l['’])?(?:image|photo|photographie|illustration|picture) (?:de |d['’]|du |des |of )/i;
const EMPTY_WORDS = new Set(['image', 'photo', 'photographie', 'illustration', 'logo', 'visuel', 'banniere', 'img', 'picture', 'alt', 'alt text', 'image alt', 'texte alternatif', 'sans titre', 'untitled']);
/** What editors put there for their writer to replace: nobody has written it. */
const PUT_THERE = new Set(['alt', 'alt text', 'alternative text', 'image alt', 'image alt text', 'texte alternatif', 'enter image description here', 'image description', 'description de l’image', "description de l'image", 'insert alt text here']);
const DESCRIBE = { fr: 'Décrire l’image', en: 'Describe the image' };
const REMOVE_OPENING = { fr: 'Enlever ces mots', en: 'Remove these words' };

/**
 * An alternative that says nothing: the name of the file, a word for any image, or « image de » before what matters.
 * RGAA 4.1, criterion 1.3.
 *
 * ```markdown
 * ![IMG_2041.jpg](/uploads/IMG_2041.jpg)
 * ```
 */
export const uselessAlternative: Rule = {
  code: 'image.useless-alternative',
  severity: 'information',

  *check(context) {
    for (const { source, alternative = '', range } of headerImagesOf(context.article.header.yaml.root, context.schema)) {
      if (saysNothing(alternative.trim(), source)) {
        yield { start: range.start, end: range.end, ...told(alternative) };
      }
    }
    for (const { source, alternative = '', range, alternativeRange } of imagesOf(context)) {
      const where = shiftRange(alternativeRange ?? range, context.article.body.start);
      const opening = OPENING.exec(alternative)?.[0];
      if (saysNothing(alternative.trim(), source)) {
        // The words go, and the cursor is where others are to be written.
        const fixes: readonly Fix[] = alternativeRange === undefined ? [] : [{ title: DESCRIBE, edits: [{ ...where, newText: '' }], cursor: 0 }];
        yield { ...where, ...told(alternative), fixes };
      } else if (opening !== undefined) {
        const fixes: readonly Fix[] =
          alternativeRange === undefined ? [] : [{ title: REMOVE_OPENING, edits: [{ start: where.start, end: where.start + opening.length, newText: '' }] }];
        yield { ...where, args: ['opening', opening.trim()], fixes };
      }
    }
  },

  message: ({ args: [kind, written = ''] }) =>
    kind === 'put'
      ? {
          fr: `Qui écoute la page entendra «\u00A0${written}\u00A0» à la place de l’image (RGAA 1.3)\u00A0: ce sont des mots à remplacer. Décrivez ce qu’elle apporte, ou ne mettez rien.`,
          en: `Readers who listen to the page will hear ‘${written}’ in the place of the image (RGAA 1.3): words that were to be replaced. Describe what it brings, or leave it empty.`,
        }
      : kind === 'opening'
      ? {
          fr: `« ${written} » est de trop : qui écoute la page sait déjà que c’est une image (RGAA 1.3).`,
          en: `‘${written}’ is too much: readers who listen to the page already know that it is an image (RGAA 1.3).`,
        }
      : {
          fr: `« ${written} » ne dit pas ce que montre l’image (RGAA 1.3). Décrivez ce qu’elle apporte à l’article.`,
          en: `‘${written}’ does not say what the image shows (RGAA 1.3). Describe what it brings to the article.`,
        },
};

/** What an editor has put there is heard by readers as it is; a word of the writer's is a lesser evil. */
function told(alternative: string): Pick<Problem, 'args' | 'severity'> {
  return PUT_THERE.has(foldWord(alternative.trim())) ? { args: ['put', quoted(alternative)], severity: 'warning' } : { args: ['nothing', quoted(alternative)] };
}

function saysNothing(alternative: string, source: string): boolean {
  const file = decodeURIComponentSafely(source.slice(source.lastIndexOf('/') + 1));
  const base = file.replace(/\.[^.]*$/, '');
  const isPhrase = (): boolean => {
    const folded = foldWord(alternative);
    return EMPTY_WORDS.has(folded) || PUT_THERE.has(folded);
  };
  return alternative !== '' && (FILE_NAME.test(alternative) || alternative === base || isPhrase());
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
