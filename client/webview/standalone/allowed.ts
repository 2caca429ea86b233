import type { Schema } from 'hast-util-sanitize';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Elements of HTML that say something to a reader. None of them runs, sends, or holds a text that a browser reads in another way. */
const HTML = words(`a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure
  font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary
  sup table tbody td tfoot th thead time tr tt u ul var video wbr`);
/** Drawings, without what brings HTML back into them, and without what shows something from elsewhere. */
const DRAWINGS = words('svg g path circle ellipse line rect polyline polygon text tspan defs linearGradient radialGradient stop');
/** Formulas, without annotations, which may be HTML. */
const FORMULAS = words('math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom menclose mstyle merror semantics');

const ATTRIBUTES = words(`abbr align alt background bgColor border cellPadding cellSpacing checked cite className clear colSpan color cols compact dateTime dir download face headers height
  href hrefLang id lang loop name noWrap open poster reversed rel rowSpan rules scope size span src start style summary tabIndex target title translate type vAlign value width role
  ariaAtomic ariaBusy ariaChecked ariaColCount ariaColIndex ariaColSpan ariaCurrent ariaDescribedBy ariaDetails ariaDisabled ariaExpanded ariaHasPopup ariaHidden ariaLabel ariaLabelledBy
  ariaLevel ariaLive ariaOrientation ariaPosInSet ariaRowCount ariaRowIndex ariaRowSpan ariaSelected ariaSetSize ariaSort ariaValueMax ariaValueMin ariaValueNow ariaValueText ariaRoleDescription
  d points viewBox fill stroke x y cx cy r rx ry x1 x2 y1 y2 dx dy transform offset stopColor stopOpacity opacity preserveAspectRatio xmlns gradientUnits gradientTransform textAnchor fontSize
  fontFamily fontWeight strokeWidth strokeLineCap strokeLineJoin strokeDashArray fillRule clipRule fillOpacity strokeOpacity
  display mathvariant stretchy fence separator lspace rspace accent accentunder displaystyle scriptlevel columnalign rowspacing columnspacing linethickness minsize maxsize symmetric
  movablelimits largeop form notation voffset depth`);

/** What may stand in a page that is kept: by name, so that whatever browsers learn later is not among it. */
export const ALLOWED: Schema = {
  tagNames: [...HTML, ...DRAWINGS, ...FORMULAS],
  attributes: { '*': [...ATTRIBUTES, 'data*'], input: [['type', 'checkbox'], 'checked', 'className'] },
  // What stands in these is no text of the article.
  strip: ['script', 'style', 'template', 'noscript', 'title', 'desc', 'metadata', 'foreignObject', 'annotation', 'annotation-xml', 'select', 'textarea', 'math-annotation', 'xmp', 'plaintext', 'noembed', 'noframes', 'head'],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'], src: ['https', 'data'], poster: ['https', 'data'], background: ['https', 'data'] },
  ancestors: { tbody: ['table'], thead: ['table'], tfoot: ['table'], tr: ['table'], td: ['table'], th: ['table'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  // No program of the page asks for a name: there is none.
  clobber: [],
  clobberPrefix: '',
};
