/** Characters of words, as Ruby's expressions have them. */
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}';
const SPACES = ' \\t\\n\\v\\f\\r';
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;

/** What an escape stands for outside of brackets. */
const ESCAPES: Readonly<Record<string, string>> = { s: `[${SPACES}]`, S: `[^${SPACES}]`, b: BOUNDARY, h: '[0-9a-fA-F]', Z: '(?![^])' };

/**
 * A sticky expression that reads what Ruby's scanner reads with the same signs: a point ends with the line, `$` stands before
 * its end and `^` at its beginning, white space knows no no-break space. The flag `s` lets points go on to the next line.
 * A scanner sees nothing of what stands before its position, so that `\b` at the beginning holds before any word.
 */
export function scannerPattern({ source, flags }: RegExp): RegExp {
  const begun = source.startsWith('\\b') ? `(?=[${WORD}])${translate(source.slice(2), flags)}` : translate(source, flags);
  return new RegExp(begun, `${flags.includes('i') ? 'i' : ''}yu`);
}

/** An expression with classes of Unicode, as it is written: ``signs`\\p{L}+` ``. */
export function signs({ raw }: TemplateStringsArray): RegExp {
  return new RegExp(raw.join(''));
}

const PART = /\\p\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|\(\?<?[=!:]|[^]/gu;

function translate(source: string, flags: string): string {
  return source.replace(PART, (part: string) => {
    if (part.startsWith('[')) {
      return inBrackets(part);
    }
    switch (part) {
      case '.':
        return flags.includes('s') ? '[^]' : '[^\\n]';
      case '$':
        return '(?![^\\n])';
      case '^':
        return '(?<![^\\n])';
      case '{':
      case '}':
      case ']':
        return `\\${part}`;
      default:
        return escape(part);
    }
  });
}

function escape(part: string): string {
  if (part.length !== 2 || !part.startsWith('\\')) {
    return part;
  }
  const sign = part.slice(1);
  return ESCAPES[sign] ?? (/[\w^$\\.*+?()[\]{}|/]/.test(sign) ? part : sign);
}

/** Between brackets, a hyphen behind a class of characters is a hyphen. */
function inBrackets(set: string): string {
  return set.replace(/(\\p\{[^}]*\}|\\[sSwd])(-(?!\]))?|\\u[0-9a-fA-F]{4}|\\[^]/g, (part: string, group: string | undefined, hyphen: string | undefined) => {
    if (group === undefined) {
      return /^\\[\w^$\\.*+?()[\]{}|/-]/.test(part) ? part : part.slice(1);
    }
    const signs = group === '\\p{Word}' ? WORD : group === '\\s' ? SPACES : group;
    return hyphen === undefined ? signs : `${signs}\\-`;
  });
}
