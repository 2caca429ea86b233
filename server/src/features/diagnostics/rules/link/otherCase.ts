import { fileTargetsOf } from '../../../shared/fileTargets.ts';
import { addressExtent } from '../../bodyText.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A file whose name differs by capitals: found on Windows and macOS, not by the server that publishes the site.
 *
 * ```markdown
 * ![Une vue](/uploads/Photo.JPG)
 * ```
 */
export const otherCase: Rule = {
  code: 'link.other-case',
  severity: 'error',
  about: 'files',

  *check({ article, project, files }) {
    for (const { start, end, path, address } of fileTargetsOf(article, project)) {
      const fact = files.get(path);
      if (fact?.kind === 'other-case') {
        const wrong = path.slice(path.lastIndexOf('/') + 1);
        const right = fact.path.slice(fact.path.lastIndexOf('/') + 1);
        const at = article.text.slice(start, end).lastIndexOf(wrong);
        const edits = at === -1 || !address.includes(wrong) ? [] : [{ start: start + at, end: start + at + wrong.length, newText: right }];
        const fixes: readonly Fix[] =
          edits.length === 0 ? [] : [{ title: { fr: `Écrire «\u00a0${right}\u00a0»`, en: `Write ‘${right}’` }, isSafe: true, extent: addressExtent(article, start), edits }];
        yield { start, end, args: [right], fixes };
      }
    }
  },

  message: ({ args: [right = ''] }) => ({
    fr: `Sur le site publié, ce fichier ne sera pas trouvé\u00a0: son nom s’écrit «\u00a0${right}\u00a0», avec les mêmes majuscules.`,
    en: `On the published site, this file will not be found: its name is written ‘${right}’, with the same capitals.`,
  }),
};
