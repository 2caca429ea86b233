import { entryOf, type YamlEntry } from '../../../../article/yaml/yamlTree.ts';
import { nearestWord } from '../../../../base/words.ts';
import { PLACEHOLDER_NAMES } from '../../../../jekyll/index.ts';
import { quotingEdits } from '../../../../article/yaml/quoting.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

/**
 * What in one file stops the build of the whole site: a `slug` or a `permalink` that is no text, a placeholder that Jekyll does not know, a
 * date in the name of the file that does not exist. Judged by Jekyll 4.4 (`test/jekyll`).
 *
 * ```yaml
 * permalink: /:titre/
 * ```
 */
export const buildStops: Rule = {
  code: 'publication.build-stops',
  severity: 'error',

  *check(context) {
    const { article, publication: { stop } } = context;
    const { root } = article.header.yaml;
    const permalink = entryOf(root, 'permalink');
    const slug = entryOf(root, 'slug');
    switch (stop?.kind) {
      case 'slug-is-no-text':
        yield* noText(context, slug);
        break;
      case 'permalink-is-no-text':
        yield* noText(context, permalink);
        break;
      case 'unknown-placeholder':
        yield* unknownPlaceholder(context, permalink, stop.name);
        break;
      case 'empty-permalink':
        yield* permalink === undefined ? [] : [{ start: permalink.start, end: permalink.end, args: ['empty'] }];
        break;
      case 'invalid-date':
        yield* stop.origin === 'name' ? [{ ...firstLine(context), args: ['name'] }] : [];
        break;
    }
  },

  message: ({ args: [kind = '', field = '', nearest = ''] }) => {
    const { fr, en } = REASONS[kind]?.(field, nearest) ?? { fr: '', en: '' };
    return { fr: `Tant que ceci n’est pas corrigé, plus rien du site ne pourra être mis en ligne\u00A0: ${fr}`, en: `Until this is corrected, nothing of the site can be published: ${en}` };
  },
};

const REASONS: Readonly<Record<string, (field: string, nearest: string) => { readonly fr: string; readonly en: string }>> = {
  'no-text': field => ({ fr: `«\u00A0${field}\u00A0» doit être un texte. Entourez-le de guillemets.`, en: `‘${field}’ must be a text. Put it in quotes.` }),
  placeholder: (field, nearest) => ({
    fr: `l’adresse contient «\u00A0:${field}\u00A0», que Jekyll ne connaît pas.${nearest === '' ? '' : ` Vouliez-vous dire «\u00A0:${nearest}\u00A0»\u00A0?`}`,
    en: `the address holds ‘:${field}’, which Jekyll does not know.${nearest === '' ? '' : ` Did you mean ‘:${nearest}’?`}`,
  }),
  empty: () => ({ fr: 'l’adresse («\u00A0permalink\u00A0») est vide. Écrivez-en une, ou retirez la ligne.', en: 'the address (‘permalink’) is empty. Write one, or remove the line.' }),
  name: () => ({ fr: 'la date qui commence le nom du fichier n’existe pas. Renommez le fichier.', en: 'the date that begins the name of the file does not exist. Rename the file.' }),
};

function* noText({ article }: CheckContext, entry: YamlEntry | undefined): Iterable<Problem> {
  if (entry !== undefined) {
    const { key, value } = entry;
    const edits = value.kind === 'scalar' ? quotingEdits(article.text, value) : [];
    yield { start: value.start, end: value.end, args: ['no-text', key.text], fixes: edits.length > 0 ? [{ title: { fr: 'Entourer de guillemets', en: 'Put it in quotes' }, edits }] : [] };
  }
}

function* unknownPlaceholder({ article: { text } }: CheckContext, entry: YamlEntry | undefined, name: string): Iterable<Problem> {
  const at = entry === undefined ? -1 : text.slice(entry.value.start, entry.value.end).indexOf(`:${name}`);
  if (entry !== undefined && at >= 0) {
    const start = entry.value.start + at + 1;
    const range = { start, end: start + name.length };
    const nearest = OF_OTHER_LANGUAGES[name] ?? nearestWord(name, PLACEHOLDER_NAMES);
    const fixes: readonly Fix[] = nearest === undefined ? [] : [{ title: { fr: `Remplacer par «\u00A0:${nearest}\u00A0»`, en: `Replace by ‘:${nearest}’` }, edits: [{ ...range, newText: nearest }] }];
    yield { ...range, args: ['placeholder', name, nearest ?? ''], fixes };
  }
}

/** Words for placeholders that French authors try. */
const OF_OTHER_LANGUAGES: Readonly<Record<string, string>> = { titre: 'title', annee: 'year', mois: 'month', jour: 'day', nom: 'name', categorie: 'categories', chemin: 'path' };

function firstLine({ article: { header: { split } } }: CheckContext): { readonly start: number; readonly end: number } {
  return split.kind === 'absent' ? { start: split.bodyStart, end: split.bodyStart } : split.opening;
}
