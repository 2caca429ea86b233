import { readFileSync } from 'node:fs';
import type { JekyllAnswer, SiteTexts } from './oracle.ts';
import { readAnswer } from './sites.ts';

/** Every configuration with every tree. */
export interface Pair {
  readonly name: string;
  readonly files: SiteTexts;
}

/** Where what Jekyll makes of the pairs is recorded. */
export const PAIRS_RECORD = 'test/jekyll/sites/pairs.recorded';

const CONFIGURATIONS: Readonly<Record<string, string>> = {
  'nothing said': '',
  'pretty': 'permalink: pretty\n',
  'dateless': 'permalink: none\n',
  'ordinal': 'permalink: ordinal\n',
  'by week': 'permalink: weekdate\n',
  'a template for all': 'permalink: /:categories/:year/:title/\n',
  'a collection with pages': 'collections:\n  fiches:\n    output: true\n',
  'a collection with a template': 'collections:\n  fiches:\n    output: true\n    permalink: /f/:title/\n  gens:\n    output: false\n',
  'collections as a list': 'collections: [fiches, gens]\npermalink: pretty\n',
  'collections in a folder': 'collections_dir: contenu\ncollections:\n  fiches:\n    output: true\n    permalink: /:collection/:name:output_ext\n',
  'a source below': 'source: contenu\ncollections:\n  fiches:\n    output: true\n',
  'categories by default': 'defaults:\n- scope:\n    path: ""\n  values:\n    categories: [eau, air]\n    layout: page\n',
  'defaults by type': 'collections:\n  fiches:\n    output: true\ndefaults:\n- scope:\n    path: ""\n    type: post\n  values:\n    permalink: /journal/:title/\n- scope:\n    path: ""\n    type: pages\n  values:\n    permalink: /p/:basename/\n- scope:\n    path: _fi\n  values:\n    published: false\n',
  'much left out': 'exclude: [README, "*.txt", themes/, "/uploads/b*"]\ninclude: [_pages, .nojekyll, contenu/.cache]\n',
  'the future shown': 'future: true\nunpublished: true\nshow_drafts: true\n',
  'Paris': 'timezone: Europe/Paris\npermalink: /:year/:month/:day/:hour/:title\ncollections: {fiches: {output: true, permalink: "/:year-:i_month-:i_day/:slug:output_ext"}}\n',
  'New York': 'timezone: America/New_York\n',
  'other Markdown': 'markdown_ext: md,txt\npermalink: /:path/\ncollections: {fiches: {output: true, permalink: "/:path/"}}\n',
  'drafts shown': 'show_drafts: true\n',
  'what is not published shown': 'unpublished: true\n',
  'headers that must be right': 'strict_front_matter: true\n',
  'beginnings of its own': 'excerpt_separator: "<!--more-->"\npage_excerpts: true\n',
  'names as addresses': 'permalink: /:slug/\ncollections: {fiches: {output: true, permalink: "/:collection/:slug:output_ext"}}\n',
  'Tokyo, to the second': 'timezone: Asia/Tokyo\npermalink: /:year/:month/:day/:hour-:minute-:second/:title/\n',
  'weeks and words': 'permalink: /:w_year/:week/:w_day/:short_year/:short_month/:long_month/:i_day/:y_day/:short_day/:long_day/:title:output_ext\n',
  'many defaults': 'collections: {fiches: {output: true}, gens: {output: true}}\ndefaults:\n- scope: {path: "", type: fiches}\n  values: {permalink: "/f/:name/", categories: un}\n- scope: {path: "_fiches/sous", type: fiches}\n  values: {permalink: "/s/:name/", tags: [x]}\n- scope: {path: docs}\n  values: {permalink: "/d/:basename/", published: true}\n- scope: {type: posts}\n  values: {category: actu, date: 2020-02-03 10:00:00}\n- scope: {path: "themes/*"}\n  values: {published: true}\n',
  'collections in an order': 'collections: {fiches: {output: true, sort_by: title}, gens: {output: true, order: [z.md, jean.md]}}\n',
  'what globs name': 'include: ["_cache*", ".*"]\nexclude: ["*.md", "uploads/é*"]\n',
  'other folders': 'baseurl: /b\nlayouts_dir: contenu\nincludes_dir: uploads\ndata_dir: docs\nplugins_dir: themes\n',
  'an address with an ending': 'permalink: /:categories/:title.html\ncollections: {fiches: {output: true, permalink: "/x/:title.htm"}}\n',
  'a folder of collections with defaults': 'collections_dir: contenu\nbaseurl: /b\ncollections: {fiches: {output: true}, gens: {output: true, permalink: pretty}}\ndefaults:\n- scope: {path: contenu/_fiches}\n  values: {categories: [du dossier], permalink: "/:categories/:title/"}\n- scope: {path: contenu, type: posts}\n  values: {published: false}\n- scope: {path: _fiches}\n  values: {tags: [jamais]}\n',
  'the day of the year': 'permalink: "/:year/:y_day/:slug"\ncollections: {fiches: {output: true, permalink: none}}\n',
};

