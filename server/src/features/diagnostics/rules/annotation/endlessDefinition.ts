import { warningRule } from '../../warningRule.ts';

/**
 * Definitions of annotations that refer to themselves, or to so many others that no page could hold them.
 *
 * ```markdown
 * {:encart: .bleue note}
 * {:note: encart}
 * ```
 */
export const endlessDefinition = warningRule({
  code: 'annotation.endless-definition',
  severity: 'warning',
  warnings: ['attribute-definition-cycle', 'attributes-too-long'],

  message: ([name = '']) => ({
    fr: `L’annotation « ${name} » se contient elle-même, ou en contient trop : une partie restera sans effet. Écrivez les classes directement.`,
    en: `The annotation ‘${name}’ holds itself, or too many others: part of it will have no effect. Write the classes themselves.`,
  }),
});
