/** A place in a text, as in the Language Server Protocol. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text, as in the Language Server Protocol. */
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}
