import { fc } from '../../support/properties.ts';

const blockNames = fc.constantFrom('div', 'section', 'p', 'ul', 'li', 'table', 'tr', 'td', 'h2', 'figure', 'figcaption', 'blockquote', 'details', 'dl', 'dd', 'pre', 'DIV', 'foo', 'form', 'header');
const spanNames = fc.constantFrom('b', 'span', 'em', 'i', 'a', 'code', 'small', 'sup', 'B', 'q', 'kbd', 'time', 'u', 'abbr', 'button', 'label', 'ins');
const voidTags = fc.constantFrom('<br>', '<br />', '<hr>', '<hr/>', '<img src="a">', "<img src='a' alt=\"b\" />", '<input disabled>', '<wbr>', '<div />', '<span/>', '<p/>', '<a />', '<br></br>', '<foo />');
const attributes = fc
  .array(
    fc.constantFrom(
      ' class="a"', " class='a b'", ' id=x', ' data-x="é"', ' disabled', ' title="l\'a"', " title='&amp; &lt;'", ' a="b" a="c"', ' x = "y"', ' A="b"', '\n  class="c"', ' href="?a=1&b=2"',
      ' style="text-align: center"', ' href=a', ' title="<b>"', ' é="1"', ' x:y="z"', ' "', ' =', ' a=\'', ' title=""', ' title="a\nb"',
    ),
    { maxLength: 2 },
  )
  .map(it => it.join(''));
const markdown = fc.constantFrom('', '', '', ' markdown="1"', ' markdown="span"', ' markdown="block"', ' markdown="0"', " markdown='1'", ' markdown=1', ' markdown="x"');
const gaps = fc.constantFrom('', '', '\n', '\n\n', ' ', '\n  ', '\n    ', '\t');
const others = fc.constantFrom(
  '<!-- a -->', '<!-- *b*\nc -->', '<!--', '-->', '<?php a ?>', '<? *b*\n?>', '<?', ']]>', '<![CDATA[a < b &amp; *c*]]>', '<![CDATA[', '<![CDATA[\n</div>\n]]>', '<!DOCTYPE html>', '<script>a < b && "c"</script>',
  '<script>\n*a*\n</script>', '<style>\nb > c { }\n</style>', '<script>', '<pre>\n  *a*\n</pre>', '<textarea>*a*</textarea>', '<', '>', '< b>', '</', '<b', '</b>', '</div>', '</p>', '<b>', '<div>', '<p>', '<1>', '<é>',
);

/**
 * HTML over what is given as its text: elements in elements, of all kinds, some never closed or closed by another's tag.
 */
export function htmlOver(text: fc.Arbitrary<string>): { readonly block: fc.Arbitrary<string>; readonly span: fc.Arbitrary<string> } {
  const { block, span } = fc.letrec<{ block: string; span: string; content: string; inner: string }>(tie => ({
    content: fc.array(fc.tuple(gaps, fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: tie('block') }, { weight: 2, arbitrary: tie('span') }, { weight: 1, arbitrary: others })), { maxLength: 3 }).map(join),
    inner: fc.array(fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: tie('span') }, { weight: 1, arbitrary: others }), { maxLength: 2 }).map(it => it.join('')),
    block: fc.oneof(
      { maxDepth: 3 },
      voidTags,
      { weight: 4, arbitrary: fc.tuple(blockNames, attributes, markdown, tie('content'), gaps).map(([name, given, model, it, gap]) => `<${name}${given}${model}>${it}${gap}</${name}>`) },
      { weight: 1, arbitrary: fc.tuple(blockNames, attributes, markdown, tie('content')).map(([name, given, model, it]) => `<${name}${model}${given}>${it}`) },
      { weight: 1, arbitrary: fc.tuple(blockNames, blockNames, tie('content')).map(([name, other, it]) => `<${name}>${it}</${other}>`) },
      { weight: 1, arbitrary: others },
    ),
    span: fc.oneof(
      { maxDepth: 3 },
      voidTags,
      { weight: 4, arbitrary: fc.tuple(spanNames, attributes, markdown, tie('inner')).map(([name, given, model, it]) => `<${name}${given}${model}>${it}</${name}>`) },
      { weight: 1, arbitrary: fc.tuple(spanNames, attributes, tie('inner')).map(([name, given, it]) => `<${name}${given}>${it}`) },
      { weight: 1, arbitrary: fc.tuple(spanNames, spanNames, tie('inner')).map(([name, other, it]) => `<${name}>${it}</${other}>`) },
      { weight: 1, arbitrary: others },
    ),
  }));
  return { block, span };
}

function join(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([gap, it]) => gap + it).join('');
}
