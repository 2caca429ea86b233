import { type Correction, NO_BREAK_SPACE, type TypographyRule, insertBefore, replaceMatches } from './typographyRule.ts';

/** Signs and symbols that follow a number after a no-break space. */
const UNITS = '%|‰|€|\\$|£|°C|k€|M€|Md€|Mds€|km²?|m²|m³|cm|mm|kg|mg|kWh|MWh|GWh|ko|Mo|Go|To|Hz|kHz|MHz|h|min|ha';
const ORDINARY_SPACE = new RegExp(` (?<=\\p{N} )(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
/** `50%`, `12€`: only signs; `5km` might be a name. */
const NO_SPACE = /(?:[%‰€]|k€|M(?:ds?)?€)(?![\p{L}\p{N}])(?<=\p{N}(?:[%‰€]|k€|M(?:ds?)?€))/gu;

/** A no-break space between a number and its unit: `50 %`, `12 €`, `3 km`. */
export const spaceBeforeUnit: TypographyRule = {
  code: 'typography.space-before-unit',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* replaceMatches(prose, ORDINARY_SPACE, NO_BREAK_SPACE);
    yield* insertBefore(prose, NO_SPACE, NO_BREAK_SPACE);
  },
};
