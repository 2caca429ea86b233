import { indexLines, type LineIndex } from '../base/lineIndex.ts';
import { leavesEmptyLine, liesWithin, liquidRanges, tagsAroundLiquid } from '../base/liquid.ts';
import { shiftRange, type TextRange } from '../base/textRange.ts';
import { parseKramdownAround, type KramdownDocument, type KramdownOptions } from '../kramdown/index.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { findHeaderProblems } from './headerProblems.ts';
import type { HeaderProblem } from './headerProblem.ts';
import { readLenientRoot } from './lenientRoot.ts';
import type { YamlNode } from './yaml/yamlTree.ts';

/** One version of one article: a value. What is wrong with it is data in it; its parts are computed when first asked for. */
export interface Article {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly header: Header;
  readonly body: Body;
  /** Where Liquid stands, in the header and in the body: offsets into the file. Nobody but Jekyll reads what is there. */
  readonly liquid: readonly TextRange[];
}

/** What stands between the two `---` at the top. */
export interface Header extends FrontMatter {
  /** Whether Jekyll can read it; an absent header counts as read. */
  readonly isReadable: boolean;
  readonly problems: readonly HeaderProblem[];
  /** The tree with the places of all fields, also where YAML fails; the values are right only where it does not. */
  readonly lenientRoot: YamlNode | undefined;
}

/** What stands below the header. */
export interface Body {
  /** Offset in the file: to be added to the ranges of the parsed document. */
  readonly start: number;
  readonly text: string;
  /** Where Liquid stands in it: offsets into {@link text}. */
  readonly liquid: readonly TextRange[];
  /** The tags of HTML whose attributes it makes: offsets into {@link text}. */
  readonly liquidTags: readonly TextRange[];
  /**
   * The body as kramdown reads it with these options, around Liquid, which stands for what Jekyll will put there; parsed
   * once as long as the options are the same object.
   */
  parse(options: KramdownOptions): KramdownDocument;
}

/** Reads an article. Never throws, and computes nothing that is not asked for. */
export function parseArticle(uri: string, version: number, text: string): Article {
  return new ParsedArticle(uri, version, text);
}

/**
 * Classes, for what they compute late: V8 gives an object literal that has getters a hidden class of its own, which
 * outlives all but a full collection of garbage - and with it the article, thousands of times while a site is checked.
 */
class ParsedArticle implements Article {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  #lines: LineIndex | undefined;
  #header: Header | undefined;
  #body: Body | undefined;
  #liquid: readonly TextRange[] | undefined;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.version = version;
    this.text = text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= indexLines(this.text));
  }

  get header(): Header {
    return (this.#header ??= new ParsedHeader(this.text));
  }

  get body(): Body {
    return (this.#body ??= readBody(this.text, this.header.split.bodyStart));
  }

  get liquid(): readonly TextRange[] {
    return (this.#liquid ??= [...liquidRanges(this.text.slice(0, this.body.start)), ...this.body.liquid.map(it => shiftRange(it, this.body.start))]);
  }
}

class ParsedHeader implements Header {
  readonly split: FrontMatter['split'];
  readonly yaml: FrontMatter['yaml'];
  readonly data: FrontMatter['data'];
  readonly isReadable: boolean;
  readonly #text: string;
  #problems: readonly HeaderProblem[] | undefined;
  #lenientRoot: { readonly root: YamlNode | undefined } | undefined;

  constructor(text: string) {
    const frontMatter = readFrontMatter(text);
    this.split = frontMatter.split;
    this.yaml = frontMatter.yaml;
    this.data = frontMatter.data;
    this.isReadable = frontMatter.split.kind !== 'unclosed' && frontMatter.yaml.problems.length === 0 && isMapOrNothing(frontMatter);
    this.#text = text;
  }

  get problems(): readonly HeaderProblem[] {
    return (this.#problems ??= findHeaderProblems(this.#text, this));
  }

  get lenientRoot(): YamlNode | undefined {
    return (this.#lenientRoot ??= { root: readLenientRoot(this.#text, this, this.yaml.problems.length === 0 ? [] : this.problems) }).root;
  }
}

function isMapOrNothing({ yaml: { root } }: FrontMatter): boolean {
  return root === undefined || root.kind === 'map' || (root.kind === 'scalar' && root.value === null);
}

function readBody(text: string, start: number): Body {
  const body = text.slice(start);
  const liquid = liquidRanges(body);
  const liquidTags = tagsAroundLiquid(body, liquid);
  let parsed: { readonly options: KramdownOptions; readonly document: KramdownDocument } | undefined;
  return {
    start,
    text: body,
    liquid,
    liquidTags,
    parse: options => {
      if (parsed?.options !== options) {
        parsed = { options, document: parseKramdownAround(liquid.map(it => ({ ...it, isEmpty: leavesEmptyLine(body, it), isInTag: liesWithin(liquidTags, it) })), body, options) };
      }
      return parsed.document;
    },
  };
}
