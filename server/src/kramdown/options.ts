/**
 * kramdown's options: one table, from which validation, documentation and defaults come.
 *
 * Documented at https://kramdown.gettalong.org/options.html; those of the GFM parser at
 * https://github.com/kramdown/parser-gfm.
 */

/** kramdown's options by their own names. What is left out has kramdown's default. */
export interface KramdownOptions {
  readonly input?: 'kramdown' | 'GFM';
  readonly auto_ids?: boolean;
  readonly auto_id_prefix?: string;
  readonly auto_id_stripping?: boolean;
  readonly transliterated_header_ids?: boolean;
  readonly header_offset?: number;
  readonly header_links?: boolean;
  readonly toc_levels?: string | readonly number[];
  readonly parse_block_html?: boolean;
  readonly parse_span_html?: boolean;
  readonly html_to_native?: boolean;
  readonly remove_line_breaks_for_cjk?: boolean;
  readonly link_defs?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly footnote_nr?: number;
  readonly footnote_prefix?: string;
  readonly footnote_backlink?: string;
  readonly footnote_backlink_inline?: boolean;
  readonly footnote_link_text?: string;
  readonly entity_output?: 'as_char' | 'as_input' | 'numeric' | 'symbolic';
  readonly smart_quotes?: string | readonly string[];
  readonly typographic_symbols?: Readonly<Record<string, string>>;
  readonly math_engine?: string | null;
  readonly math_engine_opts?: Readonly<Record<string, unknown>>;
  readonly syntax_highlighter?: string | null;
  readonly syntax_highlighter_opts?: Readonly<Record<string, unknown>>;
  readonly list_indent?: number;
  readonly forbidden_inline_options?: string | readonly string[];
  readonly hard_wrap?: boolean;
  readonly gfm_quirks?: string | readonly string[];
  readonly gfm_emojis?: boolean;
  readonly gfm_emoji_opts?: Readonly<Record<string, unknown>>;
}

/** Name of an option. */
export type OptionName = keyof KramdownOptions;
