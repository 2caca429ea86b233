/** What a field is called, as an expression: letters, digits, `_` and `-`, a letter first. */
export const FIELD_NAME = '[\\p{L}_][\\p{L}\\p{N}_-]*';
