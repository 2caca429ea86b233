import type { YamlNode, YamlScalar } from '../../../../article/yaml/yamlTree.ts';
import type { Problem, Rule } from '../../rule.ts';

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
  check: ({ article }) => (article.header.isReadable ? findSpaces(article.text, article.header.yaml.root, '') : []),

  message: ({ args: [field = ''] }) => ({
    fr: `Le site gardera l’espace au bord de «\u00A0${field}\u00A0», et y verra une autre valeur\u00A0: retirez-la.`,
    en: `The site will keep the space at the edge of ‘${field}’, and take it for another value: remove it.`,
  }),
};

function* findSpaces(text: string, node: YamlNode | undefined, field: string): Iterable<Problem> {
  if (node?.kind === 'list') {
    for (const item of node.items) {
      yield* findSpaces(text, item, field);
    }
  } else if (node?.kind === 'map') {
    for (const { key, value } of node.entries) {
      yield* findSpaces(text, value, key.text);
    }
  } else if (node && (node.style === 'single-quoted' || node.style === 'double-quoted')) {
    yield* spacesIn(text, node, field);
  }
}

function* spacesIn(text: string, { start, end }: YamlScalar, field: string): Iterable<Problem> {
  const inside = text.slice(start + 1, end - 1);
  const [, before = '', middle = '', after = ''] = /^([ \t\u00A0\u202F]*)([^]*?)([ \t\u00A0\u202F]*)$/.exec(inside) ?? [];
  if (middle !== '' && (before !== '' || after !== '')) {
    const edits = [
      { start: start + 1, end: start + 1 + before.length, newText: '' },
      { start: end - 1 - after.length, end: end - 1, newText: '' },
    ].filter(it => it.end > it.start);
    yield { start, end, args: [field], fixes: [{ title: { fr: 'Retirer l’espace', en: 'Remove the space' }, edits, isSafe: true }] };
  }
}
