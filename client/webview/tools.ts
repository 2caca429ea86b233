type Language = 'fr' | 'en';
type Words = Readonly<Record<Language, string>>;

/** What a reader can switch on and off; each has a name under which the page remembers it. */
export type Tool = 'problems' | 'changes' | 'beside' | 'noBreakSpaces' | 'annotations' | 'summary' | 'teaser' | 'page' | 'phone' | 'tablet' | 'desktop';

/** What happens at once. */
export type Action = 'chooseBase' | 'export';

/** A button of the toolbar. */
export interface ToolButton {
  readonly name: Tool | Action;
  readonly label: Words;
  /** What it does, where the label alone does not say so. */
  readonly hint: Words;
  /** Of the tools of a group only one is on. */
  readonly group?: 'width' | 'panel';
  readonly isAction?: true;
}

/** Every button, in the order of the toolbar. A pair of words each: French, English. */
export const TOOL_BUTTONS: readonly ToolButton[] = [
  { name: 'problems', label: { fr: 'Points à revoir', en: 'Points to review' }, hint: { fr: 'Montrer dans la marge ce qui est à revoir', en: 'Show in the margin what is to be looked at' } },
  { name: 'changes', label: { fr: 'Modifications', en: 'Changes' }, hint: { fr: 'Marquer ce qui a changé (Alt+F5 mène de l’un à l’autre)', en: 'Mark what has changed (Alt+F5 leads from one to the next)' } },
  { name: 'chooseBase', label: { fr: 'Comparer avec…', en: 'Compare with…' }, hint: { fr: 'Choisir avec quoi comparer : une branche, une version, un fichier', en: 'Choose what to compare with: a branch, a version, a file' }, isAction: true },
  { name: 'beside', label: { fr: 'Côte à côte', en: 'Side by side' }, hint: { fr: 'Montrer l’ancienne page à gauche de la nouvelle', en: 'Show the old page to the left of the new one' } },
  { name: 'noBreakSpaces', label: { fr: 'Espaces insécables', en: 'No-break spaces' }, hint: { fr: 'Montrer les espaces insécables', en: 'Show no-break spaces' } },
  { name: 'annotations', label: { fr: 'Annotations', en: 'Annotations' }, hint: { fr: 'Montrer les annotations de chaque bloc', en: 'Show the annotations of each block' } },
  { name: 'summary', label: { fr: 'Bilan', en: 'Summary' }, hint: { fr: 'Mots, liens, images, publication, liste de relecture', en: 'Words, links, images, publication, check list' }, group: 'panel' },
  { name: 'teaser', label: { fr: 'Vignette', en: 'Teaser' }, hint: { fr: 'L’article dans les listes du site et sur les réseaux sociaux', en: 'The article in the lists of the site and on social networks' }, group: 'panel' },
  { name: 'page', label: { fr: 'Page du site', en: 'Page of the site' }, hint: { fr: 'Montrer l’article dans la page du site, avec son en-tête, son pied et ses styles', en: 'Show the article in the page of the site, with its header, footer and styles' } },
  { name: 'phone', label: { fr: 'Téléphone', en: 'Phone' }, hint: { fr: 'La page sur un téléphone', en: 'The page on a phone' }, group: 'width' },
  { name: 'tablet', label: { fr: 'Tablette', en: 'Tablet' }, hint: { fr: 'La page sur une tablette', en: 'The page on a tablet' }, group: 'width' },
  { name: 'desktop', label: { fr: 'Ordinateur', en: 'Desktop' }, hint: { fr: 'La page sur un grand écran', en: 'The page on a large screen' }, group: 'width' },
  { name: 'export', label: { fr: 'Exporter', en: 'Export' }, hint: { fr: 'Enregistrer la page en un seul fichier', en: 'Save the page as one file' }, isAction: true },
];
