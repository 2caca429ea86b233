import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

suite('hover on a field', () => {
  test('says what it is for, and that it is required', () => check('ti$0tle: A', /^\*\*Titre\*\* \(obligatoire\)\n\nLe titre de la page/));
  test('says what the site will read', () => check('event_start$0_date: 2019-07-15 16:30:00 +02:00', /Le site lira\u00A0: le 15 juillet 2019 à 16:30 \(Europe\/Paris\)/));
  test('says at which hour of the site a time is that is written for another zone, or for none', async () => {
    await check('event_start$0_date: 2019-07-15 16:30:00 -04:00', /le 15 juillet 2019 à 22:30 \(Europe\/Paris\)/);
    await check('event_start$0_date: 2019-07-15 16:30:00', /le 15 juillet 2019 à 18:30 \(Europe\/Paris\)/);
    await check('event_start$0_date: 2019-07-15', /le 15 juillet 2019$/);
    await check('event_start$0_date: 2019-07-01', /le 1er juillet 2019$/);
  });
  test('says the hour of Greenwich where nobody knows the clock of the site', () => check('event_start$0_date: 2019-07-15 16:30:00 +02:00', /le 15 juillet 2019 à 14:30 \(UTC\)/, {}));
  test('says that nothing is read', () => check('ta$0gs: #ia', /Le site lira\u00A0: rien/));
  test('explains fields inside lists by what the schema says of them', () => check('une-ou-diaporama:\n- image: /a.png\n  lege$0nde: B', /^\*\*legende\*\*/));
  test('says what the site will read, on a value that it reads otherwise', () => check('lieu: 12:$030', /Le site lira\u00A0: `750\.0`/));
  test('says what the site will read, on a value inside of a list', () => check('une-ou-diaporama:\n- legende: n$0o', /Le site lira\u00A0: `false`/));
  test('explains a field while YAML cannot be read', () => check('title: IA : 15\npubli$0shed: \nune-ou-diaporama:\n- image: ', /^\*\*Publié\*\*(?!.*paraîtra)/s));
  test('is silent on values', () => check('title: A$0B', undefined));
  test('is silent in the body', () => check('title: A\n---\nBon$0jour', undefined));
});

const PARIS = { '_config.yml': 'timezone: Europe/Paris\n' };

async function check(marked: string, expected: RegExp | undefined, files: Readonly<Record<string, string>> = PARIS): Promise<void> {
  const { text, cursors } = readMarkedText(`---\n${marked}\n---\n`);
  const { service } = createTestService(withTeamSchema(files));
  const uri = memoryUri('a.md');
  service.open(uri, 1, text);
  const before = text.slice(0, cursors[0]).split('\n');
  const hover = await service.hover(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, { isCancellationRequested: false });
  if (expected === undefined) {
    assert.equal(hover, undefined);
  } else {
    assert.match((hover?.contents as { value: string }).value, expected);
  }
}
