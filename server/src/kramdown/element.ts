import type { TextRange } from '../base/textRange.ts';

/**
 * What an element is. The names are kramdown's own element types
 * (https://kramdown.gettalong.org/rdoc/Kramdown/Element.html).
 */
export type ElementType =
  | 'root' | 'blank' | 'eob'
  | 'p' | 'header' | 'blockquote' | 'codeblock' | 'hr' | 'math' | 'html_element' | 'xml_comment' | 'xml_pi' | 'raw' | 'comment'
  | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd'
  | 'table' | 'thead' | 'tbody' | 'tfoot' | 'tr' | 'td'
  | 'text' | 'em' | 'strong' | 'del' | 'codespan' | 'a' | 'img' | 'br' | 'footnote' | 'abbreviation'
  | 'entity' | 'typographic_sym' | 'smart_quote';

/** One node of a parsed document. Ranges are offsets into the text as it was given, line ends included. */
export interface Element extends TextRange {
  readonly type: ElementType;
  /** Text, code, URL-less value: whatever kramdown keeps as the element's value. */
  readonly value: string;
  /** In the order in which they are printed. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The attribute lists that decorated this element, in the order in which they were applied. */
  readonly attributeLists: readonly AttributeList[];
  /** Level of a header (1-6). */
  readonly level?: number | undefined;
  /** Whether the element stands among blocks or in running text (HTML elements, math, comments may do either). */
  readonly category: 'block' | 'span';
  /** A paragraph that prints no `<p>`: the text of a tight list item. */
  readonly transparent?: boolean | undefined;
  /** The tag name of an HTML element. */
  readonly name?: string | undefined;
  /** Of an HTML element: its opening tag, `<figure class='a'>`, and whether a closing tag ends it. */
  readonly openingTag?: TextRange | undefined;
  readonly closed?: boolean | undefined;
}

/** Why an attribute list decorates nothing. */
export type LossReason =
  | 'start-of-container' // followed by a blank line, nothing before it
  | 'end-of-container' // nothing after it
  | 'after-text' // `text {: .a}`: kramdown prints it
  | 'taken-by-definition' // a link, footnote, abbreviation or attribute definition took it
  | 'no-visible-effect' // lands on the paragraph of a tight list item, or on a quote or entity
  | 'not-recognised'; // looks like one, but is text

/** How an attribute list is attached: by its place among blocks, in running text, or first in a list item. */
export type AttributeListKind = 'block' | 'span' | 'item';

/** One part of an attribute list: `.class`, `#id`, `key="value"`, or a bare word, which refers to a definition. */
export interface AttributePiece extends TextRange {
  readonly kind: 'class' | 'id' | 'pair' | 'reference' | 'invalid';
  /** Class name, id, key or referred name, without its sign. For an invalid piece: its text. */
  readonly name: string;
  readonly value?: string;
  /** Of a pair: where its value stands, without quotes. */
  readonly valueRange?: TextRange;
}

/** `{: .text-center #top key="v" ref }` as written. Its range runs from the brace to the brace. */
export interface AttributeList extends TextRange {
  readonly kind: AttributeListKind;
  readonly pieces: readonly AttributePiece[];
  /** The element that it decorates; undefined when it is lost. */
  readonly target: Element | undefined;
  readonly lost?: LossReason;
  /** Among blocks: whether it decorates the block above it or the one below. */
  readonly direction?: 'above' | 'below';
  /** Whether a blank line stands before, and after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** `{:name: .a .b}` */
export interface AttributeDefinition extends TextRange {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly pieces: readonly AttributePiece[];
}

/** `[id]: url "title"`, `[^name]: text`, `*[HTML]: title`. */
export interface Definition extends TextRange {
  readonly kind: 'link' | 'footnote' | 'abbreviation';
  readonly name: string;
  readonly nameRange: TextRange;
  /** URL of a link, title of an abbreviation. */
  readonly value: string;
  readonly valueRange?: TextRange;
  /** Content of a footnote. */
  readonly element?: Element;
}

/** A link or image as written: `[text](url "title")`, `[text][id]`, `![alt](url)`, `<https://…>`, `[^note]`. */
export interface Reference extends TextRange {
  readonly kind: 'link' | 'image' | 'autolink' | 'footnote';
  readonly element: Element | undefined;
  /** Where the text between the brackets stands. */
  readonly textRange: TextRange;
  /** The URL, and where it is written; with a definition's URL, the range is the definition's. */
  readonly url: string | undefined;
  readonly urlRange?: TextRange;
  /** Of a reference by name: the name, normalised as kramdown does; undefined target = no definition. */
  readonly name?: string;
  readonly nameRange?: TextRange;
  readonly definition?: Definition;
}

/** What kramdown would warn about, or swallows without a word. */
export interface KramdownWarning extends TextRange {
  /** Stable, kebab-case: `unclosed-html`, `stray-closing-tag`, `undefined-footnote`, … */
  readonly code: string;
  readonly args: readonly string[];
}

/** A parsed text: a value. Parsing never throws; what is wrong is in `warnings`. */
export interface KramdownDocument {
  readonly text: string;
  readonly root: Element;
  /** In source order, those that are lost included. */
  readonly attributeLists: readonly AttributeList[];
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly warnings: readonly KramdownWarning[];
}
