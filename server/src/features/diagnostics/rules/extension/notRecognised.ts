import { warningRule } from '../../warningRule.ts';

/**
 * Braces with colons that are none of kramdown's own: they stay in the page.
 *
 * ```markdown
 * {::note}À savoir{:/note}
 * ```
 */
export const notRecognised = warningRule({
  code: 'extension.not-recognised',
  severity: 'warning',
  warnings: ['unknown-extension', 'unclosed-extension', 'stray-extension-end'],

  message: ([name = '']) => ({
    fr: `Les lecteurs verront ces accolades : ${name === '' ? 'rien ne s’ouvre avant elles' : `« ${name} » n’existe pas, ou n’est pas fermé`}. Seuls « {::comment} », « {::nomarkdown} » et « {::options /} » existent.`,
    en: `Readers will see these braces: ${name === '' ? 'nothing opens before them' : `‘${name}’ does not exist, or is not closed`}. There are ‘{::comment}’, ‘{::nomarkdown}’ and ‘{::options /}’ only.`,
  }),
});
