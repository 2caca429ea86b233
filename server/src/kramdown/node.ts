import type { TextRange } from '../base/textRange.ts';
import type { AttributeList, Definition, Element, ElementType } from './element.ts';
import type { SourceText } from './sourceText.ts';
import type { TextOrigin } from './textOrigin.ts';

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_LISTS: AttributeList[] = [];
const NO_CHILDREN: Node[] = [];

/** How the content of an HTML element is read. */
export type ContentModel = 'block' | 'span' | 'raw';

/** What an attribute list says: references to definitions, then attributes in the order in which they are written. */
export interface AttributeValues {
  references: string[];
  readonly values: Map<string, string>;
}

/** What only some elements need. */
export interface NodeDetails {
  /** Language of a fenced code block, `ruby?x=y` as written. */
  language?: string;
  /** Columns of a table. */
  alignment?: readonly Alignment[];
  /** Names given as `{::nomarkdown type="html"}`. */
  outputs?: readonly string[];
  /** The source of a heading, for its id. */
  idText?: string;
  /** The definition that a footnote marker refers to. */
  footnote?: FootnoteDefinition;
  /** An entity as it was written. */
  original?: string;
  codePoint?: number;
  /** An HTML element written without a closing tag: `<br>`, `<div />`. */
  isWithoutBody?: boolean;
  /** The first paragraph of a definition is not printed bare. */
  firstAsParagraph?: boolean;
}

/** How the cells of a table's column stand. */
export type Alignment = 'default' | 'left' | 'right' | 'center';

/** The content of a footnote, as it was defined. */
export interface FootnoteDefinition {
  readonly name: string;
  readonly content: Node;
  readonly placeholder: Node;
  readonly definition: Definition;
  isReferenced: boolean;
}

/** An element while it is being made. Readers see it as the immutable `Element`. */
export class Node implements Element {
  type: ElementType;
  value: string;
  start: number;
  end: number;
  children: Node[] = NO_CHILDREN;
  attributes: ReadonlyMap<string, string> = NO_ATTRIBUTES;
  attributeLists: AttributeList[] = NO_LISTS;
  category: 'block' | 'span' = 'block';
  level: number | undefined = undefined;
  transparent: boolean | undefined = undefined;
  name: string | undefined = undefined;
  openingTag: TextRange | undefined = undefined;
  closed: boolean | undefined = undefined;

  /** Text that is not yet read for spans. */
  raw: SourceText | undefined = undefined;
  contentModel: ContentModel | undefined = undefined;
  /** Of running text: the string that it was read from, and where in it. */
  origin: TextOrigin | undefined = undefined;
  /** Attribute lists to be applied when the children are done. */
  decoration: AttributeValues | undefined = undefined;
  details: NodeDetails | undefined = undefined;

  constructor(type: ElementType, value: string, start: number, end: number) {
    this.type = type;
    this.value = value;
    this.start = start;
    this.end = end;
  }

  /** The last child. */
  get lastChild(): Node | undefined {
    return this.children[this.children.length - 1];
  }

  /** Adds a child. */
  push(child: Node): void {
    if (this.children === NO_CHILDREN) {
      this.children = [child];
    } else {
      this.children.push(child);
    }
  }

  /** Sets an attribute; one that is there keeps its place. */
  setAttribute(name: string, value: string): void {
    this.writableAttributes().set(name, value);
  }

  /** Removes an attribute and says what it was. */
  takeAttribute(name: string): string | undefined {
    const value = this.attributes.get(name);
    if (value !== undefined) {
      this.writableAttributes().delete(name);
    }
    return value;
  }

  /** The attributes, to be written to. */
  writableAttributes(): Map<string, string> {
    if (this.attributes === NO_ATTRIBUTES) {
      this.attributes = new Map();
    }
    return this.attributes as Map<string, string>;
  }

  /** Remembers that an attribute list decorates this element. */
  addAttributeList(list: AttributeList): void {
    if (this.attributeLists === NO_LISTS) {
      this.attributeLists = [list];
    } else {
      this.attributeLists.push(list);
    }
  }
}
