import type { Localized } from '../localized.ts';

/** Why a page shows nothing, or nothing new. */
export const NOTICES = {
  starting: { fr: 'Plume démarre…', en: 'Plume is starting…' },
  busy: { fr: 'Plume est très occupé\u00A0: l’aperçu suivra dès qu’il le pourra.', en: 'Plume is very busy: the preview will follow as soon as it can.' },
  unanswered: {
    fr: 'L’aperçu n’a pas pu suivre votre dernière modification\u00A0: le journal de Plume dit pourquoi. Votre texte, lui, ne risque rien.',
    en: 'The preview could not follow your last change: the log of Plume says why. Your text is safe.',
  },
  failed: {
    fr: 'Plume ne répond pas\u00A0: l’aperçu n’est plus mis à jour. Votre texte, lui, ne risque rien.',
    en: 'Plume does not answer: the preview is no longer updated. Your text is safe.',
  },
  missing: {
    fr: 'Cet article ne peut pas être lu\u00A0: a-t-il été déplacé ou supprimé\u00A0?',
    en: 'This article cannot be read: was it moved or deleted?',
  },
} satisfies Record<string, Localized>;
