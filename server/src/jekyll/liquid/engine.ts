import { Liquid, type Template } from 'liquidjs';
import { silenceBlankBlocks } from './blankBlocks.ts';
import { filters } from './filters/index.ts';
import { toEngineFilter } from './filterTable.ts';
import { operators } from './operators.ts';
import type { RenderingSite } from './renderingSite.ts';
import { RubyContext } from './rubyContext.ts';
import { textOf, type LiquidValue } from './rubyLiquid.ts';
import { assignTag } from './tags/assign.ts';
import { highlightTag } from './tags/highlight.ts';
import { cachedIncludeTag, includeTag } from './tags/include.ts';
import { IfchangedTag } from './tags/ifchanged.ts';
import { tablerowTag } from './tags/tablerow.ts';
import { readLeniently } from './laxSyntax.ts';
import { linkTag, postUrlTag } from './tags/links.ts';
import { replaceParts, type TemplatePart } from './templateParts.ts';
import { unknownTag } from './tags/unknown.ts';

/** Milliseconds that one template may take: a site may be hostile. */
const LONGEST = 20_000;
/** Characters that one template may have, and objects that it may make. */
const MOST_CHARACTERS = 10_000_000;
const MOST_OBJECTS = 200_000_000;
/** Unknown tags of one template. */
const MOST_UNKNOWN = 100;

/** Renders templates of one site. */
export interface LiquidEngine {
  /**
   * @param path the file that the template stands in, below the folder of `_config.yml`
   */
  render(template: string, values: Readonly<Record<string, LiquidValue>>, path: string): string;
}

/** Makes an engine that renders as Jekyll's Liquid does. Nothing of it reaches a file but what the site gives it. */
export function createLiquidEngine(site: RenderingSite): LiquidEngine {
  const liquid = new Liquid({
    fs: NO_FILES,
    operators,
    outputEscape: textOf,
    ownPropertyOnly: true,
    parseLimit: MOST_CHARACTERS,
    renderLimit: LONGEST,
    memoryLimit: MOST_OBJECTS,
    relativeReference: false,
  });
  // The engine knows filters that Liquid 4 does not, where they leave a value as it is.
  Object.keys(liquid.filters).forEach(it => Reflect.deleteProperty(liquid.filters, it));
  for (const [name, filter] of Object.entries(filters)) {
    liquid.registerFilter(name, toEngineFilter(filter, site));
  }
  const parsed = new Map<string, { readonly source: string; readonly templates: Template[] | undefined }>();
  const parseOnce = (source: string, path: string): Template[] | undefined => {
    const known = parsed.get(path);
    if (known?.source === source) {
      return known.templates;
    }
    const templates = parse(liquid, site, source, path);
    parsed.set(path, { source, templates });
    return templates;
  };
  const parseFile = ({ text, path }: { readonly text: string; readonly path: string }): Template[] | undefined => parseOnce(text, path);
  const inIncludes = includeTag(site, { find: name => found(`${site.content.config.includesDir}/${name}`, site.include(name)), parse: parseFile });
  liquid.registerTag('assign', assignTag);
  liquid.registerTag('include', inIncludes);
  liquid.registerTag('include_cached', cachedIncludeTag(inIncludes));
  liquid.registerTag('ifchanged', IfchangedTag);
  liquid.registerTag('tablerow', tablerowTag(liquid));
  liquid.registerTag('include_relative', includeTag(site, { find: (name, context) => site.includeRelative(name, context.getSync(['page', 'path']), context.getSync(['page', 'collection'])), parse: parseFile }));
  liquid.registerTag('link', linkTag(site));
  liquid.registerTag('post_url', postUrlTag(site));
  liquid.registerTag('highlight', highlightTag(site));
  for (const [name, tag] of Object.entries(site.pluginTags)) {
    liquid.registerTag(name, tag);
  }
  return {
    render: (template, values, path) => {
      const templates = parseOnce(template, path);
      if (templates === undefined) {
        return template;
      }
      try {
        return String(liquid.renderSync(templates, new RubyContext(values, liquid)));
      } catch (failure) {
        site.report({ kind: 'liquid-error', path, subject: describe(failure) });
        return '';
      }
    },
  };
}

/** A template with tags that nobody knows is parsed again, each of them known as unknown; one that is not understood, leniently. */
function parse(liquid: Liquid, site: RenderingSite, template: string, path: string): Template[] | undefined {
  let source = withoutEscapes(template);
  for (let attempt = 0; attempt < MOST_UNKNOWN; attempt += 1) {
    try {
      const templates = liquid.parse(source, path);
      silenceBlankBlocks(templates);
      return templates;
    } catch (failure) {
      const [, name] = /tag "([^"]+)" not found/.exec(describe(failure)) ?? [];
      const lenient = name === undefined && !site.isStrict ? withoutEscapes(readLeniently(template)) : source;
      if (name === undefined && lenient === source) {
        site.report({ kind: 'liquid-syntax', path, subject: describe(failure) });
        return undefined;
      }
      source = lenient;
      if (name !== undefined) {
        liquid.registerTag(name, unknownTag(site, name));
      }
    }
  }
  return undefined;
}

/** In Liquid, a backslash in a text stands for itself; the engine would take it for an escape. Parameters of includes have escapes of their own. */
function withoutEscapes(template: string): string {
  const isKept = ({ kind, written }: TemplatePart): boolean => kind === 'verbatim' || /^\{%-?\s*include/.test(written);
  return template.includes('\\') ? replaceParts(template, part => (isKept(part) ? part.written : part.written.replaceAll('\\', '\\\\'))) : template;
}

function found(path: string, text: string | undefined): { readonly path: string; readonly text: string } | undefined {
  return text === undefined ? undefined : { path, text };
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
}

/** Liquid's own includes and layouts find nothing: Jekyll's are tags of ours. */
const NO_FILES = {
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  readFile: () => Promise.reject(new Error('no files')),
  readFileSync: (): string => {
    throw new Error('no files');
  },
  resolve: (_folder: string, file: string) => file,
  contains: () => Promise.resolve(false),
  containsSync: () => false,
};
