import { fileTargetsOf } from '../../../shared/fileTargets.ts';
import type { Rule } from '../../rule.ts';

/** In bytes: what a telephone loads in a second or two. */
const HEAVIEST = 500_000;

/** An image that weighs more than 500 kB: slow, and dear, for readers on a telephone. */
export const tooHeavy: Rule = {
  code: 'image.too-heavy',
  severity: 'information',
  about: 'files',

  *check({ article, project, files }) {
    for (const { start, end, path, kind } of fileTargetsOf(article, project)) {
      const fact = files.get(path);
      if (kind === 'image' && fact?.kind === 'found' && fact.size > HEAVIEST) {
        yield { start, end, args: [String(Math.round(fact.size / 1000))] };
      }
    }
  },

  message: ({ args: [kilobytes = ''] }) => ({
    fr: `Cette image pèse ${kilobytes}\u00a0ko\u00a0: elle s’affichera lentement sur un téléphone. Réduisez-la à moins de 500\u00a0ko.`,
    en: `This image weighs ${kilobytes} kB: it will be slow to show on a telephone. Make it smaller than 500 kB.`,
  }),
};
