import type { Article } from '../../article/article.ts';
import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import { touches } from '../../base/textRange.ts';
import type { FormPath, FormProblem } from '../../protocol/form.ts';
import type { FormFinding } from './formContext.ts';

/** The problems of a header, by the fields that they are of. */
export interface FieldProblems {
  /** The gravest. */
  readonly worst: FormProblem | undefined;
  /** Those of a field, or of what stands in it and is no field of the form. */
  take(path: FormPath): readonly FormProblem[];
  /** Those that nobody has taken. */
  rest(): readonly FormProblem[];
}

const GRAVEST = ['error', 'warning', 'information', 'hint'];
/** It is told where its field is not. */
const MISSING = 'front-matter.missing-field';

/** Sorts problems by fields. */
export function createFieldProblems(article: Article, findings: readonly FormFinding[]): FieldProblems {
  const all = findings.map(it => ({ path: pathOf(article, it), problem: toProblem(article, it) }));
  const taken = new Set<FormProblem>();
  return {
    worst: all.map(it => it.problem).toSorted((a, b) => GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity))[0],
    take: path => {
      const own = all.filter(it => it.path.length === path.length && it.path.every((step, index) => step === path[index])).map(it => it.problem);
      own.forEach(it => taken.add(it));
      return own;
    },
    rest: () => all.map(it => it.problem).filter(it => !taken.has(it)),
  };
}

function toProblem({ lines }: Article, finding: FormFinding): FormProblem {
  const { severity, message, fixes } = finding;
  return { severity, message, fixes, range: lines.rangeOf(finding) };
}

/** The field that a problem is told under: of an item that is a single value, its list. */
function pathOf({ header }: Article, { code, start, args: [name = ''] }: FormFinding): FormPath {
  const root = header.lenientRoot;
  const path = header.split.kind !== 'absent' && start >= header.split.block.start ? pathAt(root, start, []) : [];
  if (code !== MISSING) {
    return path;
  }
  return [...(start < (root?.start ?? Infinity) ? [] : groupOf(root, path)), name];
}

/** The map in which a place lies. */
function groupOf(root: YamlNode | undefined, path: FormPath): FormPath {
  let node = root;
  let found: FormPath = [];
  for (const [index, step] of path.entries()) {
    node = node?.kind === 'map' ? node.entries.findLast(it => it.key.text === step)?.value : node?.kind === 'list' ? node.items[Number(step)] : undefined;
    found = node?.kind === 'map' ? path.slice(0, index + 1) : found;
  }
  return found;
}

function pathAt(node: YamlNode | undefined, offset: number, path: FormPath): FormPath {
  if (node?.kind === 'map') {
    const entry = node.entries.find(it => touches(it, offset));
    return entry === undefined ? path : touches(entry.key, offset) ? [...path, entry.key.text] : pathAt(entry.value, offset, [...path, entry.key.text]);
  }
  if (node?.kind === 'list') {
    const index = node.items.findIndex(it => touches(it, offset));
    const item = node.items[index];
    return item === undefined || item.kind === 'scalar' ? path : pathAt(item, offset, [...path, index]);
  }
  return path;
}
