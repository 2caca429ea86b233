/** Attributes of every element (https://html.spec.whatwg.org/multipage/dom.html#global-attributes), RDFa and microdata included. */
const GLOBAL = new Set(
  (
    'accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid ' +
    'itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate writingsuggestions ' +
    'about content datatype inlist prefix property rel resource rev typeof vocab xml:lang xmlns markdown'
  ).split(' '),
);

/**
 * Attributes of single elements (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). Those for
 * presentation, which HTML has given up but browsers still honour, are among them: they are another rule's business.
 */
const OWN: Readonly<Record<string, string>> = {
  a: 'charset coords download href hreflang name ping referrerpolicy rel rev shape target type',
  area: 'alt coords download href nohref ping referrerpolicy rel shape target',
  audio: 'autoplay controls controlslist crossorigin loop muted preload src',
  base: 'href target',
  blockquote: 'cite',
  body: 'alink background bgcolor link text vlink',
  br: 'clear',
  button: 'command commandfor disabled form formaction formenctype formmethod formnovalidate formtarget name popovertarget popovertargetaction type value',
  canvas: 'height width',
  caption: 'align',
  center: '',
  col: 'align char charoff span valign width',
  colgroup: 'align char charoff span valign width',
  data: 'value',
  del: 'cite datetime',
  details: 'name open',
  dialog: 'closedby open',
  div: 'align',
  dl: 'compact',
  embed: 'align allowfullscreen height name src type width',
  fieldset: 'disabled form name',
  font: 'color face size',
  form: 'accept accept-charset action autocomplete enctype method name novalidate rel target',
  h1: 'align',
  h2: 'align',
  h3: 'align',
  h4: 'align',
  h5: 'align',
  h6: 'align',
  hr: 'align color noshade size width',
  iframe:
    'align allow allowfullscreen allowpaymentrequest allowtransparency credentialless csp fetchpriority frameborder height loading longdesc marginheight ' +
    'marginwidth mozallowfullscreen name referrerpolicy sandbox scrolling seamless src srcdoc webkitallowfullscreen width',
  img: 'align alt attributionsrc border crossorigin decoding fetchpriority height hspace ismap loading longdesc name referrerpolicy sizes src srcset usemap vspace width',
  input:
    'accept align alpha alt autocomplete capture checked colorspace dirname disabled form formaction formenctype formmethod formnovalidate formtarget height ' +
    'list max maxlength min minlength multiple name pattern placeholder popovertarget popovertargetaction readonly required size src step type usemap value width',
  ins: 'cite datetime',
  label: 'for form',
  legend: 'align',
  li: 'type value',
  link: 'as blocking charset color crossorigin disabled fetchpriority href hreflang imagesizes imagesrcset integrity media referrerpolicy rel rev sizes target type',
  map: 'name',
  meta: 'charset content http-equiv media name scheme',
  meter: 'form high low max min optimum value',
  object: 'align archive border classid codebase codetype data declare form height hspace name standby type typemustmatch usemap vspace width',
  ol: 'compact reversed start type',
  optgroup: 'disabled label',
  option: 'disabled label selected value',
  output: 'for form name',
  p: 'align',
  param: 'name type value valuetype',
  pre: 'width',
  progress: 'max value',
  q: 'cite',
  script: 'async blocking charset crossorigin defer fetchpriority integrity language nomodule referrerpolicy src type',
  select: 'autocomplete disabled form multiple name required size',
  source: 'height media sizes src srcset type width',
  style: 'blocking media type',
  table: 'align bgcolor border cellpadding cellspacing frame height rules summary width',
  tbody: 'align char charoff valign',
  td: 'abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width',
  textarea: 'autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows wrap',
  tfoot: 'align char charoff valign',
  th: 'abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width',
  thead: 'align char charoff valign',
  time: 'datetime',
  tr: 'align bgcolor char charoff valign',
  track: 'default kind label src srclang',
  ul: 'compact type',
  video:
    'autoplay controls controlslist crossorigin disablepictureinpicture disableremoteplayback height loop muted playsinline poster preload src webkit-playsinline width',
};

/** Elements of HTML that have no attributes but the global ones. */
const PLAIN = new Set(
  (
    'abbr acronym address article aside b bdi bdo big cite code datalist dd dfn dir dt em figcaption figure footer head header hgroup html i kbd main mark ' +
    'menu nav noscript picture rp rt ruby s samp search section small span strike strong sub summary sup template title tt u var wbr'
  ).split(' '),
);

const own = new Map(Object.entries(OWN).map(([element, names]) => [element, new Set(names.split(' '))]));

/**
 * Whether HTML knows an attribute on an element; undefined for an element that is none of HTML's (SVG, MathML, a
 * custom element), about which nothing is known.
 */
export function isKnownAttribute(element: string, attribute: string): boolean | undefined {
  const names = own.get(element);
  if (names === undefined && !PLAIN.has(element)) {
    return undefined;
  }
  return GLOBAL.has(attribute) || names?.has(attribute) === true || /^(?:data-|aria-|on[a-z]|xml)/.test(attribute);
}
