/** YAML. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { become, doing, enter, groups, leave, leaveTwice, memory, moving, rule, type Language, type LexerRun, type LexerState } from './lexer.ts';
import { signs } from './scannerPattern.ts';

/** How far the blocks of a text are indented. */
interface Indents {
  stack: number[];
  next: number;
  /** Of a literal text, once its first line is read. */
  literal: number | undefined;
}

const indents = memory<Indents>(() => ({ stack: [0], next: 0, literal: undefined }));

const indent = (run: LexerRun): number => indents(run).stack.at(-1) ?? 0;

function reset(run: LexerRun): void {
  Object.assign(indents(run), { stack: [0], next: 0, literal: undefined });
}

/** Takes the indent of a line; what goes back to no earlier one is an error. */
function saveIndent(run: LexerRun, spaces: string): readonly [text: string, error: string] {
  const all = indents(run);
  all.next = spaces.length;
  if (all.next >= indent(run)) {
    return [spaces, ''];
  }
  while (all.next < indent(run)) {
    all.stack.pop();
  }
  return [spaces.slice(0, indent(run)), spaces.slice(indent(run))];
}

function setIndent(run: LexerRun): void {
  const all = indents(run);
  if (indent(run) < all.next) {
    all.stack.push(all.next);
  }
}

