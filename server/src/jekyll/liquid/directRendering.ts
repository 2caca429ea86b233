import { LiquidError, RenderError, toValue, toValueSync, TypeGuards, type Context, type Emitter, type Liquid, type Template, type Token, type Value } from 'liquidjs';
import { directValue } from './directValues.ts';
import { RubyContext } from './rubyContext.ts';

/** A template whose parts are known. */
interface Parts extends Template {
  readonly name?: string;
  readonly value?: Value;
  readonly branches?: readonly Branch[];
  readonly elseTemplates?: Template[];
  readonly liquid?: Liquid;
}

interface Branch {
  readonly value?: Value;
  readonly templates: Template[];
  /** Of `unless`: its first condition must not hold. */
  readonly test?: (value: unknown, context: Context) => boolean;
}

/** Has a template rendered at once, where it is one of those that sites have most: texts, outputs and conditions. */
export function renderAtOnce(template: Template): void {
  const { token, name, value, branches } = template as Parts;
  if (TypeGuards.isHTMLToken(token)) {
    const text = token.getContent();
    template.render = (_, emitter) => emitter.write(text);
  } else if (name === undefined && value !== undefined) {
    template.render = (context, emitter) => renderOutput({ token, value }, context, emitter);
  } else if ((name === 'if' || name === 'unless') && branches !== undefined) {
    template.render = (context, emitter) => renderBranches(template, context, emitter);
  }
}

function renderOutput({ token, value }: { readonly token: Token; readonly value: Value }, context: Context, emitter: Emitter): void {
  const trace = context instanceof RubyContext ? context.trace : undefined;
  trace?.unknownFilters.splice(0);
  emitter.write(directValue(value, context));
  const marks = trace?.marksOfFilters(token) ?? '';
  if (marks !== '') {
    emitter.write(marks);
  }
}

function renderBranches(template: Parts, context: Context, emitter: Emitter): void {
  const { branches = [], elseTemplates = [], liquid } = template;
  const chosen = branches.find(({ value, test = isTruthy }) => value !== undefined && test(toValue(directValue(value, context)), context));
  liquid?.renderer.renderTemplates(chosen?.templates ?? elseTemplates, context, emitter);
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** So many templates are rendered before the clock is looked at. */
const BETWEEN_LOOKS = 32;

/** Renders templates one after the other, as the engine does, at once. */
export function renderInTurn(templates: readonly Template[], context: Context, emitter: Emitter): string {
  look(context);
  for (const template of templates) {
    look(context);
    try {
      const made: unknown = template.render(context, emitter);
      const html = made === undefined ? undefined : (toValueSync(made as never) as unknown);
      if (html !== undefined && html !== null && html !== '') {
        emitter.write(html as string);
      }
    } catch (failure) {
      throw LiquidError.is(failure) ? failure : new RenderError(failure as Error, template);
    }
    if (context.breakCalled || context.continueCalled) {
      break;
    }
  }
  return emitter.buffer as string;
}

function look(context: Context): void {
  if (!(context instanceof RubyContext) || context.step() % BETWEEN_LOOKS === 0) {
    context.renderLimit.check(performance.now());
  }
}

/** Characters that one template may print: a page that prints others whole grows with each of them. */
const MOST_PRINTED = 200_000_000;

/** An emitter that keeps what is written. */
export class TextEmitter implements Emitter {
  buffer = '';

  write(part: unknown): void {
    const text = typeof part === 'string' ? part : String(part ?? '');
    if (this.buffer.length + text.length > MOST_PRINTED) {
      throw new RangeError(`more than ${MOST_PRINTED} characters at once`);
    }
    this.buffer += text;
  }
}
