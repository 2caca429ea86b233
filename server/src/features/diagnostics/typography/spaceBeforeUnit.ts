import { type Correction, NO_BREAK_SPACE, type TypographyRule, correctGroup } from './typographyRule.ts';

/** Signs and symbols that follow a number after a no-break space. */
const UNITS = '%|‰|€|\\$|£|°C|k€|M€|Md€|Mds€|km²?|m²|m³|cm|mm|kg|mg|kWh|MWh|GWh|ko|Mo|Go|To|Hz|kHz|MHz|h|min|ha';
const ORDINARY_SPACE = new RegExp(`(?<=\\p{N})(?<here> )(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'dgu');
/** `50%`, `12€`: only signs; `5km` might be a name. */
const NO_SPACE = /(?<=\p{N})(?<here>)(?=(?:%|‰|€|k€|M€|Md€|Mds€)(?![\p{L}\p{N}]))/dgu;

/** A no-break space between a number and its unit: `50 %`, `12 €`, `3 km`. */
export const spaceBeforeUnit: TypographyRule = {
  code: 'typography.space-before-unit',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    yield* correctGroup(prose, ORDINARY_SPACE, NO_BREAK_SPACE);
    yield* correctGroup(prose, NO_SPACE, NO_BREAK_SPACE);
  },
};
