import { Tag, type Context, type Emitter } from 'liquidjs';
import type { TagClass } from '../../liquid/tagClass.ts';
import type { RenderingSite } from '../../liquid/renderingSite.ts';
import type { LiquidValue } from '../../liquid/rubyLiquid.ts';

/** What the tag of a plug-in prints is made from. */
export interface PluginTagInput {
  readonly site: RenderingSite;
  /** What is written behind the name of the tag. */
  readonly markup: string;
  /** The value of a variable of the template: `page.title`. */
  read(variable: string): LiquidValue;
  /** Text with its variables filled in. */
  fill(text: string): string;
}

/** The tag of a plug-in that prints a text. */
export function pluginTag(site: RenderingSite, print: (input: PluginTagInput) => string): TagClass {
  return class extends Tag {
    render(context: Context, emitter: Emitter): void {
      const { liquid, token } = this;
      emitter.write(
        print({
          site,
          markup: token.args.trim(),
          read: variable => liquid.evalValueSync(variable, context) as LiquidValue,
          fill: text => String(liquid.parseAndRenderSync(text, context)),
        }),
      );
    }
  };
}
