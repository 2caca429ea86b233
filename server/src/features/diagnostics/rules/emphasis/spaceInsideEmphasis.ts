import type { TextEdit } from '../../../../base/textEdit.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { elementsToRead, isVerbatim, textsToRead } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/** Asterisks or underscores in running text, that stay what they are. */
interface Mark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Bold or italic that stays literal, because a space stands inside its marks.
 *
 * ```markdown
 * le **laboratoire **- « Lab IA »
 * ```
 */
export const spaceInsideEmphasis: Rule = {
  code: 'emphasis.space-inside',
  severity: 'warning',

  *check(context) {
    for (const parent of textsToRead(context.document).some(isMarked) ? elementsToRead(context.document) : []) {
      if (!isVerbatim(parent) && parent.children.some(isMarked)) {
        yield* checkSpans(context, parent);
      }
    }
  },

  message: ({ args: [mark = ''] }) => ({
    fr: `Les lecteurs verront ${SIGNS[mark] ?? 'les signes'} «\u00A0${mark}\u00A0»\u00A0: déplacez l’espace hors ${mark.length === 1 ? 'de l’italique' : 'du gras'}.`,
    en: `Readers will see ‘${mark}’: move the space out of the ${mark.length === 1 ? 'italic' : 'bold'} text.`,
  }),
};

/** What the marks are called. */
const SIGNS: Readonly<Record<string, string>> = { '*': 'l’astérisque', '**': 'les astérisques', _: 'le tiret bas', __: 'les tirets bas' };

/** Pairs the marks that stand literally among the children of one element: each with the next one of its kind. */
function* checkSpans({ article, document }: CheckContext, parent: Element): Iterable<Problem> {
  const marks = parent.children.filter(isMarked).flatMap(it => literalMarks(document.text, it));
  for (let index = 0; index < marks.length - 1; index += 1) {
    const [opener, closer] = [marks[index], marks[index + 1]];
    if (opener && closer && opener.text === closer.text) {
      const edits = parent.type === 'strong' ? turnedOut(document.text, opener, closer) : movedSpaces(document.text, opener, closer);
      if (edits.length > 0) {
        const shifted = edits.map(it => ({ ...inFile(article, it), newText: it.newText }));
        const range = inFile(article, { start: opener.start, end: closer.end });
        // A single sign may be a sum, or the name of a file; two before a letter may begin what others end.
        const isSafe = opener.text.length === 2 && !/[\p{L}\p{N}]/u.test(document.text[closer.end] ?? '');
        yield { ...range, args: [opener.text], fixes: [{ title: { fr: 'Déplacer l’espace', en: 'Move the space' }, edits: shifted, isSafe, extent: { body: ['emphasis'] } }] };
        index += 1;
      } else if (isPairWithinWords(document.text, opener, closer)) {
        // In a language that writes its particles right behind a word, `_mot_가` stays as it is; its second mark opens nothing.
        index += 1;
      }
    }
  }
}

/** Whether a text may hold marks at all: most do not. */
function isMarked({ type, value }: Element): boolean {
  return type === 'text' && (value.includes('*') || value.includes('_'));
}

function literalMarks(source: string, { start, end }: Element): readonly Mark[] {
  const found = source.slice(start, end).matchAll(/(?<![\\*_])(?:\*{1,2}|_{1,2})(?![*_])/g);
  return [...found].map(it => ({ text: it[0], start: start + it.index, end: start + it.index + it[0].length }));
}

/** `** mot **`: two asterisks around words, where one would be a product. */
function isPlainlyBold({ text }: Mark, inner: string): boolean {
  return text === '**' && /^[ \t\u00A0]*\p{L}/u.test(inner);
}

/** `**a ** puis ** b**`, which kramdown reads as bold from end to end: the marks within end one and begin the other. */
function turnedOut(source: string, closer: Mark, opener: Mark): readonly TextEdit[] {
  const before = /[ \t\u00A0]+$/.exec(source.slice(0, closer.start))?.[0] ?? '';
  const after = /^[ \t\u00A0]+/.exec(source.slice(opener.end))?.[0] ?? '';
  const isBetween = /^[ \t\u00A0].*[ \t\u00A0]$/s.test(source.slice(closer.end, opener.start));
  return closer.text !== '**' || before === '' || after === '' || !isBetween
    ? []
    : [{ start: closer.start - before.length, end: closer.start, newText: '' }, { start: opener.end, end: opener.end + after.length, newText: '' }];
}

/** `_"mot"_가`: two marks right around words, the second right before a letter. */
function isPairWithinWords(source: string, opener: Mark, closer: Mark): boolean {
  const inner = source.slice(opener.end, closer.start);
  return /[\s([{«“"'’>—–-]/.test(source[opener.start - 1] ?? '\n') && /^\S(?:.*\S)?$/s.test(inner) && !/\n[ \t]*\n/.test(inner) && /\p{L}/u.test(source[closer.end] ?? '');
}

/** The edits that put the spaces at the inner side of two marks outside; none where the marks are no pair. */
function movedSpaces(source: string, opener: Mark, closer: Mark): readonly TextEdit[] {
  const inner = source.slice(opener.end, closer.start);
  const [leading = ''] = /^[ \t\u00A0]*/.exec(inner) ?? [];
  const [trailing = ''] = /[ \t\u00A0]*$/.exec(inner) ?? [];
  const before = source[opener.start - 1] ?? '\n';
  const after = source[closer.end] ?? '\n';
  const opens = /[\s([{«“"'’>—–-]/.test(before) && (leading === '' || !/\w/.test(before));
  const isOnlyLeading = leading !== '' && trailing === '';
  const isWithinWords = opener.text.length === 1 && /[\p{L}\p{N}_]/u.test(after);
  if (isWithinWords || inner.trim() === '' || /\n[ \t]*\n/.test(inner) || !opens || leading + trailing === '' || (leading !== '' && trailing !== '' && !isPlainlyBold(opener, inner)) || (isOnlyLeading && opener.text.length === 1)) {
    return [];
  }
  const edits: TextEdit[] = [];
  if (leading !== '') {
    edits.push({ start: opener.end, end: opener.end + leading.length, newText: '' });
    edits.push(...(/\s/.test(before) ? [] : [{ start: opener.start, end: opener.start, newText: leading }]));
  }
  if (trailing !== '') {
    edits.push({ start: closer.start - trailing.length, end: closer.start, newText: '' });
    edits.push(...(/\s/.test(after) ? [] : [{ start: closer.end, end: closer.end, newText: trailing }]));
  }
  return edits;
}
