import { liquidTagName } from '../../base/liquid.ts';
import { remembered } from '../../base/remembered.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';

/** A tag of Liquid in a body; ranges are offsets into the file. */
export interface LiquidTag extends TextRange {
  /** `include`, `endif` */
  readonly name: string;
  /** What stands behind the name. */
  readonly markup: string;
  readonly markupRange: TextRange;
}

const TAG = /^\{%-?\s*\w+\s*([^]*?)\s*-?%\}$/;

/** The tags of the body, in order. Of `{% raw %} … {% endraw %}` and its like, what is inside is nobody's tag, and they are none. */
export const liquidTagsOf = remembered((article: Article): readonly LiquidTag[] => {
  if (article.header.yaml.root?.kind === 'map' && /^render_with_liquid:\s*false\s*$/m.test(article.text.slice(0, article.body.start))) {
    return [];
  }
  return article.liquid.flatMap(({ start, end }) => {
    const written = article.text.slice(start, end);
    const name = start < article.body.start ? undefined : liquidTagName(written);
    const [, markup] = TAG.exec(written) ?? [];
    if (name === undefined || markup === undefined || /%\}[^]*\{%/.test(written)) {
      return [];
    }
    const at = start + written.indexOf(markup, written.indexOf(name) + name.length);
    return [{ start, end, name, markup, markupRange: { start: at, end: at + markup.length } }];
  });
});
