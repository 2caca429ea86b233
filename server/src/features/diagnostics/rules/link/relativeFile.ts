import { relativeFilesOf } from '../../../shared/relativeFiles.ts';
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

  *check({ article, project, files }) {
    for (const { start, end, address, kind, published, meant } of relativeFilesOf(article, project)) {
      const found = meant.filter(it => files.get(it)?.kind === 'found');
      const [path] = found;
      if (path !== undefined && files.get(published)?.kind === 'missing') {
        const right = `${project.site.baseurl}/${address.includes('%') ? encodeURI(path) : path}`;
        const isLiteral = article.text.slice(start, end) === address;
        const title = { fr: `Écrire «\u00a0${right}\u00a0»`, en: `Write ‘${right}’` };
        const fixes: readonly Fix[] = isLiteral ? [{ title, isSafe: found.length === 1, edits: [{ start, end, newText: right }] }] : [];
        yield { start, end, args: [kind, `/${published}`, right], fixes };
      }
    }
  },

  message: ({ args: [kind, published = '', right = ''] }) =>
    kind === 'image'
      ? {
          fr: `Les lecteurs ne verront pas cette image\u00a0: la page la cherchera à l’adresse «\u00a0${published}\u00a0». Écrivez «\u00a0${right}\u00a0».`,
          en: `Readers will not see this image: the page will look for it at ‘${published}’. Write ‘${right}’.`,
        }
      : {
          fr: `Ce lien mènera à une page d’erreur\u00a0: la page cherchera le fichier à l’adresse «\u00a0${published}\u00a0». Écrivez «\u00a0${right}\u00a0».`,
          en: `This link will lead to an error: the page will look for the file at ‘${published}’. Write ‘${right}’.`,
        },
};
