import type { ErrorCode } from 'yaml';
import type { Localized } from '../../base/localized.ts';

/** Errors that our own reading adds to the library's. */
type OwnCode = 'ALIAS_BOMB' | 'TOO_DEEP' | 'REFUSED_BY_RUBY';

const ALIAS: Localized = { fr: 'un nom après «\u00A0&\u00A0» ou «\u00A0*\u00A0» n’est pas à sa place', en: 'a name after ‘&’ or ‘*’ is out of place' };
const TAG: Localized = { fr: 'un mot après «\u00A0!\u00A0» n’est pas connu, ou pas à sa place', en: 'a word after ‘!’ is not known, or out of place' };
const TWO_FIELDS: Localized = { fr: 'deux champs se suivent sur une ligne, ou une ligne est décalée', en: 'two fields stand on one line, or a line is shifted' };
const OUR_LIMIT: Localized = { fr: 'il y a trop de choses les unes dans les autres', en: 'too many things stand within each other' };
const FORBIDDEN: Localized = { fr: 'un signe n’est pas à sa place', en: 'a sign is out of place' };

/** What each error of the YAML reader means to a writer, as a part of a sentence. A code that the library adds does not compile. */
const ERRORS: Readonly<Record<ErrorCode | OwnCode, Localized>> = {
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  MULTIPLE_ANCHORS: ALIAS,
  BAD_PROP_ORDER: ALIAS,
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
  BAD_COLLECTION_TYPE: TAG,
  BAD_DIRECTIVE: { fr: 'une ligne ne peut pas commencer par «\u00A0%\u00A0»', en: 'a line cannot begin with ‘%’' },
  BAD_DQ_ESCAPE: { fr: 'dans des guillemets doubles, «\u00A0\\\u00A0» s’écrit deux fois', en: 'in double quotes, ‘\\’ is written twice' },
  BAD_INDENT: { fr: 'une ligne est décalée par rapport à ses voisines', en: 'a line is not aligned with those around it' },
  BAD_SCALAR_START: { fr: 'une valeur qui commence par ce signe s’écrit entre guillemets', en: 'a value that begins with this sign is written in quotes' },
  BLOCK_AS_IMPLICIT_KEY: TWO_FIELDS,
  MULTILINE_IMPLICIT_KEY: TWO_FIELDS,
  BLOCK_IN_FLOW: { fr: 'un crochet ou une accolade n’est pas fermé avant la ligne suivante', en: 'a bracket or a brace is not closed before the next line' },
  DUPLICATE_KEY: { fr: 'un champ est écrit deux fois', en: 'a field is written twice' },
  NON_STRING_KEY: FORBIDDEN,
  IMPOSSIBLE: FORBIDDEN,
  KEY_OVER_1024_CHARS: { fr: 'le nom d’un champ est trop long', en: 'the name of a field is too long' },
  MISSING_CHAR: { fr: 'il manque un signe\u00A0: un guillemet, une virgule, un deux-points ou une espace', en: 'a sign is missing: a quote, a comma, a colon or a space' },
  MULTIPLE_DOCS: { fr: 'une ligne «\u00A0---\u00A0» coupe le texte en deux', en: 'a line ‘---’ cuts the text in two' },
  RESOURCE_EXHAUSTION: OUR_LIMIT,
  ALIAS_BOMB: OUR_LIMIT,
  TOO_DEEP: OUR_LIMIT,
  TAB_AS_INDENT: { fr: 'une ligne est décalée par une tabulation\u00A0: mettez des espaces', en: 'a line is indented with a tab: use spaces' },
  UNEXPECTED_TOKEN: { fr: 'un signe ou un mot est de trop', en: 'a sign or a word is too much' },
  REFUSED_BY_RUBY: { fr: 'un signe n’est pas à sa place après le tiret', en: 'a sign is out of place after the dash' },
};

/** What an error of the YAML reader means to a writer. */
export function describeYamlError(code: string): Localized {
  return Object.hasOwn(ERRORS, code) ? ERRORS[code as keyof typeof ERRORS] : FORBIDDEN;
}

/** The codes of all errors that the reader knows. */
export const yamlErrorCodes: readonly string[] = Object.keys(ERRORS);
