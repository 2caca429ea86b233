import { readFileSync } from 'node:fs';
import type { SiteTexts } from '../oracle/oracle.ts';

/** Where the cases and what Jekyll makes of them are kept. */
export const CASES = 'test/jekyll/pages/cases.txt';
/** What Jekyll printed for each case. */
export const CASES_RECORD = 'test/jekyll/pages/cases.recorded.json';

const HEADER = `---
title: La page
titre: L'été à Nîmes
date: 2024-05-06 07:08:09 +0200
jour: 2024-02-03
nombre: 3
flottant: 1.0
vrai: true
rien:
vide: []
liste: [a, b, 2]
carte: {clé: valeur, nombre: 1, liste: [x, y]}
gens:
- {nom: Ana, age: 30, ville: Lyon}
- {nom: Bob, age: 25}
- {nom: Eve, age: 41, ville: Nice}
---
`;

/** The site that every case is a page of. */
const SITE: SiteTexts = {
  '_config.yml': 'title: Le site\nurl: https://exemple.fr\nbaseurl: /base\ntimezone: Europe/Paris\nversion: 2.0\nperso: {a: [1, deux]}\ncollections: {fiches: {output: true}}\ndefaults: [{scope: {path: ""}, values: {defaut: oui}}]\n',
  '_includes/salut.html': 'Bonjour {{ include.nom }} ({{ include.age }}) {{ include.phrase }}',
  '_data/gens.yml': '- {nom: Ana, ville: Nice}\n- {nom: Bob, ville: Lyon}\n',
  '_data/sous/table.csv': 'a,b\n1,"x, y"\n2,z\n',
  '_data/prix.json': '{"a": 1.5}',
  '_posts/2024-01-02-bilan.md': '---\ntitle: Bilan\ntags: [eau, air]\ncategories: actu\n---\nLe **début**.\n\nLa suite.\n',
  '_posts/2024-03-04-été.md': '---\ntitle: L’été\ntags: [eau]\n---\nAutre [lien][x].\n\nSuite\n\n[x]: /y\n',
  '_fiches/un.md': '---\nnom: Un\n---\nUn *corps*.\n',
  '_fiches/deux.html': '---\ntitle: Deux\n---\n<p>{{ page.title }}</p>\n',
  'uploads/a.png': 'png',
};

/** The cases, as they are written: one begins where a line does, and ends where Liquid is closed. */
export function readCases(): readonly string[] {
  const lines = readFileSync(CASES, 'utf8').split('\n').filter(it => it !== '');
  const cases: string[] = [];
  for (const line of lines) {
    const last = cases.at(-1);
    if (last !== undefined && isOpen(last)) {
      cases[cases.length - 1] = `${last}\n${line}`;
    } else {
      cases.push(line);
    }
  }
  return cases;
}

/** The site whose page `index.txt` is a case. */
export function siteOf(liquid: string): SiteTexts {
  return { ...SITE, 'index.txt': `${HEADER}${liquid}\n` };
}

function isOpen(text: string): boolean {
  return (text.match(/\{% highlight/g) ?? []).length > (text.match(/\{% endhighlight/g) ?? []).length;
}
