import { valueAt } from '../../base/valueAt.ts';
import { expressionTokens, type ExpressionToken } from './expressionTokens.ts';
import { filterReads } from './filterReads.ts';
import { liquidParts, type LiquidPart } from './liquidParts.ts';

/**
 * Where a template has documents from: `site.startups`, those of a collection (`site.*` any); `page`, the page itself; `include.carte`, what
 * whoever takes the include gives it; `$p`, a name that it does not give itself.
 */
export type Origin = string;

/** A field that stands for any: its name is computed, or the whole document is given away. */
export const ANY_FIELD = '*';

/** What a template reads of documents, and what it hands to others. */
export interface TemplateFlow {
  /** Origin → the names of the fields that are read. */
  readonly reads: ReadonlyMap<Origin, ReadonlySet<string>>;
  readonly passes: readonly IncludePass[];
}

/** An include, and what it is given. */
export interface IncludePass {
  /** Undefined where Liquid computes it. */
  readonly include: string | undefined;
  /** `include.carte`, `$p` → where that comes from. */
  readonly values: ReadonlyMap<Origin, readonly Origin[]>;
}

/** Documents, as an expression gives them. */
interface Documents {
  readonly origins: readonly Origin[];
  readonly shape: 'list' | 'document' | 'either' | 'groups';
}

const NOTHING: Documents = { origins: [], shape: 'either' };
const OF_LISTS: ReadonlySet<string> = new Set(['first', 'last', 'size']);
/** Names of `site` that are no collections. */
const SITE_LISTS: ReadonlyMap<string, Origin> = new Map([['posts', 'site.posts'], ['related_posts', 'site.posts'], ['pages', 'site.pages'], ['html_pages', 'site.pages'], ['documents', 'site.*'], ['collections', 'site.*']]);
const SITE_GROUPS: ReadonlySet<string> = new Set(['categories', 'tags']);
const NO_LISTS: ReadonlySet<string> = new Set(['data', 'time', 'static_files', 'html_files', 'title', 'description', 'url', 'baseurl', 'config']);
const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow']);

/**
 * Which fields a template reads of which documents, by what becomes of them in loops, names, filters and includes.
 *
 * ```liquid
 * {% assign anciens = site.startups | where: "phase", "alumni" %}{% for s in anciens %}{{ s.title }}{% endfor %}
 * ```
 *
 * reads `phase` and `title` of `site.startups`.
 */
export function templateFlowIn(text: string): TemplateFlow | undefined {
  const parts = text.includes('{{') || text.includes('{%') ? liquidParts(text) : [];
  if (parts.length === 0) {
    return undefined;
  }
  const reader = new FlowReader();
  parts.forEach(it => reader.read(it));
  return reader.reads.size === 0 && reader.passes.length === 0 ? undefined : reader;
}

/** Reads the parts of a template one after another. A name that is given anew under a condition means both. */
class FlowReader implements TemplateFlow {
  readonly reads = new Map<Origin, Set<string>>();
  readonly passes: IncludePass[] = [];
  readonly #names = new Map<string, Documents>();
  /** The open blocks; of a loop, the name that it gives, and what that was before. */
  readonly #open: (readonly [string, Documents | undefined] | undefined)[] = [];

  read({ tag, markup }: LiquidPart): void {
    if (tag === 'assign') {
      this.#assign(expressionTokens(markup));
    } else if (tag === 'for' || tag === 'tablerow') {
      this.#openLoop(expressionTokens(markup));
    } else if (/^include(?:_cached|_relative)?$/.test(tag)) {
      this.#include({ tag, markup });
    } else if (tag.startsWith('end') && BLOCKS.has(tag.slice('end'.length))) {
      this.#close();
    } else {
      this.#open.push(...(BLOCKS.has(tag) ? [undefined] : []));
      this.#evaluate(expressionTokens(markup));
    }
  }

