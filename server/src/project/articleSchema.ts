import type { Language, Localized } from '../base/localized.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** A field of the built-in schema; its words exist in both languages. */
interface Field {
  readonly schema: JsonSchema;
  readonly title: Localized;
  readonly description: Localized;
}

const text: JsonSchema = { type: 'string' };
const filledText: JsonSchema = { type: 'string', minLength: 1 };
const date: JsonSchema = { type: 'string', format: 'date-time' };
const file: JsonSchema = { type: 'string', format: 'uri-reference', 'x-file': 'any' };
const picture: JsonSchema = { ...file, 'x-file': 'image' };

const terms: JsonSchema = {
  type: ['array', 'string'],
  items: { type: 'string', minLength: 1 },
  minItems: 1,
  'x-vocabulary': true,
  'x-snippet': '\n- $0',
};

const image: JsonSchema = {
  type: 'object',
  properties: { image: picture, 'alternative-textuelle': text, legende: text },
  required: ['image'],
};

const attachment: JsonSchema = {
  type: 'object',
  properties: { file, lien: text, nom: text },
  anyOf: [{ required: ['file'] }, { required: ['lien'] }],
};

/** The fields that articles of the State's sites have, in the order in which they are written. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: {
    schema: filledText,
    title: { fr: 'Titre', en: 'Title' },
    description: {
      fr: 'Le titre de la page, affiché en grand (h1) et dans les résultats de recherche.',
      en: 'The title of the page, shown large (h1) and in search results.',
    },
  },
  date: {
    schema: date,
    title: { fr: 'Date de publication', en: 'Date of publication' },
    description: {
      fr: 'Le jour, l’heure et le fuseau : `2019-07-15 16:30:00 +02:00`. Une date future cache la page jusque-là.',
      en: 'Day, time and zone: `2019-07-15 16:30:00 +02:00`. A date in the future hides the page until then.',
    },
  },
  categories: {
    schema: terms,
    title: { fr: 'Catégories', en: 'Categories' },
    description: { fr: 'Le genre de la page ; la première choisit son icône.', en: 'The kind of page; the first one chooses its icon.' },
  },
  tags: {
    schema: terms,
    title: { fr: 'Mots-clés', en: 'Tags' },
    description: {
      fr: 'Les sujets de la page, affichés comme #mot-clé ; on cherche et on trie avec eux.',
      en: 'The subjects of the page, shown as #tag; readers search and sort with them.',
    },
  },
  'chapeau-text': {
    schema: text,
    title: { fr: 'Chapeau', en: 'Teaser' },
    description: { fr: 'Quelques phrases qui présentent la page, en Markdown.', en: 'Some sentences that present the page, in Markdown.' },
  },
  'une-ou-diaporama': {
    schema: { type: 'array', items: image, 'x-snippet': '\n- image: /uploads/$1\n  alternative-textuelle: $2\n  legende: $0' },
    title: { fr: 'Image de une ou diaporama', en: 'Header image or slides' },
    description: {
      fr: 'Les images du haut de la page : `image`, `alternative-textuelle` (ce que montre l’image, pour qui ne la voit pas), `legende`.',
      en: 'The images on top of the page: `image`, `alternative-textuelle` (what it shows, for those who cannot see it), `legende`.',
    },
  },
  auteur: {
    schema: text,
    title: { fr: 'Auteur', en: 'Author' },
    description: { fr: 'Qui signe la page.', en: 'Who signs the page.' },
  },
  redirection: {
    schema: text,
    title: { fr: 'Redirection', en: 'Redirection' },
    description: { fr: 'L’adresse vers laquelle la page renvoie.', en: 'The address to which the page redirects.' },
  },
  redirect_to: {
    schema: { type: ['string', 'array'] },
    title: { fr: 'Redirection', en: 'Redirection' },
    description: { fr: 'L’adresse vers laquelle la page renvoie (jekyll-redirect-from).', en: 'The address to which the page redirects (jekyll-redirect-from).' },
  },
  'redirection-interne': {
    schema: text,
    title: { fr: 'Redirection interne', en: 'Internal redirection' },
    description: { fr: 'La page du site vers laquelle celle-ci renvoie.', en: 'The page of the site to which this one redirects.' },
  },
  redirect_from: {
    schema: { type: ['string', 'array'] },
    title: { fr: 'Anciennes adresses', en: 'Former addresses' },
    description: { fr: 'Les adresses qui mènent à cette page.', en: 'Addresses that lead to this page.' },
  },
  style: {
    schema: text,
    title: { fr: 'Style', en: 'Style' },
    description: { fr: 'Du CSS pour cette seule page.', en: 'CSS for this page alone.' },
  },
  published: {
    schema: { type: 'boolean', default: false },
    title: { fr: 'Publié', en: 'Published' },
    description: { fr: '`false` : la page n’est pas publiée.', en: '`false`: the page is not published.' },
  },
  files: {
    schema: { type: 'array', items: attachment, 'x-snippet': '\n- file: /uploads/$1\n  nom: $0' },
    title: { fr: 'Documents', en: 'Documents' },
    description: { fr: 'Les documents à télécharger : `file` ou `lien`, et `nom`.', en: 'Documents to download: `file` or `lien`, and `nom`.' },
  },
  event_start_date: {
    schema: date,
    title: { fr: 'Début de l’événement', en: 'Start of the event' },
    description: { fr: 'Le jour et l’heure où l’événement commence.', en: 'Day and time at which the event begins.' },
  },
  event_end_date: {
    schema: date,
    title: { fr: 'Fin de l’événement', en: 'End of the event' },
    description: { fr: 'Le jour et l’heure où l’événement finit.', en: 'Day and time at which the event ends.' },
  },
  lieu: { schema: text, title: { fr: 'Lieu', en: 'Place' }, description: { fr: 'Où l’événement a lieu.', en: 'Where the event takes place.' } },
  adresse: { schema: text, title: { fr: 'Adresse', en: 'Address' }, description: { fr: 'L’adresse du lieu.', en: 'The address of the place.' } },
  champs_informations: {
    schema: { type: 'array', items: { type: 'object' } },
    title: { fr: 'Informations pratiques', en: 'Practical information' },
    description: { fr: 'Les lignes de l’encadré pratique.', en: 'The lines of the box with practical information.' },
  },
  position: {
    schema: { type: 'integer' },
    title: { fr: 'Position', en: 'Position' },
    description: { fr: 'Le rang de la page dans les listes.', en: 'The rank of the page in lists.' },
  },
  permalink: {
    schema: text,
    title: { fr: 'Adresse', en: 'Address' },
    description: { fr: 'L’adresse de la page, au lieu de celle de sa collection.', en: 'The address of the page, instead of its collection’s.' },
  },
  layout: {
    schema: { type: ['string', 'null'] },
    title: { fr: 'Gabarit', en: 'Layout' },
    description: { fr: 'Le gabarit de la page, dans `_layouts`.', en: 'The layout of the page, in `_layouts`.' },
  },
  lang: {
    schema: { type: 'string', examples: ['fr', 'en'] },
    title: { fr: 'Langue', en: 'Language' },
    description: { fr: 'La langue de la page, si ce n’est pas celle du site.', en: 'The language of the page, if not the site’s.' },
  },
  description: {
    schema: text,
    title: { fr: 'Description', en: 'Description' },
    description: { fr: 'Le résumé que montrent les moteurs de recherche.', en: 'The summary that search engines show.' },
  },
};

/** Keys that Jekyll and its usual plug-ins read, and that need no words here. */
const KNOWN = ['category', 'tag', 'slug', 'excerpt', 'excerpt_separator', 'image', 'author', 'last_modified_at', 'sitemap', 'render_with_liquid', 'subtitle', 'summary', 'toc', 'ref', 'weight', 'order'];

const REQUIRED = ['title', 'date', 'categories'];

/** The schema that articles follow where a team has written none. */
export const builtInSchema: Readonly<Record<Language, JsonSchema>> = { fr: schemaIn('fr'), en: schemaIn('en') };

function schemaIn(language: Language): JsonSchema {
  const fields = Object.entries(FIELDS).map(([name, { schema, title, description }]) => [
    name,
    { ...schema, title: title[language], description: description[language] },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: REQUIRED,
    properties: { ...(Object.fromEntries(fields) as Record<string, JsonSchema>), ...Object.fromEntries(KNOWN.map(it => [it, {}])) },
  };
}
