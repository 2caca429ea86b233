/** What is pasted, as kramdown has it: what `hast-util-to-mdast` makes, and what mdast has no node for. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'blockquote'; readonly children: readonly Block[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'rule' }
  | { readonly type: 'table'; readonly align: readonly Alignment[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'definitions'; readonly entries: readonly { readonly terms: readonly (readonly Inline[])[]; readonly texts: readonly (readonly Block[])[] }[] }
  | { readonly type: 'note'; readonly name: string; readonly children: readonly Block[] };

/** Where the cells of a column stand; null where nothing is said. */
export type Alignment = 'left' | 'right' | 'center' | null;

/** What makes some words stand out; those that kramdown has no sign for are written in HTML. */
export type MarkName = 'strong' | 'em' | 'del' | 'sup' | 'sub';

/** What stands in a line. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'mark'; readonly name: MarkName; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly url: string; readonly alternative: string }
  | { readonly type: 'call'; readonly name: string };
