import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { HIDDEN_REASONS } from '../../../shared/publication.ts';
import type { Rule } from '../../rule.ts';

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

  *check({ article, project, publication: { reason } }) {
    const { split, yaml, isReadable } = article.header;
    if (reason === undefined || reason === 'no-header' || !isReadable || split.kind !== 'found' || project.collectionOf(article.uri) === undefined) {
      return;
    }
    const { start, end } = entryOf(yaml.root, 'published') ?? split.opening;
    const isMeant = reason === 'unpublished' || reason === 'draft';
    const edits = [{ start, end, newText: 'published: true' }];
    const fixes = reason === 'published-empty' && start > 0 ? [{ title: { fr: 'Publier la page', en: 'Publish the page' }, edits }] : [];
    yield { start, end, args: [reason], fixes, ...(isMeant ? { severity: 'information' } : {}) };
  },

  message: ({ args: [reason = ''] }) => {
    const why = Object.hasOwn(HIDDEN_REASONS, reason) ? HIDDEN_REASONS[reason as keyof typeof HIDDEN_REASONS] : { fr: reason, en: reason };
    return { fr: `Les lecteurs ne verront pas cette page\u00A0: ${why.fr}.`, en: `Readers will not see this page: ${why.en}.` };
  },
};
