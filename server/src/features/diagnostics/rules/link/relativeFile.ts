import { relativeFilesOf } from '../../../shared/relativeFiles.ts';
import { addressExtent } from '../../bodyText.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A file of the site that is looked for below the page, and is not there: the page is published elsewhere than its text
 * lies.
 *
 * ```markdown
 * ![Une vue](../uploads/vue.png)
 * ```
 */
export const relativeFile: Rule = {
  code: 'link.relative-file',
  severity: 'error',

  *check({ article, project, files, now }) {
    for (const { start, end, address, kind, published, sources, meant } of relativeFilesOf(article, project, now)) {
      const found = meant.filter(it => files.get(it)?.kind === 'found');
      // A layout puts the beginning of an address before that of a header, as jekyll-seo-tag does: it is then meant from the root.
      if (start < article.body.start && found.includes(address)) {
        continue;
      }
      const [path] = found;
      if (sources.some(it => !/^(?:missing|unknown)$/.test(files.get(it)?.kind ?? '')) || (path === undefined && kind !== 'image')) {
        continue;
      }
      const right = path === undefined ? undefined : `${project.site.baseurl}/${address.includes('%') ? encodeURI(path) : path}`;
      const isLiteral = article.text.slice(start, end) === address;
      const fixes: readonly Fix[] =
        right !== undefined && isLiteral ? [{ title: { fr: `Écrire «\u00a0${right}\u00a0»`, en: `Write ‘${right}’` }, isSafe: found.length === 1, extent: addressExtent(article, start), edits: [{ start, end, newText: right }] }] : [];
      yield { start, end, args: [kind, `/${published}`, ...(right === undefined ? [] : [right])], fixes };
    }
  },

  message: ({ args: [kind, published = '', right] }) => {
    const [fr, en] =
      right === undefined
        ? ['Écrivez l’adresse du fichier depuis la racine du site, comme «\u00a0/uploads/vue.png\u00a0».', 'Write the address of the file from the root of the site, such as ‘/uploads/view.png’.']
        : [`Écrivez «\u00a0${right}\u00a0».`, `Write ‘${right}’.`];
    return kind === 'image'
      ? {
          fr: `Les lecteurs ne verront pas cette image\u00a0: la page la cherchera à l’adresse «\u00a0${published}\u00a0». ${fr}`,
          en: `Readers will not see this image: the page will look for it at ‘${published}’. ${en}`,
        }
      : {
          fr: `Ce lien mènera à une page d’erreur\u00a0: la page cherchera le fichier à l’adresse «\u00a0${published}\u00a0». ${fr}`,
          en: `This link will lead to an error: the page will look for the file at ‘${published}’. ${en}`,
        };
  },
};
