import type { Localized } from '../localized.ts';

/** A document for those who write or for their team. */
export interface GuidePage {
  /** Its file in `docs`, in each language. */
  readonly file: Localized;
  readonly title: Localized;
  readonly about: Localized;
}

/** The documents that ship with the extension, those for writers first. */
export const GUIDE: readonly GuidePage[] = [
  {
    file: { fr: 'premiers-pas.md', en: 'first-steps.md' },
    title: { fr: 'Premiers pas', en: 'First steps' },
    about: { fr: 'Ce que Plume fait pour qui écrit, et par quelle touche', en: 'What Plume does for those who write, and by which key' },
  },
  {
    file: { fr: 'formulaire.md', en: 'form.md' },
    title: { fr: 'L’en-tête en formulaire', en: 'The header as a form' },
    about: { fr: 'Remplir titre, date, mots-clés et images sans en connaître l’écriture', en: 'Fill in title, date, keywords and images without knowing how they are written' },
  },
  {
    file: { fr: 'apercu.md', en: 'preview.md' },
    title: { fr: 'L’aperçu', en: 'The preview' },
    about: { fr: 'Lire, relire et comparer la page avant qu’elle paraisse', en: 'Read, review and compare the page before it appears' },
  },
  {
    file: { fr: 'plume-yml.md', en: 'plume-yml.en.md' },
    title: { fr: 'plume.yml, le fichier de l’équipe', en: 'plume.yml, the file of the team' },
    about: { fr: 'Les champs, les mots, les styles, les modèles et les règles d’un site', en: 'The fields, words, styles, models and rules of a site' },
  },
  {
    file: { fr: 'modeles.md', en: 'models.md' },
    title: { fr: 'Les modèles de blocs', en: 'Models of blocks' },
    about: { fr: 'Cartes, encadrés, chiffres clés : insérés, reconnus et vérifiés', en: 'Cards, boxes, key figures: inserted, recognised and checked' },
  },
  {
    file: { fr: 'ligne-de-commande.md', en: 'command-line.md' },
    title: { fr: 'En ligne de commande', en: 'On the command line' },
    about: { fr: 'Les mêmes contrôles dans un terminal ou avant une fusion', en: 'The same checks in a terminal, or before a merge' },
  },
  {
    file: { fr: 'autres-editeurs.md', en: 'other-editors.md' },
    title: { fr: 'Dans un autre éditeur', en: 'In another editor' },
    about: { fr: 'Neovim, Helix, Emacs, Zed, JetBrains', en: 'Neovim, Helix, Emacs, Zed, JetBrains' },
  },
  {
    file: { fr: 'assistants.md', en: 'assistants.en.md' },
    title: { fr: 'Avec un assistant', en: 'With an assistant' },
    about: { fr: 'Ce qu’un assistant peut demander du site', en: 'What an assistant can ask of the site' },
  },
  {
    file: { fr: 'administration.md', en: 'administration.en.md' },
    title: { fr: 'Installer et déployer', en: 'Installing and deploying' },
    about: { fr: 'Pour qui installe les logiciels d’une administration', en: 'For those who install the software of an administration' },
  },
];
