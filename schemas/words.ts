import type { Localized } from '../server/src/base/localized.ts';

/** What each setting of `plume.yml` is for; `*` stands for any key, `[]` for an item of a list. */
export const SETTINGS: Readonly<Record<string, Localized>> = {
  '': {
    fr: 'Les règles que l’équipe partage : l’éditeur et l’intégration continue les appliquent de la même façon.',
    en: 'The rules that a team shares: the editor and continuous integration apply them alike.',
  },
  $schema: { fr: 'Le schéma de ce fichier, pour d’autres éditeurs.', en: 'The schema of this file, for other editors.' },
  schema: {
    fr: 'Ce que contient l’en-tête d’un article : un schéma JSON Schema, le nom d’un fichier qui en contient un, ou une liste de schémas par collection ou par dossier.',
    en: 'What the header of an article holds: a JSON Schema, the name of a file that holds one, or a list of schemas by collection or folder.',
  },
  'schema.[].collections': { fr: 'Les collections de Jekyll auxquelles ce schéma s’applique.', en: 'The collections of Jekyll that this schema describes.' },
  'schema.[].files': { fr: 'Les fichiers auxquels ce schéma s’applique : `_evenements/**`.', en: 'The files that this schema describes: `_evenements/**`.' },
  'schema.[].schema': { fr: 'Le schéma, ou le nom de son fichier.', en: 'The schema, or the name of its file.' },
  vocabulary: {
    fr: 'Les valeurs d’usage de `tags`, de `categories` et des autres champs du vocabulaire.',
    en: 'The usual values of `tags`, `categories` and the other fields of the vocabulary.',
  },
  'vocabulary.*.open': {
    fr: 'Si d’autres valeurs sont admises. `false` : toute autre valeur est signalée.',
    en: 'Whether other values are accepted. `false`: any other value is reported.',
  },
  'vocabulary.*.values': { fr: 'Les valeurs, avec, si besoin, une description et des synonymes.', en: 'The values, with a description and synonyms where useful.' },
  'vocabulary.*.values.[].name': { fr: 'La valeur telle qu’on l’écrit.', en: 'The value as it is written.' },
  'vocabulary.*.values.[].description': {
    fr: 'Ce que la valeur veut dire : montré avec elle pendant la saisie.',
    en: 'What the value means: shown with it while one types.',
  },
  'vocabulary.*.values.[].synonyms': { fr: 'Les mots que cette valeur remplace.', en: 'Words that this value replaces.' },
  styles: {
    fr: 'Les feuilles de style du site, compilées, pour l’aperçu et les classes des annotations.',
    en: 'The compiled stylesheets of the site, for the preview and the classes of annotations.',
  },
  cards: { fr: 'Le dossier des modèles de l’équipe : un fichier Markdown par modèle.', en: 'The folder of the team’s cards: one Markdown file a card.' },
  baseline: {
    fr: 'Le fichier des problèmes déjà là et acceptés : seuls les nouveaux sont signalés. Il s’écrit par `plume check --write-baseline FICHIER`.',
    en: 'The file of problems that were there and are accepted: only new ones are reported. It is written by `plume check --write-baseline FILE`.',
  },
  images: {
    fr: 'Le dossier des images collées ou déposées dans un article, depuis la racine du site, avec `{year}`, `{month}` et `{name}` de l’article : `uploads/{year}`. Sans ce réglage, celui des images des autres articles.',
    en: 'The folder of images pasted or dropped into an article, from the root of the site, with the `{year}`, `{month}` and `{name}` of the article: `uploads/{year}`. Without this setting, that of the images of the other articles.',
  },
  typography: {
    fr: 'Les conventions de typographie : `fr` (Imprimerie nationale), `eu` (institutions européennes), `off` (aucune). Sans ce réglage, `fr` si le site est en français.',
    en: 'The conventions of typography: `fr` (Imprimerie nationale), `eu` (European institutions), `off` (none). Without this setting, `fr` if the site is in French.',
  },
  overrides: {
    fr: 'D’autres niveaux pour les articles de certaines collections ou de certains dossiers ; le dernier qui convient l’emporte.',
    en: 'Other levels for the articles of some collections or folders; the last that fits wins.',
  },
  'overrides.[].collections': { fr: 'Les collections dont les articles ont ces niveaux.', en: 'The collections whose articles have these levels.' },
  'overrides.[].files': { fr: 'Les fichiers qui ont ces niveaux : `_archives/**`.', en: 'The files that have these levels: `_archives/**`.' },
  'overrides.[].rules': { fr: 'Le niveau de chaque règle dans ces articles ; `off` la fait taire.', en: 'The level of each rule in these articles; `off` silences it.' },
  words: { fr: 'Les mots que l’équipe n’écrit pas, ce qu’elle écrit à leur place, et pourquoi.', en: 'Words that the team does not write, what it writes in their place, and why.' },
  'words.[].avoid': { fr: 'Le mot, ou les mots, à éviter : en entier, en majuscules ou non.', en: 'The word, or words, to avoid: whole ones, in capitals or not.' },
  'words.[].use': { fr: 'Ce qui s’écrit à la place : la correction le met.', en: 'What is written instead: the correction puts it there.' },
  'words.[].reason': { fr: 'Pourquoi, pour qui écrit : une phrase.', en: 'Why, for whoever writes: a sentence.' },
  sections: { fr: 'Les intertitres que doivent avoir tous les articles d’un genre.', en: 'The headings that every article of a kind must have.' },
  'sections.[].collections': { fr: 'Les collections dont les articles ont ces intertitres.', en: 'The collections whose articles have these headings.' },
  'sections.[].files': { fr: 'Les fichiers qui ont ces intertitres.', en: 'The files that have these headings.' },
  'sections.[].headings': { fr: 'Les intertitres, dans leur ordre : accents et majuscules ne comptent pas.', en: 'The headings, in their order: accents and capitals do not count.' },
  extends: {
    fr: 'Un fichier de règles à reprendre, ou plusieurs : un chemin dans le site (`partage/plume.yml`), ou un paquet npm de `node_modules`. Ce que dit ce fichier-ci l’emporte.',
    en: 'A file of rules to take over, or several: a path in the site (`shared/plume.yml`), or an npm package of `node_modules`. What this file says wins.',
  },
  rules: { fr: 'Le niveau de chaque règle ; `off` la fait taire.', en: 'The level of each rule; `off` silences it.' },
};

