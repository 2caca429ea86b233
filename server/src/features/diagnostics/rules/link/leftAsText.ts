import type { Localized } from '../../../../base/localized.ts';
import { searchAhead } from '../../../../base/searchAhead.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/** `](` that is part of no link. */
const UNFINISHED = { pattern: /\]\((?=[^\s()])/g, sign: /\]\(/ };
/** `] (https://`, `] (/`. */
const APART = { pattern: /\](?<space>[ \t\u00A0]+)\((?=https?:\/\/|mailto:|\/[\w-])/g, sign: /\][ \t\u00A0]+\(/ };

/** `[^1` before a space or a stop. */
const NOTE = { pattern: /\[\^[\w-]+(?=[\s.,;:!?]|$)/g, sign: /\[\^/ };

/**
 * A link, a picture or the call of a note that stays text: its address has no end, or a space stands before it.
 *
 * ```markdown
 * ![Une vue](/uploads/vue.png
 * Voir [le rapport] (https://exemple.fr/rapport)
 * ```
 */
export const leftAsText: Rule = {
  code: 'link.left-as-text',
  severity: 'warning',

  *check(context) {
    const isOnLine = beforeLineEnd(context.document.text, ')');
    for (const { start, end } of textMatches(context.document, UNFINISHED)) {
      if (!isOnLine(end)) {
        yield* unfinished(context, start, end);
      }
    }
    for (const { start, end, groups: { space = '' } } of textMatches(context.document, APART)) {
      yield* apart(context, { start, end, space });
    }
    const hasBracket = beforeLineEnd(context.document.text, ']');
    for (const { start, end, written } of textMatches(context.document, NOTE)) {
      if (!hasBracket(end)) {
        const range = shiftRange({ start, end }, context.article.body.start);
        yield { ...range, args: ['note', written], fixes: [{ title: { fr: 'Ajouter le crochet', en: 'Add the bracket' }, edits: [{ start: range.end, end: range.end, newText: ']' }] }] };
      }
    }
  },

  message: ({ args: [kind = '', written = ''] }) =>
    kind === 'space'
      ? {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0», sans pouvoir cliquer\u00A0: enlevez l’espace entre le crochet et la parenthèse.`,
          en: `Readers will see ‘${written}’, with nothing to click: take out the space between the bracket and the parenthesis.`,
        }
      : {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0» au lieu ${INSTEAD[kind]?.fr ?? 'du lien'}\u00A0: il manque ${MISSING[kind]?.fr ?? 'la parenthèse «\u00A0)\u00A0» après l’adresse'}.`,
          en: `Readers will see ‘${written}’ instead of the ${INSTEAD[kind]?.en ?? 'link'}: ${MISSING[kind]?.en ?? 'the parenthesis ‘)’ after the address'} is missing.`,
        },
};

const INSTEAD: Readonly<Record<string, Localized>> = { image: { fr: 'de l’image', en: 'picture' }, note: { fr: 'de l’appel de note', en: 'call of a note' } };
const MISSING: Readonly<Record<string, Localized>> = { note: { fr: 'le crochet «\u00A0]\u00A0»', en: 'the bracket ‘]’' } };

function* unfinished({ article: { body }, document: { text } }: CheckContext, bracket: number, addressStart: number): Iterable<Problem> {
  const opening = openingBefore(text, bracket);
  const [address = ''] = /^[^\s()"«»<>]*/.exec(text.slice(addressStart)) ?? [];
  if (opening !== undefined && /^(?:https?:|mailto:|[./#]|[\w-]+[./])/.test(address)) {
    const range = shiftRange({ start: opening, end: addressStart + address.replace(/[.,;:!?]$/, '').length }, body.start);
    const kind = text[opening] === '!' ? 'image' : 'link';
    const fixes = [{ title: { fr: 'Ajouter la parenthèse', en: 'Add the parenthesis' }, edits: [{ start: range.end, end: range.end, newText: ')' }] }];
    yield { ...range, args: [kind, text.slice(opening, range.end - body.start)], covers: range, fixes };
  }
}

function* apart({ article: { body }, document: { text } }: CheckContext, { start, end, space }: { readonly start: number; readonly end: number; readonly space: string }): Iterable<Problem> {
  const opening = openingBefore(text, start);
  const [address] = /^[^\s()]+\)/.exec(text.slice(end)) ?? [];
  if (opening !== undefined && address !== undefined) {
    const range = shiftRange({ start: opening, end: end + address.length }, body.start);
    const at = start + 1 + body.start;
    const fixes = [{ title: { fr: 'Enlever l’espace', en: 'Take out the space' }, edits: [{ start: at, end: at + space.length, newText: '' }] }];
    yield { ...range, args: ['space', text.slice(opening, end + address.length)], covers: range, fixes };
  }
}

/** Whether a sign stands at an offset or behind it on its line; asked from the beginning of a text to its end. */
function beforeLineEnd(text: string, sign: string): (from: number) => boolean {
  const [nextSign, nextLineEnd] = [searchAhead(text, sign), searchAhead(text, '\n')];
  return from => nextSign(from) < nextLineEnd(from);
}

/** Where `[texte` or `![texte` begins that a bracket ends, on its line. */
function openingBefore(text: string, bracket: number): number | undefined {
  let at = bracket - 1;
  while (at >= 0 && !'[]\n'.includes(text.charAt(at))) {
    at -= 1;
  }
  return text[at] !== '[' ? undefined : text[at - 1] === '!' ? at - 1 : at;
}
