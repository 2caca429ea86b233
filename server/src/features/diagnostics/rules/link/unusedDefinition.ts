import { shiftRange } from '../../../../base/textRange.ts';
import type { KramdownDocument } from '../../../../kramdown/index.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import type { Rule } from '../../rule.ts';

/**
 * A note or an address that nothing refers to: readers never see it.
 *
 * ```markdown
 * [^2]: Une note que personne n’appelle.
 * ```
 */
export const unusedLinkDefinition: Rule = {
  code: 'link.unused-definition',
  severity: 'hint',
  about: 'definitions',

  *check({ article: { text, body }, document }) {
    const used = new Set(document.references.map(it => it.definition).filter(it => it !== undefined));
    const times = new Map<string, number>();
    document.definitions.forEach(it => times.set(nameOf(it), (times.get(nameOf(it)) ?? 0) + 1));
    for (const definition of document.definitions) {
      const isDuplicate = (times.get(nameOf(definition)) ?? 0) > 1;
      // `[#{{ number }}]`: what it is called is known when Jekyll has run.
      if (!/\{[{%]/.test(definition.name) && definition.kind !== 'abbreviation' && !used.has(definition) && !isDuplicate) {
        yield { ...firstLineOf(text, shiftRange(definition, body.start)), args: [definition.kind, definition.name] };
      }
    }
  },

  message: ({ args: [kind, name = ''] }) =>
    kind === 'footnote'
      ? {
          fr: `Les lecteurs ne verront pas cette note : rien ne l’appelle. Écrivez « [^${name}] » là où elle se rapporte.`,
          en: `Readers will not see this note: nothing refers to it. Write ‘[^${name}]’ where it belongs.`,
        }
      : {
          fr: `Aucun lien n’utilise l’adresse « ${name} ».`,
          en: `No link uses the address ‘${name}’.`,
        },
};

function nameOf({ kind, name }: KramdownDocument['definitions'][number]): string {
  return `${kind} ${name}`;
}
