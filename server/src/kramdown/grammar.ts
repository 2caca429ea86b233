/**
 * The grammar: which constructs there are, and in which order they are tried. The first one that
 * accepts what stands at a position wins.
 */
import type { BlockGrammar, BlockRule, Grammar } from './blockParser.ts';
import type { ResolvedOptions } from './options.ts';
import type { SpanGrammar, SpanRule } from './spanParser.ts';
import { abbreviationDefinition } from './block/abbreviationDefinition.ts';
import { blankLine } from './block/blankLine.ts';
import { blockquote } from './block/blockquote.ts';
import { codeblock } from './block/codeblock.ts';
import { definitionList } from './block/definitionList.ts';
import { eobMarker } from './block/eob.ts';
import { extension } from './block/extension.ts';
import { fencedCodeblock, fencedCodeblockGfm } from './block/fencedCodeblock.ts';
import { footnoteDefinition } from './block/footnoteDefinition.ts';
import { atxHeader, atxHeaderGfm, atxHeaderGfmQuirk, setextHeader } from './block/header.ts';
import { horizontalRule } from './block/horizontalRule.ts';
import { html } from './block/html.ts';
import { linkDefinition } from './block/linkDefinition.ts';
import { list } from './block/list.ts';
import { math } from './block/math.ts';
import { paragraph } from './block/paragraph.ts';
import { table } from './block/table.ts';
import { listGfm } from './block/taskList.ts';
import { autolink } from './span/autolink.ts';
import { codespan } from './span/codespan.ts';
import { emphasis } from './span/emphasis.ts';
import { entity } from './span/entity.ts';
import { escape, escapeGfm } from './span/escape.ts';
import { spanExtension } from './span/extension.ts';
import { footnoteMarker } from './span/footnoteMarker.ts';
import { spanHtml } from './span/html.ts';
import { lineBreak } from './span/lineBreak.ts';
import { link } from './span/link.ts';
import { inlineMath } from './span/math.ts';
import { smartQuotes } from './span/smartQuotes.ts';
import { strikethrough } from './span/strikethrough.ts';
import { typographicSymbol } from './span/typographicSymbol.ts';

/** The order of kramdown's block constructs. */
const BLOCK_RULES: readonly BlockRule[] = [
  blankLine, codeblock, fencedCodeblock, blockquote, atxHeader, horizontalRule, list, definitionList, html, setextHeader, math,
  table, footnoteDefinition, linkDefinition, abbreviationDefinition, extension, eobMarker, paragraph,
];

/** The order of kramdown's span constructs. */
const SPAN_RULES: readonly SpanRule[] = [
  emphasis, codespan, autolink, spanHtml, footnoteMarker, link, smartQuotes, inlineMath, spanExtension, entity, typographicSymbol,
  lineBreak, escape,
];

/** What GFM has in the place of kramdown's. */
const GFM_BLOCK_RULES = new Map([[fencedCodeblock, fencedCodeblockGfm], [list, listGfm]]);

const GRAMMARS = new Map<string, Grammar>();

/** The grammar that the options ask for. */
export function grammarFor(options: ResolvedOptions): Grammar {
  const isGfm = options.input === 'GFM';
  const quirks = { endsParagraphs: isGfm && options.gfm_quirks.includes('paragraph_end'), keepsSymbols: options.gfm_quirks.includes('no_auto_typographic') };
  const key = `${options.input} ${quirks.endsParagraphs} ${quirks.keepsSymbols} ${options.hard_wrap}`;
  let grammar = GRAMMARS.get(key);
  if (grammar === undefined) {
    grammar = isGfm ? createGfm({ ...quirks, hasHardWrap: options.hard_wrap }) : createGrammar(BLOCK_RULES, SPAN_RULES, { endsParagraphsEarly: false, hasHardWrap: false });
    GRAMMARS.set(key, grammar);
  }
  return grammar;
}

interface GfmStyle {
  readonly endsParagraphs: boolean;
  readonly keepsSymbols: boolean;
  readonly hasHardWrap: boolean;
}