const TREES: Readonly<Record<string, SiteTexts>> = {
  values: {
    '_posts/2024-01-02-fusion.md': '---\nbase: &b {categories: [eau], published: true}\n<<: *b\nautre: *b\n---\n',
    '_posts/2024-01-03-dit-non.md': '---\npublished: "false"\n---\n',
    '_posts/2024-01-04-non.md': '---\npublished: no\n---\n',
    '_posts/2024-01-05-jour.md': '---\ndate: 2024-02-30\ncategory: 12\n---\n',
    '_posts/2024-01-06-zone.md': '---\ndate: 2024-01-01T23:30:00-08:00\ncategories: un deux\ntags: [a, , a]\n---\n',
    '_posts/2024-01-07-suite.md': '---\ntitle: "sur\ndeux lignes"\nslug: Avec Espace\n---\nDébut<!--more-->\n\nSuite\n',
    '_posts/2024-01-08-bilan.html': '---\npermalink: /meme/\n---\n',
    '_fiches/meme.md': '---\npermalink: /meme/\ntitle: 3.10\n---\n',
    '_fiches/moment.md': '---\ndate: 2024-03-31 02:30:00\nslug: Été-2024\n---\n',
    '_fiches/jour.md': '---\ndate: "2024-03-31"\npublished: off\n---\n',
    'meme/index.html': '---\n---\n',
    'licences/mit.txt': '---\ntitle: MIT\npermalink: /licences/mit/\n---\n',
    'brut/faq.html': 'sans en-tête\n',
    'faq.html': '---\npermalink: /a/faq/\nredirect_from: /vieux/\n---\n',
    'world/2024.html': '---\ntitle: 2024\npublished: true\n---\n',
    'vide.md': '---\n# rien\n---\n',
    'tirets.md': '--- \ntitle: a\n---  \nTexte\n',
  },
  posts: {
    '_posts/2024-01-02-bilan.md': '---\ntitle: Bilan\n---\nTexte\n',
    '_posts/24-1-2-court.markdown': '---\n---\n',
    '_posts/2024-05-06-L\'été à Nîmes.md': '---\ncategories: Actu Été\ntags: a b\n---\n',
    '_posts/sous/2023-12-31-dessous.html': '---\ncategory: Un mot\ntag: un\n---\n',
    '_posts/sans-date.md': '---\n---\n',
    '_posts/2024-06-15-ce-jour.md': '---\ndate: 2024-06-15 23:30:00\n---\n',
    '_posts/2099-01-01-demain.md': '---\n---\n',
    '_posts/2024-02-30-fevrier.md': '---\nslug: autre-nom\n---\n',
    'fr/news/_posts/2024-03-04-loin.md': '---\ncategories: [x, news]\n---\n',
    'themes/_posts/2099-01-04-trois.md': '---\npublished: false\n---\n',
    'contenu/_posts/2024-01-04-quatre.md': '---\npermalink: /quatre.html\n---\n',
    '_drafts/idee.md': '---\n---\n',
  },
  documents: {
    '_fiches/un.md': '---\ntitle: Un\n---\n',
    '_fiches/sous/deux.md': '---\npermalink: /a/:path/\n---\n',
    '_fiches/2023-04-05-trois.md': '---\n---\n',
    '_fiches/_cache.md': '---\n---\n',
    '_fiches/sous/_x/y.md': '---\npublished:\n---\n',
    '_fiches/.cache/z.md': '---\n---\n',
    '_fiches/quatre.html': '---\ndate: 2024-07-14\n---\n',
    '_fiches/cinq.txt': '---\npublished: false\n---\n',
    '_fiches/image.png': 'png',
    '_fiches/brut.md': 'sans en-tête\n',
    '_gens/jean.md': '---\nnom: Jean\n---\n',
    'contenu/_fiches/un.md': '---\ndate: 2024-01-01 00:30:00 +0100\n---\n',
    'contenu/_fiches/_x.md': '---\n---\n',
    'contenu/_fiches/a.b.md': '---\nslug: Été 2024\ncategories: [A, a, B c]\n---\n',
  },
  pages: {
    'index.md': '---\ntitle: Accueil\n---\n',
    'a propos.md': '---\n---\n',
    'faq.html': '---\npermalink: /a/faq/\n---\n',
    'data.json': '---\n---\n{}\n',
    'style.scss': '---\n---\n',
    'licence.txt': '---\npermalink: /licences/mit\n---\n',
    'docs/index.html': '---\n---\n',
    'docs/Été.md': '---\npublished: false\n---\n',
    'docs/v1.2.md': '---\n---\n',
    'docs/_brouillons/x.md': '---\n---\n',
    'docs/page.markdown': '---\npermalink: pretty/:basename\n---\n',
    'contenu/index.md': '---\n---\n',
    'contenu/p.md': '---\npermalink: /:path/:basename:output_ext\n---\n',
    '_pages/legal.md': '---\n---\n',
    'README.md': '# Lisez-moi\n',
  },
  files: {
    'uploads/b.png': 'x',
    'uploads/été 1.png': 'x',
    'uploads/.cache/x.png': 'x',
    'themes/a.css': 'x',
    '.htaccess': 'x',
    '.nojekyll': '',
    'notes~': 'x',
    '#a.md': '---\n---\n',
    'a.': 'x',
    'node_modules/x/index.js': 'x',
    'vendor/bundle/a.md': '---\n---\n',
    'vendor/autre/a.md': '---\n---\n',
    'Gemfile': 'x',
    'README.md': '---\n---\n',
    'contenu/.cache': 'x',
    '_data/gens.yml': '- a\n',
    '_includes/x.html': 'x',
    '_layouts/page.html': '{{ content }}\n',
    '_site/a.html': 'x',
    '_sass/a.scss': 'x',
  },
  names: {
    '_posts/2024-01-02-a.b.c.md': '---\n---\n',
    '_posts/2024-1-2-Deux  Mots - et.MD': '---\n---\n',
    '_posts/2024-01-03-100%.md': '---\n---\n',
    '_posts/2024-01-04-a&b+c=d.html': '---\n---\n',
    '_posts/2024-01-05-日本.md': '---\n---\n',
    '_posts/2024-01-06-.md': '---\n---\n',
    '_posts/2024-01-07-x.textile': '---\n---\n',
    '_fiches/A_B-c.md': '---\n---\n',
    '_fiches/x.y.html': '---\n---\n',
    '_fiches/œuf.md': '---\ntitle: Œuf\n---\n',
    '100%.md': '---\n---\n',
    'a+b.md': '---\n---\n',
    'a&b=c.html': '---\n---\n',
    'MAJ.HTML': '---\n---\n',
    'sans-fin': '---\n---\n',
    'x.tar.gz': '---\n---\n',
    '[a].md': '---\n---\n',
    'a,b;c.md': '---\n---\n',
    "l'été.md": '---\n---\n',
  },
  headers: {
    '_posts/2024-01-01-a.md': '---\nbase: &b {nom: J, âge: 1}\nperson: {<<: *b, ville: X}\nvaleurs: [1, 1.5, 1.0, yes, ~, 2024-01-01, 1_000, "1"]\n---\n',
    '_posts/2024-01-02-b.md': '---\ntitle: IA : bilan\n---\nTexte\n',
    '_posts/2024-01-03-c.md': '---\ncategories:\n- Un\n- deux\n- 3\ntags: [a, [b, c], null]\n---\n',
    '_posts/2024-01-04-d.md': '---\ndate: 2023-01-29 18:30:22 2023 -0800\n---\n',
    '_posts/2024-01-05-e.md': '---\ntitle:\nslug:\npermalink:\n---\n',
    '_posts/2024-01-06-f.md': '---\n- a\n---\n',
    '_posts/2024-01-07-g.md': 'sans en-tête\n',
    '_posts/2024-01-08-h.md': '---\njamais: fermé\n',
    '_posts/2024-01-09-i.md': '---\ndate: "2024-03-01 10:00"\npublished: "false"\n---\n',
    '_posts/2024-01-10-j.md': '---\ncategories: 5\n---\n',
    '_posts/2024-01-11-k.md': '---\ncategory: [a, b]\ncategories: c\ntag:\ntags: [x]\n---\n',
    '_fiches/b.md': '---\r\ntitle: CRLF\r\n---\r\nTexte\r\n',
    'page.md': '---\ntitle: [a\n---\n',
    'vide.md': '---\n---\n',
  },
};

/** Every configuration with every tree, in a fixed order. */
export function makePairs(): readonly Pair[] {
  return Object.entries(CONFIGURATIONS).flatMap(([configuration, text]) =>
    Object.entries(TREES).map(([tree, files]) => ({ name: `${configuration}, ${tree}`, files: { '_config.yml': text, ...files } })),
  );
}

/** What Jekyll was seen to make of them: name of the pair → answer. */
export function readPairs(): ReadonlyMap<string, JekyllAnswer | undefined> {
  const sections = readFileSync(PAIRS_RECORD, 'utf8').split(/^%% /m).slice(1);
  return new Map(sections.map(it => [it.slice(0, it.indexOf('\n')), readAnswer(it.slice(it.indexOf('\n') + 1))]));
}
