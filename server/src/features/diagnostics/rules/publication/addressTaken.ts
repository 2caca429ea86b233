import { baseName } from '../../../../base/uris.ts';
import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import type { SitePage } from '../../../../workspace/sitePages.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/**
 * Two pages with one address: Jekyll writes one over the other, with a line that nobody reads.
 *
 * ```yaml
 * permalink: /actualites/bilan/
 * ```
 */
export const addressTaken: Rule = {
  code: 'publication.address-taken',
  severity: 'warning',

  *check(context) {
    const { article, pages, publication } = context;
    const { split, yaml } = article.header;
    const shared = publication.state === 'hidden' || !pages.isComplete ? undefined : pages.rivalsOf(article.uri);
    const [rival] = shared?.rivals ?? [];
    if (shared && rival && split.kind === 'found') {
      const { start, end } = entryOf(yaml.root, 'permalink')?.value ?? split.opening;
      yield { start, end, args: [publication.address ?? '', rival.title === '' ? baseName(rival.uri) : rival.title, baseName(rival.uri), isWrittenLater(context, shared.own, rival) ? 'wins' : 'loses'] };
    }
  },

  message: ({ args: [address = '', title = '', file = '', outcome = ''] }) =>
    outcome === 'loses'
      ? {
          fr: `Les lecteurs ne verront pas cette page\u00A0: «\u00A0${title}\u00A0» (${file}) a la même adresse, ${address}, et prend sa place. Donnez-lui une autre adresse.`,
          en: `Readers will not see this page: ‘${title}’ (${file}) has the same address, ${address}, and takes its place. Give it another address.`,
        }
      : {
          fr: `Cette page prendra la place de «\u00A0${title}\u00A0» (${file}), qui a la même adresse, ${address}\u00A0: les lecteurs n’en verront qu’une. Donnez-lui une autre adresse.`,
          en: `This page will take the place of ‘${title}’ (${file}), which has the same address, ${address}: readers will see only one. Give it another address.`,
        },
};

/** Pages are written before documents, these collection by collection, by date, then by path (`Jekyll::Site#each_site_file`). */
function isWrittenLater({ project }: CheckContext, page: SitePage, other: SitePage): boolean {
  const order = [...project.site.collections.keys()];
  const rank = ({ document }: SitePage): number => (document === undefined ? -1 : order.indexOf(document.collection));
  const byTime = (page.time ?? Infinity) - (other.time ?? Infinity);
  return rank(page) !== rank(other) ? rank(page) > rank(other) : Number.isNaN(byTime) || byTime === 0 ? page.uri > other.uri : byTime > 0;
}
