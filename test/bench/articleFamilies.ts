import { FAMILIES } from './families.ts';

const HEADER = '---\ntitle: Un\ndate: 2019-01-01\n---\n\n';

/** Repeated in the body of an article: what rules look at more than the engine does. */
const BODY_UNITS = [
  '{% if a %}', '{{', '{{ a }} ', '{% raw %}', '{% endif %}', '{% comment %}x', '{% include a.html %} ', '<div {{ a }}>', '<a {% if x %}b{% endif %} href="/c">', '{% link a.md %} ',
  '{% highlight x %}a{% endhighlight %}', '`', '``a ', '$$', '$$a$$ ', '"a" ', '**a ', '** a ** ', '[a] (b) ', '![a](', '![a](/b.png) ', '[a](/b.html) ', '[a](/b.pdf) ', '|a', '\n| a | b |',
  '<![CDATA[\na]]>', '{:a', '[^1]: a\n\n', '[^1]', '« a » : ', 'a_b_', '\n\n{: .a }\n\n', '# a\n\n### b\n\n', '- a\n  - ', 'http://a.fr ', '12 % ', 'A l’', '1) a\n', '• a\n', '\\', 'TODO ',
  '{#a}', '\u00a0', '(PDF) ', '...', '<<<<<<< a\n', '>>>>>>> b\n', '=======\n', 'ALT TEXT ', '<img src="a.png">', '&nbsp;', '{: .a', '[a](#b) ', '## a {#a}\n\n',
];

/** Repeated in the header. */
const HEADER_UNITS = [
  'a: b\n', '- a\n', 'tags: [a, ', '  ', '"', "'", 'a: |\n  b\n', '&a b: *a\n', '? a\n: b\n', '# c\n', 'a:\n  b: c\n', '[', '{', '<<: *a\n', 'date: 2019-01-01\n', 'é: è\n', ' a: b\n', '\t', 'a: "b\n', 'a: b: c\n',
  'tags:\n', '<<<<<<< a\n', '---\n', '...\n', '%a\n', 'titel: a\n',
];

/** Articles of about `size` characters that make naive rules slow, and the engine's own families as articles. */
export const ARTICLE_FAMILIES: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(Object.entries(FAMILIES).map(([name, family]) => [name, (size: number) => HEADER + family(size)])),
  ...Object.fromEntries(BODY_UNITS.map(unit => [`${JSON.stringify(unit)} in the body`, (size: number) => `${HEADER}${fill(unit, size)}\n`])),
  ...Object.fromEntries(HEADER_UNITS.map(unit => [`${JSON.stringify(unit)} in the header`, (size: number) => `---\ntitle: Un\n${fill(unit, size)}\n---\n\nTexte\n`])),
  'cards without headings': size => `${HEADER}${fill('**Les gains**\n{: .bleue }\n\n**Les données de départ**\n\na\n\n', size)}`,
  'one card with one label many times': size => `${HEADER}### **A**\n\n${fill('**Les gains**\n\n*a*\n\n', size)}`,
  'headings of cards': size => `${HEADER}${fill('### **A**\n\n*b*\n\n**Les gains**\n\n', size)}`,
  'cards in frames': size => `${HEADER}${fill('<div markdown="1">\n### **A**\n\n**Les gains**\n\n* a\n\n**Les données de départ**\n\nb\n</div>\n\n', size)}`,
  'fields of many names': size => `---\n${count(size / 12, index => `k${index}: v${index}\n`)}---\n\nTexte\n`,
  'items of many names': size => `---\ntags:\n${count(size / 8, index => `  - v${index}\n`)}---\n\nTexte\n`,
  'anchors of many names': size => `---\n${count(size / 16, index => `k${index}: &a${index} b\n`)}---\n\nTexte\n`,
};

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

function count(times: number, line: (index: number) => string): string {
  return Array.from({ length: Math.ceil(times) }, (_, index) => line(index)).join('');
}
