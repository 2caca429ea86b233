import { writeScalar } from '../../article/yaml/quoting.ts';
import type { Language } from '../../base/localized.ts';

const EXAMPLES = { fr: 'Par exemple\u00A0:', en: 'For example:' };

/** More than this nobody reads. */
const MOST_EXAMPLES = 12;

/** The words of a schema. */
export interface SchemaWords {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly examples?: readonly unknown[] | undefined;
}

/** What a schema says of a field in words, as Markdown: its title, its description, its examples. Empty where it says nothing. */
export function describeInWords({ title, description, examples }: SchemaWords, language: Language): string {
  const written = (examples ?? []).slice(0, MOST_EXAMPLES).map(it => `\`${typeof it === 'string' ? writeScalar(it, 'block') : JSON.stringify(it)}\``);
  const parts = [title === undefined ? '' : `**${title}**`, description ?? '', written.length === 0 ? '' : `${EXAMPLES[language]} ${written.join(', ')}`];
  return parts.filter(it => it !== '').join('\n\n');
}
