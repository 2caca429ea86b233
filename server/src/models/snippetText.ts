import type { TextRange } from '../base/textRange.ts';
import { FIELD_NAME } from './fieldName.ts';

/** A card as its writers will see it, with its stops filled in. */
export interface SnippetText {
  readonly text: string;
  /** What stands as it is written, piece by piece, in the order of the text. */
  readonly pieces: readonly Piece[];
  readonly slips: readonly SnippetSlip[];
}

/** So many characters that are the same in both texts. In `a${1:b}`, `b` stands at 5 as written, and at 1 as read. */
export interface Piece {
  readonly written: number;
  readonly read: number;
  readonly length: number;
}

/**
 * A stop that does not work, as written:
 *
 * - `unclosed`: `${1:texte`, which nothing ends;
 * - `malformed`: `${ 1}` and the like, which is inserted as it stands;
 * - `unknown`: `$prix` or `$100`, which vanishes, or is taken for a text to replace;
 * - `field`: `${prix}` in a model that has fields, and none of that name.
 */
export interface SnippetSlip extends TextRange {
  readonly kind: 'unclosed' | 'malformed' | 'unknown' | 'field';
}

/** The names of the fields of a model, with what stands at their places. */
export type SamplesOfFields = ReadonlyMap<string, string>;

const NO_FIELDS: SamplesOfFields = new Map();

/** The variables that editors fill in: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_variables */
const VARIABLES = new RegExp(
  `^(?:TM_(?:SELECTED_TEXT|CURRENT_(?:LINE|WORD)|LINE_(?:INDEX|NUMBER)|FILENAME(?:_BASE)?|DIRECTORY|FILEPATH)|RELATIVE_FILEPATH|CLIPBOARD|WORKSPACE_(?:NAME|FOLDER)|CURSOR_(?:INDEX|NUMBER)|CURRENT_(?:YEAR(?:_SHORT)?|MONTH(?:_NAME(?:_SHORT)?)?|DATE|DAY_NAME(?:_SHORT)?|HOUR|MINUTE|SECOND|SECONDS_UNIX|TIMEZONE_OFFSET)|RANDOM(?:_HEX)?|UUID|(?:BLOCK|LINE)_COMMENT(?:_START|_END)?)$`,
);

/** What stands for a text that a writer will give. */
const SAMPLE = 'texte';

/** A stop within another one, at this depth, is a slip of the hand. */
const DEEPEST = 20;

/**
 * Reads the body of a card: `$1`, `${1:text}`, `${1|one,two|}`, `$CURRENT_YEAR`, `${CURRENT_YEAR:text}`; `\$` is a sign of money.
 * In a model that has fields, `${nom}` is the place of one, `${?nom}`, `${*nom}` and `${/nom}` are the ends of a part.
 *
 * @param start where the body begins in its file
 */
export function readSnippet(body: string, start = 0, fields: SamplesOfFields = NO_FIELDS): SnippetText {
  const reader = new Reader(body, { start, fields });
  reader.read(0, 0);
  return { text: reader.text, pieces: reader.pieces, slips: reader.slips };
}

/** `$1`, `$NAME`, `${1`, `${NAME`: what a stop begins with. */
const STOP = /\$(?:(\d+|[A-Za-z_]\w*)|\{(\d+|[A-Za-z_]\w*)(?=[:|}/]))/y;