const basic: LexerState = [rule(/#.*$/, 'c1')];

const descriptors: LexerState = [
  rule(/!<[0-9A-Za-z;/?:@&=+$,_.!~*'()[\]%-]+>/, 'kt'),
  rule(/(?:![\w-]+)?!(?:[\w;/?:@&=+$,.!~*'()[\]%-]*)/, 'kt'),
  rule(signs`&[\p{L}\p{Nl}\p{Nd}_-]+`, 'nl'),
  rule(signs`\*[\p{L}\p{Nl}\p{Nd}_-]+`, 'nv'),
];

const flowNodes: LexerState = [
  rule(/\[/, 'pi', enter('flowSequence')),
  rule(/\{/, 'pi', enter('flowMapping')),
  rule(/'/, 's1', enter('singleQuotes')),
  rule(/"/, 's2', enter('doubleQuotes')),
];

const flowCollection: LexerState = [
  rule(/\s+/, ''),
  ...basic,
  rule(/[?:,]/, 'pi'),
  ...descriptors,
  ...flowNodes,
  moving(/(?=[^ \t\n\r\f\v?:,[\]{}#&*!|>'"%@`])/, enter('plainInFlow')),
];

const quotedSpaces: LexerState = [rule(/^[ ]+/, ''), rule(/[ ]+$/, ''), rule(/\n+/, ''), rule(/[ ]+/, 'nv')];

const directive = (kind: string, state: string) => (run: LexerRun, [text = '']: readonly string[]): void => {
  run.emit(kind, text);
  reset(run);
  run.enter(state);
};

/** YAML's rules. */
export const yaml: Language = {
  start: ['root'],
  states: {
    root: [
      ...basic,
      rule(/\n+/, ''),
      rule(/[ ]+(?=#|$)/, ''),
      doing(/^%YAML\b/, directive('nt', 'yamlDirective')),
      doing(/^%TAG\b/, directive('nt', 'tagDirective')),
      doing(/^(?:---|\.\.\.)(?= |$)/, directive('nn', 'blockLine')),
      doing(/[ ]*(?!\s|$)/, (run, [spaces = '']) => {
        const [text, error] = saveIndent(run, spaces);
        run.emit('', text);
        run.emit('err', error);
        run.enter('blockLine');
        run.enter('indentation');
      }),
    ],
    indentation: [
      rule(/\s*?\n/, '', leaveTwice),
      doing(/[ ]+(?=[-:?](?:[ ]|$))/, (run, [spaces = '']) => {
        run.emit('', spaces);
        indents(run).next += spaces.length;
      }),
      doing(/[?:-](?=[ ]|$)/, (run, [sign = '']) => {
        setIndent(run);
        indents(run).next += sign.length;
        run.emit('pi', sign);
      }),
      doing(/[ ]*/, (run, [spaces = '']) => {
        run.emit('', spaces);
        indents(run).next += spaces.length;
        run.leave();
      }),
    ],
    blockLine: [
      rule(/[ ]*(?=#|$)/, '', leave),
      rule(/[ ]+/, ''),
      ...descriptors,
      doing(/([^#,:?[\]{}"'\n]+)(:)(?=\s|$)/, (run, [, name = '', colon = '']) => {
        run.emit('na', name);
        run.emit('pi', colon);
        setIndent(run);
      }),
      rule(/[|>][+-]?/, 'pi', enter('literal', 'literalHeader')),
      ...flowNodes,
      moving(/(?=[^ \t\n\r\f\v?:,[\]{}#&*!|>'"%@`]|[?:-][^ \t\n\r\f\v])/, enter('plainInBlock')),
    ],
    flowSequence: [rule(/\]/, 'pi', leave), ...flowCollection],
    flowMapping: [rule(/\}/, 'pi', leave), ...flowCollection],
    literal: [
      rule(/\n+/, ''),
      doing(/^[ ]+$/, (run, [spaces = '']) => {
        const mark = indents(run).literal ?? spaces.length;
        run.emit('', spaces.slice(0, mark));
        run.emit('no', spaces.slice(mark));
      }),
      doing(/^[ ]*/, (run, [spaces = '']) => {
        run.emit('', spaces);
        const all = indents(run);
        const least = all.literal ?? indent(run);
        all.literal ??= spaces.length;
        if (spaces.length < least) {
          saveIndent(run, spaces);
          run.become('indentation');
        }
      }),
      rule(/[^\n\r\f\v]+/, 's'),
    ],
    literalHeader: [
      doing(/(([1-9])[+-]?|[+-]?([1-9])?)(?=[ ]|$)/, (run, [text = '', , before, after]) => {
        indents(run).literal = undefined;
        run.become('ignoredLine');
        const more = before ?? after;
        if (more !== undefined) {
          indents(run).literal = indent(run) + Number(more);
        }
        run.emit('pi', text);
      }),
    ],
    ignoredLine: [...basic, rule(/[ ]+/, ''), rule(/\n/, '', leave)],
    singleQuotes: [...quotedSpaces, rule(/\\'/, 'se'), rule(/'/, 's', leave), rule(/[^\s']+/, 's')],
    doubleQuotes: [
      rule(/"/, 's', leave),
      ...quotedSpaces,
      rule(/\\[0abt\tn\nvfre "\\N_LP]/, 'se'),
      rule(/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/, 'se'),
      rule(/[^ \t\n\r\f\v"\\]+/, 's'),
    ],
    plainNewLine: [
      rule(/^[ ]+\n/, ''),
      rule(/\n+/, ''),
      moving(/^(?=---|\.\.\.)/, run => {
        leaveTwice(run);
        run.leave();
      }),
      doing(/^[ ]*/, (run, [spaces = '']) => {
        run.emit('', spaces);
        run.leave();
        if (spaces.length <= indent(run)) {
          run.leave();
          saveIndent(run, spaces);
          run.enter('indentation');
        }
      }),
    ],
    plainInBlock: [
      rule(/[ ]*(?=:[ \n]|:$)/, '', leave),
      rule(/[ ]*:\S+/, 's'),
      rule(/[ ]+(?=#)/, '', leave),
      rule(/[ ]+$/, ''),
      rule(/\n+/, '', enter('plainNewLine')),
      rule(/[ ]+/, 's'),
      rule(/true|false|null/, 'no'),
      rule(/\d+(?:\.\d+)?(?=(\r?\n)| +#)/, 'm', leave),
      rule(/[^\s:]+/, 's'),
    ],
    plainInFlow: [
      rule(/[ ]*(?=[,:?[\]{}])/, '', leave),
      rule(/[ ]+(?=#)/, '', leave),
      rule(/^[ ]+/, ''),
      rule(/[ ]+$/, ''),
      rule(/\n+/, ''),
      rule(/[ ]+/, 'nv'),
      rule(/[^\s,:?[\]{}]+/, 'nv'),
    ],
    yamlDirective: [groups(/([ ]+)(\d+\.\d+)/, ['', 'm'], become('ignoredLine'))],
    tagDirective: [groups(/([ ]+)(!|![\w-]*!)([ ]+)(!|!?[\w;/?:@&=+$,.!~*'()[\]%-]+)/, ['', 'kt', '', 'kt'], become('ignoredLine'))],
  },
};
