import { shiftRange } from '../../../../base/textRange.ts';
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
    for (const definition of document.definitions) {
      const isDuplicate = document.definitions.some(it => it !== definition && it.kind === definition.kind && it.name === definition.name);
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
