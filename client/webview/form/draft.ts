/** Milliseconds after the last key until a text is written into the article: it is written at once where its field is left. */
const PAUSE = 700;

/** Whether somebody is typing in a field. */
export type TypingState = 'typing' | 'settled';

/** A field in which somebody may be typing. */
export interface DraftField {
  /** What stands in the field. */
  read(): string;
  write(text: string): void;
  /** Whether what is typed may be written while the field still has the focus: it is no beginning of something else. */
  isLive(text: string): boolean;
  /** Gives the text to the article. */
  commit(text: string, stamp: string, answered: (message: string) => void): void;
  /** Tells why the article did not take it; empty for nothing to tell. */
  tell(message: string): void;
  /** Hears whether what stands in the field is still being typed: what is wrong with the old value is of no use then. */
  follow(state: TypingState): void;
}

/**
 * What is typed in a field and what the article says of it. What is typed is never replaced by what the article says: it goes into the article when
 * there is a pause, or the field is left; where the article was changed meanwhile, it stays and waits for a second word.
 */
export class Draft {
  readonly #field: DraftField;
  /** What the article says, and how it is written. */
  #text = '';
  #stamp = '';
  /** How the field was written when somebody began to type; undefined where nobody has. */
  #base: string | undefined;
  /** What is on its way to the article. */
  #sent: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(field: DraftField) {
    this.#field = field;
  }

  /** Whether something is typed that the article does not say yet. */
  get isDirty(): boolean {
    return this.#base !== undefined;
  }

  /** The article says this now. */
  update(text: string, stamp: string): void {
    this.#text = text;
    this.#stamp = stamp;
    const typed = this.#field.read();
    if (!this.isDirty || (typed === text && this.#sent === undefined)) {
      this.#settle();
    }
  }

  /** Something was typed. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#base ??= this.#stamp;
    this.#field.follow('typing');
    const text = this.#field.read();
    if (text.trim() !== '' && this.#field.isLive(text)) {
      this.#timer = setTimeout(() => this.commit(), PAUSE);
    }
  }

  /** What is typed is to be in the article. */
  commit(): void {
    clearTimeout(this.#timer);
    const text = this.#field.read();
    if (this.#base === undefined || text === this.#sent) {
      return;
    }
    if (text === this.#text && this.#sent === undefined) {
      this.#settle();
      return;
    }
    this.#sent = text;
    this.#field.commit(text, this.#base, message => this.#answered(text, message));
  }

  /** What was typed is given up. */
  revert(): void {
    clearTimeout(this.#timer);
    this.#settle();
  }

  #answered(text: string, message: string): void {
    this.#sent = this.#sent === text ? undefined : this.#sent;
    this.#field.tell(message);
    if (message !== '') {
      this.#field.follow('settled');
    }
    // What was refused stays in the field: given again, it is given to what the article says now.
    this.#base = this.#stamp;
    if (message === '' && this.#field.read() === text) {
      this.#settle();
    }
  }

  #settle(): void {
    this.#base = undefined;
    this.#field.follow('settled');
    this.#field.tell('');
    if (this.#field.read() !== this.#text) {
      this.#field.write(this.#text);
    }
  }
}
