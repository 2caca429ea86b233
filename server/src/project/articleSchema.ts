import type { Language, Localized } from '../base/localized.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** A field of the built-in schema; its words exist in both languages. */
interface Field {
  readonly schema: JsonSchema;
  readonly title: Localized;
  readonly description: Localized;
}

const text: JsonSchema = { type: 'string' };
const date: JsonSchema = { type: 'string', format: 'date-time' };
const terms: JsonSchema = {
  type: ['array', 'string'],
  items: {},
  'x-vocabulary': true,
  'x-snippet': '\n- $0',
};

/** The fields that Jekyll and the plug-ins that sites have most read, in the order in which they are usually written. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: {
    schema: {},
    title: { fr: 'Titre', en: 'Title' },
    description: {
      fr: 'Le titre de la page.',
      en: 'The title of the page.',
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
    description: { fr: 'Le genre de la page.', en: 'The kind of page.' },
  },
  tags: {
    schema: terms,
    title: { fr: 'Mots-clés', en: 'Tags' },
    description: {
      fr: 'Les sujets de la page.',
      en: 'The subjects of the page.',
    },
  },
  redirect_to: {
    schema: { type: ['string', 'array'] },
    title: { fr: 'Redirection', en: 'Redirection' },
    description: { fr: 'L’adresse vers laquelle la page renvoie (jekyll-redirect-from).', en: 'The address to which the page redirects (jekyll-redirect-from).' },
  },
  redirect_from: {
    schema: { type: ['string', 'array'] },
    title: { fr: 'Anciennes adresses', en: 'Former addresses' },
    description: { fr: 'Les adresses qui mènent à cette page.', en: 'Addresses that lead to this page.' },
  },
  published: {
    schema: { type: 'boolean', default: false },
    title: { fr: 'Publié', en: 'Published' },
    description: { fr: '`false` : la page n’est pas publiée.', en: '`false`: the page is not published.' },
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
const KNOWN = ['category', 'tag', 'slug', 'excerpt', 'excerpt_separator', 'image', 'author', 'last_modified_at', 'sitemap', 'render_with_liquid'];

/** What is known of a header where a team has written nothing: words for well-known fields, and what Jekyll itself makes of them. Nothing is required, and no field refused. */
export const builtInSchema: Readonly<Record<Language, JsonSchema>> = { fr: schemaIn('fr'), en: schemaIn('en') };

/** Whether a schema is that of a site whose team has written none. */
export function isBuiltInSchema({ properties }: JsonSchema): boolean {
  return properties === builtInSchema.fr.properties || properties === builtInSchema.en.properties;
}

function schemaIn(language: Language): JsonSchema {
  const fields = Object.entries(FIELDS).map(([name, { schema, title, description }]) => [
    name,
    { ...schema, title: title[language], description: description[language] },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { ...(Object.fromEntries(fields) as Record<string, JsonSchema>), ...Object.fromEntries(KNOWN.map(it => [it, {}])) },
  };
}
