import { fc } from '../../support/properties.ts';
import type { SiteTexts } from './oracle.ts';

const NAMES = ['bilan', 'Été à Nîmes', 'a.b', '2024', '_x', '.y', 'l\'eau', 'c~', 'index', 'README', 'x-', '-y', 'é', 'A--B', 'v1.2.3', 'faq_', 'a&b', 'c+d', '50%', 'x;y', 'mot-clé'];
const EXTENSIONS = ['.md', '.markdown', '.html', '.txt', '.json', '.scss', '.png', '', '.MD', '.xml', '.'];
const FOLDERS = ['_fiches', '_gens', '_posts', '_drafts', '_pages', 'fr', 'contenu', 'docs', 'uploads', '_fiches/sous', 'fr/_posts', 'contenu/_fiches', 'contenu/_posts', '_autres', 'docs/_x', 'vendor/bundle', 'fr/news/_posts', '_posts/2024', '.cache', '_fiches/_y', '_data', '_fiches/sous/_z', 'Un Dossier'];
const DATES = ['2024-01-02', '2024-2-3', '24-01-02', '99-12-31', '2023-12-31', '2024-02-30', '2099-01-01', '2024-06-15', '2024-06-16', '1969-07-20', '0024-01-01'];
const PERMALINKS = ['/:categories/:title/', '/:year/:month/:day/:title:output_ext', '/:path/', '/a/:slug.html', 'x/:name', '/:collection/:path:output_ext', '/fixe/', '/fixe', '/p.txt', '/:short_year/:i_month/:i_day/:y_day/:w_year/:week/:title', '/:slugified_categories/:title_:year', '/:hour-:minute-:second/', '/:basename/', '/é à/:title', '/../x/./y', '/:long_month/:short_day/:title/', 'pretty', '/:title..html', '//:title//', '/:w_day/:long_day/:short_month/:title'];
const SCALARS = ['true', 'false', 'no', 'non', '"non"', '~', '', '2024', '1.5', '1.0', '2024-01-02', '2024-01-02 10:30:00 +0200', '"2024-05-06 07:08"', 'un mot', '"Guillemets : oui"', '[a, b]', '[Un, un, "Deux mots"]', '[a, [b, c]]', '{a: 1, b: {c: 2}}', 'L\'été', '|\n  deux\n  lignes', '>-\n  plié\n  ici', '0x1F', '010', '1_000', '1,000', ':symbole', '12:30', '2019-7-5', '[2024, 1.0, yes]', '&x [a]', '!!str 12', '2024-02-30', '2024-01-02T03:04:05Z', '-1:30', '.5', '1e3', '08'];

const name = fc.constantFrom(...NAMES);
const path = fc
  .record({ folder: fc.option(fc.constantFrom(...FOLDERS), { freq: 5 }), date: fc.option(fc.constantFrom(...DATES), { freq: 1 }), name, extension: fc.oneof({ weight: 3, arbitrary: fc.constant('.md') }, { weight: 2, arbitrary: fc.constantFrom(...EXTENSIONS) }) })
  .map(it => `${it.folder === null ? '' : `${it.folder}/`}${it.date === null ? '' : `${it.date}-`}${it.name}${it.extension}`);

const value = fc.constantFrom(...SCALARS);
const entry = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'layout', 'lang', 'rang', 'tags', 'tag', 'categories', 'category', 'published', 'autre'), value),
  fc.tuple(fc.constant('date'), fc.constantFrom('2024-01-02', '2024-01-02 23:30:00 -0500', '2024-03-04 05:06:07', '"2024-07-08"', '2099-01-01', '2024-06-15 11:00:00', '2023-01-29 18:30:22 2023 -0800', '"10/11/2023 10:00"', '2024-1-2', '2024-01-02 10:30', '"January 5, 2024"', '5 Feb 2024', '2024-02-31', '2024-06-15T13:00:00+02:00')),
  fc.tuple(fc.constant('permalink'), fc.oneof(fc.constantFrom(...PERMALINKS), fc.constantFrom('', '~', '"/a b/"', '/x/index.html', '/x.htm'))),
  fc.tuple(fc.constant('slug'), fc.constantFrom('autre', 'Été', '"a b"', '~', '"2024"', 'a_b', 'x.')),
);
const header = fc.uniqueArray(entry, { maxLength: 5, selector: ([key]) => key }).map(entries => entries.map(([key, it]) => `${key}: ${it}\n`).join(''));
const body = fc.constantFrom('', 'Texte\n', 'Un\n\nDeux\n', '{{ page.title }}\n');
const text = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(header, body).map(([inside, rest]) => `---\n${inside}---\n${rest}`) },
  { weight: 1, arbitrary: body },
  { weight: 1, arbitrary: fc.constantFrom('---\n', '---\ntitle: x\n', '--- \n---\nx', '---\r\ntitle: y\r\n---\r\n', '---\ntitle: a\n...\nx', '\u{FEFF}---\ntitle: z\n---\n', '----\n---\n', '---\n# rien\n---\n') },
);

