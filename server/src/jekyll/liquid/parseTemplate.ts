import { LiquidError, type Liquid, type Template, type Token } from 'liquidjs';
import { originAt, throughBoth, type MadeText } from '../../base/madeText.ts';
import type { TextRange } from '../../base/textRange.ts';
import { silenceBlankBlocks } from './blankBlocks.ts';
import { readLeniently } from './laxSyntax.ts';
import type { RenderingSite } from './renderingSite.ts';
import { unknownTag } from './tags/unknown.ts';
import { replaceParts, type TemplatePart } from './templateParts.ts';
import { describe } from './trace.ts';

/** Unknown tags of one template. */
const MOST_UNKNOWN = 100;

/** Templates, and what they were parsed from. */
export interface Parsed {
  readonly templates: Template[];
  readonly source: MadeText;
}

/** What is not understood, and where in the text that the template was made of. */
export interface Misread {
  readonly templates: undefined;
  readonly failure: string;
  readonly place: TextRange;
}

/** Parses templates of one site. */
export interface TemplateParser {
  readonly liquid: Liquid;
  readonly site: RenderingSite;
}

/** A template with tags that nobody knows is parsed again, each of them known as unknown; one that is not understood, leniently. */
export function parseTemplate({ liquid, site }: TemplateParser, template: MadeText, path: string): Parsed | Misread {
  const plain = withoutEscapes(template);
  let source = plain;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const templates = liquid.parse(source.text, path);
      silenceBlankBlocks(templates);
      return { templates, source };
    } catch (failure) {
      const [, name] = /tag "([^"]+)" not found/.exec(describe(failure)) ?? [];
      if (name !== undefined && attempt < MOST_UNKNOWN) {
        liquid.registerTag(name, unknownTag(site, name));
        continue;
      }
      const lenient = site.isStrict || source !== plain ? plain : withoutEscapes(throughBoth(readLeniently(template.text), template));
      if (source !== plain || lenient.text === plain.text) {
        return { templates: undefined, failure: describe(failure), place: placeOf(failure, source) };
      }
      source = lenient;
    }
  }
}

/** In Liquid, a backslash in a text stands for itself; the engine would take it for an escape. Parameters of includes have escapes of their own. */
function withoutEscapes(template: MadeText): MadeText {
  const isKept = ({ kind, written }: TemplatePart): boolean => kind === 'verbatim' || /^\{%-?\s*include/.test(written);
  return template.text.includes('\\') ? throughBoth(replaceParts(template.text, part => (isKept(part) ? part.written : part.written.replaceAll('\\', '\\\\'))), template) : template;
}

/** The tag or output that is not understood, in what the text was made of; its opening alone where nothing ends it. */
function placeOf(failure: unknown, made: MadeText): TextRange {
  const { text } = made;
  const token = LiquidError.is(failure) && 'token' in failure ? (failure.token as Token) : undefined;
  const start = token?.input === text ? Math.max(0, text.lastIndexOf('{{', token.begin), text.lastIndexOf('{%', token.begin)) : 0;
  const closing = text.indexOf(text.startsWith('{{', start) ? '}}' : '%}', start);
  const end = token?.input !== text ? text.length : closing === -1 ? start + 2 : closing + 2;
  return { start: originAt(made, start)?.start ?? 0, end: originAt(made, end - 1)?.end ?? 0 };
}
