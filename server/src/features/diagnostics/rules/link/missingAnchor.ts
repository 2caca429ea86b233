import { nearestWord } from '../../../../base/words.ts';
import { shiftRange, type TextRange } from '../../../../base/textRange.ts';
import { bringsContent } from '../../../../article/liquidContent.ts';
import { withoutEntities } from '../../../../kramdown/index.ts';
import { everyElement } from '../../../shared/elements.ts';
import { linksOf } from '../../../shared/links.ts';
import { placeTargetsOf } from '../../../shared/pageTargets.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

/** Places that templates usually have: the top of the page, its content, its menu. */
const OF_TEMPLATES = /^(?:|top|haut|contenu|content|main|menu|navigation|nav|footer|header|search|recherche|fn.*)$/i;

/**
 * A link to a place, of this page or of another article, that has no such name. kramdown makes the names of headings in its own way: accents
 * stay, an apostrophe goes.
 *
 * ```markdown
 * [plus bas](#les-laureats)
 * ```
 */
export const missingAnchor: Rule = {
  code: 'link.missing-anchor',
  severity: 'warning',
  about: 'links',

  *check(context) {
    const { article, document, pages, places, publication } = context;
    let names: ReadonlySet<string> | undefined;
    // What stands in no page of its own is put into another one, which has more names.
    const isKnown = publication.reason !== 'no-header' && !bringsContent(article.body);
    for (const { url, range } of linksOf(context)) {
      const name = url.startsWith('#') && isKnown ? decode(url.slice(1)) : undefined;
      if (name !== undefined && !pages.isPlaceOfLayout(article.uri, name)) {
        names ??= new Set(everyElement(document).flatMap(it => [it.attributes.get('id'), it.attributes.get('name')]).flatMap(it => (it === undefined ? [] : [withoutEntities(it)])));
        yield* checkName(context, { range, written: url.slice(1), name, names });
      }
    }
    for (const { link, page, name } of placeTargetsOf(context.article, context.project, pages)) {
      const known = places.get(page.uri);
      if (known !== undefined && !pages.isPlaceOfLayout(page.uri, name)) {
        yield* checkName(context, { range: link.range, written: link.url.slice(link.url.indexOf('#') + 1), name, names: known });
      }
    }
  },

  message: ({ args: [name = '', nearest = ''] }) => ({
    fr: `Ce lien ne mènera nulle part\u00a0: aucun endroit de la page ne s’appelle «\u00a0${name}\u00a0».${nearest === '' ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?`}`,
    en: `This link will lead nowhere: no place of the page is called ‘${name}’.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  }),
};

interface NamedPlace {
  readonly range: TextRange;
  /** The name as it stands in the address, and decoded. */
  readonly written: string;
  readonly name: string;
  /** The names that the page has. */
  readonly names: ReadonlySet<string>;
}

function* checkName({ article }: CheckContext, { range, written, name, names }: NamedPlace): Iterable<Problem> {
  if (OF_TEMPLATES.test(name) || names.has(name)) {
    return;
  }
  const place = shiftRange(range, article.body.start);
  const nearest = nearestWord(name, names);
  const at = article.text.slice(place.start, place.end).lastIndexOf(written);
  const fixes: readonly Fix[] =
    nearest === undefined || at === -1
      ? []
      : [
          {
            title: { fr: `Remplacer par « #${nearest} »`, en: `Replace by ‘#${nearest}’` },
            edits: [{ start: place.start + at, end: place.start + at + written.length, newText: nearest }],
          },
        ];
  yield { ...place, args: [name, nearest ?? ''], fixes };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(withoutEntities(text));
  } catch {
    return text;
  }
}
