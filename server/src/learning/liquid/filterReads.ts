/** What a filter makes of the documents that it is given. */
export type FilterResult = 'same' | 'first' | 'groups' | 'other';

/** How a filter reads the fields of documents. */
export interface FilterReads {
  readonly result: FilterResult;
  /** The place of the parameter that names a field: `where: "phase", "alumni"`. */
  readonly field?: number;
  /** The place of the parameter that names the document in the next one, which is an expression: `where_exp: "it", "it.phase == 'alumni'"`. */
  readonly variable?: number;
  /** Whether parameters hold documents too, which the result has: `concat: site.pages`. */
  readonly joins?: true;
}

/** The filters of Liquid and of Jekyll that are given documents; https://jekyllrb.com/docs/liquid/filters/ */
export const filterReads: ReadonlyMap<string, FilterReads> = new Map<string, FilterReads>([
  ['where', { result: 'same', field: 0 }],
  ['where_exp', { result: 'same', variable: 0 }],
  ['find', { result: 'first', field: 0 }],
  ['find_exp', { result: 'first', variable: 0 }],
  ['reject', { result: 'same', field: 0 }],
  ['sort', { result: 'same', field: 0 }],
  ['sort_natural', { result: 'same', field: 0 }],
  ['uniq', { result: 'same', field: 0 }],
  ['compact', { result: 'same', field: 0 }],
  ['map', { result: 'other', field: 0 }],
  ['sum', { result: 'other', field: 0 }],
  ['group_by', { result: 'groups', field: 0 }],
  ['group_by_exp', { result: 'groups', variable: 0 }],
  ['first', { result: 'first' }],
  ['last', { result: 'first' }],
  ['sample', { result: 'same' }],
  ['reverse', { result: 'same' }],
  ['slice', { result: 'same' }],
  ['concat', { result: 'same', joins: true }],
  ['push', { result: 'same', joins: true }],
  ['unshift', { result: 'same', joins: true }],
  ['default', { result: 'same', joins: true }],
  ['pop', { result: 'same' }],
  ['shift', { result: 'same' }],
  ['size', { result: 'other' }],
]);
