import type { ProtocolPosition, ProtocolRange } from './ranges.ts';

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

/** A model that something is asked about: by its {@link Card.id}; else the one whose file is asked about, or of whose blocks one stands at a place. */
export interface ModelWish {
  readonly model?: string;
  readonly position?: ProtocolPosition;
}

/** A block of an article. */
export interface BlockPlace {
  readonly uri: string;
  readonly range: ProtocolRange;
  /** What one reads of its first lines. */
  readonly title: string;
  /** The title of its article. */
  readonly article: string;
}

/** All blocks of a model, over the site. */
export interface ModelUses {
  /** The {@link Card.id} of the model. */
  readonly model: string;
  readonly name: string;
  readonly places: readonly BlockPlace[];
}

/** What brings the blocks of a model up to it. */
export interface ModelUpdate {
  readonly name: string;
  /** Blocks that change. */
  readonly count: number;
  /** A `WorkspaceEdit` of the Language Server Protocol. Undefined where nothing changes. */
  readonly edit?: object | undefined;
  /** Blocks that stay, or keep a part that the model does not have, each with the reason. */
  readonly left: readonly (BlockPlace & { readonly reason: string })[];
}

/** The fields of a block with what they say. */
export interface BlockForm {
  /** The {@link Card.id} of its model. */
  readonly model: string;
  readonly name: string;
  /** What can be asked, one field after the other. */
  readonly fields: readonly CardField[];
  readonly values: FieldValues;
  /** The labels of those that can only be changed in the text: they have several lines, or stand otherwise than in the model. */
  readonly inText: readonly string[];
}

/** Words of a text that may become a field of a model. */
export interface FieldCandidate {
  /** Where they stand, from the start of the selection: what {@link DraftWish.chosen} names. */
  readonly start: number;
  readonly text: string;
  /** « en gras », « adresse d’un lien » */
  readonly kind: string;
  /** Whether they are proposed: bold words are, an address of a link of a sentence may be fixed. */
  readonly isLikely: boolean;
}

/** A text that is to become a model. */
export interface DraftWish {
  readonly text: string;
  readonly name?: string;
  /** The {@link FieldCandidate.start} of those that become fields. */
  readonly chosen?: readonly number[];
}

/** A model that was made of a text. */
export interface ModelDraft {
  readonly candidates: readonly FieldCandidate[];
  /** `carte-de-service.md` and its text; undefined until it has a name. */
  readonly file?: { readonly name: string; readonly text: string } | undefined;
}
