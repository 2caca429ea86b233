import type { Localized } from '../localized.ts';

/** Why a page shows nothing, or nothing new. */
export const NOTICES = {
  starting: { fr: 'Plume démarre…', en: 'Plume is starting…' },
  failed: {
    fr: 'Plume ne répond pas : l’aperçu n’est plus mis à jour. Votre texte, lui, ne risque rien.',
    en: 'Plume does not answer: the preview is no longer updated. Your text is safe.',
  },
  missing: {
    fr: 'Cet article ne peut pas être lu : a-t-il été déplacé ou supprimé ?',
    en: 'This article cannot be read: was it moved or deleted?',
  },
} satisfies Record<string, Localized>;
