import { nearestWord } from '../../../../base/words.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { walkElements } from '../../../shared/elements.ts';
import { linksOf } from '../../../shared/links.ts';
import type { Fix, Rule } from '../../rule.ts';

/** Places that templates usually have: the top of the page, its content, its menu. */
const OF_TEMPLATES = /^(?:|top|haut|contenu|content|main|menu|navigation|nav|footer|header|search|recherche|fn.*)$/i;

/**
 * A link to a place of this page that has no such name. kramdown makes the names of headings in its own way: accents
 * stay, an apostrophe goes.
 *
 * ```markdown
 * [plus bas](#les-laureats)
 * ```
 */
export const missingAnchor: Rule = {
  code: 'link.missing-anchor',
  severity: 'warning',

  *check(context) {
    const { article, document } = context;
    let names: ReadonlySet<string> | undefined;
    for (const { url, range } of linksOf(context)) {
      const name = url.startsWith('#') ? decode(url.slice(1)) : undefined;
      if (name === undefined || OF_TEMPLATES.test(name)) {
        continue;
      }
      names ??= new Set([...walkElements(document.root)].flatMap(it => [it.attributes.get('id'), it.attributes.get('name')]).filter(it => it !== undefined));
      if (!names.has(name)) {
        const place = shiftRange(range, article.body.start);
        const nearest = nearestWord(name, names);
        const at = article.text.slice(place.start, place.end).indexOf(url);
        const fixes: readonly Fix[] =
          nearest === undefined || at === -1
            ? []
            : [{ title: { fr: `Remplacer par «\u00a0#${nearest}\u00a0»`, en: `Replace by ‘#${nearest}’` }, edits: [{ start: place.start + at, end: place.start + at + url.length, newText: `#${nearest}` }] }];
        yield { ...place, args: [name, nearest ?? ''], fixes };
      }
    }
  },

  message: ({ args: [name = '', nearest = ''] }) => ({
    fr: `Ce lien ne mènera nulle part\u00a0: aucun titre de cette page ne s’appelle «\u00a0${name}\u00a0».${nearest === '' ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?`}`,
    en: `This link will lead nowhere: no heading of this page is called ‘${name}’.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  }),
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
