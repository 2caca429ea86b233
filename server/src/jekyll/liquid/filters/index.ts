import type { FilterTable } from '../filterTable.ts';
import { addressFilters } from './addresses.ts';
import { dateFilters } from './dates.ts';
import { expressionFilters } from './expressions.ts';
import { listFilters } from './lists.ts';
import { numberFilters } from './numbers.ts';
import { textFilters } from './texts.ts';

/** Every filter of Liquid 4 and of Jekyll 4, by its name. */
export const filters: FilterTable = { ...textFilters, ...numberFilters, ...dateFilters, ...listFilters, ...expressionFilters, ...addressFilters };
