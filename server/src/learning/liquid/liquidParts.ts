import { liquidRanges } from '../../base/liquid.ts';

/** An output or a tag of a template. */
export interface LiquidPart {
  /** Empty for an output. */
  readonly tag: string;
  /** What stands in it after the name of the tag. */
  readonly markup: string;
}

const PART = /^\{(?:\{-?([^]*?)-?\}|%-?\s*(\w+)([^]*?)-?%)\}$/;
/** What they hold is shown as it stands, or not at all. */
const SILENT: ReadonlySet<string> = new Set(['raw', 'comment']);

/** The outputs and the tags of a template, in their order; what stands in `{% highlight %}` and its like is read as Liquid reads it. */
export function liquidParts(text: string): readonly LiquidPart[] {
  return liquidRanges(text).flatMap(({ start, end }) => partsOf(text.slice(start, end)));
}

function partsOf(written: string): readonly LiquidPart[] {
  const [opening = ''] = /^\{%[^]*?%\}/.exec(written) ?? [];
  // A block whose content is not for readers is one range with its end.
  if (opening.length > 0 && opening.length < written.length) {
    const name = /^\{%-?\s*(\w+)/.exec(opening)?.[1] ?? '';
    return SILENT.has(name) ? [] : [...partsOf(opening), ...liquidParts(written.slice(opening.length))];
  }
  const [, output, tag = '', markup = ''] = PART.exec(written) ?? [];
  return output === undefined && tag === '' ? [] : [{ tag, markup: output ?? markup }];
}
