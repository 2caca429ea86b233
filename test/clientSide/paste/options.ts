import type { ConversionOptions } from '../../../client/src/paste/conversion/convertHtml.ts';

/** Where the corpus is pasted: a French article that begins at level 2, and has nothing yet. */
export const OPTIONS: ConversionOptions = { language: 'fr', headings: { first: 2, above: 0 }, notes: new Set(), bullet: '*', plain: '' };
