/**
 * Small documents: each construct, each pair of constructs that can meet or nest, and texts as they are
 * half typed. What kramdown prints for them is recorded beside (`recorded.json`, written by build/record.mjs).
 */

/** Constructs that stand among blocks. */
const BLOCKS: Readonly<Record<string, string>> = {
  'paragraph': 'Un paragraphe d’été\nsur deux lignes.',
  'paragraph with a break': 'ligne  \nsuite',
  'heading': '## Le titre : l’État à 100\u00a0%',
  'heading with id': '### Titre {#ancre}',
  'underlined heading': 'Titre\n-----',
  'code': '    du code\n      indenté',
  'fence': '```ruby\nputs 1\n```',
  'tildes': '~~~\n<b>\n~~~',
  'quote': '> une citation\nparesseuse',
  'nested quote': '> > a\n> b',
  'list': '* un\n* deux',
  'loose list': '* un\n\n* deux',
  'ordered list': '1. un\n   suite\n2. deux',
  'nested list': '- a\n  1. b\n  2. c\n- d',
  'tabbed list': '*\tun\n\n\tdeux',
  'task list': '* [ ] à faire\n* [x] fait',
  'definition list': 'terme\n: définition\n: autre',
  'table': '| Nom | Rôle |\n|-----|:----:|\n| Ada | chef |',
  'bare table': 'Nom | Prénom',
  'rule': '* * *',
  'dashes': '---',
  'formula': '$$\nx < y\n$$',
  'html': '<div class="a">\n<p>x & y</p>\n</div>',
  'html with markdown': '<div markdown="1">\n*x*\n\n* y\n</div>',
  'figure with text behind': '<figure><img src="a.png"></figure>*légende*',
  'breaks': '<br>\n<br>',
  'comment': '<!-- une remarque -->',
  'attribute list': '{: .a #b}',
  'indented attribute list': '  {: title="é"}',
  'attribute definition': '{:ref: .r k="v"}',
  'reference': '{: ref .z}',
  'end of block': '^',
  'link definition': '[lien]: https://www.numerique.gouv.fr "Le titre"',
  'abbreviation': '*[IA]: intelligence artificielle',
  'footnote': '[^1]: la note\n\n    et sa suite',
  'extension comment': '{::comment}\nrien\n{:/comment}',
  'raw output': '{::nomarkdown}\n<i>*x*</i>\n{:/}',
  'table of contents': '* x\n{:toc}',
  'unclosed fence': '```\nouvert',
  'unclosed html': '<section>\nouvert',
  'half a heading': '#Titre',
  'half an attribute list': '{: .a',
};

/** Constructs of running text. */
const SPANS: Readonly<Record<string, string>> = {
  'word': 'l’IA',
  'emphasis': '*mot*',
  'strong': '**gras été**',
  'underscores': '_un_ __deux__',
  'word with underscores': 'a_b_c',
  'both': '***fort***',
  'code': '`x < y`',
  'double code': '``a ` b``',
  'link': '[texte](https://x.fr/a_b "l\'été")',
  'link by name': '[texte][lien]',
  'link by itself': '[lien]',
  'unknown link': '[inconnu][rien]',
  'image': '![une *image*](a.png)',
  'address': '<https://x.fr>',
  'mail': '<a@b.fr>',
  'footnote': 'fait[^1]',
  'unknown footnote': 'fait[^9]',
  'double quotes': '"cité"',
  'single quotes': "'cité'",
  'apostrophe': "aujourd'hui",
  'quotes and no-break space': '«\u00a0"x"\u00a0»',
  'guillemets': '<< cité >>',
  'dashes': 'a -- b --- c...',
  'entity': '&eacute;&nbsp;&#8217;&foo;',
  'ampersand': 'R&D < &amp;',
  'html': '<span class="s">*x*</span>',
  'raw html': '<code>*x* & y</code>',
  'void html': 'a<br>b<img src="i">',
  'block html': '<p>x</p>',
  'unclosed html': '<b>ouvert',
  'stray html': 'fin</b>',
  'comment': '<!-- c -->',
  'formula': '5$$ et 6$$',
  'attribute list': '*mot*{: .a}',
  'attribute list behind text': 'mot{: .a}',
  'quoted and decorated': '"mot"{: .a}',
  'deleted': '~~ôté~~',
  'escapes': '\\*a\\* \\_ \\<< \\| \\~',
  'break': 'a\\\nb',
  'two spaces': 'a  \nb',
  'half strong': '**ouvert',
  'half emphasis': '*ouvert',
  'strong with a space': '**gras **- suite',
  'half link': '[texte](https://x.fr',
  'half image': '![',
  'extension': '{::nomarkdown}<i>{:/}',
  'no-break spaces': 'a\u00a0: b\u202f!',
  'pipe': 'a | b',
  'emoji': '😀',
};

/** What definitions refer to, at the end of documents about running text. */
const DEFINITIONS = '\n\n[lien]: /cible\n[^1]: une note\n*[IA]: intelligence\n{:a: .b}\n';

/** All documents, by name. */
export function corpusDocuments(): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const [name, text] of Object.entries(BLOCKS)) {
    documents.set(`block: ${name}`, text);
    documents.set(`block with carriage returns: ${name}`, `${text}\n\n${text}\n`.replaceAll('\n', '\r\n'));
    documents.set(`block in a quote: ${name}`, text.replace(/^/gm, '> '));
    documents.set(`block in an item: ${name}`, `* ${text.replace(/\n/g, '\n  ')}\n* fin`);
    documents.set(`block in a loose item: ${name}`, `* début\n\n${text.replace(/^/gm, '  ')}\n\n* fin`);
    documents.set(`block in an ordered item, tabbed: ${name}`, `1.\t${text.replace(/\n/g, '\n\t')}`);
    documents.set(`block in a definition: ${name}`, `terme\n\n: ${text.replace(/\n/g, '\n  ')}`);
    documents.set(`block in a footnote: ${name}`, `a[^n]\n\n[^n]: début\n\n${text.replace(/^/gm, '    ')}`);
    documents.set(`block in HTML: ${name}`, `<aside markdown="1">\n${text}\n</aside>`);
    for (const [otherName, other] of Object.entries(BLOCKS)) {
      documents.set(`blocks: ${name}, ${otherName}`, `${text}\n${other}\n`);
      documents.set(`blocks apart: ${name}, ${otherName}`, `début\n\n${text}\n\n${other}\n\nfin`);
    }
  }
  for (const [name, text] of Object.entries(SPANS)) {
    documents.set(`span: ${name}`, text + DEFINITIONS);
    documents.set(`span in emphasis: ${name}`, `a *${text}* **b${text}**${DEFINITIONS}`);
    documents.set(`span in a link: ${name}`, `[${text}](u) ![${text}](v)${DEFINITIONS}`);
    documents.set(`span in HTML: ${name}`, `<b>${text}</b> <kbd>${text}</kbd>${DEFINITIONS}`);
    documents.set(`span in a heading: ${name}`, `# ${text}\n\n${text}\n===${DEFINITIONS}`);
    documents.set(`span in a table: ${name}`, `| ${text} | b |${DEFINITIONS}`);
    documents.set(`span in quotes: ${name}`, `"${text}" '${text}' (${text})${DEFINITIONS}`);
    for (const [otherName, other] of Object.entries(SPANS)) {
      documents.set(`spans: ${name}, ${otherName}`, `${text}${other} ${text} ${other}${DEFINITIONS}`);
    }
  }
  return documents;
}
