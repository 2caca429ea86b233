import { Tag, type Context, type Emitter, type Liquid, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { readBlock } from './block.ts';

/** `{% ifchanged %} … {% endifchanged %}` prints what it holds where that is not what it printed last. */
export class IfchangedTag extends Tag {
  readonly templates: readonly Template[];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Liquid['parser']) {
    super(token, remaining, liquid);
    this.templates = readBlock({ token, remaining, parser, end: 'endifchanged' });
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const text = String(yield this.liquid.renderer.renderTemplates([...this.templates], context));
    const last = context.getRegister<{ text?: string }>('ifchanged', {});
    if (last.text !== text) {
      last.text = text;
      emitter.write(text);
    }
  }
}
