import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { HIDDEN_REASONS, type Publication } from '../../../shared/publication.ts';
import type { Grade, Rule } from '../../rule.ts';

/** What is meant so is only mentioned, and what makes no pages by the site's own design is nobody's mistake. */
const SEVERITIES: Readonly<Partial<Record<NonNullable<Publication['reason']>, Grade>>> = {
  unpublished: 'information',
  draft: 'information',
  'special-name': 'information',
  'undeclared-collection': 'information',
  'published-empty': 'warning',
  'name-without-date': 'warning',
  'posts-outside-collections': 'warning',
};

/**
 * A page that Jekyll leaves out without a word. `published: false` and drafts are meant so, and only mentioned; a
 * missing header has a rule of its own.
 *
 * ```yaml
 * published:
 * ```
 */
export const notPublished: Rule = {
  code: 'publication.not-published',
  severity: 'warning',

  *check({ article, publication: { reason, isInSite } }) {
    const { split, yaml, isReadable } = article.header;
    const severity = reason === undefined || !isInSite ? undefined : SEVERITIES[reason];
    if (reason === undefined || severity === undefined || !isReadable || split.kind !== 'found') {
      return;
    }
    const { start, end } = entryOf(yaml.root, 'published') ?? split.opening;
    const edits = [{ start, end, newText: 'published: true' }];
    const fixes = reason === 'published-empty' && start > 0 ? [{ title: { fr: 'Publier la page', en: 'Publish the page' }, edits }] : [];
    yield { start, end, args: [reason], fixes, severity };
  },

  message: ({ args: [reason = ''] }) => {
    const why = Object.hasOwn(HIDDEN_REASONS, reason) ? HIDDEN_REASONS[reason as keyof typeof HIDDEN_REASONS] : { fr: reason, en: reason };
    return { fr: `Les lecteurs ne verront pas cette page\u00A0: ${why.fr}.`, en: `Readers will not see this page: ${why.en}.` };
  },
};
