import type { Place } from './lineEdit.ts';
import { columns } from './listItem.ts';
import { atEnter } from './listKeys.ts';

/** What VS Code does by itself at Enter, at once: it writes something on the new line, behind the indent of the line above. */
export interface EnterRule {
  /** What stands on the line before the cursor. */
  readonly beforeText: RegExp;
  readonly appendText: string;
}

/** As far as lists are counted on so; behind, Enter is a command. */
const LAST_NUMBER = 99;
const SPACES = [' ', '  ', '   '];
const NO_TASK = String.raw`(?!\[[ xX]\] )`;
const RULE = String.raw`(?!([*_-])(?:[ \t]*\1){2,}[ \t]*$)`;

/**
 * Rules by which VS Code goes on with lists and quotations. A command could do all of it, but what is typed right behind the
 * key could then come before the new line. What a rule cannot say is left to a command: the end of a list, items of a quotation.
 */
export const ENTER_RULES: readonly EnterRule[] = [
  ...SPACES.flatMap(space => ['*', '-', '+'].flatMap(marker => itemRules(`${marker}${space}`, `${marker}${space}`))),
  ...SPACES.slice(0, 2).flatMap(space => Array.from({ length: LAST_NUMBER }, (_, index) => itemRules(`${index + 1}.${space}`, `${index + 2}.${space}`)).flat()),
  ...['> > ', '>> ', '> '].map(lead => ({ beforeText: new RegExp(String.raw`^ {0,3}${lead}(?![>\s]|[*+-]\s|\d+\.\s)\S`), appendText: lead })),
];

/** The rules of an item: one of a task, which begins another that is not done, and one of any other item with text. */
function itemRules(start: string, next: string): readonly EnterRule[] {
  const begin = String.raw`^[ \t]*${RULE}${start.replace(/[*+.]/, String.raw`\$&`)}`;
  return [
    // In a header, `- image: a.png` begins a group of fields, whose next line is another field.
    { beforeText: new RegExp(String.raw`${begin}${NO_TASK}(?![^\s"']+:(?:\s|$))\S`), appendText: next },
    { beforeText: new RegExp(String.raw`${begin}\[[ xX]\] [ \t]*\S`), appendText: `${next}[ ] ` },
  ];
}

/** Whether Enter does something to a list or a quotation that the rules cannot say. */
export function needsCommand(lines: readonly string[], place: Place, part: 'header' | 'body'): boolean {
  const text = lines[place.line] ?? '';
  const newLine = newLineByRules(text.slice(0, place.character));
  const edited = atEnter(lines, place, part);
  return edited !== undefined && (newLine === undefined || edited.lines[place.line + 1] !== newLine + text.slice(place.character));
}

function newLineByRules(textBeforeCursor: string): string | undefined {
  const rule = ENTER_RULES.find(({ beforeText }) => beforeText.test(textBeforeCursor));
  const indent = /^[ \t]*/.exec(textBeforeCursor)?.[0] ?? '';
  return rule && ' '.repeat(columns(indent)) + rule.appendText;
}
