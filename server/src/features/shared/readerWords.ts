import type { Localized } from '../../base/localized.ts';
import type { FieldReader } from '../../learning/fieldReaders.ts';

/** So many of those who read a field are named. */
const MOST_READERS = 4;
const KINDS: readonly FieldReader['kind'][] = ['layout', 'include', 'page'];
const NAMED: Readonly<Record<FieldReader['kind'], (file: string) => Localized>> = {
  layout: file => ({ fr: `le gabarit \`${file}\``, en: `the layout \`${file}\`` }),
  include: file => ({ fr: `le fichier inclus \`${file}\``, en: `the include \`${file}\`` }),
  page: file => ({ fr: `la page \`${file}\``, en: `the page \`${file}\`` }),
};

/** Who reads a field, in words; empty for nobody that is known. */
export function readersInWords(readers: Iterable<FieldReader>): Localized {
  const all = [...readers].toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.file < b.file ? -1 : 1));
  const named = all.slice(0, MOST_READERS).map(({ kind, file }) => NAMED[kind](file));
  const more = all.length - named.length;
  return all.length === 0
    ? { fr: '', en: '' }
    : {
        fr: `Lu par ${listed([...named.map(it => it.fr), ...(more === 0 ? [] : [more === 1 ? 'un autre fichier' : `${more} autres fichiers`])], 'et')}.`,
        en: `Read by ${listed([...named.map(it => it.en), ...(more === 0 ? [] : [more === 1 ? 'another file' : `${more} other files`])], 'and')}.`,
      };
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}
