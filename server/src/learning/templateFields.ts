/** A field of the page that a template reads. */
export interface TemplateRead {
  /** Whether it is shown whatever the page has: in an output of its own, under no condition, with no default. */
  readonly isShown: boolean;
  /** Whether it sends the readers of the page elsewhere: `<meta http-equiv="refresh" content="0; url={{ page.redirection }}">`. */
  readonly isRedirection: boolean;
}

/** What one template reads of the page, and what it is made of. */
export interface TemplateFields {
  readonly reads: ReadonlyMap<string, TemplateRead>;
  /** The layout that it stands in itself; undefined for none. */
  readonly layout: string | undefined;
  /** The includes that it names, and whether each is taken whatever the page has. */
  readonly includes: ReadonlyMap<string, boolean>;
  /** What stands before the content of the page, in its order: the levels of its headings, the names of includes. `['head.html', 1, 2]` */
  readonly outline: readonly (number | string)[];
  /** The names that it gives to places, anywhere: `'lists'`; with a star for what Liquid computes: `'guide-*'`; a star alone where it may bring any. */
  readonly places: readonly string[];
}

const HEADER = /^---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m;
const LAYOUT = /^layout:[ \t]*["']?([\w./-]+)/m;
const SILENT = /\{%-?\s*(comment|raw)\s*-?%\}[^]*?\{%-?\s*end\1\s*-?%\}/g;
const LIQUID = /\{\{([^]*?)\}\}|\{%-?\s*(\w+)([^]*?)%\}/g;
const FIELD = /\bpage\.([\w-]+)|\bpage\[\s*["']([^"']+)["']\s*\]/g;
const REDIRECTIONS = /<meta\b[^>]*\bhttp-equiv=["']?refresh\b(?:\{\{[^]*?\}\}|[^>])*>|\blocation(?:\.href)?\s*=[^\n;]*|\blocation\.(?:replace|assign)\([^\n)]*/gi;
const OPENING: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow']);
const INCLUDE = /^\s*([\w./-]+)/;
const HTML_COMMENT = /<!--[^]*?-->/g;
const CONTENT = /\{\{-?\s*content\b/;
/** A heading, or an include; one whose name Liquid computes stands with the braces of that. */
const OUTLINE = /<h([1-6])\b|\{%-?\s*include(?:_cached|_relative)?\s+(\{\{|[\w./-]+)/gi;
const COMPUTED_INCLUDE = /\{%-?\s*include(?:_cached|_relative)?\s+[\w./-]*\{\{/;
const PLACE = /\sid=(?:"([^"]+)"|'([^']+)')/gi;

/**
 * What a layout or an include reads of the page (`page.image`), by its Liquid.
 *
 * ```liquid
 * <h1>{{ page.title }}</h1> {% if page.image %}<img src="{{ page.image }}">{% endif %}
 * ```
 *
 * shows `title`, and reads `image`.
 */
export function templateFieldsIn(text: string): TemplateFields {
  const [whole = '', header = ''] = text.startsWith('---') ? (HEADER.exec(text) ?? []) : [];
  const reads = new Map<string, TemplateRead>();
  const includes = new Map<string, boolean>();
  const body = text.slice(whole.length).replace(SILENT, '');
  const redirections = new Set([...body.matchAll(REDIRECTIONS)].flatMap(([it]) => [...it.matchAll(FIELD)].map(([, dotted, bracketed = '']) => dotted ?? bracketed)));
  let depth = 0;
  for (const [, output, tag = '', rest = ''] of body.matchAll(LIQUID)) {
    depth = Math.max(0, depth + (OPENING.has(tag) ? 1 : tag.startsWith('end') && OPENING.has(tag.slice('end'.length)) ? -1 : 0));
    const [, include] = tag === 'include' ? (INCLUDE.exec(rest) ?? []) : [];
    if (include !== undefined) {
      includes.set(include, includes.get(include) === true || depth === 0);
    }
    const isShown = output !== undefined && depth === 0 && !/\|\s*default\b/.test(output);
    for (const [, dotted, bracketed = ''] of (output ?? rest).matchAll(FIELD)) {
      const field = dotted ?? bracketed;
      reads.set(field, { isShown: isShown || reads.get(field)?.isShown === true, isRedirection: redirections.has(field) });
    }
  }
  return { reads, layout: LAYOUT.exec(header)?.[1], includes, outline: outlineOf(body), places: placesOf(body) };
}

function outlineOf(body: string): TemplateFields['outline'] {
  const shown = body.replace(HTML_COMMENT, '');
  const above = shown.slice(0, CONTENT.exec(shown)?.index);
  return [...above.matchAll(OUTLINE)].map(([, level, name = '']) => (level === undefined ? name : Number(level)));
}

function placesOf(body: string): readonly string[] {
  // What an include brings whose name Liquid computes may have any place.
  const any = COMPUTED_INCLUDE.test(body) ? ['*'] : [];
  return [...any, ...[...body.matchAll(PLACE)].map(([, double, single = '']) => (double ?? single).replace(/\{[{%][^]*?[%}]\}/g, '*')).filter(it => /[^*]/.test(it))];
}

/** The templates of a site, by their names without ending, those of includes with it. */
export interface Templates {
  readonly layouts: ReadonlyMap<string, TemplateFields>;
  readonly includes: ReadonlyMap<string, TemplateFields>;
}

/** What a layout reads of the page, with those that it stands in and the includes that they name. */
export function fieldsReadBy(layout: string, { layouts, includes }: Templates): ReadonlyMap<string, TemplateRead> {
  const found = new Map<string, TemplateRead>();
  const seen = new Set<string>();
  const collect = (template: TemplateFields | undefined, { key, isAlways }: { readonly key: string; readonly isAlways: boolean }): void => {
    if (template === undefined || seen.has(key)) {
      return;
    }
    seen.add(key);
    template.reads.forEach(({ isShown, isRedirection }, field) => {
      const before = found.get(field);
      found.set(field, { isShown: (isShown && isAlways) || before?.isShown === true, isRedirection: isRedirection || before?.isRedirection === true });
    });
    template.includes.forEach((isTaken, name) => collect(includes.get(name), { key: `include ${name}`, isAlways: isAlways && isTaken }));
    if (template.layout !== undefined) {
      collect(layouts.get(template.layout), { key: `layout ${template.layout}`, isAlways });
    }
  };
  collect(layouts.get(layout), { key: `layout ${layout}`, isAlways: true });
  return found;
}

/** The level of a heading; undefined for what may hold headings and is not known: a layout of a theme, an include that Liquid names. */
export type HeadingAbove = number | undefined;

/** The levels of the headings that a layout and those that it stands in write above the content of a page, in their order: `[1, 2]`. */
export function headingsAbove(layout: string, templates: Templates): readonly HeadingAbove[] {
  const outer: (readonly HeadingAbove[])[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = layout; name !== undefined; name = templates.layouts.get(name)?.layout) {
    if (seen.has(name)) {
      return [UNKNOWN];
    }
    seen.add(name);
    outer.unshift(headingsIn(templates.layouts.get(name), { templates, depth: 0 }));
  }
  return outer.flat();
}

const UNKNOWN: HeadingAbove = undefined;
/** Of styles and scripts, which hold no headings and are not read as templates. */
const OTHER_ENDING = /\.(?:css|scss|js|json|txt)$/i;
/** Includes that bring themselves end here. */
const DEEPEST = 8;

function headingsIn(template: TemplateFields | undefined, { templates, depth }: { readonly templates: Templates; readonly depth: number }): readonly HeadingAbove[] {
  if (template === undefined) {
    return [UNKNOWN];
  }
  return template.outline.flatMap(it => (typeof it === 'number' ? [it] : depth === DEEPEST || OTHER_ENDING.test(it) ? [] : headingsIn(templates.includes.get(it), { templates, depth: depth + 1 })));
}

/** The names that a layout, those that it stands in and all that they include give to places: see `TemplateFields.places`. */
export function placesIn(layout: string, { layouts, includes }: Templates): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<TemplateFields>();
  const waiting = [layouts.get(layout)];
  for (let template = waiting.pop(); template !== undefined || waiting.length > 0; template = waiting.pop()) {
    if (template === undefined || seen.has(template)) {
      continue;
    }
    seen.add(template);
    template.places.forEach(it => found.add(it));
    waiting.push(template.layout === undefined ? undefined : layouts.get(template.layout), ...[...template.includes.keys()].map(it => includes.get(it)));
  }
  return found;
}
