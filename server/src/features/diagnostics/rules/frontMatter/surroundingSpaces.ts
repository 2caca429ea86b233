import type { Article } from '../../../../article/article.ts';
import { scalarsOf } from '../../../../article/yaml/yamlParts.ts';
import type { YamlScalar } from '../../../../article/yaml/yamlTree.ts';
import type { Problem, Rule } from '../../rule.ts';

const AT_AN_EDGE = /^[ \t\u00A0\u202F]|[ \t\u00A0\u202F]$/;

/**
 * Spaces between quotes and text, which the site keeps.
 *
 * ```yaml
 * auteur: 'Etalab '
 * ```
 */
export const surroundingSpaces: Rule = {
  code: 'front-matter.surrounding-spaces',
  severity: 'information',

  // Of a header that cannot be read, where a text ends is not known.
  check: ({ article }) => (article.header.isReadable ? findSpaces(article) : []),

  message: ({ args: [field = ''] }) => ({
    fr: `Le site gardera l’espace au bord de «\u00A0${field}\u00A0», et y verra une autre valeur\u00A0: retirez-la.`,
    en: `The site will keep the space at the edge of ‘${field}’, and take it for another value: remove it.`,
  }),
};

function* findSpaces({ text, header }: Article): Iterable<Problem> {
  for (const { scalar, field } of scalarsOf(header.yaml.root)) {
    if ((scalar.style === 'single-quoted' || scalar.style === 'double-quoted') && AT_AN_EDGE.test(text.slice(scalar.start + 1, scalar.end - 1))) {
      yield* spacesIn(text, scalar, field);
    }
  }
}

function* spacesIn(text: string, { start, end }: YamlScalar, field: string): Iterable<Problem> {
  const inside = text.slice(start + 1, end - 1);
  const [, before = '', middle = '', after = ''] = /^([ \t\u00A0\u202F]*)([^]*?)([ \t\u00A0\u202F]*)$/.exec(inside) ?? [];
  // `\ ` is written as two signs, of which one alone would escape the quotation mark.
  if (middle !== '' && !middle.endsWith('\\') && (before !== '' || after !== '')) {
    const edits = [
      { start: start + 1, end: start + 1 + before.length, newText: '' },
      { start: end - 1 - after.length, end: end - 1, newText: '' },
    ].filter(it => it.end > it.start);
    yield { start, end, args: [field], fixes: [{ title: { fr: 'Retirer l’espace', en: 'Remove the space' }, edits, isSafe: true, extent: { header: 'values' } }] };
  }
}
