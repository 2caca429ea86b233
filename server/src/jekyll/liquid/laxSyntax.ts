import type { MadeText } from '../../base/madeText.ts';
import { replaceParts } from './templateParts.ts';

/**
 * Liquid reads leniently where `liquid: error_mode` is not `strict`: what it does not understand in a tag is passed over. The engine refuses
 * it; so a template that it refuses is written again with what Liquid would have understood (`Liquid::Variable#lax_parse`, `If#lax_parse`).
 */
const QUOTED = String.raw`"[^"]*"|'[^']*'`;
const FRAGMENT = `(?:${QUOTED}|(?:[^\\s,|'"]|${QUOTED})+)`;

const VALUE = new RegExp(`(${FRAGMENT})([^]*)`);
const FILTERS = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT})`, 'g');
const COMPARISON = new RegExp(`(${FRAGMENT})\\s*([=!<>a-z_]+)?\\s*(${FRAGMENT})?`);
const LOOP = new RegExp(`^\\s*([\\w-]+)\\s+in\\s+((?:${FRAGMENT})+)\\s*(reversed)?`);
const ATTRIBUTE = new RegExp(`(limit|offset|cols)\\s*:\\s*(${FRAGMENT})`, 'g');
const OUTPUT = /^\{\{(-?)([^]*?)(-?)\}\}$/;
const TAG = /^\{%(-?)\s*(\w+)([^]*?)(-?)%\}$/;

/** A template with what Liquid understands of each tag. */
export function readLeniently(template: string): MadeText {
  return replaceParts(template, ({ kind, written }) => {
    if (kind === 'output') {
      const [, before = '', output = '', after = ''] = OUTPUT.exec(written) ?? [];
      return `{{${before} ${laxValue(output)} ${after}}}`;
    }
    const [, opening = '', name = '', markup = '', closing = ''] = kind === 'tag' ? (TAG.exec(written) ?? []) : [];
    const lax = laxTag(name, markup);
    return lax === undefined ? written : `{%${opening} ${name} ${lax} ${closing}%}`;
  });
}

function laxTag(name: string, markup: string): string | undefined {
  switch (name) {
    case 'assign': {
      const [, target, value] = /^\s*([\w\-.[\]()]+)\s*=\s*([^]*)$/.exec(markup) ?? [];
      return target === undefined ? undefined : `${target} = ${laxValue(value ?? '')}`;
    }
    case 'if':
    case 'unless':
    case 'elsif':
      return laxCondition(markup);
    case 'for':
    case 'tablerow': {
      const [, item, list, reversed = ''] = LOOP.exec(markup) ?? [];
      const attributes = [...markup.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => `${key}: ${value}`);
      return item === undefined ? undefined : `${item} in ${plainName(list ?? '')} ${reversed} ${attributes.join(' ')}`;
    }
    case 'else':
    case 'endif':
    case 'endfor':
    case 'endunless':
      return '';
    default:
      return undefined;
  }
}

/** `a | b: c d | e` → `a | b: c | e` */
function laxValue(markup: string): string {
  const [, value, rest = ''] = VALUE.exec(markup) ?? [];
  if (value === undefined) {
    return "''";
  }
  const [, written = ''] = /\|\s*([^]*)/.exec(rest) ?? [];
  const filters = (written.match(FILTERS) ?? []).flatMap(it => {
    const [name] = /\w+/.exec(it) ?? [];
    const values = [...it.matchAll(ARGUMENT)].map(([, argument = '']) => argument);
    return name === undefined ? [] : [values.length === 0 ? name : `${name}: ${values.join(', ')}`];
  });
  return [plainName(value), ...filters].join(' | ');
}

/** Texts, numbers and ranges as they are written; of everything else the names in it are followed, whatever is between (`VariableLookup`). */
function plainName(value: string): string {
  if (/^(?:"[^"]*"|'[^']*'|-?\d[\d.]*)$/.test(value)) {
    return value;
  }
  const [, from, to] = /^\((\S+)\.\.(\S+)\)$/.exec(value) ?? [];
  if (from !== undefined && to !== undefined) {
    return `(${[from, to].map(it => plainName(it).replace(/^nil$/, '0')).join('..')})`;
  }
  const [first, ...others] = value.match(/\[[^\]]+\]|[\w-]+\??/g) ?? [];
  const isName = first !== undefined && !/^\d/.test(first);
  return isName ? [first, ...others.map(it => (it.startsWith('[') ? it : `.${it}`))].join('') : 'nil';
}

/** `a == b c && d` → `a == b` */
function laxCondition(markup: string): string {
  return markup
    .split(/(\s(?:and|or)\s)/)
    .map((part, index) => {
      const [, left, operator, right] = index % 2 === 1 ? [] : (COMPARISON.exec(part) ?? []);
      return index % 2 === 1 ? part : left === undefined ? 'nil' : operator === undefined || right === undefined ? plainName(left) : `${plainName(left)} ${operator} ${plainName(right)}`;
    })
    .join('');
}
