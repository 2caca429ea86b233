import { FIELD_NAME } from './fieldName.ts';
import type { ModelFields } from './modelField.ts';

/** A piece of the body of a model. */
export type BodyNode = BodyText | BodyPlace | BodyPart;

/** What stands as it is, with its plain stops (`$0`, `${1:texte}`). */
export interface BodyText {
  readonly kind: 'text';
  readonly text: string;
}

/** `${nom}`: what a field says. */
export interface BodyPlace {
  readonly kind: 'place';
  readonly name: string;
}

/** `${?lien}…${/lien}`, there only where the field says something, and `${*gains}…${/gains}`, there once for each of its values. */
export interface BodyPart {
  readonly kind: 'part';
  readonly name: string;
  readonly isRepeated: boolean;
  readonly children: readonly BodyNode[];
}

/** A mark alone on its line goes with the line; a sign that is escaped is none. */
const MARKS = new RegExp(`^[ \\t]*\\$\\{([?*/])(${FIELD_NAME})\\}[ \\t]*(?:\\n|$)|\\$\\{([?*/]?)(${FIELD_NAME})\\}|\\\\[\\s\\S]`, 'gmu');

/** Reads the body of a model that has fields. Never throws: a part that nothing closes goes on to the end, a close without its part is nothing. */
export function readBody(body: string, fields: ModelFields): readonly BodyNode[] {
  const text = withUnwrittenParts(body, fields);
  const root: BodyNode[] = [];
  const open: { readonly name: string; readonly children: BodyNode[] }[] = [];
  const add = (node: BodyNode): void => {
    (open.at(-1)?.children ?? root).push(node);
  };
  let from = 0;
  for (const { 0: written, 1: alone, 2: nameAlone, 3: sign = alone, 4: name = nameAlone, index } of text.matchAll(MARKS)) {
    if (name === undefined || !fields.has(name)) {
      continue;
    }
    if (index > from) {
      add({ kind: 'text', text: text.slice(from, index) });
    }
    from = index + written.length;
    if (sign === '/') {
      const level = open.findLastIndex(it => it.name === name);
      open.length = level === -1 ? open.length : level;
    } else if (sign === '?' || sign === '*') {
      const children: BodyNode[] = [];
      add({ kind: 'part', name, isRepeated: sign === '*', children });
      open.push({ name, children });
    } else {
      add({ kind: 'place', name });
    }
  }
  add({ kind: 'text', text: text.slice(from) });
  return root;
}

const PLACES = new RegExp(`\\$\\{([?*/]?)(${FIELD_NAME})\\}`, 'gu');

/**
 * Writes the parts that nobody needs to write: the line of a field that is repeated is there for each of its values, and the
 * lines between two empty ones that are about one optional field are there with it.
 */
function withUnwrittenParts(body: string, fields: ModelFields): string {
  const out: string[] = [];
  let depth = 0;
  let chunk: string[] = [];
  const flush = (): void => {
    out.push(...chunkWithParts(chunk, fields));
    chunk = [];
  };
  for (const line of body.split('\n')) {
    const marks = [...line.matchAll(PLACES)].filter(it => it[1] !== '');
    if (depth > 0 || marks.length > 0 || line.trim() === '') {
      flush();
      out.push(line);
    } else {
      chunk.push(line);
    }
    depth = Math.max(0, depth + marks.filter(it => it[1] !== '/').length - marks.filter(it => it[1] === '/').length);
  }
  flush();
  return out.join('\n');
}

function chunkWithParts(lines: readonly string[], fields: ModelFields): readonly string[] {
  const [only, ...others] = new Set(lines.flatMap(it => namesIn(it, fields)));
  const inner = lines.flatMap(line => {
    const repeated = namesIn(line, fields).find(it => fields.get(it)?.isRepeated === true);
    return repeated === undefined ? [line] : [`\${*${repeated}}`, line, `\${/${repeated}}`];
  });
  return only !== undefined && others.length === 0 && fields.get(only)?.isRequired === false ? [`\${?${only}}`, ...inner, `\${/${only}}`] : inner;
}

function namesIn(line: string, fields: ModelFields): readonly string[] {
  return [...line.matchAll(PLACES)].flatMap(([, , name = '']) => (fields.has(name) ? [name] : []));
}
