import { Tag, type Context, type Emitter, type Liquid, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import type { RenderingSite } from '../renderingSite.ts';
import { inspect, RubyDrop, toS, type LiquidValue } from '../rubyLiquid.ts';
import type { RenderingTagClass, TagClass } from '../tagClass.ts';
import { traceOf } from '../tracedRendering.ts';

/** How an include finds its file. */
export interface IncludeFiles {
  /** The text of the file that a name means; undefined where there is none. */
  find(name: string, context: Context): { readonly path: string; readonly text: string } | undefined;
  /** Its templates; undefined where it cannot be read. */
  parse(file: { readonly path: string; readonly text: string }): Template[] | undefined;
}

const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;
const VARIABLE = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*?)?\}\}[^\s{}]*)+)([^]*)$/;

/** `Jekyll::Tags::IncludeTag::FULL_VALID_SYNTAX`: anything else among the parameters stops the build. */
const PARAMETERS = new RegExp(`^\\s*(?:${PARAMETER.source}(?=\\s|$)\\s*)*$`);

/** An include, which knows what it depends on. */
export type IncludeClass = RenderingTagClass<{ key(context: Context): string }>;

/** Deeper than this, includes include themselves. */
const DEEPEST = 100;

/** `{% include carte.html titre="…" lien=page.url %}` and `{% include_relative … %}` (`Jekyll::Tags::IncludeTag`). */
export function includeTag(site: RenderingSite, files: IncludeFiles): IncludeClass {
  return class extends Tag {
    readonly #file: string;
    readonly #parameters: string | undefined;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const markup = token.args.trim();
      const [, variable, rest] = VARIABLE.exec(markup) ?? [];
      const [, plain = '', after] = /^(\S*)(?:\s+([^]*))?$/.exec(markup) ?? [];
      this.#file = (variable ?? plain).trim();
      const parameters = (variable === undefined ? after : rest)?.trim();
      this.#parameters = parameters === '' ? undefined : parameters;
      if (!PARAMETERS.test(parameters ?? '')) {
        throw new Error(`illegal tag: ${token.getText()}`);
      }
    }

    /** What it prints depends on this alone, where it is `include_cached`. */
    key(context: Context): string {
      const parameters = this.#parameters === undefined ? {} : this.#readParameters(this.#parameters, context);
      return JSON.stringify([this.#name(context), Object.entries(parameters).map(([key, value]) => [key, value instanceof RubyDrop ? toS(value.get('url')) : inspect(value)])]);
    }

    #name(context: Context): string {
      return this.#file.includes('{{') ? toS(this.liquid.parseAndRenderSync(this.#file, context)) : this.#file;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name = this.#name(context);
      const found = /[./]{2,}/.test(name) ? undefined : files.find(name, context);
      const depth = context.getRegister<{ depth: number }>('includes', { depth: 0 });
      if (found === undefined || depth.depth >= DEEPEST) {
        const kind = found === undefined ? 'missing-include' : 'limit';
        site.report({ kind, path: found?.path ?? '', subject: name });
        emitter.write(traceOf(context)?.mark({ kind, written: this.token.getText(), subject: name }) ?? '');
        return;
      }
      const templates = files.parse(found) ?? [];
      if (this.#parameters !== undefined) {
        context.push({ include: this.#readParameters(this.#parameters, context) });
      }
      depth.depth += 1;
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      depth.depth -= 1;
      if (this.#parameters !== undefined) {
        context.pop();
      }
    }

    #readParameters(written: string, context: Context): Record<string, LiquidValue> {
      const parameters: Record<string, LiquidValue> = {};
      for (const [, key = '', double, single, variable] of written.matchAll(PARAMETER)) {
        parameters[key] = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? (variable === undefined ? undefined : (this.liquid.evalValueSync(variable, context) as LiquidValue));
      }
      return parameters;
    }
  };
}

/** `{% include_cached menu.html %}` prints what the same include has printed before, on whichever page (jekyll-include-cache). */
export function cachedIncludeTag(Include: IncludeClass): TagClass {
  const printed = new Map<string, string>();
  return class extends Include {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const key = this.key(context);
      if (!printed.has(key)) {
        const own = { buffer: '', write(part: string): void { this.buffer += part; } };
        yield* super.render(context, own);
        printed.set(key, own.buffer);
      }
      emitter.write(printed.get(key) ?? '');
    }
  };
}
