/** Escapes text for HTML as kramdown does: what is a reference already stays one. */

const ANY = /[<>&]/g;
const NEEDS_CARE = /[<>&]/;
const IN_TEXT = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&]/g;
const IN_ATTRIBUTE = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&"]/g;

/** Code: everything is escaped. */
export function escapeAll(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(ANY, escapeCharacter) : text;
}

/** Text: references stay. */
export function escapeText(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(IN_TEXT, escapeCharacter) : text;
}

/** The value of an attribute. */
export function escapeAttribute(value: string): string {
  return value.replace(IN_ATTRIBUTE, escapeCharacter);
}

function escapeCharacter(found: string): string {
  switch (found) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case '&':
      return '&amp;';
    default:
      return found;
  }
}
