import { lazy } from '../base/lazy.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { TextRange } from '../base/textRange.ts';
import type { FrontMatter } from './frontMatter.ts';
import { headerLineAt, readHeaderLines, type HeaderLine } from './headerLines.ts';
import type { HeaderProblem } from './headerProblem.ts';
import { firstLineOf, guessRescues, type Rescue } from './headerRescue.ts';
import { findSilentChanges } from './silentChanges.ts';
import { parseYaml } from './yaml/parseYaml.ts';
import type { YamlProblem } from './yaml/yamlTree.ts';

/** At most so many errors of one header are explained: they follow from each other. */
const MOST_EXPLAINED = 5;
/** So many lines above an error are asked whether they have opened what nothing closes. */
const MOST_OPENERS = 20;
/** A header larger than this is explained in general words: every guess is tried by reading the header again. */
const LARGEST_RESCUED = 100_000;

/** What is wrong with how a header is written. */
export function findHeaderProblems(text: string, { split, yaml }: FrontMatter): readonly HeaderProblem[] {
  if (split.kind === 'absent') {
    return [];
  }
  // Most headers have no error: their lines need not be read once more.
  const where = lazy((): Block => ({ text, block: split.block, lines: readHeaderLines(text, split.block) }));
  if (yaml.problems.length > 0) {
    return explainErrors(where(), yaml.problems);
  }
  const notFields = yaml.root !== undefined && yaml.root.kind !== 'map' && !isNothing(yaml.root);
  const silent = findSilentChanges(text, yaml.root);
  return notFields ? [explainNotFields(where(), yaml.root)] : silent;
}

interface Block {
  readonly text: string;
  readonly block: TextRange;
  readonly lines: readonly HeaderLine[];
}

function isNothing(root: { readonly kind: string; readonly value?: unknown }): boolean {
  return root.kind === 'scalar' && root.value === null;
}

/** Explains one error after the other: what the first one is cured of may cure the next. */
function explainErrors(where: Block, errors: readonly YamlProblem[]): readonly HeaderProblem[] {
  const explained: HeaderProblem[] = [];
  for (const error of errors.slice(0, MOST_EXPLAINED)) {
    if (explained.some(it => it.edits.length > 0 && curesError(where, it, error))) {
      continue;
    }
    const problem = explain(where, error);
    if (!explained.some(it => it.start === problem.start)) {
      explained.push(problem);
    }
  }
  return explained;
}

function explain(where: Block, error: YamlProblem): HeaderProblem {
  const { text, block, lines } = where;
  const line = headerLineAt(lines, error.start);
  if (error.code === 'ALIAS_BOMB' || error.code === 'TOO_DEEP') {
    return { cause: 'too-many-aliases', ...firstLineOf(text, error), args: [], edits: [], breaksHeader: true };
  }
  const small = block.end - block.start <= LARGEST_RESCUED;
  const suspects = small ? [line, line && before(lines, line), headerLineAt(lines, error.end), ...openersBefore(where, error)] : [];
  const rescues = suspects.flatMap(it => (it ? guessRescues(text, it) : []));
  const proven = rescues.find(it => it.edits.length > 0 && curesError(where, it, error));
  const likely = proven ?? rescues.find(it => it.cause === 'stray-line');
  if (likely) {
    return { ...likely, edits: proven ? likely.edits : [], breaksHeader: true };
  }
  return { cause: 'unreadable', ...firstLineOf(text, line?.whole ?? error), args: [error.code], edits: [], breaksHeader: true };
}

/** Lines above an error whose value begins with a quote or bracket: what nothing closes is noticed far below. */
function openersBefore({ text, lines }: Block, error: YamlProblem): readonly HeaderLine[] {
  return lines.filter(it => it.whole.start < error.start && /^['"[{]/.test(text.slice(it.value.start, it.value.end))).toReversed().slice(0, MOST_OPENERS);
}

function before(lines: readonly HeaderLine[], line: HeaderLine): HeaderLine | undefined {
  return lines[lines.indexOf(line) - 1];
}

/** Whether the header, so edited, has one error less: none, or a first one further down. */
function curesError({ text, block }: Block, { edits }: Pick<Rescue, 'edits'>, error: YamlProblem): boolean {
  const edited = applyEdits(
    text.slice(block.start, block.end),
    edits.map(it => ({ ...it, start: it.start - block.start, end: it.end - block.start })),
  );
  const { problems, root } = parseYaml(edited, block.start);
  const grown = edited.length - (block.end - block.start);
  const [first] = problems;
  return first === undefined ? root?.kind === 'map' : first.start > error.end + grown;
}

/** `title<nbsp>: IA` alone makes of the whole header one text; a list has no keys. */
function explainNotFields(where: Block, root: TextRange): HeaderProblem {
  const { text, lines } = where;
  for (const line of lines) {
    for (const rescue of guessRescues(text, line)) {
      if (rescue.edits.length > 0 && rescue.cause !== 'stray-line' && curesError(where, rescue, { start: 0, end: 0, code: '', message: '' })) {
        return { ...rescue, breaksHeader: true };
      }
    }
  }
  return { cause: 'not-fields', ...firstLineOf(text, root), args: [], edits: [], breaksHeader: true };
}
