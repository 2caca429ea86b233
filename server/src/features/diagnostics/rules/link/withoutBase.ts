import { shiftRange } from '../../../../base/textRange.ts';
import { pathInCollection } from '../../../shared/filePaths.ts';
import { imagesOf } from '../../../shared/images.ts';
import { linksOf } from '../../../shared/links.ts';
import { isFilePath, readLocalTarget } from '../../../shared/localTargets.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

/**
 * The address of an image or page of the site without the part that all of them begin with (`baseurl`).
 *
 * ```markdown
 * ![Une vue](/uploads/vue.png)
 * ```
 */
export const withoutBase: Rule = {
  code: 'link.without-base',
  severity: 'error',

  *check(context) {
    const { document, project: { site } } = context;
    if (site.baseurl !== '' && site.baseurl.startsWith('/')) {
      yield* linksOf(context).flatMap(({ url, range }) => problemOf(context, { address: url, range, kind: 'link' }));
      yield* imagesOf({ document }).flatMap(({ source, range }) => problemOf(context, { address: source, range, kind: 'image' }));
    }
  },

  message: ({ args: [kind, address = '', base = ''] }) =>
    kind === 'image'
      ? {
          fr: `Les lecteurs ne verront pas cette image\u00A0: les adresses de ce site commencent par «\u00A0${base}\u00A0», et «\u00A0${address}\u00A0» n’y mène pas.`,
          en: `Readers will not see this image: the addresses of this site begin with ‘${base}’, and ‘${address}’ does not lead there.`,
        }
      : {
          fr: `Ce lien mènera à une page d’erreur\u00A0: les adresses de ce site commencent par «\u00A0${base}\u00A0», et «\u00A0${address}\u00A0» n’y mène pas.`,
          en: `This link will lead to an error: the addresses of this site begin with ‘${base}’, and ‘${address}’ does not lead there.`,
        },
};

interface Written {
  readonly address: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly kind: 'link' | 'image';
}

/** What the site does not have without its base is another site's on the same machine, maybe: nothing is said of it. */
function problemOf(context: CheckContext, { address, range, kind }: Written): readonly Problem[] {
  const { article, project, files, pages } = context;
  const { site } = project;
  const isBare = address.startsWith('/') && !address.startsWith('//') && address !== site.baseurl && !address.startsWith(`${site.baseurl}/`);
  const target = isBare ? readLocalTarget(address, site) : undefined;
  if (target === undefined) {
    return [];
  }
  const { path } = target;
  const isHere = isFilePath(path) ? [path, pathInCollection(project, path) ?? path].some(it => files.get(it)?.kind === 'found') : pages.isComplete && pages.byUrl(`/${path}`) !== undefined;
  const place = shiftRange(range, article.body.start);
  const at = article.text.slice(place.start, place.end).lastIndexOf(address);
  if (!isHere || at < 0) {
    return [];
  }
  const start = place.start + at;
  const fix: Fix = { title: { fr: `Commencer l’adresse par «\u00A0${site.baseurl}\u00A0»`, en: `Begin the address with ‘${site.baseurl}’` }, edits: [{ start, end: start, newText: site.baseurl }] };
  return [{ start, end: start + address.length, args: [kind, address, site.baseurl], fixes: [fix] }];
}
