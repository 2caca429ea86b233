/** A field of a model, in the language of the site. */
export interface CardField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** What it holds unless an author says otherwise. */
  readonly usual: string;
  readonly example: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** Whether there is a list to choose from. */
  readonly isChosen: boolean;
}

/** A snippet that a team shares in `_plume/snippets/`, or the built-in project card. */
export interface Card {
  /** The address of its model. */
  readonly id: string;
  /** What can be asked one after the other; none for a text of plain stops. */
  readonly fields: readonly CardField[];
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** With placeholders in LSP snippet syntax. */
  readonly body: string;
}

/** What the fields of a block say, by their names: one text, or several for a field that is repeated. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** What blocks are written from: the fields themselves, or data of which each row makes a block. */
export interface BlockWish {
  /** The {@link Card.id} of the model. */
  readonly model: string;
  readonly values?: FieldValues;
  /** CSV, JSON, YAML, a table, cells of a spreadsheet. */
  readonly data?: string;
  /** Which field each column says; guessed from their names where absent. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Blocks as they are written, ready to be inserted. */
export interface WrittenBlocks {
  /** Without any, nothing could be read in the data. */
  readonly count: number;
  readonly text: string;
  /** Of data: the names of its columns, and the fields that they say. */
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** What a field may hold. */
export interface FieldHelp {
  /** What there is to choose from: choices, pictures, articles, words of the site. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
  /** Why the value may not stand; empty where it may. */
  readonly problem: string;
}
