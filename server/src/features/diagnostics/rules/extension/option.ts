import { warningRule } from '../../warningRule.ts';

/**
 * An option of the text that does not exist, has a value of another kind, or that a text may not set: it counts for nothing.
 *
 * ```markdown
 * {::options auto_ids="peut-être" /}
 * ```
 */
export const extensionOption = warningRule({
  code: 'extension.option',
  severity: 'warning',
  warnings: ['unknown-option', 'wrong-option-value', 'forbidden-option'],

  message: ([name = '', expected = '']) => ({
    fr: `L’option « ${name} » restera sans effet : ${expected === '' ? 'elle n’existe pas, ou ne se règle pas dans un article' : `sa valeur n’est pas de celles qu’elle attend (${expected})`}.`,
    en: `The option ‘${name}’ will have no effect: ${expected === '' ? 'it does not exist, or cannot be set in an article' : `its value is not one that it takes (${expected})`}.`,
  }),
});
