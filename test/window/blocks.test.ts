import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const MODEL = `---
name: Fiche de service
prefix: fiche
description: Un service et sa note
fields:
  nom: { label: Nom du service }
  note: { label: Note, type: number }
  etat: { label: État, choices: [ouvert, fermé] }
  lien: { label: Lien, required: false }
---
### \${nom} (\${etat})

**La note :** \${note}

**Le lien :** \${lien}
`;
const DATA = JSON.stringify([{ Nom: 'Écoles', Note: 7, État: 'fermé' }, { Nom: 'Mairies', Note: 9, État: 'ouvert' }]);

suite('Blocks, as a person inserts them', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never' },
      prepare: folder => {
        mkdirSync(join(folder, '_plume/snippets'), { recursive: true });
        writeFileSync(join(folder, '_plume/snippets/fiche.md'), MODEL);
      },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.open('_actualites/projets.md');
  });
  after(() => workbench.stop());

  const rows = (text: string): Locator => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const title = (text: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: text }).waitFor();
  const line = (text: string): Promise<void> => workbench.editor().locator('.view-line', { hasText: text }).last().waitFor();
  const answer = async (asked: string, text: string): Promise<void> => {
    await title(asked);
    await workbench.page.locator('.quick-input-widget input[type=text]').fill(text);
    await workbench.page.keyboard.press('Enter');
  };

  test('asks for the fields of a block, one after the other, and inserts it', async () => {
    await workbench.goTo(999, 999);
    await workbench.command('Plume: Insert a Block…');
    await rows('Fiche de service').click();
    await answer('Nom du service', 'Crèches');
    await answer('Note', 'bien');
    await workbench.page.locator('.quick-input-message', { hasText: 'On attend ici un nombre.' }).waitFor();
    await workbench.picture('blocks-field');
    await answer('Note', '8');
    await title('État');
    await rows('ouvert').click();
    await title('Lien');
    await workbench.page.keyboard.press('Enter');
    await line('### Crèches (ouvert)');
    await line('**La note :** 8');
    await workbench.picture('blocks-inserted');
  });

  test('goes back to the field before', async () => {
    await workbench.goTo(999, 999);
    await workbench.command('Plume: Insert a Block…');
    await rows('Fiche de service').click();
    await answer('Nom du service', 'Gares');
    await title('Note');
    await workbench.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await title('Nom du service');
    assert.equal(await workbench.page.locator('.quick-input-widget input[type=text]').inputValue(), 'Gares');
    await workbench.page.keyboard.press('Escape');
  });

  test('makes a block of each row that was copied, and undoes all at once', async () => {
    await workbench.goTo(999, 999);
    await workbench.page.evaluate(text => navigator.clipboard.writeText(text), DATA);
    await workbench.command('Plume: Insert Blocks from Data…');
    await rows('Fiche de service').click();
    await rows('What was copied').or(rows('Ce qui a été copié')).click();
    await rows('→ Nom du service').waitFor();
    await workbench.picture('blocks-data');
    await rows('2 blocs').click();
    await line('### Mairies (ouvert)');
    await line('### Écoles (fermé)');
    await workbench.page.keyboard.press('Control+z');
    await eventually(() => workbench.editor().locator('.view-line', { hasText: 'Mairies' }).count(), count => count === 0);
    assert.equal(await workbench.editor().locator('.view-line', { hasText: 'Écoles' }).count(), 0);
  });
});
