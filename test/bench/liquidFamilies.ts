/** A template of about `size` characters, in a site: path → text. */
export type LiquidFamily = (size: number) => Readonly<Record<string, string>>;

/** Repeated in the text of a page: closed and not, understood and not. */
const UNITS = [
  '{{', '{%', '}}', '%}', '{{ a }}', '{{ a', '{{ a | ', '{{ a | upcase }} ', '{{ "a', "{{ 'a' }} ", '{% if a %}', '{% if a %}b{% endif %}', '{% if a and ', '{% unless a %}x', '{% else %}', '{% elsif a %}', '{% endif %}', '{% for i in (1..3) %}',
  '{% for i in (1..3) %}a{% endfor %}', '{% case a %}', '{% case a %}{% when b %}c{% endcase %}', '{% when a %}', '{% assign a = "b" %}', '{% assign a = a | append: "b" %}', '{% capture a %}', '{% capture a %}b{% endcapture %}', '{% capture a %}{{ a }}b{% endcapture %}',
  '{% comment %}', '{% comment %}a{% endcomment %}', '{% raw %}', '{% raw %}{{ a }}{% endraw %}', '{% highlight ruby %}', '{% highlight ruby %}a = 1{% endhighlight %}', '{% include b.html %}', '{% include b.html a="c" %}', '{% include b.html a="c', '{% include_relative c.md %}',
  '{% link c.md %}', '{% link d.md %}', '{% post_url 2024-01-02-d %}', '{% unknown %}', '{% unknown a b %}c{% endunknown %}', '{% cycle "a", "b" %}', '{% increment a %}', '{% tablerow i in (1..3) %}a{% endtablerow %}', '{% ifchanged %}a{% endifchanged %}', '{% break %}', '{%- a -%}',
  '{{- a -}} ', '\\{{ a }}', '{{ "a\\"', '{{ a | unknown }}', '{{ a == b }} ', '{{ a b c }} ', '{{ page.title | split: "" | join: "," }}', '{{ page.title | replace: "U", "UU" }}', '{{ site.pages | size }}', '{{ a[', '{{ a[0].b }}', '{{ a.', '{% if a contains "b" %}c{% endif %}',
  '{% if a == 1 or b == 2 %}c{% endif %}', '{% if a b %}c{% endif %}', '{{ }} ', '{% %} ', '{', '%', '"', '{% assign a = a b %}', '{% include {{ a }} %}', '{{ "<b>" | escape }}', '{{ page.title | markdownify }}', '{{ "été" | slugify }}', '{{ page.date | date: "%d %B %Y" }}', '{% liquid\n', '{% render "b.html" %}',
  '{% if a %}\n{% endif %}\n', '{% if a %}\n  {% if b %}\n', '{% for p in site.pages %}{{ p.title }}{% endfor %}', '{{ site.pages | where: "title", "Un" | size }}', '{{ a | date_to_string }} ', '{{ a | default: b | default: c }}', '{{ 1.5 | plus: 2 }} ', '{% if 1.5 > 2 %}{% endif %}',
];

const HEADER = '---\ntitle: Un\nlayout: d\ndate: 2024-01-02\n---\n';
const SITE = { '_layouts/d.html': '<body>{{ content }}</body>', '_includes/b.html': 'x{{ include.a }}', 'c.md': '---\ntitle: C\n---\nc\n' };

/** Nested deep enough to be slow, and no deeper than what is still read. */
const DEEPEST = 60;

