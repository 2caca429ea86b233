import type { Context, Emitter, Liquid, Template } from 'liquidjs';
import { renderInTurn, TextEmitter } from './directRendering.ts';
import { RubyContext } from './rubyContext.ts';
import type { Trace } from './trace.ts';

/** Has an engine render at once, and trace what it renders, where that is asked for. */
export function renderTraced({ renderer }: Liquid): void {
  const render = (templates: readonly Template[], context: Context, emitter: Emitter = new TextEmitter()): string => {
    const trace = traceOf(context);
    return trace === undefined ? renderInTurn(templates, context, emitter) : renderAll(trace, { templates, context, emitter });
  };
  // What waits for a generator takes what is there already.
  renderer.renderTemplates = render as unknown as typeof renderer.renderTemplates;
}

/** The trace of what is rendered, where there is one. */
export function traceOf(context: Context): Trace | undefined {
  return context instanceof RubyContext ? context.trace : undefined;
}

interface Rendering {
  readonly templates: readonly Template[];
  readonly context: Context;
  readonly emitter: Emitter;
}

function renderAll(trace: Trace, { templates, context, emitter }: Rendering): string {
  for (const template of templates) {
    context.renderLimit.check(performance.now());
    trace.renderOne(template, emitter, () => void renderInTurn([template], context, emitter));
    if (context.breakCalled || context.continueCalled) {
      break;
    }
  }
  return emitter.buffer as string;
}
