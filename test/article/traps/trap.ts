/** A header that does not say what it seems to say, and what an editor makes of it. */
export interface Trap {
  readonly name: string;
  /** With carets below what is reported. */
  readonly text: string;
  /** The first sentence, in French, as a writer reads it. */
  readonly says: string;
  /** The text after the first correction; undefined where only the author knows what to do. */
  readonly fixed?: string;
  /** What Jekyll then reads: some of the fields, or the outcome. */
  readonly reads?: Readonly<Record<string, unknown>>;
  readonly outcome?: 'page' | 'hidden' | 'copied' | 'stops';
  /** Set where Jekyll reads the same after the correction: what is taken out was lost already. */
  readonly stays?: true;
}

/** The fields that every page needs. */
export const DATE = 'date: 2019-07-01 10:00:00 +02:00';
/** One more of them. */
export const CATEGORIES = 'categories: [Article]';

/** An article whose header has all that a page needs, behind the lines that matter. */
export const article = (lines: string): string => `---\n${lines}\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`;
/** As {@link article}, with a title. */
export const titled = (lines: string): string => article(`title: A\n${lines}`);
