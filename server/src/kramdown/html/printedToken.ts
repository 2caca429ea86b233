import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';

/**
 * A token of markdown-it, with its methods, for texts that are only printed. Its own constructor defines one property after
 * the other; to leave that out spares a sixth of the time of a page.
 */
export class PrintedToken implements Token {
  type: string;
  tag: string;
  attrs: Token['attrs'] = null;
  map: Token['map'] = null;
  nesting: Token['nesting'];
  level = 0;
  children: Token[] | null = null;
  content = '';
  markup = '';
  info = '';
  meta: Token['meta'] = null;
  block = false;
  hidden = false;
  declare readonly attrIndex: Token['attrIndex'];
  declare readonly attrPush: Token['attrPush'];
  declare readonly attrSet: Token['attrSet'];
  declare readonly attrGet: Token['attrGet'];
  declare readonly attrJoin: Token['attrJoin'];

  constructor(type: string, tag: string, nesting: Token['nesting']) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}

Object.setPrototypeOf(PrintedToken.prototype, MarkdownIt.Token.prototype);
