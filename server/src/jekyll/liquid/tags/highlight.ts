import { Tag, type Context, type Emitter, type Liquid, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { escapeHtml } from '../filters/texts.ts';
import type { RenderingSite } from '../renderingSite.ts';
import type { TagClass } from '../tagClass.ts';

/** `{% highlight ruby %} … {% endhighlight %}` (`Jekyll::Tags::HighlightBlock`), with the colours that are known. */
export function highlightTag(site: RenderingSite): TagClass {
  return class extends Tag {
    readonly #language: string;
    readonly #hasLineNumbers: boolean;
    readonly #templates: Template[] = [];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Liquid['parser']) {
      super(token, remaining, liquid);
      const [, language = '', options = ''] = /^([a-zA-Z0-9.+#_-]+)([^]*)$/.exec(token.args.trim()) ?? [];
      this.#language = language.toLowerCase();
      this.#hasLineNumbers = /\blinenos\b/.test(options);
      const stream = parser.parseStream(remaining);
      stream
        .on('tag:endhighlight', () => stream.stop())
        .on('template', (template: Template) => this.#templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`);
        });
      stream.start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const inner = String(yield this.liquid.renderer.renderTemplates(this.#templates, context));
      const code = inner.replace(/^[\n\r]+|[\n\r]+$/g, '');
      const coloured = site.colours(this.#language, code).replace(/\n$/, '');
      const body = this.#hasLineNumbers ? withLineNumbers(coloured) : coloured;
      const kind = `class="language-${this.#language.replaceAll('+', '-')}" data-lang="${escapeHtml(this.#language)}"`;
      emitter.write(`<figure class="highlight"><pre><code ${kind}>${body}</code></pre></figure>`);
    }
  };
}

/** As Rouge's table: the numbers beside the code. */
function withLineNumbers(code: string): string {
  const count = code.split('\n').length;
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');
  return `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td><td class="code"><pre>${code}\n</pre></td></tr></tbody></table>`;
}
