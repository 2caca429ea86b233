import { TypeGuards, type Emitter, type Template, type Token } from 'liquidjs';
import { MadeTextBuilder, type MadeText, type Origin } from '../../base/madeText.ts';
import type { RenderProblem } from './renderingSite.ts';

/** Something of Liquid in whose place there is nothing to be shown; a mark stands there. */
export interface LiquidNote extends Pick<RenderProblem, 'kind' | 'subject'> {
  /** The tag or output as it is written, maybe in an include: `{% carte %}` */
  readonly written: string;
  /** What stands for it in the text: no text has it by itself, and it means nothing to kramdown. */
  readonly mark: string;
}

/** A template as it was filled, what came from where in it, and what could not be filled. */
export interface TracedText extends MadeText {
  readonly notes: readonly LiquidNote[];
}

/** Begins a mark: private characters that no font of icons is known to have. */
const MARK = '\uEDFD';
const FIRST_DIGIT = 0xee00;
const DIGITS = 0x200;
/** Notes of one text: what is more is not marked. */
const MOST_NOTES = 500;

/** Where the rendering of one template is, what it has made, and what it could not make. */
export class Trace {
  /** What was parsed: the template, or what is understood of it. */
  readonly input: string;
  readonly notes: LiquidNote[] = [];
  /** The filters that nobody knows in the output that is made now. */
  readonly unknownFilters: string[] = [];
  readonly #made = new MadeTextBuilder();
  /** The token that is rendered now: of the template itself, not of what it includes. */
  #place: Origin = { start: 0, end: 0, isWritten: false };

  constructor(input: string, notes: readonly LiquidNote[]) {
    this.input = input;
    this.notes.push(...notes);
  }

  /** What was made so far. */
  get made(): MadeText {
    return this.#made;
  }

  /** Where to print. */
  readonly emitter: Emitter = { buffer: '', write: (part: unknown): void => this.#made.add(String(part), this.#place) };

  /** Notes something, and answers what stands in its place. */
  mark(note: Omit<LiquidNote, 'mark'>): string {
    const known = this.notes.find(it => it.kind === note.kind && it.written === note.written && it.subject === note.subject);
    if (known !== undefined || this.notes.length >= MOST_NOTES) {
      return known?.mark ?? '';
    }
    this.notes.push(withMark(note));
    return markOf(note);
  }

  /** What stands behind an output whose filters nobody knows. */
  marksOfFilters(token: Token): string {
    return this.unknownFilters.splice(0).map(subject => this.mark({ kind: 'unknown-filter', written: token.getText(), subject })).join('');
  }

  /** Whether a token is of the template itself. */
  holds({ input }: Token): boolean {
    return input === this.input;
  }

  /** Renders one template as the engine does. */
  renderOne(template: Template, emitter: Emitter, render: () => void): void {
    const { token } = template;
    if (!this.holds(token)) {
      render();
      return;
    }
    const outer = this.#place;
    this.#place = originOf(token);
    try {
      if (isRaw(template)) {
        this.#renderRaw(template, emitter);
      } else {
        render();
      }
    } catch (failure) {
      if (isLimit(failure)) {
        throw failure;
      }
      emitter.write(this.mark({ kind: 'liquid-error', written: token.getText(), subject: describe(failure) }));
    }
    this.#place = outer;
  }

  #renderRaw({ tokens }: RawTemplate, emitter: Emitter): void {
    for (const token of tokens) {
      this.#place = { start: token.begin, end: token.end, isWritten: true };
      emitter.write(token.getText());
    }
  }
}

/** A note with its mark. */
export function withMark(note: Omit<LiquidNote, 'mark'>): LiquidNote {
  return { ...note, mark: markOf(note) };
}

/** What stands for a note: the same in each text, so that two states of one can be compared. */
function markOf({ kind, written, subject }: Omit<LiquidNote, 'mark'>): string {
  let sum = 0;
  for (const character of `${kind} ${subject} ${written}`) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % (DIGITS * DIGITS);
  }
  return MARK + String.fromCharCode(FIRST_DIGIT + Math.floor(sum / DIGITS), FIRST_DIGIT + (sum % DIGITS));
}

/** Whether it is a limit of time or memory that was reached: then nothing is rendered any more. */
function isLimit(failure: unknown): boolean {
  return /limit exceeded|at once$|at once,/.test(describe(failure));
}

/** What the engine says, in one line. */
export function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
}

/** A text without the white space that tags beside it take away. */
function originOf(token: Token): Origin {
  if (TypeGuards.isHTMLToken(token)) {
    return { start: token.begin + token.trimLeft, end: token.end - token.trimRight, isWritten: true };
  }
  return { start: token.begin, end: token.end, isWritten: false };
}

/** `{% raw %}`, with the texts in it. */
interface RawTemplate extends Template {
  readonly tokens: readonly Token[];
}

function isRaw(template: Template): template is RawTemplate {
  return 'name' in template && template.name === 'raw' && 'tokens' in template && Array.isArray(template.tokens);
}
