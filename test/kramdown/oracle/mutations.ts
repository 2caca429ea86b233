import { fc } from '../../support/properties.ts';
import { withoutHalves } from './documents.ts';

/** What people and programs leave behind in a text. */
const PIECES = [
  '* a', '  * b', '1. x', '> q', '{: .a}', '{:.a #i}', '^', '<div>', '</div>', '<div markdown="1">', '<p>', '<br>', '<b>', '</b>', '# h', '## h {#x}', '---', '===',
  '|a|b|', '|-|-|', ': d', '[^1]', '[^1]: n', '[l]: /u', '*[IA]: x', '```', '~~~ ruby', '    c', '\tc', '$$', '{::comment}', '{:/}', '<!-- c -->', '-->', '&nbsp;', '\\', '\\\\',
  '- [ ] t', '![i](j){: .c}', '*', '**', '_', '`', '[', ']', '(', '"', "'", '...', '--', '<<', '\u00a0', '\u202f', ' ', '\n', '\n\n', '\n    ', '\n> ', '~~', '{:toc}', '²', 'Σ', '🎉', '\f', '\0', '\u2028',
];
const INDENTATIONS = ['', ' ', '  ', '   ', '    ', '\t', '> ', '* '];

/** The texts after one to four small edits: lines doubled, moved, joined, indented, text cut off, put in or left out. */
export function mutationsOf(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat({ max: EDITS.length - 1 }), fc.nat(), fc.nat(), fc.constantFrom(...PIECES), fc.constantFrom(...INDENTATIONS));
  return fc.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) =>
    withoutHalves(edits.reduce((edited, [kind, place, other, piece, indentation]) => EDITS[kind]?.({ text: edited, place, other, piece, indentation }) ?? edited, text)),
  );
}

interface Edit {
  readonly text: string;
  readonly place: number;
  readonly other: number;
  readonly piece: string;
  readonly indentation: string;
}

const EDITS: readonly ((edit: Edit) => string)[] = [
  edit => editLines(edit, (lines, line) => { lines.splice(line, 1); }),
  edit => editLines(edit, (lines, line) => { lines.splice(line, 0, lines[line] ?? ''); }),
  edit => editLines(edit, (lines, line) => { lines.splice(edit.other % lines.length, 0, ...lines.splice(line, 1)); }),
  edit => editLines(edit, (lines, line) => { lines[line] = edit.indentation + (lines[line] ?? '').trimStart(); }),
  edit => editLines(edit, (lines, line) => { lines[line] = edit.indentation + (lines[line] ?? ''); }),
  edit => editLines(edit, (lines, line) => { lines.splice(line, 0, edit.piece); }),
  edit => editLines(edit, (lines, line) => { lines.splice(line, 2, lines.slice(line, line + 2).join('')); }),
  ({ text, place, piece }) => text.slice(0, at(text, place)) + piece + text.slice(at(text, place)),
  ({ text, place, other }) => text.slice(0, at(text, place)) + text.slice(at(text, place) + (other % 8) + 1),
  ({ text, place }) => text.slice(0, at(text, place)),
  ({ text, place }) => text.slice(at(text, place)),
  ({ text }) => text.replaceAll('\n', '\r\n'),
];

function editLines({ text, place }: Edit, change: (lines: string[], line: number) => void): string {
  const lines = text.split('\n');
  change(lines, place % lines.length);
  return lines.join('\n');
}

function at(text: string, place: number): number {
  return place % (text.length + 1);
}