  #assign([name, , ...value]: readonly ExpressionToken[]): void {
    const documents = this.#evaluate(value);
    const before = this.#names.get(name?.text ?? '');
    this.#names.set(name?.text ?? '', this.#open.length === 0 || before === undefined ? documents : joined(before, documents));
  }

  #openLoop([name, , ...list]: readonly ExpressionToken[]): void {
    const { origins, shape } = this.#evaluate(list);
    const key = name?.text ?? '';
    this.#open.push([key, this.#names.get(key)]);
    this.#names.set(key, { origins, shape: shape === 'groups' ? 'groups' : 'document' });
  }

  #close(): void {
    const [name, before] = this.#open.pop() ?? [];
    if (name !== undefined && before !== undefined) {
      this.#names.set(name, before);
    } else if (name !== undefined) {
      this.#names.delete(name);
    }
  }

  /** What is given to an include, and the names that it sees around it. */
  #include({ tag, markup }: LiquidPart): void {
    const [, written = '', parameters = ''] = /^\s*((?:\{\{[^]*?\}\}|[^\s{])+)([^]*)$/.exec(markup) ?? [];
    const values = new Map<Origin, readonly Origin[]>([...this.#names].map(([name, { origins }]) => [`$${name}`, origins]));
    const tokens = expressionTokens(parameters);
    tokens.forEach(({ text: name }, index) => {
      if (tokens[index + 1]?.text === '=') {
        values.set(`include.${name}`, this.#chain(new TokenReader(tokens.slice(index + 2))).origins);
      }
    });
    this.passes.push({ include: tag === 'include_relative' || written.includes('{') ? undefined : written, values });
  }

  /** One value, and the filters that it goes through; others that stand behind it are read: `a.b == c.d and e contains "f"`. */
  #evaluate(tokens: readonly ExpressionToken[]): Documents {
    const reader = new TokenReader(tokens);
    let value = this.#chain(reader);
    while (!reader.isAtEnd) {
      if (reader.takes('|')) {
        value = this.#filter(reader, value);
      } else if (reader.peek?.kind === 'name') {
        this.#chain(reader);
      } else {
        reader.take();
      }
    }
    return value;
  }

  #filter(reader: TokenReader, value: Documents): Documents {
    const name = reader.take()?.text ?? '';
    const parameters: { readonly text: string | undefined; readonly documents: Documents }[] = [];
    for (let isNext = reader.takes(':'); isNext; isNext = reader.takes(',')) {
      const { peek } = reader;
      parameters.push({ text: peek?.kind === 'text' ? peek.text : undefined, documents: this.#chain(reader) });
    }
    const known = filterReads.get(name);
    if (known === undefined) {
      // What a filter of texts, or of a plug-in, does with a document is not known: it may show all of it.
      this.#note(value, ANY_FIELD);
      return NOTHING;
    }
    const { result, field, variable, joins } = known;
    if (field !== undefined && parameters[field] !== undefined) {
      this.#note(value, parameters[field].text?.split('.')[0] ?? ANY_FIELD);
    }
    if (variable !== undefined) {
      this.#expression(value, parameters[variable]?.text, parameters[variable + 1]?.text);
    }
    const all = joins === undefined ? value : parameters.reduce((sum, it) => joined(sum, it.documents), value);
    return result === 'other' ? NOTHING : { origins: all.origins, shape: result === 'same' ? all.shape : result === 'groups' ? 'groups' : 'document' };
  }

  #expression({ origins, shape }: Documents, name: string | undefined, expression: string | undefined): void {
    if (name === undefined || expression === undefined) {
      this.#note({ origins, shape: 'document' }, ANY_FIELD);
      return;
    }
    const before = this.#names.get(name);
    this.#names.set(name, { origins, shape: shape === 'groups' ? 'groups' : 'document' });
    this.#evaluate(expressionTokens(expression));
    if (before === undefined) {
      this.#names.delete(name);
    } else {
      this.#names.set(name, before);
    }
  }

  /** `site.startups[0].title`, `p["sous-titre"]`; a text or a number is nothing. */
  #chain(reader: TokenReader): Documents {
    const first = reader.take();
    let value = first?.kind === 'name' ? this.#named(first.text, reader) : NOTHING;
    for (let step = this.#step(reader); step !== undefined; step = this.#step(reader)) {
      value = this.#below(value, step);
    }
    return value;
  }

  #named(name: string, reader: TokenReader): Documents {
    if (name === 'site' || name === 'include' || name === 'paginator') {
      const step = this.#step(reader);
      return step === undefined ? NOTHING : name === 'site' ? this.#ofSite(step, reader) : name === 'include' ? { origins: [`include.${step.name ?? ANY_FIELD}`], shape: 'either' } : step.name === 'posts' ? { origins: ['site.posts'], shape: 'list' } : NOTHING;
    }
    if (name === 'page') {
      return { origins: ['page'], shape: 'document' };
    }
    return this.#names.get(name) ?? (reader.peek?.text === '.' || reader.peek?.text === '[' || reader.peek?.text === '|' || reader.isAtEnd ? { origins: [`$${name}`], shape: 'either' } : NOTHING);
  }

  #ofSite({ name }: Step, reader: TokenReader): Documents {
    if (name !== undefined && SITE_GROUPS.has(name)) {
      this.#step(reader);
      return { origins: ['site.posts'], shape: 'list' };
    }
    return name !== undefined && NO_LISTS.has(name) ? NOTHING : { origins: [name === undefined ? 'site.*' : (SITE_LISTS.get(name) ?? `site.${name}`)], shape: 'list' };
  }

  /** The next member of a chain; what is computed has no name. */
  #step(reader: TokenReader): Step | undefined {
    if (reader.takes('.')) {
      return { name: reader.take()?.text, isNumber: false };
    }
    if (!reader.takes('[')) {
      return undefined;
    }
    const { peek } = reader;
    this.#chain(reader);
    reader.takes(']');
    return { name: peek?.kind === 'text' ? peek.text : undefined, isNumber: peek?.kind === 'number' };
  }

  #below(value: Documents, { name, isNumber }: Step): Documents {
    const { origins, shape } = value;
    if (shape === 'groups') {
      return name === 'items' ? { origins, shape: 'list' } : name === 'name' || name === 'size' ? NOTHING : value;
    }
    if (isNumber || (shape === 'list' && name === undefined) || (shape !== 'document' && name !== undefined && OF_LISTS.has(name))) {
      return { origins, shape: 'document' };
    }
    if (shape !== 'list' && (name === 'next' || name === 'previous')) {
      return value;
    }
    // `collection.docs`, of `site.collections`.
    if (name === 'docs' && origins.includes('site.*')) {
      return { origins, shape: 'list' };
    }
    this.#note(value, name ?? ANY_FIELD);
    return NOTHING;
  }

  /** What groups are sorted by is nothing of the documents in them. */
  #note({ origins, shape }: Documents, field: string): void {
    (shape === 'groups' && field !== ANY_FIELD ? [] : origins).forEach(it => valueAt(this.reads, it, () => new Set<string>()).add(field));
  }
}

interface Step {
  readonly name: string | undefined;
  readonly isNumber: boolean;
}

class TokenReader {
  readonly #tokens: readonly ExpressionToken[];
  #at = 0;

  constructor(tokens: readonly ExpressionToken[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get peek(): ExpressionToken | undefined {
    return this.#tokens[this.#at];
  }

  take(): ExpressionToken | undefined {
    const token = this.peek;
    this.#at += 1;
    return token;
  }

  /** Whether that sign comes next, which is then behind. */
  takes(sign: string): boolean {
    const isNext = this.peek?.kind === 'sign' && this.peek.text === sign;
    this.#at += isNext ? 1 : 0;
    return isNext;
  }
}

function joined(a: Documents, b: Documents): Documents {
  return { origins: [...new Set([...a.origins, ...b.origins])], shape: a.origins.length === 0 ? b.shape : b.origins.length === 0 || a.shape === b.shape ? a.shape : 'either' };
}
