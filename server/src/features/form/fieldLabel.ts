import type { Localized } from '../../base/localized.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { FormContext } from './formContext.ts';

/** Names that many sites give to their fields, in words. */
const USUAL: Readonly<Record<string, Localized>> = {
  alt: { fr: 'Texte de remplacement', en: 'Alternative text' },
  author: { fr: 'Auteur', en: 'Author' },
  authors: { fr: 'Auteurs', en: 'Authors' },
  caption: { fr: 'Légende', en: 'Caption' },
  category: { fr: 'Catégorie', en: 'Category' },
  excerpt: { fr: 'Extrait', en: 'Excerpt' },
  file: { fr: 'Fichier', en: 'File' },
  image: { fr: 'Image', en: 'Image' },
  last_modified_at: { fr: 'Dernière mise à jour', en: 'Last update' },
  link: { fr: 'Lien', en: 'Link' },
  name: { fr: 'Nom', en: 'Name' },
  slug: { fr: 'Nom dans l’adresse', en: 'Name in the address' },
  subtitle: { fr: 'Sous-titre', en: 'Subtitle' },
  summary: { fr: 'Résumé', en: 'Summary' },
  tag: { fr: 'Mot-clé', en: 'Tag' },
  thumbnail: { fr: 'Vignette', en: 'Thumbnail' },
  url: { fr: 'Adresse', en: 'Address' },
};

/** What a field is called: by the schema, by the words of its name, else by its name: `chapeau-text` → « Chapeau text ». */
export function labelOf(name: string, schemas: readonly JsonSchema[], { language, builtIn: { properties } }: Pick<FormContext, 'language' | 'builtIn'>): string {
  const builtIn = properties?.[name];
  const title = schemas.find(it => it.title !== undefined)?.title ?? USUAL[name]?.[language] ?? (typeof builtIn === 'object' ? builtIn.title : undefined);
  const words = name.replace(/[-_]+/g, ' ').trim();
  return title ?? words.charAt(0).toUpperCase() + words.slice(1);
}