/** What each keyword of JSON Schema asks for, as far as a schema of articles uses it. */
export const KEYWORDS: Readonly<Record<string, Localized>> = {
  $id: { fr: 'L’adresse du schéma. Plume n’en fait rien.', en: 'The address of the schema. Plume makes nothing of it.' },
  $schema: { fr: 'La version de JSON Schema : Plume lit 2020-12.', en: 'The version of JSON Schema: Plume reads 2020-12.' },
  $ref: { fr: 'Reprend un schéma de `$defs` : `#/$defs/image`.', en: 'Takes over a schema of `$defs`: `#/$defs/image`.' },
  $anchor: { fr: 'Un nom pour ce schéma.', en: 'A name for this schema.' },
  $comment: { fr: 'Une note pour l’équipe.', en: 'A note for the team.' },
  $defs: { fr: 'Des schémas à reprendre ailleurs par `$ref`.', en: 'Schemas to be taken over elsewhere by `$ref`.' },
  title: { fr: 'Le nom du champ, montré dans l’infobulle et les propositions.', en: 'The name of the field, shown in hovers and proposals.' },
  description: { fr: 'À quoi sert le champ, montré dans l’infobulle et les propositions.', en: 'What the field is for, shown in hovers and proposals.' },
  default: { fr: 'La valeur que reçoit le champ quand on l’ajoute.', en: 'The value that the field gets when it is added.' },
  deprecated: { fr: 'Si le champ ne doit plus servir.', en: 'Whether the field is no longer to be used.' },
  readOnly: { fr: 'Si le champ est rempli par un programme.', en: 'Whether a program fills the field in.' },
  writeOnly: { fr: 'Si le champ n’est lu par personne.', en: 'Whether nobody reads the field.' },
  examples: { fr: 'Des exemples de valeurs, proposés pendant la saisie.', en: 'Examples of values, proposed while one types.' },
  type: {
    fr: 'Le genre de la valeur : texte (`string`), liste (`array`), groupe de champs (`object`), oui ou non (`boolean`), nombre (`integer`, `number`), rien (`null`).',
    en: 'The kind of the value: text (`string`), list (`array`), group of fields (`object`), yes or no (`boolean`), number (`integer`, `number`), nothing (`null`).',
  },
  enum: { fr: 'Les seules valeurs admises.', en: 'The only values that are accepted.' },
  enumDescriptions: {
    fr: 'Ce que veut dire chaque valeur de `enum`, dans le même ordre : montré pendant la saisie.',
    en: 'What each value of `enum` means, in the same order: shown while one types.',
  },
  const: { fr: 'La seule valeur admise.', en: 'The only value that is accepted.' },
  format: { fr: 'La forme d’un texte : `date-time`, `date`, `uri`, `email`…', en: 'The form of a text: `date-time`, `date`, `uri`, `email`…' },
  pattern: { fr: 'La forme d’un texte, par une expression régulière.', en: 'The form of a text, by a regular expression.' },
  minLength: { fr: 'Le nombre de caractères qu’il faut au moins.', en: 'The fewest characters.' },
  maxLength: { fr: 'Le nombre de caractères qu’il faut au plus.', en: 'The most characters.' },
  minItems: { fr: 'Le nombre de valeurs qu’il faut au moins.', en: 'The fewest values.' },
  maxItems: { fr: 'Le nombre de valeurs qu’il faut au plus.', en: 'The most values.' },
  minContains: { fr: 'Combien de valeurs au moins suivent `contains`.', en: 'How many values at least follow `contains`.' },
  maxContains: { fr: 'Combien de valeurs au plus suivent `contains`.', en: 'How many values at most follow `contains`.' },
  minProperties: { fr: 'Le nombre de champs qu’il faut au moins.', en: 'The fewest fields.' },
  maxProperties: { fr: 'Le nombre de champs qu’il faut au plus.', en: 'The most fields.' },
  uniqueItems: { fr: 'Si chaque valeur ne doit venir qu’une fois.', en: 'Whether each value may come only once.' },
  minimum: { fr: 'Le plus petit nombre admis.', en: 'The least number.' },
  maximum: { fr: 'Le plus grand nombre admis.', en: 'The greatest number.' },
  exclusiveMinimum: { fr: 'Le nombre doit être plus grand.', en: 'The number must be greater.' },
  exclusiveMaximum: { fr: 'Le nombre doit être plus petit.', en: 'The number must be less.' },
  multipleOf: { fr: 'Le nombre doit en être un multiple.', en: 'The number must be a multiple of it.' },
  required: { fr: 'Les champs dont la page a besoin.', en: 'The fields that the page needs.' },
  dependentRequired: { fr: 'Les champs dont la page a besoin quand un autre est là.', en: 'The fields that the page needs where another one is there.' },
  properties: { fr: 'Les champs, avec le schéma de chacun. Leur ordre est celui dans lequel Plume les propose et les ajoute.', en: 'The fields, each with its schema. Their order is the one in which Plume proposes and adds them.' },
  patternProperties: { fr: 'Les champs dont le nom a une certaine forme.', en: 'The fields whose name has a certain form.' },
  dependentSchemas: { fr: 'Un schéma qui s’applique quand un champ est là.', en: 'A schema that applies where a field is there.' },
  additionalProperties: { fr: '`false` : les champs qui ne sont pas nommés sont signalés. Sinon, leur schéma.', en: '`false`: fields that are not named are reported. Else, their schema.' },
  unevaluatedProperties: { fr: 'Comme `additionalProperties`, en tenant compte de `allOf` et des autres combinaisons.', en: 'As `additionalProperties`, with `allOf` and other combinations taken into account.' },
  propertyNames: { fr: 'La forme des noms de champs.', en: 'The form of the names of fields.' },
  items: { fr: 'Le schéma de chaque valeur d’une liste.', en: 'The schema of each value of a list.' },
  prefixItems: { fr: 'Le schéma de la première valeur d’une liste, de la deuxième, et ainsi de suite.', en: 'The schema of the first value of a list, of the second one, and so on.' },
  unevaluatedItems: { fr: 'Le schéma des valeurs que rien d’autre ne décrit.', en: 'The schema of values that nothing else describes.' },
  contains: { fr: 'Le schéma que suit au moins une valeur de la liste.', en: 'The schema that at least one value of the list follows.' },
  allOf: { fr: 'Des schémas qui s’appliquent tous.', en: 'Schemas that all apply.' },
  anyOf: { fr: 'Des schémas dont l’un au moins s’applique.', en: 'Schemas of which at least one applies.' },
  oneOf: { fr: 'Des schémas dont un seul s’applique.', en: 'Schemas of which exactly one applies.' },
  not: { fr: 'Un schéma qui ne doit pas s’appliquer.', en: 'A schema that must not apply.' },
  if: { fr: 'Une condition : `then` s’applique si elle est remplie, `else` sinon.', en: 'A condition: `then` applies where it holds, `else` where not.' },
  then: { fr: 'Ce qui s’applique quand la condition est remplie.', en: 'What applies where the condition holds.' },
  else: { fr: 'Ce qui s’applique quand la condition n’est pas remplie.', en: 'What applies where the condition does not hold.' },
  'x-vocabulary': {
    fr: 'Propre à Plume. `true` : les valeurs de ce champ sont celles de tout le site, proposées, comptées et renommées ensemble.',
    en: 'Plume’s own. `true`: the values of this field are those of the whole site, proposed, counted and renamed together.',
  },
  'x-snippet': {
    fr: 'Propre à Plume. Ce qui est inséré quand on choisit la clé, avec des arrêts `$1`, `$0`.',
    en: 'Plume’s own. What is inserted where the key is chosen, with stops `$1`, `$0`.',
  },
  'x-message': {
    fr: 'Propre à Plume. Ce qui est dit d’une valeur que ce schéma refuse : une phrase, ou une par langue (`fr`, `en`).',
    en: 'Plume’s own. What is said of a value that this schema refuses: a sentence, or one a language (`fr`, `en`).',
  },
  'x-file': {
    fr: 'Propre à Plume. La valeur est l’adresse d’un fichier du site : une image (`image`), n’importe lequel (`any`), ou les fins de nom admises (`[.pdf, .odt]`).',
    en: 'Plume’s own. The value is the address of a file of the site: an image (`image`), any (`any`), or the endings of its name (`[.pdf, .odt]`).',
  },
  'x-folder': {
    fr: 'Propre à Plume. Le dossier des fichiers à proposer : `uploads/documents`.',
    en: 'Plume’s own. The folder of the files to propose: `uploads/documents`.',
  },
  'x-relation': {
    fr: 'Propre à Plume. La valeur nomme un document d’une autre collection, par le nom de son fichier : `evenements`.',
    en: 'Plume’s own. The value names a document of another collection, by the name of its file: `evenements`.',
  },
};

