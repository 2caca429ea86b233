import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { haveSameShape, shapeOf } from '../../server/src/article/change/headerShape.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import type { LanguageService } from '../../server/src/languageService.ts';
import type { FormChange, FormControl, FormField, FormPath, HeaderForm } from '../../server/src/protocol/form.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { fc } from '../support/properties.ts';
import { createTestService, NEVER } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const CONFIG = 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites: { output: true }\n  personnes: { output: true }\n';
const SITE = withTeamSchema({
  '_config.yml': CONFIG,
  'uploads/carre.png': 'x',
  'uploads/bilan.pdf': 'x',
  '_actualites/b.md': '---\ntitle: B\ndate: 2019-01-01\ncategories: [Article]\ntags: [données, Open data]\n---\n',
  '_actualites/c.md': '---\ntitle: C\ndate: 2019-01-02\ncategories: [Article]\ntags: [données]\n---\n',
});

interface Opened {
  readonly service: LanguageService;
  readonly uri: string;
  form(): Promise<HeaderForm>;
  field(...path: FormPath): Promise<FormField>;
  /** Makes a change as an editor does, and answers the text; or why it was not made. */
  change(path: FormPath, change: FormChange, stamp?: string): Promise<string>;
}

async function open(header: string, files: Readonly<Record<string, string>> = SITE, language: 'fr' | 'en' = 'fr'): Promise<Opened> {
  const { service } = createTestService(files, language);
  const uri = memoryUri('_actualites/a.md');
  let text = `---\n${header}\n---\n\nLe texte.\n`;
  let version = 1;
  service.open(uri, version, text);
  await service.whenIndexed(uri);
  const form = async (): Promise<HeaderForm> => {
    const found = await service.form(uri, {}, NEVER);
    assert.ok(found);
    return found;
  };
  const field = async (...path: FormPath): Promise<FormField> => {
    const found = fieldAt((await form()).fields, path);
    assert.ok(found, `no ${path.join('/')}`);
    return found;
  };
  return {
    service,
    uri,
    form,
    field,
    change: async (path, change, stamp) => {
      const answer = await service.formEdit(uri, { path, stamp: stamp ?? (await field(...path)).stamp, change }, NEVER);
      if (answer?.kind !== 'edit') {
        return answer?.kind ?? 'none';
      }
      const lines = indexLines(text);
      text = text.slice(0, lines.offsetAt(answer.range.start)) + answer.newText + text.slice(lines.offsetAt(answer.range.end));
      version += 1;
      service.open(uri, version, text);
      return /^---\n(.*)\n---\n\nLe texte\.\n$/s.exec(text)?.[1] ?? text;
    },
  };
}

