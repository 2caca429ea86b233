import { remembered } from '../../../../base/remembered.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import type { SiteConfig } from '../../../../project/siteConfig.ts';
import { linksOf } from '../../../shared/links.ts';
import { isFilePath, readLocalTarget } from '../../../shared/localTargets.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A link to a page of the site that no article makes. Only addresses below the one of a collection are looked at: what
 * else a site publishes, its templates and plug-ins decide.
 *
 * ```markdown
 * [le bilan](/actualites/bilan-2025/)
 * ```
 */
export const missingPage: Rule = {
  code: 'link.missing-page',
  severity: 'warning',
  about: 'links',

  *check(context) {
    const { article, project, pages } = context;
    if (!pages.isComplete) {
      return;
    }
    const folders = foldersOf(project.site);
    for (const { url, range } of linksOf(context)) {
      const target = readLocalTarget(url, project.site);
      const path = `/${target?.path ?? ''}`;
      const isPage = target !== undefined && !isFilePath(target.path) && folders.some(it => path.startsWith(it) && path.length > it.length);
      if (isPage && pages.byUrl(path) === undefined) {
        const place = shiftRange(range, article.body.start);
        const nearest = pages.nearestUrl(path);
        const at = article.text.slice(place.start, place.end).indexOf(target.path);
        const fixes: readonly Fix[] =
          nearest === undefined || at === -1
            ? []
            : [
                {
                  title: { fr: `Remplacer par «\u00a0${nearest}\u00a0»`, en: `Replace by ‘${nearest}’` },
                  edits: [{ start: place.start + at, end: place.start + at + target.path.length, newText: nearest.slice(1) }],
                },
              ];
        yield { ...place, args: [path, nearest ?? ''], fixes };
      }
    }
  },

  message: ({ args: [path = '', nearest = ''] }) => ({
    fr: `Ce lien mènera à une page d’erreur\u00a0: aucun article du site n’a l’adresse «\u00a0${path}\u00a0».${nearest === '' ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?`}`,
    en: `This link will lead to an error: no article of the site has the address ‘${path}’.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  }),
};

const foldersOf = remembered(collectionFolders);

/** What the addresses of each collection begin with: `/actualites/` for `/actualites/:title/`. */
function collectionFolders({ collections }: SiteConfig): readonly string[] {
  return [...collections.values()]
    .filter(it => it.output && it.name !== 'posts')
    .map(({ name, permalink }) => (permalink === undefined ? `/${name}/` : permalink.slice(0, permalink.search(/:|$/)).replace(/[^/]*$/, '')))
    .filter(it => it.length > 1);
}
