/**
 * A lexer as Rouge understands one: a stack of states, each an ordered list of rules. The first rule that matches at
 * the position names the classes of what it read, and may change the state. A character that no rule wants is an error.
 *
 * Rules are written as regular expressions without lookbehind: Rouge's see nothing of what stands before the position.
 */
import { scannerPattern } from './scannerPattern.ts';

/** Characters of one class, as Rouge abbreviates it: `k` for a keyword; '' for text, which stands bare. */
export interface Lexeme {
  readonly kind: string;
  readonly text: string;
}

/** What a rule reads: a sticky expression, or a function that gives the offset of the end, -1 for none. */
export type Pattern = RegExp | ((text: string, at: number) => number);

/** What is done with what a rule read; its groups are given too. */
export type Action = (run: LexerRun, groups: readonly string[]) => void;

/** One rule. */
export interface LexerRule {
  readonly pattern: Pattern;
  readonly act: Action;
}

/** A state: its rules in order. */
export type LexerState = readonly LexerRule[];

/** The lexer of a language: its states by name, and those that it starts in. */
export interface Language {
  readonly states: Readonly<Record<string, LexerState>>;
  readonly start: readonly string[];
}

const CLASS_OF_ERRORS = 'err';
/** Rouge reads a character as an error after so many rules in a row that read nothing. */
const MOST_EMPTY_MATCHES = 5;

/** The lexemes of a text, neighbours of one class joined. */
export function lex(language: Language, text: string): readonly Lexeme[] {
  const run = new LexerRun(language);
  readOn(run, text);
  return run.lexemes;
}

/** Reads a text in the state that was reached before. */
function readOn(run: LexerRun, text: string): void {
  let at = 0;
  let emptyMatches = 0;
  while (at < text.length) {
    const end = step(run, text, at);
    emptyMatches = end === at ? emptyMatches + 1 : 0;
    if (end < 0 || emptyMatches > MOST_EMPTY_MATCHES) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      run.emit(CLASS_OF_ERRORS, character);
      at += character.length;
    } else {
      at = end;
    }
  }
}

/** The offset after what the first rule reads, or -1. */
function step(run: LexerRun, text: string, at: number): number {
  for (const { pattern, act } of run.state) {
    if (typeof pattern === 'function') {
      const end = pattern(text, at);
      if (end >= 0) {
        act(run, [text.slice(at, end)]);
        return end;
      }
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      act(run, match);
      return at + match[0].length;
    }
  }
  return -1;
}

/** A text being read. */
export class LexerRun {
  readonly lexemes: Lexeme[] = [];
  /** Here-documents that were announced and are still to come. */
  readonly announced: { readonly name: string; readonly mayBeIndented: boolean }[] = [];
  private readonly language: Language;
  private readonly stack: LexerState[];
  private readonly others = new Map<Language, LexerRun>();

  constructor(language: Language) {
    this.language = language;
    this.stack = language.start.map(name => this.named(name));
  }

  /** The state that decides. */
  get state(): LexerState {
    return this.stack[this.stack.length - 1] ?? this.named('root');
  }

  /** Whether this is the state that decides. */
  isIn(name: string): boolean {
    return this.state === this.language.states[name];
  }

  /** Adds what was read. */
  emit(kind: string, text: string): void {
    const last = this.lexemes[this.lexemes.length - 1];
    if (last?.kind === kind) {
      this.lexemes[this.lexemes.length - 1] = { kind, text: last.text + text };
    } else if (text !== '') {
      this.lexemes.push({ kind, text });
    }
  }

  /** Enters a state; it is left by `leave`. */
  enter(state: LexerState | string): void {
    this.stack.push(typeof state === 'string' ? this.named(state) : state);
  }

  /** Goes back to the state before. */
  leave(): void {
    this.stack.pop();
  }

  /** Takes another state in the place of the current one. */
  become(name: string): void {
    this.leave();
    this.enter(name);
  }

  /** Leaves all states but the first one of any language. */
  restart(): void {
    this.stack.length = 0;
    this.enter('root');
  }

  /** Begins another language in this text from its start. */
  begin(language: Language): void {
    this.others.set(language, new LexerRun(language));
  }

  /** Reads a part in another language, which goes on where it was left. */
  read(language: Language, text: string): void {
    const run = this.others.get(language) ?? new LexerRun(language);
    this.others.set(language, run);
    run.lexemes.length = 0;
    readOn(run, text);
    for (const { kind, text: part } of run.lexemes) {
      this.emit(kind, part);
    }
  }

  private named(name: string): LexerState {
    return this.language.states[name] ?? [];
  }
}

/** A change of state, after which reading goes on. */
export type Move = (run: LexerRun) => void;

/** Enters a state, or several, the last on top. */
export const enter = (...names: readonly string[]): Move => run => {
  for (const name of names) {
    run.enter(name);
  }
};

/** Goes back. */
export const leave: Move = run => { run.leave(); };

/** Takes another state in the place of the current one. */
export const become = (name: string): Move => run => { run.become(name); };

/** Goes back by two states. */
export const leaveTwice: Move = run => {
  run.leave();
  run.leave();
};

/** Enters the state that decides once more. */
export const enterAgain: Move = run => { run.enter(run.state); };

/** Goes back to the very first state. */
export const restart: Move = run => { run.restart(); };

/** A rule with an action of its own. */
export function doing(pattern: RegExp, act: Action): LexerRule {
  return { pattern: readable(pattern), act };
}

/** A rule that reads nothing and changes the state. */
export function moving(pattern: RegExp, move: Move): LexerRule {
  return doing(pattern, move);
}

/** A rule for words: the first list that has one gives its class. */
export function wordRule(pattern: RegExp, lists: readonly (readonly [words: ReadonlySet<string>, kind: string, move?: Move])[], other: string): LexerRule {
  return doing(pattern, (run, [word = '']) => {
    const [, kind = other, move] = lists.find(([words]) => words.has(word)) ?? [];
    run.emit(kind, word);
    move?.(run);
  });
}

/** Words that are written one after the other. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(it => it.trim().split(/\s+/)));
}

/** Something that a language remembers while it reads a text. */
export function memory<T extends object>(make: () => T): (run: LexerRun) => T {
  const known = new WeakMap<LexerRun, T>();
  return run => {
    const value = known.get(run) ?? make();
    known.set(run, value);
    return value;
  };
}

/** A rule whose whole match is of one class. */
export function rule(expression: Pattern, kind: string, move?: Move): LexerRule {
  return {
    pattern: readable(expression),
    act: (run, [text = '']) => {
      run.emit(kind, text);
      move?.(run);
    },
  };
}

/** A rule whose groups, one after the other, are of these classes. */
export function groups(expression: RegExp, kinds: readonly string[], move?: Move): LexerRule {
  return {
    pattern: readable(expression),
    act: (run, [, ...parts]) => {
      for (const [index, kind] of kinds.entries()) {
        run.emit(kind, parts[index] ?? '');
      }
      move?.(run);
    },
  };
}

function readable<T extends Pattern>(expression: T): T | RegExp {
  return expression instanceof RegExp && !expression.sticky ? scannerPattern(expression) : expression;
}

/** A sticky expression from its parts; white space in them counts. */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `${flags}yu`);
}