const defaults = fc.array(
  fc.record({
    path: fc.constantFrom('', '_fiches', '_fi', 'fr', 'fr/', '/fr', '_posts', 'contenu', 'contenu/_fiches', 'docs/*', '_fiches/*', '*/_posts', '**/*.html', 'uploads', '_posts/2024'),
    type: fc.option(fc.constantFrom('posts', 'post', 'pages', 'page', 'fiches', 'drafts'), { freq: 2 }),
    key: fc.constantFrom('layout', 'categories', 'permalink', 'published', 'lang', 'tags', 'category', 'autre', 'title', 'date'),
    value: fc.constantFrom('un', '[a, B]', '/d/:title/', 'false', 'true', 'fr', '{x: 1}', '{y: 2}', 'deux mots', '2024-01-05'),
  }),
  { maxLength: 4 },
);

const config = fc
  .record({
    permalink: fc.option(fc.constantFrom('date', 'pretty', 'none', 'ordinal', 'weekdate', ...PERMALINKS), { freq: 2 }),
    collections: fc.option(
      fc.record({ fiches: fc.record({ output: fc.constantFrom('true', 'false', 'yes', '~'), permalink: fc.option(fc.constantFrom(...PERMALINKS), { freq: 1 }) }), gens: fc.boolean(), posts: fc.option(fc.constantFrom(...PERMALINKS), { freq: 1 }) }),
      { freq: 4 },
    ),
    folder: fc.option(fc.constant('contenu'), { freq: 1 }),
    source: fc.option(fc.constantFrom('contenu', './', 'contenu/'), { freq: 1 }),
    timezone: fc.option(fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'UTC'), { freq: 1 }),
    flags: fc.subarray(['future: true', 'unpublished: true', 'show_drafts: true', 'strict_front_matter: true', 'page_excerpts: true'], { maxLength: 2 }),
    exclude: fc.option(fc.subarray(['README', '*.txt', 'docs/', '/uploads', 'fr/news', '_fiches/b*', 'index.md', '[a-c]*', '**/2024*', 'vendor'], { maxLength: 3 }), { freq: 1 }),
    include: fc.option(fc.subarray(['_pages', '.cache', '_autres', '_x.md', 'docs/_x', 'vendor/bundle/a.b.md', '_y', '_z'], { maxLength: 3 }), { freq: 1 }),
    markdown: fc.option(fc.constantFrom('md', 'md,txt', 'markdown, md'), { freq: 1 }),
    defaults,
  })
  .map(it => {
    // What else a date among defaults may be stops the build, or some of its documents (config/siteStop.ts).
    const sets = it.defaults.map(set => (set.key === 'date' ? { ...set, value: '2024-01-05' } : set));
    const lines = [...it.flags];
    const say = (key: string, given: string | null): unknown => given !== null && lines.push(`${key}: ${given}`);
    say('permalink', it.permalink === null ? null : JSON.stringify(it.permalink));
    say('collections_dir', it.folder);
    say('source', it.source);
    say('timezone', it.timezone);
    say('exclude', it.exclude && JSON.stringify(it.exclude));
    say('include', it.include && JSON.stringify(it.include));
    say('markdown_ext', it.markdown && JSON.stringify(it.markdown));
    if (it.collections) {
      const { fiches, gens, posts } = it.collections;
      lines.push('collections:', `  fiches: {output: ${fiches.output}${fiches.permalink === null ? '' : `, permalink: ${JSON.stringify(fiches.permalink)}`}}`);
      lines.push(...(gens ? ['  gens:'] : []), ...(posts === null ? [] : [`  posts: {permalink: ${JSON.stringify(posts)}}`]));
    }
    if (sets.length > 0) {
      lines.push('defaults:', ...sets.map(set => `- scope: {path: ${JSON.stringify(set.path)}${set.type === null ? '' : `, type: ${set.type}`}}\n  values: {${set.key}: ${set.value.includes('{') || set.value.includes('[') ? set.value : JSON.stringify(set.value).replace(/^"(true|false)"$/, '$1')}}`));
    }
    return `${lines.join('\n')}\n`;
  });

/** Sites made at random: a configuration, a tree, headers. */
export const randomSites: fc.Arbitrary<SiteTexts> = fc
  .tuple(config, fc.uniqueArray(fc.tuple(path, text), { minLength: 1, maxLength: 6, selector: ([it]) => it.toLowerCase() }))
  .map(([settings, files]) => ({ '_config.yml': settings, ...Object.fromEntries(files.filter(([it]) => !files.some(([other]) => other.startsWith(`${it}/`))).map(([it, content]) => [it, it.endsWith('.scss') ? '---\n---\n' : content])) }));
