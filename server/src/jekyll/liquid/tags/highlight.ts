import { Tag, type Context, type Emitter, type Liquid, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { readBlock } from './block.ts';
import { escapeHtml } from '../filters/texts.ts';
import type { RenderingSite } from '../renderingSite.ts';
import { toS } from '../rubyLiquid.ts';
import type { TagClass } from '../tagClass.ts';

/** `{% highlight ruby %} … {% endhighlight %}` (`Jekyll::Tags::HighlightBlock`), with the colours that are known. */
export function highlightTag(site: RenderingSite): TagClass {
  return class extends Tag {
    readonly #language: string;
    readonly #marked: ReadonlySet<number>;
    readonly #hasLineNumbers: boolean;
    readonly #templates: readonly Template[];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Liquid['parser']) {
      super(token, remaining, liquid);
      const [, language = '', options = ''] = /^([a-zA-Z0-9.+#_-]+)([^]*)$/.exec(token.args.trim()) ?? [];
      this.#language = language.toLowerCase();
      this.#marked = new Set(/\bmark_lines="([^"]*)"/.exec(options)?.[1]?.split(' ').map(Number) ?? []);
      this.#hasLineNumbers = /\blinenos\b/.test(options);
      this.#templates = readBlock({ token, remaining, parser, end: 'endhighlight' });
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const inner = String(yield this.liquid.renderer.renderTemplates([...this.#templates], context));
      const code = inner.replace(/^[\n\r]+|[\n\r]+$/g, '');
      const coloured = site.colours(this.#language, code).replace(/\n$/, '');
      const marked = this.#marked.size === 0 ? coloured : withMarkedLines(coloured, this.#marked);
      const body = this.#hasLineNumbers ? withLineNumbers(marked) : marked;
      const kind = `class="language-${this.#language.replaceAll('+', '-')}" data-lang="${escapeHtml(this.#language)}"`;
      // In Markdown, the figure stands between empty lines.
      const [before, after] = ['highlighter_prefix', 'highlighter_suffix'].map(it => toS(context.getSync([it])));
      emitter.write(`${before ?? ''}<figure class="highlight"><pre><code ${kind}>${body}</code></pre></figure>${after ?? ''}`);
    }
  };
}

/** As Rouge marks lines: each in an element of its own, its colours closed and opened again. */
function withMarkedLines(code: string, marked: ReadonlySet<number>): string {
  let open = '';
  return code
    .split('\n')
    .map((line, index) => {
      const begun = open + line;
      open = begun.lastIndexOf('<span') > begun.lastIndexOf('</span>') ? (/<span[^>]*>/.exec(begun.slice(begun.lastIndexOf('<span')))?.[0] ?? '') : '';
      const closed = `${begun}${open === '' ? '' : '</span>'}`;
      return marked.has(index + 1) ? `<span class="hll">${closed}\n</span>` : `${closed}\n`;
    })
    .join('');
}

/** As Rouge's table: the numbers beside the code. */
function withLineNumbers(code: string): string {
  const count = code.split('\n').length;
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');
  return `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td><td class="code"><pre>${code}\n</pre></td></tr></tbody></table>`;
}
