import type { Language, Localized } from '../base/localized.ts';
import type { RenderedLiquidNote } from '../protocol/renderedArticle.ts';
import type { FillNote } from '../workspace/sitePage.ts';

/** Notes in the words of a language. */
export function shownNotes(notes: readonly FillNote[], language: Language): readonly RenderedLiquidNote[] {
  return notes.map(note => ({ mark: note.mark, written: note.written, message: sentenceOf(note)[language], isError: !note.kind.startsWith('unknown') || isStray(note.subject) }));
}

function sentenceOf(note: FillNote): Localized {
  const { kind, subject, written } = note;
  switch (kind) {
    case 'unknown-tag':
      return isStray(subject) ? stray(written) : onlyTheSite(subject);
    case 'unknown-filter':
      return onlyTheSite(subject);
    case 'missing-include':
      return {
        fr: `Le morceau de page «\u00A0${subject}\u00A0» n’est pas dans le site, qui ne se construira plus.`,
        en: `The piece of page ‘${subject}’ is not in the site, which will not build any more.`,
      };
    case 'missing-link':
      return {
        fr: `Le site n’a pas «\u00A0${subject}\u00A0», ou ne le publie pas encore\u00A0: il ne se construira plus.`,
        en: `The site does not have ‘${subject}’, or does not publish it yet: it will not build any more.`,
      };
    case 'liquid-syntax':
      return /not closed/.test(subject) ? unclosed(written) : NOT_UNDERSTOOD;
    case 'limit':
      return {
        fr: 'Ceci n’en finit pas. Le texte est montré comme il est écrit.',
        en: 'This does not come to an end. The text is shown as it is written.',
      };
    case 'liquid-error':
    case 'missing-layout':
      return {
        fr: 'Ceci ne peut pas être calculé\u00A0: le site ne se construira plus.',
        en: 'This cannot be worked out: the site will not build any more.',
      };
  }
}

/** Words that only go on with a block, or end it. */
function isStray(name: string): boolean {
  return /^(?:else|elsif|when|end(?:if|unless|case|for|tablerow|capture|ifchanged|highlight|raw|comment))$/.test(name);
}

const NOT_UNDERSTOOD: Localized = {
  fr: 'Ceci n’est pas compris, et le site ne se construira plus\u00A0: vérifiez les accolades, les guillemets et les mots.',
  en: 'This is not understood, and the site will not build any more: check the braces, the quotation marks and the words.',
};

function onlyTheSite(name: string): Localized {
  return {
    fr: `Seul le site connaît «\u00A0${name}\u00A0»\u00A0: ce qu’il mettra ici manque dans l’aperçu.`,
    en: `Only the site knows ‘${name}’: what it will put here is missing in the preview.`,
  };
}

function stray(written: string): Localized {
  return {
    fr: `«\u00A0${written}\u00A0» ne ferme rien, et le site ne se construira plus\u00A0: enlevez-le.`,
    en: `‘${written}’ closes nothing, and the site will not build any more: remove it.`,
  };
}

function unclosed(written: string): Localized {
  const [, name] = /^\{%-?\s*(\w+)[^]*%\}$/.exec(written) ?? [];
  const ending = name === undefined ? (written.startsWith('{{') ? '}}' : '%}') : `{% end${name} %}`;
  return {
    fr: `Rien ne ferme «\u00A0${written}\u00A0», et le site ne se construira plus\u00A0: ajoutez «\u00A0${ending}\u00A0».`,
    en: `Nothing closes ‘${written}’, and the site will not build any more: add ‘${ending}’.`,
  };
}
