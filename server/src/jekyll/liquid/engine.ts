import { Liquid, toValueSync, type Template } from 'liquidjs';
import { MadeTextBuilder, throughBoth, unmadeText } from '../../base/madeText.ts';
import { filters } from './filters/index.ts';
import { toEngineFilter } from './filterTable.ts';
import { withUnknownFilters } from './unknownFilters.ts';
import { operators } from './operators.ts';
import type { RenderingSite } from './renderingSite.ts';
import { RubyContext } from './rubyContext.ts';
import { textOf, type LiquidValue } from './rubyLiquid.ts';
import { assignTag } from './tags/assign.ts';
import { forTag } from './tags/for.ts';
import { highlightTag } from './tags/highlight.ts';
import { cachedIncludeTag, includeTag, type IncludeFiles } from './tags/include.ts';
import { IfchangedTag } from './tags/ifchanged.ts';
import { tablerowTag } from './tags/tablerow.ts';
import { parseAround, type ParsedAround } from './parseAround.ts';
import { parseTemplate } from './parseTemplate.ts';
import { linkTag, postUrlTag } from './tags/links.ts';
import { describe, Trace, withMark, type TracedText } from './trace.ts';
import { renderTraced } from './tracedRendering.ts';

/** Milliseconds that one template may take: a site may be hostile. */
const LONGEST = 20_000;
/** Characters that one template may have, and objects that it may make. */
const MOST_CHARACTERS = 10_000_000;
const MOST_OBJECTS = 200_000_000;

/** Renders templates of one site. */
export interface LiquidEngine {
  /**
   * @param path the file that the template stands in, below the folder of `_config.yml`
   */
  render(template: string, values: Readonly<Record<string, LiquidValue>>, path: string): string;
  /** The same, with what came from where. What would stop Jekyll is noted where it stands, and the rest is rendered. */
  trace(template: string, values: Readonly<Record<string, LiquidValue>>, path: string): TracedText;
}

/** Makes an engine that renders as Jekyll's Liquid does. Nothing of it reaches a file but what the site gives it. */
export function createLiquidEngine(site: RenderingSite): LiquidEngine {
  const liquid = newLiquid(site);
  const parsed = new Map<string, { readonly source: string; readonly templates: Template[] | undefined }>();
  const parseOnce = (source: string, path: string): Template[] | undefined => {
    const known = parsed.get(path);
    if (known?.source === source) {
      return known.templates;
    }
    const found = parseTemplate({ liquid, site }, unmadeText(source), path);
    if (found.templates === undefined) {
      site.report({ kind: 'liquid-syntax', path, subject: found.failure });
    }
    const { templates } = found;
    parsed.set(path, { source, templates });
    return templates;
  };
  registerTags(liquid, site, ({ text, path }) => parseOnce(text, path));
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
    trace: (template, values, path) => {
      const around = parseAround({ liquid, site }, template, path);
      return around === undefined ? leftAsWritten(template, { kind: 'liquid-syntax', subject: '' }) : renderAround(liquid, around, values) ?? leftAsWritten(template, { kind: 'limit', subject: '' });
    },
  };
}

function newLiquid(site: RenderingSite): Liquid {
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
  Object.assign(liquid, { filters: withUnknownFilters(liquid.filters, site) });
  renderTraced(liquid);
  return liquid;
}

/** Those of Liquid 4; the engine knows others, which stop a build. */
const TAGS: ReadonlySet<string> = new Set(['assign', 'break', 'capture', 'case', 'comment', 'continue', 'cycle', 'decrement', 'for', 'if', 'increment', 'raw', 'tablerow', 'unless']);

function registerTags(liquid: Liquid, site: RenderingSite, parse: IncludeFiles['parse']): void {
  const inIncludes = includeTag(site, { find: name => found(`${site.content.config.includesDir}/${name}`, site.include(name)), parse });
  Object.keys(liquid.tags).filter(it => !TAGS.has(it)).forEach(it => Reflect.deleteProperty(liquid.tags, it));
  liquid.registerTag('assign', assignTag);
  liquid.registerTag('for', forTag(liquid));
  liquid.registerTag('include', inIncludes);
  liquid.registerTag('include_cached', cachedIncludeTag(inIncludes));
  liquid.registerTag('ifchanged', IfchangedTag);
  liquid.registerTag('tablerow', tablerowTag(liquid));
  liquid.registerTag('include_relative', includeTag(site, { find: (name, context) => site.includeRelative(name, context.getSync(['page', 'path']), context.getSync(['page', 'collection'])), parse }));
  liquid.registerTag('link', linkTag(site));
  liquid.registerTag('post_url', postUrlTag(site));
  liquid.registerTag('highlight', highlightTag(site));
  for (const [name, tag] of Object.entries(site.pluginTags)) {
    liquid.registerTag(name, tag);
  }
}

/** Undefined where it does not come to an end. */
function renderAround(liquid: Liquid, { templates, source, notes }: ParsedAround, values: Readonly<Record<string, LiquidValue>>): TracedText | undefined {
  const trace = new Trace(source.text, notes);
  try {
    toValueSync(liquid.renderer.renderTemplates(templates, new RubyContext(values, liquid, trace), trace.emitter));
  } catch {
    return undefined;
  }
  const { text, pieces } = throughBoth(trace.made, source);
  return { text, pieces, notes: trace.notes };
}

/** A template that cannot be rendered: why, above it as it is written. */
function leftAsWritten(template: string, why: Pick<TracedText['notes'][number], 'kind' | 'subject'>): TracedText {
  const note = withMark({ ...why, written: '' });
  const made = new MadeTextBuilder();
  made.add(`${note.mark}\n\n`, { start: 0, end: 0, isWritten: false });
  made.addSlice(unmadeText(template), 0, template.length);
  return { text: made.text, pieces: made.pieces, notes: [note] };
}

function found(path: string, text: string | undefined): { readonly path: string; readonly text: string } | undefined {
  return text === undefined ? undefined : { path, text };
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
