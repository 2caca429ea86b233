import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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

**La note :** \${note} sur 10

**Le lien :** \${lien}
`;
const HEADER = '---\ntitle: Fiches\ndate: 2019-07-15\n---\n\n';
const block = (name: string, state: string): string => `### ${name} (${state})\n\n**La note :** 7 sur 10\n\n**Le lien :** [ici](/ici)\n`;
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
        writeFileSync(join(folder, '_actualites/fiches.md'), `${HEADER}${block('Crèches', 'ouvert')}\n${block('Mairies', 'fermé')}`);
        writeFileSync(join(folder, '_actualites/gares.md'), `${HEADER}${block('Gares', 'fermé')}\n## Presse\n\n**Contact :** presse@example.gouv.fr\n{: .contact }\n`);
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
    await line('**La note :** 8 sur 10');
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

  test('asks for the fields of a block again, with what they say, and changes what is answered otherwise', async () => {
    await workbench.open('_actualites/fiches.md');
    await workbench.goTo(7);
    await workbench.command('Plume: Edit the Block…');
    await title('Nom du service');
    assert.equal(await workbench.page.locator('.quick-input-widget input[type=text]').inputValue(), 'Crèches');
    await workbench.page.keyboard.press('Enter');
    await answer('Note', '9');
    await title('État');
    await workbench.picture('blocks-edit');
    await workbench.page.keyboard.press('Enter');
    await title('Lien');
    await workbench.page.keyboard.press('Enter');
    await line('**La note :** 9 sur 10');
    assert.equal(await workbench.lineText(6), '### Crèches (ouvert)');
  });

  test('shows all blocks of a model', async () => {
    await workbench.goTo(6);
    await workbench.command('Plume: Find the Blocks of a Model');
    // VS Code opens the file of the first one, and counts those of the others.
    for (const row of ['Mairies (fermé)', 'gares.md']) {
      await workbench.page.locator('.reference-zone-widget .monaco-list-row', { hasText: row }).waitFor();
    }
    await workbench.picture('blocks-uses');
    await workbench.page.keyboard.press('Escape');
  });

  test('brings all blocks up to a model that is written otherwise, shown before it is done', async () => {
    await workbench.open('_plume/snippets/fiche.md');
    await workbench.goTo(13, 10);
    await workbench.page.keyboard.type(' moyenne');
    await line('**La note moyenne :**');
    await workbench.command('Plume: Bring the Blocks of a Model up to Date…');
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'gares.md' }).waitFor();
    await workbench.picture('blocks-update');
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: /^Apply$/ }).first().click();
    await workbench.page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
    await workbench.openInWindow('gares.md');
    await line('**La note moyenne :** 7 sur 10');
  });

  test('makes a model of what is selected', async () => {
    await workbench.open('_actualites/gares.md');
    await workbench.goTo(14);
    await workbench.page.keyboard.press('Shift+Control+End');
    await workbench.command('Plume: Save as a Model…');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill('Contact presse');
    await workbench.page.keyboard.press('Enter');
    await rows('presse@example.gouv.fr').waitFor();
    await workbench.picture('blocks-save');
    await workbench.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    await line('**Contact :** ${contact}');
    await eventually(() => Promise.resolve(existsSync(join(workbench.folder, '_plume/snippets/contact-presse.md'))), it => it);
  });
});
