import { renderAtOnce } from './directRendering.ts';
import { keepFloats } from './floatLiterals.ts';
import { TypeGuards, type Emitter, type Template } from 'liquidjs';

/**
 * A block that holds white space and silent tags alone prints nothing in Liquid 4 (`Liquid::BlockBody#blank?`): what is between its lines
 * would otherwise become empty lines of Markdown. Its tags are run all the same.
 */
export function silenceBlankBlocks(templates: readonly Template[]): void {
  templates.forEach(silence);
}

/** Tags that print nothing. */
const SILENT = new Set(['assign', 'capture', 'comment', '#']);
/** Tags whose parts decide. */
const BLOCKS = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'ifchanged']);

interface Block extends Template {
  readonly name?: string;
  readonly templates?: readonly Template[];
  readonly elseTemplates?: readonly Template[];
  readonly branches?: readonly { readonly templates: readonly Template[] }[];
}

function silence(template: Block): void {
  keepFloats(template);
  renderAtOnce(template);
  const parts = partsOf(template);
  parts.forEach(silence);
  if (template.name !== undefined && BLOCKS.has(template.name) && parts.every(isBlank)) {
    const { render } = template;
    template.render = function silent(context) {
      return render.call(template, context, NOWHERE);
    };
  }
}

function partsOf({ templates = [], elseTemplates = [], branches = [] }: Block): readonly Template[] {
  // What a capture holds is not printed where it stands, but read later.
  return [...templates, ...elseTemplates, ...branches.flatMap(it => it.templates)];
}

function isBlank(template: Block): boolean {
  const { name } = template;
  if (name !== undefined) {
    return SILENT.has(name) || (BLOCKS.has(name) && partsOf(template).every(isBlank));
  }
  const { token } = template;
  return TypeGuards.isHTMLToken(token) && token.getContent().trim() === '';
}

/** What is written here is lost. */
const NOWHERE: Emitter = { buffer: '', write: () => undefined };
