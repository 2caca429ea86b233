import { shiftRange } from '../../../../base/textRange.ts';
import { foldWord } from '../../../../base/words.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { endOfLine, startOfLine } from '../../../shared/blockLines.ts';
import { visibleText } from '../../../shared/elements.ts';
import { type BodyLink, linksOf } from '../../../shared/links.ts';
import { readLocalTarget } from '../../../shared/localTargets.ts';
import { isFrench, pageLanguageOf } from '../../../shared/pageLanguage.ts';
import { readsAsEnglish } from '../../../shared/readsAsEnglish.ts';
import { quoted } from '../../../shared/quote.ts';
import { weightInWords } from '../../../shared/weight.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/** Files that a reader opens with another program, or keeps. */
const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|epub)(?:[?#].*)?$/i;
/** `1,2 Mo`, `350 ko`, `12 KB`, `3 MiB`, `350k`. */
const WEIGHT = /\d\s?(?:[kmg]i?[ob]?|octets?|bytes?)\b/;
/** So many characters behind a link may belong to it. */
const NEAR = 60;

/**
 * A link to a document that says neither what kind of file it is nor how heavy: DSFR, « Lien de téléchargement »
 * (format and weight in the link); with RGAA 4.1, criterion 13.3, on documents to download.
 *
 * ```markdown
 * [Le rapport](/uploads/rapport.pdf)
 * ```
 */
export const documentDetails: Rule = {
  code: 'link.document-details',
  severity: 'information',
  about: 'links',

  *check(context) {
    for (const link of linksOf(context)) {
      const format = DOCUMENT.exec(link.url)?.[1]?.toUpperCase();
      const missing = format === undefined ? [] : missingDetails(link, format, context);
      if (format !== undefined && missing.length > 0) {
        yield { ...shiftRange(link.element, context.article.body.start), args: [quoted(visibleText(link.element)), format, ...missing], fixes: fixesFor(link, format, context) };
      }
    }
  },

  message: ({ args: [text = '', format = '', ...missing] }) => {
    const french = missing.map(it => (it === 'format' ? `le format (${format})` : 'le poids')).join(' et ');
    const english = missing.map(it => (it === 'format' ? `the format (${format})` : 'the weight')).join(' and ');
    return {
      fr: `« ${text} » mène à un document sans en dire ${french} : sur un téléphone, c’est une mauvaise surprise. Écrivez « ${text} (${format}, 1,2 Mo) ».`,
      en: `‘${text}’ leads to a document without saying ${english}: on a telephone, a bad surprise. Write ‘${text} (${format}, 1.2 MB)’.`,
    };
  },
};

/** What neither the link nor the words right behind it say: « [Le rapport](/uploads/rapport.pdf) (PDF, 1,2 Mo) ». */
function missingDetails(link: BodyLink, format: string, { document }: CheckContext): readonly ('format' | 'weight')[] {
  const { attributes, end } = link.element;
  const behind = document.text.slice(end, end + NEAR).split('\n', 1)[0] ?? '';
  const said = foldWord([visibleText(link.element), attributes.get('title') ?? '', attributes.get('aria-label') ?? '', /^[^[<]*/.exec(behind)?.[0] ?? ''].join(' '));
  return [...(said.includes(format.toLowerCase()) ? [] : ['format' as const]), ...(WEIGHT.test(said) ? [] : ['weight' as const])];
}

/** A file of the site tells its weight itself; how it is said depends on the language of the page. */
function fixesFor(link: BodyLink, format: string, context: CheckContext): readonly Fix[] {
  const { article, project, files } = context;
  const target = readLocalTarget(link.url, project.site);
  const fact = target && files.get(target.path);
  const at = endOfText(link.element, context);
  if (fact?.kind !== 'found' || at === undefined || missingDetails(link, format, context).length < 2) {
    return [];
  }
  const language = pageLanguageOf(article, project) ?? '';
  const isEnglish = readsAsEnglish(context.document.text.slice(...lineAround(context.document.text, at)));
  const known = isFrench(language) && !isEnglish ? 'fr' : /^en(?![a-z])/i.test(language) ? 'en' : undefined;
  const details = `(${format}, ${weightInWords(fact.size, known ?? 'en')})`;
  const place = inFile(article, { start: at, end: at });
  return [{ title: { fr: `Ajouter «\u00A0${details}\u00A0»`, en: `Add ‘${details}’` }, isSafe: known !== undefined, extent: { body: ['words'] }, edits: [{ ...place, newText: /\s$/.test(article.text.slice(0, place.start)) ? details : ` ${details}` }] }];
}

function lineAround(text: string, at: number): readonly [number, number] {
  return [startOfLine(text, at), endOfLine(text, at)];
}

/** Where the text of a link ends: before `]`, before `</a>`. */
function endOfText({ children }: Element, { document }: CheckContext): number | undefined {
  const end = children.at(-1)?.end;
  return end !== undefined && (document.text[end] === ']' || document.text.startsWith('</', end)) ? end : undefined;
}
