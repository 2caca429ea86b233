import type { AtRule, Container, Rule } from 'postcss';
// The reader alone: what else postcss does is not asked for.
import parse from 'postcss/lib/parse';

/** A class that a stylesheet knows. */
export interface StyledClass {
  readonly name: string;
  /** What it does, rule by rule, as written: `text-align: center`. The first rules come first. */
  readonly declarations: readonly string[];
}

/** What the compiled stylesheets of a site offer to annotations. */
export interface Stylesheet {
  readonly classes: ReadonlyMap<string, StyledClass>;
  readonly ids: ReadonlySet<string>;
}

/** A site without stylesheets. */
export const emptyStylesheet: Stylesheet = { classes: new Map(), ids: new Set() };

/** More than these would not be read in a tooltip. */
const MOST_DECLARATIONS = 12;

/** A class or an id in a selector; `.md\:flex` is the class `md:flex`. */
const NAME = /(?<sign>[.#])(?<name>(?:[\w-]|[^\0-\x7F]|\\[^\n])+)/gu;
/** What stands in strings and brackets names nothing: `[href$=".pdf"]`. */
const NOT_NAMES = /\[[^\]]*\]|"[^"]*"|'[^']*'/g;
/** Rules that stand in these apply to other things than elements. */
const NOT_ELEMENTS = /^(?:-[a-z]+-)?(?:keyframes|font-face|page|property|counter-style)$/;

/**
 * Reads stylesheets, in the order in which a page uses them. What a broken one still says counts: a stylesheet that
 * cannot be read at all counts as empty.
 */
export function readStylesheets(sources: readonly string[]): Stylesheet {
  const classes = new Map<string, string[]>();
  const ids = new Set<string>();
  for (const source of sources) {
    visit(parseLeniently(source), classes, ids);
  }
  return {
    classes: new Map([...classes].map(([name, declarations]) => [name, { name, declarations: declarations.slice(0, MOST_DECLARATIONS) }])),
    ids,
  };
}

type Parsed = ReturnType<typeof parse>;

function parseLeniently(source: string): Parsed | undefined {
  try {
    return parse(source);
  } catch {
    // A syntax error ends what can be read; what stands before it is tried, up to the last closed rule.
    const end = source.lastIndexOf('}', source.length - 2);
    return end > 0 && source.length - end < source.length / 2 ? parseOnce(source.slice(0, end + 1)) : undefined;
  }
}

function parseOnce(source: string): Parsed | undefined {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

function visit(container: Pick<Container, 'each'> | Parsed | undefined, classes: Map<string, string[]>, ids: Set<string>): void {
  container?.each(node => {
    if (node.type === 'rule') {
      readRule(node, classes, ids);
    } else if (node.type === 'atrule' && node.nodes !== undefined && !NOT_ELEMENTS.test(node.name)) {
      visit(node as AtRule, classes, ids);
    }
  });
}

function readRule(rule: Rule, classes: Map<string, string[]>, ids: Set<string>): void {
  let declarations: readonly string[] | undefined;
  for (const { groups } of rule.selector.replace(NOT_NAMES, ' ').matchAll(NAME)) {
    const name = (groups?.['name'] ?? '').replace(/\\(.)/gu, '$1');
    if (groups?.['sign'] === '#') {
      ids.add(name);
      continue;
    }
    declarations ??= declarationsOf(rule);
    const known = classes.get(name);
    if (known === undefined) {
      classes.set(name, [...declarations]);
    } else if (known.length < MOST_DECLARATIONS) {
      known.push(...declarations.filter(it => !known.includes(it)));
    }
  }
}

function declarationsOf(rule: Rule): readonly string[] {
  return (rule.nodes ?? []).flatMap(node => (node.type === 'decl' ? [`${node.prop}: ${node.value}${node.important ? ' !important' : ''}`] : []));
}