/** `${nom}`, `${?nom}`, `${*nom}`, `${/nom}` */
const PLACE = new RegExp(`\\$\\{([?*/]?)(${FIELD_NAME})\\}`, 'yu');

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  readonly slips: SnippetSlip[] = [];
  readonly #body: string;
  readonly #start: number;
  readonly #fields: SamplesOfFields;

  constructor(body: string, { start, fields }: { readonly start: number; readonly fields: SamplesOfFields }) {
    this.#body = body;
    this.#start = start;
    this.#fields = fields;
  }

  /** Reads on, within a stop to the brace that ends it; says where it has come to. */
  read(from: number, depth: number): number {
    let at = from;
    while (at < this.#body.length && !(depth > 0 && this.#body[at] === '}')) {
      const sign = this.#body[at];
      if (sign === '\\' && /[$}\\]/.test(this.#body[at + 1] ?? '')) {
        this.#keep(at + 1, 1);
        at += 2;
      } else if (sign === '$') {
        at = this.#readStop(at, depth);
      } else {
        this.#keep(at, 1);
        at += 1;
      }
    }
    return at;
  }

  #readStop(at: number, depth: number): number {
    const afterPlace = this.#fields.size === 0 ? undefined : this.#readPlace(at);
    if (afterPlace !== undefined) {
      return afterPlace;
    }
    STOP.lastIndex = at;
    const [whole = '', bare, braced] = STOP.exec(this.#body) ?? [];
    const name = bare ?? braced;
    const afterName = at + whole.length;
    if (name === undefined || depth > DEEPEST) {
      this.#keep(at, 1);
      if (this.#body[at + 1] === '{') {
        this.#report('malformed', at, this.#endOfMalformed(at));
      }
      return at + 1;
    }
    if (/^\d{3,}$|^[^\d]/.test(name) && !VARIABLES.test(name)) {
      this.#report('unknown', at, afterName);
    }
    if (bare !== undefined) {
      this.text += name === '0' ? '' : SAMPLE;
      return afterName;
    }
    return this.#readRest(at, afterName, depth);
  }

  /** The place of a field, or the end of a part, which goes with its line where it is alone there. */
  #readPlace(at: number): number | undefined {
    PLACE.lastIndex = at;
    const [whole = '', sign = '', name = ''] = PLACE.exec(this.#body) ?? [];
    const sample = this.#fields.get(name);
    if (whole === '' || (sign === '' && sample === undefined && VARIABLES.test(name))) {
      return undefined;
    }
    const end = at + whole.length;
    if (sample === undefined) {
      this.#report('field', at, end);
    }
    if (sign === '') {
      this.text += sample ?? SAMPLE;
      return end;
    }
    const isAlone = (at === 0 || this.#body[at - 1] === '\n') && this.#body[end] === '\n';
    return isAlone ? end + 1 : end;
  }

  /** What follows the name between braces: nothing, a text, a choice, or how to change what is given. */
  #readRest(at: number, afterName: number, depth: number): number {
    const sign = this.#body[afterName];
    if (sign === ':') {
      const end = this.read(afterName + 1, depth + 1);
      return this.#body[end] === '}' ? end + 1 : this.#leaveOpen(at);
    }
    if (sign === '|' || sign === '/') {
      const end = this.#body.indexOf(sign === '|' ? '|}' : '}', afterName + 1);
      const [first = ''] = this.#body.slice(afterName + 1, end === -1 ? undefined : end).split(',');
      this.text += sign === '|' ? first : SAMPLE;
      return end === -1 ? this.#leaveOpen(at) : end + (sign === '|' ? 2 : 1);
    }
    this.text += SAMPLE;
    return afterName + 1;
  }

  /** All that follows has been read. */
  #leaveOpen(at: number): number {
    this.#report('unclosed', at, Math.min(this.#body.length, at + (/^\$\{\w+[:|]?/.exec(this.#body.slice(at, at + 60))?.[0].length ?? 2)));
    return this.#body.length;
  }

  #endOfMalformed(at: number): number {
    return at + (/^\$\{[^}\n]*\}?/.exec(this.#body.slice(at, at + 200))?.[0].length ?? 2);
  }

  #keep(at: number, length: number): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && last.written + last.length === this.#start + at && last.read + last.length === this.text.length) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + length };
    } else {
      this.pieces.push({ written: this.#start + at, read: this.text.length, length });
    }
    this.text += this.#body.slice(at, at + length);
  }

  #report(kind: SnippetSlip['kind'], start: number, end: number): void {
    this.slips.push({ kind, start: this.#start + start, end: this.#start + end });
  }
}

/** Where what stands somewhere in the text as read was written; of what a stop was filled with, the end of what is written before it. */
export function writtenAt(pieces: readonly Piece[], read: number): number {
  const piece = pieces.findLast(it => it.read <= read);
  return piece === undefined ? (pieces[0]?.written ?? 0) : piece.written + Math.min(read - piece.read, piece.length);
}
