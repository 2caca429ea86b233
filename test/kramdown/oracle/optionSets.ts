import { fc } from '../../support/properties.ts';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';
import { JEKYLL } from './corpus.ts';

/**
 * The options that change the HTML, with values that matter; not `html_to_native`, whose rarest cases differ
 * (docs/kramdown.md), not `header_links` and `footnote_link_text`, which came with kramdown 2.5, and not those
 * that need a Ruby gem which Debian does not have.
 */
const VALUES: { readonly [Name in keyof KramdownOptions]?: readonly KramdownOptions[Name][] } = {
  auto_ids: [true, false],
  auto_id_prefix: ['', 'p-'],
  auto_id_stripping: [true, false],
  header_offset: [0, 1, 3, -1],
  toc_levels: ['1..6', '2,3', '2..3'],
  parse_block_html: [false, true],
  parse_span_html: [true, false],
  remove_line_breaks_for_cjk: [false, true],
  link_defs: [{}, { l: ['/d', 'D'], mot: ['/m', null] }],
  footnote_nr: [1, 5],
  footnote_prefix: ['', 'n-'],
  footnote_backlink: ['&#8617;', '', '↑ &amp; <b>'],
  footnote_backlink_inline: [false, true],
  entity_output: ['as_char', 'as_input', 'numeric', 'symbolic'],
  smart_quotes: ['lsquo,rsquo,ldquo,rdquo', 'apos,apos,quot,quot', '39,39,34,34', 'sbquo,lsquo,bdquo,ldquo'],
  typographic_symbols: [{}, { hellip: '...', mdash: '---', ndash: '--', laquo: '<<', raquo: '>>', laquo_space: '<< ', raquo_space: ' >>' }],
  math_engine: ['mathjax', null],
  syntax_highlighter: ['rouge', null],
  hard_wrap: [false, true],
  gfm_quirks: ['paragraph_end', '', 'paragraph_end,no_auto_typographic'],
};

/** Jekyll's options with some of them changed, or kramdown's own. */
export function optionSets(): fc.Arbitrary<KramdownOptions> {
  const changes = Object.entries(VALUES).map(([name, values]) => fc.constantFrom(...(values as readonly unknown[])).map(value => ({ [name]: value })));
  return fc
    .tuple(fc.constantFrom<KramdownOptions>(JEKYLL, JEKYLL, { ...JEKYLL, input: 'kramdown' }, { input: 'kramdown' }), fc.array(fc.oneof(...changes), { maxLength: 4 }))
    .map(([base, changed]) => Object.assign({}, base, ...changed) as KramdownOptions);
}