function fieldAt(fields: readonly FormField[], path: FormPath): FormField | undefined {
  for (const field of fields) {
    const below = field.control.kind === 'list' ? field.control.items : field.control.kind === 'group' ? field.control.fields : [];
    const found = field.path.join('\0') === path.join('\0') ? field : fieldAt(below, path);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const control = async (header: string, ...path: FormPath): Promise<FormControl> => (await (await open(header)).field(...path)).control;
const GOOD = 'title: Un\ndate: 2019-06-01 10:00:00 +02:00\ncategories: [Article]\ntags: [données]';

suite('The header of an article as a form', () => {
  test('has the fields of the team in their order, what is required marked, and says where the page will be', async () => {
    const form = await (await open(GOOD)).form();
    assert.deepEqual(form.fields.slice(0, 4).map(it => [it.label, it.isRequired]), [['Titre', true], ['Date de publication', true], ['Catégories', true], ['Mots-clés', false]]);
    assert.equal(form.sentence, 'Prêt à publier');
    assert.match(form.publication, /\/actualites\/a\.html/);
  });
  test('speaks English too', async () => {
    const form = await (await open('title: Un', { '_config.yml': CONFIG.replace('lang: fr', 'lang: en') }, 'en')).form();
    assert.deepEqual(form.fields.slice(0, 3).map(it => it.label), ['Title', 'Date of publication', 'Categories']);
  });
  test('has the fields of a form of Decap CMS, with their words', async () => {
    const decap = 'collections:\n  - folder: _actualites\n    fields:\n      - { name: title, label: Le titre }\n      - { name: couverture, label: La couverture, widget: image, required: false }\n      - { name: genre, label: Le genre, widget: select, options: [bref, long] }\n';
    const { form } = await open('title: Un', { '_config.yml': CONFIG, 'admin/config.yml': decap });
    const { fields } = await form();
    assert.deepEqual(fields.filter(it => it.path[0] === 'couverture' || it.path[0] === 'genre').map(it => [it.label, it.isRequired, it.control.kind]), [['La couverture', false, 'text'], ['Le genre', true, 'choice']]);
  });
  test('calls the items of a list by what they say first, or by their file', async () => {
    const header = `title: Un\nimages:\n- { src: /uploads/une.png, alt: 'Une vue\u00A0de la salle' }\n- { src: /uploads/deux.png }\n- {}\n- a: ${'long '.repeat(12)}\n`;
    const list = await control(header, 'images');
    assert.deepEqual(list.kind === 'list' && list.items.map(it => it.label), ['1 · Une vue de la salle', '2 · deux.png', 'Élément 3', '4 · long long long long long long long long…']);
  });
  test('counts the words of the site', async () => assert.deepEqual(await control(GOOD, 'tags'), { kind: 'words', words: [{ text: 'données', label: 'données', detail: '3 articles' }], isOpen: true }));
  test('shows a date by day, time and zone', async () => assert.deepEqual(await control(GOOD, 'date'), { kind: 'date', day: '2019-06-01', time: '10:00', hasTime: true, zone: '+02:00' }));
  test('shows what is in no schema, after its kind', async () => {
    const form = await open(`${GOOD}\nvrai: true\nnombre: 12\nliste: [a, b]\ngroupe:\n  a: b\nlong: |\n  a\n  b\n`);
    const kinds = await Promise.all(['vrai', 'nombre', 'liste', 'groupe', 'long'].map(async it => (await form.field(it)).control.kind));
    assert.deepEqual(kinds, ['choice', 'number', 'words', 'group', 'text']);
    assert.deepEqual(await control(`${GOOD}\nlong: |\n  a\n  b\n`, 'long'), { kind: 'text', text: 'a\nb', isLong: true, choices: 'none' });
  });
  test('shows groups in lists, with the image that they name', async () => {
    const image = await control(`${GOOD}\nune-ou-diaporama:\n- image: /uploads/carre.png`, 'une-ou-diaporama', 0, 'image');
    assert.deepEqual(image, { kind: 'text', text: '/uploads/carre.png', isLong: false, choices: 'files', image: memoryUri('uploads/carre.png') });
  });
  test('tells what is wrong under its field, with what mends it', async () => {
    const { field, form } = await open('title: Un\ndate: 2019-02-30\ntags: [données]');
    assert.match((await field('date')).problems[0]?.message ?? '', /ce jour n’existe pas/);
    const [missing] = (await field('categories')).problems;
    assert.deepEqual(missing?.fixes.map(it => it.replaceAll('\u00A0', ' ')), ['Ajouter « categories »']);
    assert.deepEqual((await form()).problems, []);
  });
  test('tells what an item lacks under the field of the item', async () => assert.equal((await (await open(`${GOOD}\nune-ou-diaporama:\n- legende: b`)).field('une-ou-diaporama', 0, 'image')).problems.length, 1));
  test('shows what can be read of a broken header, and what breaks it, once', async () => {
    const { form, field } = await open('title: Un : deux\ndate: 2019-06-01\ncategories: [Article]');
    const { broken, problems } = await form();
    assert.deepEqual(broken?.fixes, ['Entourer de guillemets']);
    assert.deepEqual(problems, []);
    const title = await field('title');
    assert.deepEqual([title.control, title.problems], [{ kind: 'text', text: 'Un : deux', isLong: false, choices: 'none' }, []]);
    assert.deepEqual((await field('categories')).control, { kind: 'words', words: [{ text: 'Article', label: 'Article', detail: '2 articles' }], isOpen: true });
  });
  test('is none of a file that is no article', async () => {
    const { service } = createTestService(SITE);
    service.open(memoryUri('README.md'), 1, 'Bonjour\n');
    assert.equal(await service.form(memoryUri('README.md'), {}, NEVER), undefined);
  });
});

suite('What is filled in in the form', () => {
  const check = async (header: string, [path, change]: readonly [FormPath, FormChange], expected: string): Promise<void> => assert.equal(await (await open(header)).change(path, change), expected);
  test('goes where the schema has it', () => check('title: Un\ncategories: [Article]', [['date'], { kind: 'setDate', day: '2019-12-01', time: '10:00' }], 'title: Un\ndate: 2019-12-01 10:00:00 +01:00\ncategories: [Article]'));
  test('keeps the way in which a date is written, by the season of the site', () => check('date: 2019-06-01T10:00:30+0200', [['date'], { kind: 'setDate', day: '2019-12-01', time: '10:00' }], 'date: 2019-12-01T10:00:30+0100'));
  test('keeps the zone of elsewhere', () => check('date: 2019-06-01 10:00:00 -05:00', [['date'], { kind: 'setDate', day: '2019-12-01', time: '11:30' }], 'date: 2019-12-01 11:30:00 -05:00'));
  test('is a day alone where no time is given', () => check('date: 2019-06-01 10:00:00 -05:00', [['date'], { kind: 'setDate', day: '2019-12-01', time: '' }], 'date: 2019-12-01'));
  test('takes a field away where nothing is left, and keeps the line of one that is required', async () => {
    await check(`${GOOD}\nchapeau-text: Un # c`, [['chapeau-text'], { kind: 'set', value: '' }], `${GOOD}\n# c`);
    await check(GOOD, [['title'], { kind: 'set', value: '' }], GOOD.replace('title: Un', 'title:'));
  });
  test('is one more word of a text of words', async () => {
    await check('title: Un\ntags: a b', [['tags'], { kind: 'insert', at: 2, value: 'c' }], 'title: Un\ntags: a b c');
    await check('title: Un\ntags: a b', [['tags'], { kind: 'insert', at: 2, value: 'Open data' }], 'title: Un\ntags:\n- a\n- b\n- Open data');
    await check('title: Un\ntags: a b', [['tags'], { kind: 'removeItem', at: 0 }], 'title: Un\ntags: b');
    await check('title: Un\ntags: a', [['tags'], { kind: 'removeItem', at: 0 }], 'title: Un');
  });
  test('is an empty item, with what it needs', async () => {
    await check('title: Un', [['une-ou-diaporama'], { kind: 'insert', at: 0 }], 'title: Un\nune-ou-diaporama:\n- image:');
    await check('title: Un\nlieux:\n- nom: a\n  ville: b', [['lieux'], { kind: 'insert', at: 1 }], 'title: Un\nlieux:\n- nom: a\n  ville: b\n- nom:\n  ville:');
  });
  test('does not go over what was written meanwhile', async () => {
    const { change, field } = await open('title: Un');
    const { stamp } = await field('title');
    assert.equal(await change(['title'], { kind: 'set', value: 'Deux' }), 'title: Deux');
    assert.equal(await change(['title'], { kind: 'set', value: 'Trois' }, stamp), 'changed');
    assert.equal(await change(['title'], { kind: 'set', value: 'Trois' }), 'title: Trois');
  });
  test('is refused where another value would change with it, and in a header that cannot be read', async () => {
    assert.equal(await (await open('title: &t Un\nautre: *t')).change(['title'], { kind: 'set', value: 'Deux' }), 'impossible');
    assert.equal(await (await open('title: Un : deux\ndate: 2019-06-01')).change(['date'], { kind: 'remove' }), 'impossible');
  });
});

suite('What a field may hold', () => {
  const choices = async (header: string, path: FormPath, typed: string, files?: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { service, uri } = await open(header, files);
    return (await service.formChoices(uri, { path, typed }, NEVER)).map(it => `${it.label} ${it.detail}`.trim());
  };
  test('words, the most used first, whatever their accents', async () => {
    assert.deepEqual(await choices('title: Un', ['tags'], ''), ['données 2 articles', 'Open data 1 article']);
    assert.deepEqual(await choices('title: Un', ['tags'], 'don'), ['données 2 articles']);
  });
  test('pictures', async () => assert.deepEqual(await choices('title: Un', ['une-ou-diaporama', 0, 'image'], ''), ['carre.png /uploads/']));
  test('documents by their titles', async () => {
    const files = { '_config.yml': CONFIG, '_personnes/ada.md': '---\ntitle: Ada Lovelace\n---\n', 'plume.yml': 'schema: s.json\n', 's.json': '{"properties":{"auteurs":{"type":"array","items":{"x-relation":"personnes"}}}}' };
    assert.deepEqual(await choices('auteurs: [ada]', ['auteurs'], 'love', files), ['Ada Lovelace']);
    const { field } = await open('auteurs: [ada]', files);
    assert.deepEqual((await field('auteurs')).control, { kind: 'words', words: [{ text: 'ada', label: 'Ada Lovelace', detail: '' }], isOpen: true });
  });
});

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 60);
const header = fc
  .shuffledSubarray(
    ['title: Un # c', "title: 'Deux'", 'date: 2019-06-01 10:00:00 +02:00', 'date: "2019-06-01"', 'tags: [données, "b"] # c', 'tags:\n- a # c\n- b', 'tags: a b', 'categories:\n  - Article', 'chapeau-text: |\n  a\n  b', 'chapeau-text: >-\n  a\n  b', 'une-ou-diaporama:\n- image: /uploads/carre.png # c\n  legende: "b"\n# d\n- image: /b.png', 'neuf: {a: b, c: [d]}', 'vrai: true', 'nombre: 12', '# un commentaire'],
    { minLength: 1 },
  )
  .map(lines => [...new Map(lines.map(it => [/^[\w-]+/.exec(it)?.[0] ?? it, it])).values()].join('\n'));
const typed = fc.oneof(fc.constantFrom('oui', '2024', 'a: b', '#x', 'l’été', "l'eau", 'a\nb', 'yes', '- a', '😀', ' a'), fc.string({ minLength: 1, maxLength: 10 }).filter(it => it.trim() !== ''));

/** All fields, those below others too. */
function allFields(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap(it => [it, ...allFields(it.control.kind === 'list' ? it.control.items : it.control.kind === 'group' ? it.control.fields : [])]);
}

/** A change that the page may ask for in a field. */
function changeOf({ control: it }: FormField, text: string, number: number): FormChange {
  switch (it.kind) {
    case 'text':
    case 'other':
      return number % 4 === 0 ? { kind: 'set', value: '' } : { kind: 'set', value: text };
    case 'number':
      return { kind: 'set', value: number };
    case 'date':
      return { kind: 'setDate', day: `20${10 + (number % 20)}-0${1 + (number % 9)}-1${number % 10}`, time: number % 3 === 0 ? '' : `1${number % 10}:30` };
    case 'choice':
      return it.options[number % it.options.length] === undefined ? { kind: 'remove' } : { kind: 'set', value: it.options[number % it.options.length]?.value ?? true };
    case 'words':
      return it.words.length > 0 && number % 2 === 0 ? { kind: 'removeItem', at: number % it.words.length } : { kind: 'insert', at: it.words.length, value: text.trim() };
    case 'list':
      return it.items.length > 1 && number % 3 === 0 ? { kind: 'move', from: 0, to: 1 } : it.items.length > 0 && number % 3 === 1 ? { kind: 'removeItem', at: 0 } : { kind: 'insert', at: it.items.length };
    case 'group':
      return { kind: 'remove' };
  }
}

suite('Any change in any form', () => {
  test('is read back as it was given, and leaves all other values and all text outside it', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(header, fc.constantFrom('\n', '\r\n'), fc.array(fc.tuple(fc.nat(), typed, fc.nat(60)), { minLength: 1, maxLength: 4 }), async (lines, lineBreak, changes) => {
        const { service } = createTestService(SITE);
        const uri = memoryUri('_actualites/a.md');
        let text = `---\n${lines}\n---\n\nLe texte.\n`.replaceAll('\n', lineBreak);
        for (const [version, [place, value, number]] of changes.entries()) {
          service.open(uri, version, text);
          const fields = allFields((await service.form(uri, {}, NEVER))?.fields ?? []);
          const field = fields[place % fields.length];
          assert.ok(field);
          const change = changeOf(field, value, number);
          const answer = await service.formEdit(uri, { path: field.path, stamp: field.stamp, change }, NEVER);
          if (answer?.kind !== 'edit') {
            refused += answer?.kind === 'nothing' ? 0 : 1;
            continue;
          }
          const index = indexLines(text);
          const [start, end] = [index.offsetAt(answer.range.start), index.offsetAt(answer.range.end)];
          const edited = text.slice(0, start) + answer.newText + text.slice(end);
          checkOthers(text, edited, field.path);
          service.open(uri, version + 100, edited);
          const after = fieldAt((await service.form(uri, {}, NEVER))?.fields ?? [], field.path);
          if (change.kind === 'set' && field.control.kind === 'text') {
            assert.equal(after === undefined ? '' : textIn(after.control), String(change.value).replace(/\n+$/, ''), JSON.stringify([text, edited]));
          }
          if (change.kind === 'setDate') {
            assert.ok(after?.control.kind === 'date' && after.control.day === change.day && after.control.time === change.time, JSON.stringify([text, edited, change]));
          }
          if (change.kind === 'insert' && field.control.kind === 'words') {
            const words = after?.control.kind === 'words' ? after.control.words.map(it => it.text) : after?.control.kind === 'list' ? after.control.items.map(it => textIn(it.control)) : [];
            assert.deepEqual(words, [...field.control.words.map(it => it.text), String(change.value)], JSON.stringify([text, edited]));
          }
          text = edited;
        }
      }),
      { numRuns: RUNS },
    );
    assert.equal(refused, 0);
  });
});

function textIn(it: FormControl): string {
  return it.kind === 'text' || it.kind === 'other' || it.kind === 'number' ? it.text : it.kind === 'words' && it.words.length === 1 ? (it.words[0]?.text ?? '') : JSON.stringify(it);
}

function checkOthers(before: string, after: string, [field]: FormPath): void {
  const [old, edited] = [before, after].map(it => parseArticle('', 1, it).header.yaml.root);
  const others = (root: typeof old): typeof old => (root?.kind === 'map' ? { ...root, entries: root.entries.filter(it => it.key.text !== field) } : undefined);
  assert.ok(haveSameShape(shapeOf(others(old)), shapeOf(others(edited))), JSON.stringify([before, after]));
  assert.equal(before.slice(before.indexOf('Le texte.')), after.slice(after.indexOf('Le texte.')));
}
