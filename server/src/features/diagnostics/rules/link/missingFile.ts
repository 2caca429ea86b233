import { pathInCollection } from '../../../shared/filePaths.ts';
import { fileTargetsOf } from '../../../shared/fileTargets.ts';
import type { Rule } from '../../rule.ts';

/**
 * An image or a document that is not among the files of the site.
 *
 * ```markdown
 * ![Une vue](/uploads/absente.png)
 * ```
 */
export const missingFile: Rule = {
  code: 'link.missing-file',
  severity: 'error',
  about: 'files',

  *check({ article, project, files }) {
    for (const { start, end, path, kind } of fileTargetsOf(article, project)) {
      const source = pathInCollection(project, path) ?? path;
      if (files.get(path)?.kind === 'missing' && files.get(source)?.kind !== 'found') {
        yield { start, end, args: [kind, path] };
      }
    }
  },

  message: ({ args: [kind, path = ''] }) =>
    kind === 'image'
      ? {
          fr: `Les lecteurs ne verront pas cette image\u00a0: le site n’a pas de fichier «\u00a0${path}\u00a0». Ajoutez-le, ou corrigez son nom.`,
          en: `Readers will not see this image: the site has no file ‘${path}’. Add it, or correct its name.`,
        }
      : {
          fr: `Ce lien mènera à une page d’erreur\u00a0: le site n’a pas de fichier «\u00a0${path}\u00a0». Ajoutez-le, ou corrigez son nom.`,
          en: `This link will lead to an error: the site has no file ‘${path}’. Add it, or correct its name.`,
        },
};
