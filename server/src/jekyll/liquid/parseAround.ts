import { MadeTextBuilder, originAt, unmadeText, type MadeText } from '../../base/madeText.ts';
import type { TextRange } from '../../base/textRange.ts';
import { parseTemplate, type Parsed, type TemplateParser } from './parseTemplate.ts';
import { replaceParts, type TemplatePart } from './templateParts.ts';
import { withMark, type LiquidNote } from './trace.ts';

/** Places of one template that are not understood. */
const MOST_BROKEN = 50;

/** Templates of which what is not understood is left out and noted. */
export interface ParsedAround extends Parsed {
  readonly notes: readonly LiquidNote[];
}

type Broken = TextRange & LiquidNote;

/** Parses a template around what is not understood: a mark stands there. Undefined where that is half of it. */
export function parseAround(parser: TemplateParser, template: string, path: string): ParsedAround | undefined {
  const broken: Broken[] = [];
  const note = ({ start, end }: TextRange, subject: string): void => {
    broken.push({ start, end, ...withMark({ kind: 'liquid-syntax', written: template.slice(start, end), subject }) });
  };
  for (let attempt = 0; attempt < MOST_BROKEN; attempt += 1) {
    const text = withMarks(template, broken);
    const open = openingsOf(text);
    if (open.length === 0) {
      const found = parseTemplate(parser, text, path);
      if (found.templates !== undefined) {
        return { ...found, notes: broken.map(({ kind, written, subject, mark }) => ({ kind, written, subject, mark })) };
      }
      note(found.place, /not closed/.test(found.failure) ? 'not closed' : '');
    }
    open.slice(0, MOST_BROKEN).forEach(it => note(it, 'not closed'));
  }
  return undefined;
}

/** A template with marks in the place of some stretches. */
function withMarks(template: string, broken: readonly Broken[]): MadeText {
  const made = new MadeTextBuilder();
  const whole = unmadeText(template);
  let from = 0;
  for (const { start, end, mark } of broken.toSorted((a, b) => a.start - b.start)) {
    made.addSlice(whole, from, start);
    made.add(mark, { start, end, isWritten: false });
    from = end;
  }
  made.addSlice(whole, from, template.length);
  return made;
}

/** The openings that nothing closes: the engine would go on to the end of the next tag, and take what is between away. In the source. */
function openingsOf(text: MadeText): readonly TextRange[] {
  const { pieces } = replaceParts(text.text, it => (goesTooFar(it) ? '\0' : it.written));
  return pieces.filter(it => !it.isWritten).map(({ start }) => originAt(text, start)?.start ?? 0).map(start => ({ start, end: start + 2 }));
}

/** A text in quotes, and no apostrophe. */
const QUOTED = /"[^"]*"|(?<![\p{L}\d])'[^']*'(?!\p{L})/gu;

function goesTooFar({ kind, written }: TemplatePart): boolean {
  const plain = kind === 'verbatim' ? '' : written.slice(2).replace(QUOTED, '');
  return plain.includes(kind === 'tag' ? '{%' : '{{') || /\n[ \t]*\n/.test(plain);
}
