import { shiftRange, type TextRange } from '../../../../base/textRange.ts';
import { createWordFinder } from '../../../../base/words.ts';
import type { KramdownDocument } from '../../../../kramdown/index.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/** `[^note]`, `[text][id]`, `[id][]` that stayed text. A lone `[text]` is more often just brackets. */
const LEFT_AS_TEXT = { pattern: /\[\^(?<footnote>[^\]\s]+)\]|\[[^\][\n]+\]\[(?<reference>[^\]\n]*)\]/g, sign: /\[\^|\]\[/ };

const ADD_COLON = { fr: 'Ajouter les deux-points', en: 'Add the colon' };

/** `[#{{ number }}]: …`: which names are defined is known when Jekyll has run. */
const DEFINED_BY_LIQUID = /^ {0,3}\[[^\]\n]*\{[{%]/m;

/**
 * A reference to a note or a link that the article does not define: kramdown prints its brackets.
 *
 * ```markdown
 * Selon le rapport[^1].
 * ```
 */
export const undefinedReference: Rule = {
  code: 'link.undefined-reference',
  severity: 'error',

  *check(context) {
    const { article: { body }, document } = context;
    if (DEFINED_BY_LIQUID.test(body.text)) {
      return;
    }
    const found = [...textMatches(document, LEFT_AS_TEXT)];
    const names = (all: typeof found): ReadonlySet<string | undefined> => new Set(all.map(it => it.groups['footnote']));
    const [notes, calls] = [names(found.filter(it => isNote(document.text, it))), names(found.filter(it => !isNote(document.text, it)))];
    const nearest = { link: finderOf(document, 'link'), footnote: finderOf(document, 'footnote') };
    const foot = { link: footOf(context, 'link'), footnote: footOf(context, 'footnote') };
    for (const { written, groups: { footnote, reference }, ...place } of found) {
      if (footnote !== undefined && calls.has(footnote) && notes.has(footnote)) {
        // The note is there, without its colon: what calls it is right.
        if (isNote(document.text, place)) {
          const range = shiftRange(place, body.start);
          yield { ...range, args: ['colon', written, footnote ?? ''], fixes: [{ title: ADD_COLON, edits: [{ start: range.end, end: range.end, newText: ':' }] }] };
        }
        continue;
      }
      const kind = footnote === undefined ? 'link' : 'footnote';
      // `[texte][]` is named by its text.
      const name = footnote ?? (reference === '' ? written.slice(1, -3) : (reference ?? ''));
      const range = shiftRange(place, body.start);
      yield { ...range, args: [kind, written, name], fixes: [...fixesFor(written, name, { nearest: nearest[kind](name), ...range }), ...definitionFix(foot[kind], { kind, written, name })] };
    }
  },

  message: ({ args: [kind, written = '', name = ''] }) =>
    kind === 'colon'
      ? {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0» ici et là où la note est appelée\u00A0: il manque les deux-points après le crochet.`,
          en: `Readers will see ‘${written}’ here, and where the note is called: the colon after the bracket is missing.`,
        }
      : kind === 'footnote'
      ? {
          fr: `Les lecteurs verront « ${written} » : cette note n’est pas écrite. Ajoutez une ligne « [^${name}]: le texte de la note ».`,
          en: `Readers will see ‘${written}’: this note is not written. Add a line ‘[^${name}]: the text of the note’.`,
        }
      : {
          fr: `Les lecteurs verront « ${written} » avec ses crochets : l’adresse « ${name} » n’est définie nulle part. Ajoutez une ligne « [${name}]: https://… ».`,
          en: `Readers will see ‘${written}’ with its brackets: the address ‘${name}’ is defined nowhere. Add a line ‘[${name}]: https://…’.`,
        },
};

/** Whether a name in brackets begins its line, and a text follows it: a note whose colon is missing. */
function isNote(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return (/\n {0,3}$/.test(before) || (start < 4 && /^ {0,3}$/.test(before))) && /^[ \t]+\S/.test(text.slice(end));
}

function finderOf({ definitions }: KramdownDocument, kind: 'link' | 'footnote'): (name: string) => string | undefined {
  return createWordFinder(definitions.filter(it => it.kind === kind).map(it => it.name));
}

function fixesFor(written: string, name: string, { nearest, start }: { readonly nearest: string | undefined; readonly start: number }): readonly Fix[] {
  const at = start + written.lastIndexOf(name);
  return nearest === undefined || name === ''
    ? []
    : [{ title: { fr: `Écrire « ${nearest} »`, en: `Write ‘${nearest}’` }, edits: [{ start: at, end: at + name.length, newText: nearest }] }];
}

/** Where what is missing is written: below all others of its kind, else at the foot of the article. */
interface Foot {
  /** Offset in the file. */
  readonly at: number;
  /** What comes between. */
  readonly space: string;
}

/** Undefined where the others stand in a list or a quotation, which a line at the margin would end. */
function footOf({ article: { text, body }, document }: CheckContext, kind: 'footnote' | 'link'): Foot | undefined {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const last = document.definitions.findLast(it => it.kind === kind);
  if (last === undefined) {
    return { at: body.start + document.text.trimEnd().length, space: lineBreak + lineBreak };
  }
  const isAtMargin = /(?:^|\n) {0,3}$/.test(document.text.slice(Math.max(0, last.start - 4), last.start));
  return isAtMargin ? { at: body.start + document.text.slice(0, last.end).trimEnd().length, space: lineBreak } : undefined;
}

interface Missing {
  readonly kind: 'footnote' | 'link';
  readonly written: string;
  readonly name: string;
}

/** Begins what is missing, and leaves the cursor where its text belongs. */
function definitionFix(foot: Foot | undefined, { kind, written, name }: Missing): readonly Fix[] {
  if (foot === undefined || name === '') {
    return [];
  }
  const newText = `${foot.space}${kind === 'footnote' ? `[^${name}]: ` : `[${name}]: https://`}`;
  const title = kind === 'footnote'
    ? { fr: 'Écrire cette note au bas de l’article', en: 'Write this note at the foot of the article' }
    : { fr: `Ajouter l’adresse «\u00A0${name}\u00A0» au bas de l’article`, en: `Add the address ‘${name}’ at the foot of the article` };
  return [{ title, edits: [{ start: foot.at, end: foot.at, newText }], cursor: newText.length, extent: { blocks: 'touched', referring: kind === 'footnote' ? written : name } }];
}