function createGfm({ endsParagraphs, keepsSymbols, hasHardWrap }: GfmStyle): Grammar {
  const blocks = BLOCK_RULES.map(rule =>
    rule === atxHeader ? (endsParagraphs ? atxHeaderGfmQuirk : atxHeaderGfm) : GFM_BLOCK_RULES.get(rule) ?? rule);
  const spans = SPAN_RULES
    .filter(rule => !(hasHardWrap && rule === lineBreak) && !(keepsSymbols && rule === typographicSymbol))
    .map(rule => (rule === escape ? escapeGfm : rule));
  return createGrammar(blocks, [...spans, strikethrough], { endsParagraphsEarly: endsParagraphs, hasHardWrap });
}

interface GrammarStyle extends Pick<BlockGrammar, 'endsParagraphsEarly'> {
  readonly hasHardWrap: boolean;
}

function createGrammar(blocks: readonly BlockRule[], spans: readonly SpanRule[], { endsParagraphsEarly, hasHardWrap }: GrammarStyle): Grammar {
  const byCode = Array.from({ length: 128 }, (_, code) => blocks.filter(({ first }) => first === 'any' || first.includes(String.fromCharCode(code))));
  const others = blocks.filter(({ first }) => first === 'any');
  return {
    block: { endsParagraphsEarly, rulesFor: code => byCode[code] ?? others },
    span: createSpanGrammar(spans),
    html: createSpanGrammar([spanHtml]),
    codeAndHtml: createSpanGrammar([codespan, spanHtml]),
    lineBreak: hasHardWrap ? '\n' : '\\\n',
  };
}

const NOTHING = 0;
const CONSTRUCT = 1;
const QUOTE = 2;
const MAYBE = 3;

function createSpanGrammar(rules: readonly SpanRule[]): SpanGrammar {
  const hasQuotes = rules.includes(smartQuotes);
  const kinds = new Uint8Array(128);
  const byCode = Array.from({ length: 128 }, (_, code) => rules.filter(({ first }) => first.includes(String.fromCharCode(code))));
  const quotedByCode = byCode.map(ofCode => rules.filter(rule => ofCode.includes(rule) || rule === smartQuotes));
  const onlyQuotes = hasQuotes ? [smartQuotes] : [];
  for (let code = 0; code < 128; code += 1) {
    kinds[code] = (byCode[code]?.length ?? 0) === 0 ? NOTHING : isQuote(code) ? QUOTE : isAmbiguous(code) ? MAYBE : CONSTRUCT;
  }
  return { findStart, rulesFor };

  function findStart(text: string, from: number, others = ''): number {
    const other = others.length > 0 ? others.charCodeAt(0) : -1;
    const another = others.length > 1 ? others.charCodeAt(1) : -1;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === other || code === another) {
        return at;
      }
      const kind = code < 128 ? kinds[code] : NOTHING;
      if (kind === CONSTRUCT || (kind === MAYBE && startsConstruct(text, at, code))) {
        return at;
      }
      if (kind === QUOTE) {
        // The construct of a quote takes in the character before it.
        return at > from && text.charCodeAt(at - 1) !== 92 ? beforeQuote(text, at, from) : at;
      }
    }
    return -1;
  }

  function rulesFor(text: string, at: number): readonly SpanRule[] {
    const code = text.charCodeAt(at);
    const isBeforeQuote = hasQuotes && code !== 92 && isQuote(text.charCodeAt(at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1)));
    return isBeforeQuote ? quotedByCode[code] ?? onlyQuotes : byCode[code] ?? [];
  }
}

/** The start of the character before a quote. */
function beforeQuote(text: string, at: number, from: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code < 0xe000 && at - 2 >= from ? at - 2 : at - 1;
}

/** Characters that mostly stand for themselves: a look at the next ones spares a stop. */
function isAmbiguous(code: number): boolean {
  return ' .->!$~{'.includes(String.fromCharCode(code));
}

function startsConstruct(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 32: // two spaces at the end of a line, or one before a guillemet
      return (next === 32 && text.charCodeAt(at + 2) === 10) || (next === 62 && text.charCodeAt(at + 2) === 62);
    case 33: // ![
      return next === 91;
    case 123: // {:
      return next === 58;
    default: // .. -- >> $$ ~~
      return next === code;
  }
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}