/** What each level means, in the order of the levels. */
export const LEVEL_WORDS: readonly Localized[] = [
  { fr: 'À corriger avant de publier ; fait échouer `plume check`.', en: 'To be corrected before publishing; makes `plume check` fail.' },
  { fr: 'À revoir ; fait échouer `plume check`, sauf avec `--fail-on error`.', en: 'To be looked at; makes `plume check` fail, unless with `--fail-on error`.' },
  { fr: 'Mentionné, sans plus.', en: 'Mentioned, no more.' },
  { fr: 'Suggéré, à peine marqué.', en: 'Suggested, hardly marked.' },
  { fr: 'Jamais signalé.', en: 'Never reported.' },
  { fr: 'Jamais signalé.', en: 'Never reported.' },
];

/** What is said of a rule: how grave it is where `plume.yml` says nothing. */
export const USUAL_LEVEL: Readonly<Record<'error' | 'warning' | 'information' | 'hint', Localized>> = {
  error: { fr: 'Sans ce réglage : erreur (`error`).', en: 'Without this setting: `error`.' },
  warning: { fr: 'Sans ce réglage : avertissement (`warning`).', en: 'Without this setting: `warning`.' },
  information: { fr: 'Sans ce réglage : information (`information`).', en: 'Without this setting: `information`.' },
  hint: { fr: 'Sans ce réglage : suggestion (`hint`).', en: 'Without this setting: `hint`.' },
};
