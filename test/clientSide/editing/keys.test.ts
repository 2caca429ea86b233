import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changesBeforeTyped, changesBetween, placeAfter, type EditedLines, type Place, type TextChange } from '../../../client/src/editing/lineEdit.ts';
import { atEnter, atShiftTab, atTab, renumber } from '../../../client/src/editing/listKeys.ts';
import { changeTable, moveInTable, type TableChange } from '../../../client/src/editing/tableText.ts';
import { toggleMark } from '../../../client/src/editing/toggleMark.ts';
import { ENTER_RULES, needsCommand } from '../../../client/src/editing/enterRules.ts';
import { partAt } from '../../../client/src/editing/articlePart.ts';
import { readItem } from '../../../client/src/editing/listItem.ts';

type Key = (lines: readonly string[], place: Place) => EditedLines | undefined;

/** `$0` is the cursor; after the key, `[` and `]` stand around what is selected, `$0` where nothing is. */
function press(key: Key, marked: string): string | undefined {
  const before = marked.slice(0, marked.indexOf('$0')).split('\n');
  const lines = marked.replace('$0', '').split('\n');
  const edited = key(lines, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
  if (edited === undefined) {
    return undefined;
  }
  assert.equal(applied(lines, changesBetween(lines, edited.lines)), edited.lines.join('\n'));
  const { start, end = start } = edited;
  if (!/\||\$0 /.test(marked)) {
    // Of a list, the cursor goes there by itself: nobody has to put it there, before or behind what is typed by then.
    assert.deepEqual(placeAfter({ line: before.length - 1, character: before.at(-1)?.length ?? 0 }, changesBetween(lines, edited.lines)), start);
  }
  const isEmpty = start.line === end.line && start.character === end.character;
  const line = edited.lines[start.line] ?? '';
  const shown = isEmpty ? `${line.slice(0, start.character)}$0${line.slice(start.character)}` : `${line.slice(0, start.character)}⟦${line.slice(start.character, end.character)}⟧${line.slice(end.character)}`;
  return edited.lines.with(start.line, shown).join('\n');
}

/** A text with some changes made to it, from the last to the first. */
function applied(lines: readonly string[], changes: readonly TextChange[]): string {
  const text = lines.join('\n');
  const offsetOf = ({ line, character }: Place): number => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + character;
  return changes.reduceRight((it, { start, end, newText }) => it.slice(0, offsetOf(start)) + newText + it.slice(offsetOf(end)), text);
}

const enter = (marked: string): string | undefined => press((lines, place) => atEnter(lines, place, 'body'), marked);
const enterInHeader = (marked: string): string | undefined => press((lines, place) => atEnter(lines, place, 'header'), marked);
const tab = (marked: string): string | undefined => press(atTab, marked);
const shiftTab = (marked: string): string | undefined => press(atShiftTab, marked);
const nextCell = (marked: string): string | undefined => press((lines, place) => moveInTable(lines, place, 1), marked);
const cellBefore = (marked: string): string | undefined => press((lines, place) => moveInTable(lines, place, -1), marked);
const table = (change: TableChange, marked: string): string | undefined => press((lines, place) => changeTable(lines, place, change), marked);

suite('Enter in a list', () => {
  test('begins the next item', () => assert.equal(enter('* un$0'), '* un\n* $0'));
  test('takes what is behind the cursor along', () => assert.equal(enter('- un$0 deux'), '- un\n- $0deux'));
  test('gives the next number', () => assert.equal(enter('1. un$0\n2. deux'), '1. un\n2. $0\n2. deux'));
  test('has the numbers behind follow', () => assert.deepEqual(renumber(['1. un', '2. ', '2. deux', '   suite', '3. trois'], 1), ['1. un', '2. ', '3. deux', '   suite', '4. trois']));
  test('keeps the level', () => assert.equal(enter('* un\n  * deux$0'), '* un\n  * deux\n  * $0'));
  test('begins a task that is not done', () => assert.equal(enter('* [x] fait$0'), '* [x] fait\n* [ ] $0'));
  test('ends the list at an empty item', () => assert.equal(enter('* un\n* $0'), '* un\n$0'));
  test('goes one level out at an empty item that is further in', () => assert.equal(enter('* un\n  * deux\n  * $0'), '* un\n  * deux\n* $0'));
  test('goes one level out with the number that follows', () => assert.equal(enter('1. un\n   * a\n   * $0\n2. deux'), '1. un\n   * a\n2. $0\n3. deux'));
  test('is VS Code’s before the text of the item', () => assert.equal(enter('$0* un'), undefined));
  test('is VS Code’s in bold, at a line and in prose', () => {
    assert.equal(enter('**un**$0'), undefined);
    assert.equal(enter('* * *$0'), undefined);
    assert.equal(enter('un$0'), undefined);
  });
  test('goes on in a quotation, and ends it at an empty line', () => {
    assert.equal(enter('> un$0'), '> un\n> $0');
    assert.equal(enter('> un\n> $0'), '> un\n$0');
    assert.equal(enter('> * un$0'), '> * un\n> * $0');
  });
  test('goes on in the header, but in a group of fields', () => {
    assert.equal(enterInHeader('tags:\n- un$0'), 'tags:\n- un\n- $0');
    assert.equal(enterInHeader('tags:\n  - un\n  - $0'), 'tags:\n  - un\n$0');
    assert.equal(enterInHeader('images:\n- image: a.png$0'), undefined);
    assert.equal(enterInHeader('title: un$0'), undefined);
  });
});

suite('Enter by the rules that VS Code has', () => {
  const isCommand = (marked: string, part: 'header' | 'body' = 'body'): boolean => {
    const before = marked.slice(0, marked.indexOf('$0')).split('\n');
    return needsCommand(marked.replace('$0', '').split('\n'), { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, part);
  };
  test('goes on with items, tasks and quotations at once', () => {
    for (const marked of ['* un$0', '  - un$0', '+ un$0deux', '\t* un$0', '*   un$0', '9. un$0', '   10. un$0', '* [x] fait$0', '1. [ ] à faire$0', '> un$0', '> > un$0']) {
      assert.equal(isCommand(marked), false, marked);
    }
    assert.equal(isCommand('tags:\n- un$0', 'header'), false);
  });
  test('leaves to the command what they cannot say', () => {
    for (const marked of ['* un\n* $0', '> un\n> $0', '> * un$0', '- un$0 deux', '- Note: un$0', '100. un$0', '*\tun$0', '- [x] $0']) {
      assert.equal(isCommand(marked), true, marked);
    }
    assert.equal(isCommand('tags:\n- $0', 'header'), true);
  });
  test('leaves VS Code’s Enter alone where there is no list', () => {
    for (const marked of ['un$0', '**un**$0', '* * *$0', '$0* un', '- - -$0', '12.5$0']) {
      assert.equal(isCommand(marked), false, marked);
      assert.ok(ENTER_RULES.every(({ beforeText }) => !beforeText.test(marked.slice(0, marked.indexOf('$0')))), marked);
    }
    assert.ok(ENTER_RULES.every(({ beforeText }) => !beforeText.test('- image: a.png')));
  });
});

suite('What is typed right behind a key', () => {
  const LINES = ['* un', '* deux'];
  test('stands behind what the key did', () => {
    const changes = changesBetween(LINES, ['* un', '* deux', '* ']);
    assert.deepEqual(changes, [{ start: { line: 1, character: 6 }, end: { line: 1, character: 6 }, newText: '\n* ' }]);
    const after = (now: readonly string[]): string | undefined => {
      const possible = changesBeforeTyped(LINES, { changes, cursor: { line: 1, character: 6 }, now });
      return possible && applied(now, possible);
    };
    assert.equal(after(LINES), '* un\n* deux\n* ');
    assert.equal(after(['* un', '* deuxt']), '* un\n* deux\n* t');
    assert.equal(after(['* un', '* deuxt', 'rois']), '* un\n* deux\n* t\nrois');
    assert.equal(after(['* une', '* deux']), undefined);
    assert.equal(after(['* un', '* deu']), undefined);
    assert.equal(after(['* un']), undefined);
  });
  test('moves what the key does further down', () => {
    const list = ['1. un', '2. deux', '   suite'];
    const possible = changesBeforeTyped(list, { changes: changesBetween(list, ['1. un', '   1. deux', '      suite']), cursor: { line: 1, character: 7 }, now: ['1. un', '2. deux a', '3. b', '   suite'] });
    assert.equal(possible && applied(['1. un', '2. deux a', '3. b', '   suite'], possible), '1. un\n   1. deux a\n3. b\n      suite');
  });
  test('goes along on its line, where the key does something behind it', () => {
    const row = ['| a |', '|---|', '| b |'];
    const changes = changesBetween(row, [...row, '|  |']);
    const possible = changesBeforeTyped(row, { changes, cursor: { line: 2, character: 3 }, now: ['| a |', '|---|', '| bc |'] });
    assert.equal(possible && applied(['| a |', '|---|', '| bc |'], possible), '| a |\n|---|\n| bc |\n|  |');
    assert.deepEqual(changesBeforeTyped(row, { changes, cursor: { line: 2, character: 3 }, now: row }), changes);
  });
  test('leaves alone what the key would do behind it on its line', () => {
    assert.equal(changesBeforeTyped(['- un  deux'], { changes: [{ start: { line: 0, character: 5 }, end: { line: 0, character: 6 }, newText: '\n- ' }], cursor: { line: 0, character: 5 }, now: ['- un x deux'] }), undefined);
  });
});

suite('Tab in a list', () => {
  test('goes below the text of the item above', () => assert.equal(tab('* un\n* deux$0'), '* un\n  * deux$0'));
  test('goes as far in as kramdown needs it below a number', () => assert.equal(tab('1. un\n2. deux$0'), '1. un\n   1. deux$0'));
  test('goes beside those that are there, and those behind close up', () => assert.equal(tab('1. un\n   1. a\n2. b$0\n3. deux'), '1. un\n   1. a\n   2. b$0\n2. deux'));
  test('takes along what is in the item', () => assert.equal(tab('* un\n* deux$0\n  * trois\n\n  suite\n* quatre'), '* un\n  * deux$0\n    * trois\n\n    suite\n* quatre'));
  test('is VS Code’s at the first item', () => assert.equal(tab('Texte\n\n* un$0'), undefined));
  test('is VS Code’s at an item that is in as far as it goes', () => assert.equal(tab('* un\n  * deux$0'), undefined));
  test('goes out again', () => assert.equal(shiftTab('* un\n  * deux$0'), '* un\n* deux$0'));
  test('goes out with the number of its new list', () => assert.equal(shiftTab('1. un\n   1. a\n   2. b$0\n   3. c\n2. deux'), '1. un\n   1. a\n2. b$0\n   1. c\n3. deux'));
  test('is VS Code’s at the outermost level', () => assert.equal(shiftTab('* un$0'), undefined));
});

suite('Tab in a table', () => {
  const TABLE = '| a | bb |\n|---|---|\n| c | d |';
  test('goes to the next cell, and over the line below the head', () => {
    assert.equal(nextCell('| a$0 | bb |\n|---|---|\n| c | d |'), '| a | ⟦bb⟧ |\n|---|---|\n| c | d |');
    assert.equal(nextCell('| a | b$0b |\n|---|---|\n| c | d |'), '| a | bb |\n|---|---|\n| ⟦c⟧ | d |');
  });
  test('begins a row behind the last cell', () => assert.equal(nextCell(TABLE.replace('d', 'd$0')), `${TABLE}\n| $0 |  |`));
  test('goes back', () => assert.equal(cellBefore(TABLE.replace('c', 'c$0')), '| a | ⟦bb⟧ |\n|---|---|\n| c | d |'));
  test('is VS Code’s before the first cell, and where no table is', () => {
    assert.equal(cellBefore(TABLE.replace('a', '$0a')), undefined);
    assert.equal(nextCell('un | seul$0'), undefined);
  });
  test('takes a bar with a backslash for text', () => assert.equal(nextCell('| a\\|b$0 | c |\n|---|---|'), '| a\\|b | ⟦c⟧ |\n|---|---|'));
});

suite('A table', () => {
  test('is aligned', () => assert.equal(table('align', '|a|éléments$0|\n|-|:-:|\n| c\\|d|e|'), '| a    | ⟦éléments⟧ |\n|------|:--------:|\n| c\\|d | e        |'));
  test('gets a row below, under the line of its head', () => assert.equal(table('row-below', '| a$0 |\n|---|\n| b |'), '| a   |\n|-----|\n| $0    |\n| b   |'));
  test('gets a column', () => assert.equal(table('column-after', '| a$0 |\n|---|\n| b |'), '| a   | $0    |\n|-----|-----|\n| b   |     |'));
  test('loses a row and a column', () => {
    assert.equal(table('remove-row', '| a |\n|---|\n| b$0 |\n| c |'), '| a   |\n|-----|\n| ⟦c⟧   |');
    assert.equal(table('remove-column', '| a | b$0 |\n|---|---|\n| c | d |'), '| ⟦a⟧   |\n|-----|\n| c   |');
  });
  test('has its rows and columns moved', () => {
    assert.equal(table('row-down', '| a$0 |\n|---|\n| b |'), '| b   |\n|-----|\n| ⟦a⟧   |');
    assert.equal(table('column-left', '| a | b$0 |\n|:--|--:|\n| c | d |'), '| ⟦b⟧   | a   |\n|----:|:----|\n| d   | c   |');
    assert.equal(table('column-left', '| a$0 | b |\n|---|---|'), undefined);
  });
});

suite('Bold and italic', () => {
  /** `⟦` and `⟧` stand around what is selected. */
  const toggle = (marked: string, mark: '**' | '*'): string => {
    const start = marked.indexOf('⟦');
    const line = marked.replaceAll(/[⟦⟧]/g, '');
    const { replaced, newText, ...selected } = toggleMark(line, { start, end: marked.indexOf('⟧') - 1 }, mark);
    const after = line.slice(0, replaced.start) + newText + line.slice(replaced.end);
    return `${after.slice(0, selected.start)}⟦${after.slice(selected.start, selected.end)}⟧${after.slice(selected.end)}`;
  };
  test('mark what is selected, without the spaces around', () => assert.equal(toggle('un ⟦mot ⟧gras', '**'), 'un **⟦mot⟧** gras'));
  test('mark the word at the cursor, which stays', () => assert.equal(toggle('un l’é⟦⟧té', '*'), 'un *l’é⟦⟧té*'));
  test('are taken away, selected with or without their marks', () => {
    assert.equal(toggle('un **⟦mot⟧**', '**'), 'un ⟦mot⟧');
    assert.equal(toggle('un ⟦**mot**⟧', '**'), 'un ⟦mot⟧');
  });
  test('are both together', () => {
    assert.equal(toggle('**⟦mot⟧**', '*'), '***⟦mot⟧***');
    assert.equal(toggle('***⟦mot⟧***', '**'), '*⟦mot⟧*');
    assert.equal(toggle('***⟦mot⟧***', '*'), '**⟦mot⟧**');
  });
  test('come with the cursor between them where there is no word', () => assert.equal(toggle('un ⟦⟧', '**'), 'un **⟦⟧**'));
});

suite('The part of an article', () => {
  const at = (marked: string): string => partAt(marked.replace('$0', ''), marked.indexOf('$0'));
  test('is the header up to its end, also while it has none', () => {
    assert.equal(at('---\ntags:\n- $0\n---\n'), 'header');
    assert.equal(at('---\ntags:\n- $0\n'), 'header');
  });
  test('is the body behind it', () => assert.equal(at('---\na: b\n---\n* $0'), 'body'));
  test('is code between fences, and in what Liquid leaves alone', () => {
    assert.equal(at('~~~\n* $0\n~~~\n'), 'code');
    assert.equal(at('~~~\na\n~~~\n* $0'), 'body');
    assert.equal(at('{% raw %}\n* $0\n{% endraw %}'), 'code');
    assert.equal(at('{% raw %}a{% endraw %}\n* $0'), 'body');
  });
  test('knows an item from what looks like one', () => {
    assert.equal(readItem('*mot*'), undefined);
    assert.equal(readItem('- - -'), undefined);
    assert.equal(readItem('12. mot')?.number, 12);
  });
});
