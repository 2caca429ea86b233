import type { Rule } from '../../rule.ts';

/** Control characters that no editor writes, and what stands for bytes that are no UTF-8. */
const NOT_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g;
/** More of them than this, and the file is an image, or a document of a word processor. */
const MOST_LOST = 20;

/** A file that is no text, or whose characters were written in another encoding than UTF-8. */
export const notText: Rule = {
  code: 'file.not-text',
  severity: 'error',

  *check({ article: { text } }) {
    const first = NOT_TEXT.exec(text);
    NOT_TEXT.lastIndex = 0;
    if (first) {
      const lost = text.slice(0, 100_000).match(NOT_TEXT)?.length ?? 0;
      yield { start: first.index, end: first.index + 1, args: [lost > MOST_LOST ? 'binary' : 'lost'] };
    }
  },

  message: ({ args: [kind] }) =>
    kind === 'binary'
      ? {
          fr: 'Ce fichier n’est pas un texte : le site ne peut pas en faire une page. Vérifiez qu’il ne s’agit pas d’une image ou d’un document renommé.',
          en: 'This file is no text: the site cannot make a page of it. Check whether it is an image or a document with another name.',
        }
      : {
          fr: 'Un caractère illisible est resté ici : les lecteurs verront un losange ou rien. Récrivez-le, et enregistrez le fichier en UTF-8.',
          en: 'A character cannot be read here: readers will see a diamond, or nothing. Write it again, and save the file as UTF-8.',
        },
};
