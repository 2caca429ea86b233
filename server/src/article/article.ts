import { lazy } from '../base/lazy.ts';
import { indexLines, type LineIndex } from '../base/lineIndex.ts';
import { parseKramdown, type KramdownDocument, type KramdownOptions } from '../kramdown/index.ts';
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
  /** The body as kramdown reads it with these options; parsed once as long as the options are the same object. */
  parse(options: KramdownOptions): KramdownDocument;
}

/** Reads an article. Never throws, and computes nothing that is not asked for. */
export function parseArticle(uri: string, version: number, text: string): Article {
  const lines = lazy(() => indexLines(text));
  const header = lazy(() => readHeader(text));
  const body = lazy(() => readBody(text, header().split.bodyStart));
  return {
    uri,
    version,
    text,
    get lines() {
      return lines();
    },
    get header() {
      return header();
    },
    get body() {
      return body();
    },
  };
}

function readHeader(text: string): Header {
  const frontMatter = readFrontMatter(text);
  const problems = lazy(() => findHeaderProblems(text, frontMatter));
  const lenientRoot = lazy(() => readLenientRoot(text, frontMatter, frontMatter.yaml.problems.length === 0 ? [] : problems()));
  return {
    ...frontMatter,
    isReadable: frontMatter.split.kind !== 'unclosed' && frontMatter.yaml.problems.length === 0 && isMapOrNothing(frontMatter),
    get problems() {
      return problems();
    },
    get lenientRoot() {
      return lenientRoot();
    },
  };
}

function isMapOrNothing({ yaml: { root } }: FrontMatter): boolean {
  return root === undefined || root.kind === 'map' || (root.kind === 'scalar' && root.value === null);
}

function readBody(text: string, start: number): Body {
  const body = text.slice(start);
  let parsed: { readonly options: KramdownOptions; readonly document: KramdownDocument } | undefined;
  return {
    start,
    text: body,
    parse: options => {
      if (parsed?.options !== options) {
        parsed = { options, document: parseKramdown(body, options) };
      }
      return parsed.document;
    },
  };
}
