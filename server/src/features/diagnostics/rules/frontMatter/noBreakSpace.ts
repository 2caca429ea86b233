import { causeRule } from '../../causeRule.ts';

/**
 * A no-break space beside the colon of a key is a letter for YAML.
 *
 * ```yaml
 * title<no-break space>: IA
 * ```
 */
export const noBreakSpace = causeRule({
  code: 'front-matter.no-break-space',
  severity: 'error',
  causes: ['no-break-space'],
  fix: { fr: 'Corriger l’espace', en: 'Correct the space' },
  message: () => ({
    fr: 'Une espace insécable touche le deux-points : ce champ ne sera pas lu. Retirez-la, ou mettez une espace ordinaire après le deux-points.',
    en: 'A no-break space touches the colon: this field will not be read. Remove it, or put an ordinary space after the colon.',
  }),
});