/** Sites whose templates make naive engines slow. */
export const LIQUID_FAMILIES: Readonly<Record<string, LiquidFamily>> = {
  ...Object.fromEntries(UNITS.map(unit => [`${JSON.stringify(unit)} in a page`, (size: number) => ({ ...SITE, 'a.html': `${HEADER}${fill(unit, size)}\n` })])),
  ...Object.fromEntries(UNITS.map(unit => [`${JSON.stringify(unit)} in an article`, (size: number) => ({ ...SITE, 'a.md': `${HEADER}${fill(unit, size)}\n` })])),
  ...Object.fromEntries(UNITS.slice(0, 40).map(unit => [`${JSON.stringify(unit)} in a layout`, (size: number) => ({ ...SITE, 'a.html': `${HEADER}x\n`, '_layouts/d.html': fill(unit, size) })])),
  'conditions in conditions': nested('{% if page.title %}\n', '{% endif %}\n'),
  'loops in loops': nested('{% for i in (1..1) %}\n', '{% endfor %}\n'),
  'captures in captures': nested('{% capture a %}\n', '{% endcapture %}\n'),
  'cases in cases': nested('{% case a %}{% when b %}', '{% endcase %}'),
  'a page for each page': size => ({ ...SITE, ...pages(size / 60), 'a.html': '---\n---\n{% for p in site.pages %}{{ p.title }}{{ p.url }}{% endfor %}' }),
  'an excerpt for each post': size => ({ ...SITE, ...posts(size / 60), 'a.html': '---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}' }),
  'posts in their order': size => ({ ...SITE, ...posts(size / 60), 'a.html': '---\n---\n{{ site.posts | sort: "title" | map: "title" | join: ", " }}{{ site.posts | group_by: "title" | size }}' }),
  'posts by tags': size => ({ ...SITE, ...posts(size / 60), 'a.html': '---\n---\n{% for t in site.tags %}{{ t[0] }}{{ t[1] | size }}{% endfor %}' }),
  'a neighbour of each post': size => ({ ...SITE, ...posts(size / 60), 'a.html': '---\n---\n{% for p in site.posts %}{{ p.next.title }}{{ p.previous.title }}{% endfor %}' }),
  'a link to each post': size => ({ ...SITE, ...posts(size / 60), 'a.html': `---\n---\n${count(size / 60, index => `{% post_url ${postName(index)} %}`)}` }),
  'a link to each page': size => ({ ...SITE, ...pages(size / 60), 'a.html': `---\n---\n${count(size / 60, index => `{% link p${index}.html %}`)}` }),
  'includes of many names': size => ({ ...SITE, ...files(size / 60, index => [`_includes/i${index}.html`, 'x']), 'a.html': `---\n---\n${count(size / 60, index => `{% include i${index}.html %}`)}` }),
  'layouts of many names': size => ({ ...files(size / 60, index => [`_layouts/l${index}.html`, '<b>{{ content }}</b>']), ...files(size / 60, index => [`p${index}.html`, `---\nlayout: l${index}\n---\nx`]) }),
  'layouts in layouts': size => ({ ...files(Math.min(size / 60, DEEPEST), index => [`_layouts/l${index}.html`, `---\nlayout: l${index + 1}\n---\n{{ content }}`]), 'a.html': `---\nlayout: l0\n---\n${fill('x ', size)}` }),
  'data of many keys': size => ({ ...SITE, '_data/d.yml': count(size / 10, index => `k${index}: v\n`), 'a.html': '---\n---\n{% for d in site.data.d %}{{ d[0] }}{{ d[1] }}{% endfor %}' }),
  'rows of data': size => ({ ...SITE, '_data/d.csv': `a,b\n${count(size / 8, index => `v${index},"w"\n`)}`, 'a.html': '---\n---\n{% for d in site.data.d %}{{ d.a }}{% endfor %}' }),
  'data in JSON': size => ({ ...SITE, '_data/d.json': JSON.stringify(Array.from({ length: Math.ceil(size / 12) }, (_, index) => ({ a: index }))), 'a.html': '---\n---\n{% for d in site.data.d %}{{ d.a }}{% endfor %}{{ site.data.d | jsonify }}' }),
  'values of a header': size => ({ ...SITE, 'a.html': `---\ntitle: Un\n${count(size / 12, index => `k${index}: v\n`)}---\n${count(size / 20, index => `{{ page.k${index} }}`)}` }),
  'variables of many names': size => ({ ...SITE, 'a.html': `---\n---\n${count(size / 40, index => `{% assign a${index} = "x" %}{{ a${index} }}`)}` }),
  'a list that grows': size => ({ ...SITE, 'a.html': `---\n---\n{% assign l = "${fill('a,', size)}" | split: "," %}{{ l | uniq | size }}{{ l | sort | join: "" }}{{ l | reverse | first }}{{ l | where_exp: "i", "i == 'a'" | size }}{% for i in l %}{{ i }}{% endfor %}` }),
  'a list of many words': size => ({ ...SITE, 'a.html': `---\n---\n{% assign l = "${count(size / 6, index => `w${index},`)}" | split: "," %}{{ l | uniq | size }}{{ l | sort_natural | join: "" }}{{ l | array_to_sentence_string }}{{ l | compact | map: "x" | size }}{% for i in l %}{{ forloop.index }}{% cycle "a", "b" %}{% endfor %}` }),
  'a long text': size => ({ ...SITE, 'a.html': `---\n---\n{% assign t = "${fill('a <b> & été ', size)}" %}{{ t | strip_html | size }}{{ t | escape | size }}{{ t | slugify | size }}{{ t | number_of_words }}{{ t | truncatewords: 5 }}{{ t | replace: "a", "b" | size }}{{ t | markdownify | size }}{{ t | smartify | size }}{{ t | normalize_whitespace | size }}{{ t | xml_escape | size }}{{ t | cgi_escape | size }}{{ t | uri_escape | size }}{{ t | newline_to_br | size }}{{ t | split: " " | size }}` }),
  'tags never closed in a text': size => ({ ...SITE, 'a.html': `---\n---\n{% assign t = "${fill('<a <!-- <script> ', size)}" %}{{ t | strip_html | size }}{{ t | escape_once | size }}{{ t | strip_newlines | size }}{{ t | strip | size }}` }),
  'spaces of a text': size => ({ ...SITE, 'a.html': `---\n---\n{% assign t = "a${fill(' ', size)}b" %}{{ t | strip | size }}{{ t | rstrip | size }}{{ t | normalize_whitespace | size }}{{ t | number_of_words }}{{ t | slugify }}{{ t | truncatewords: 3 }}{{ t | strip_html | size }}` }),
};

function nested(opening: string, closing: string): LiquidFamily {
  return size => {
    const one = opening.repeat(DEEPEST) + closing.repeat(DEEPEST);
    return { ...SITE, 'a.html': `${HEADER}${fill(one, size)}` };
  };
}

function files(length: number, file: (index: number) => readonly [string, string]): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: Math.ceil(length) }, (_, index) => file(index)));
}

function pages(length: number): Readonly<Record<string, string>> {
  return files(length, index => [`p${index}.html`, `---\ntitle: Page ${index}\n---\nx`]);
}

function postName(index: number): string {
  return `2024-01-02-p${index}`;
}

function posts(length: number): Readonly<Record<string, string>> {
  return files(length, index => [`_posts/${postName(index)}.md`, `---\ntitle: Billet ${index}\ntags: [t${index}]\n---\nx\n\ny\n`]);
}

function count(length: number, part: (index: number) => string): string {
  return Array.from({ length: Math.ceil(length) }, (_, index) => part(index)).join('');
}

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}
