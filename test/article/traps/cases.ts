/** A header that does not say what it seems to say, and what an editor makes of it. */
export interface Trap {
  readonly name: string;
  /** With carets below what is reported. */
  readonly text: string;
  /** The first sentence, in French, as a writer reads it. */
  readonly says: string;
  /** The text after the first correction; undefined where only the author knows what to do. */
  readonly fixed?: string;
  /** What Jekyll then reads: some of the fields, or the outcome. */
  readonly reads?: Readonly<Record<string, unknown>>;
  readonly outcome?: 'page' | 'hidden' | 'copied' | 'stops';
  /** Set where Jekyll reads the same after the correction: what is taken out was lost already. */
  readonly stays?: true;
}

const DATE = 'date: 2019-07-01 10:00:00 +02:00';
const CATEGORIES = 'categories: [Article]';

/** An article whose header has all that a page needs, behind the lines that matter. */
const article = (lines: string): string => `---\n${lines}\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`;
const titled = (lines: string): string => article(`title: A\n${lines}`);

/** « YAML that French breaks »: a character that means something else. */
const CHARACTERS: readonly Trap[] = [
  {
    name: 'a colon in a title',
    text: article('title: IA : 15 projets\n          ^ front-matter.colon-in-value'),
    says: 'La page paraîtra sans son titre ni sa date : « title » contient “ : ”. Entourez le texte de guillemets.',
    fixed: article("title: 'IA : 15 projets'"),
    reads: { title: 'IA : 15 projets' },
  },
  {
    name: 'a colon at the end of a title',
    text: article('title: Bilan :\n             ^ front-matter.colon-in-value'),
    says: 'La page paraîtra sans son titre ni sa date : « title » contient “ : ”. Entourez le texte de guillemets.',
    fixed: article("title: 'Bilan :'"),
    reads: { title: 'Bilan :' },
  },
  {
    name: 'a colon in a folded text',
    text: titled('chapeau-text: Quinze projets\n  pour demain : les lauréats\n              ^ front-matter.colon-in-value'),
    says: 'La page paraîtra sans son titre ni sa date : « chapeau-text » contient “ : ”. Entourez le texte de guillemets.',
    fixed: titled("chapeau-text: 'Quinze projets\n  pour demain : les lauréats'"),
    reads: { 'chapeau-text': 'Quinze projets pour demain : les lauréats' },
  },
  {
    name: 'an apostrophe inside single quotes',
    text: article("title: 'L'objectif'\n         ^ front-matter.apostrophe-in-quotes"),
    says: 'La page paraîtra sans son titre ni sa date : l’apostrophe de « title » ferme les guillemets trop tôt. Doublez-la.',
    fixed: article("title: 'L''objectif'"),
    reads: { title: "L'objectif" },
  },
  {
    name: 'quotes inside of quotes',
    text: article('title: "Dire "oui" au libre"\n             ^ front-matter.quote-in-quotes'),
    says: 'La page paraîtra sans son titre ni sa date : des guillemets droits dans « title » ferment le texte trop tôt. Écrivez \\" ou « ».',
    fixed: article('title: "Dire \\"oui\\" au libre"'),
    reads: { title: 'Dire "oui" au libre' },
  },
  {
    name: 'a quote that nothing closes',
    text: article("title: 'IA\n       ^ front-matter.unclosed-quote\nlieu: Paris"),
    says: 'La page paraîtra sans son titre ni sa date : les guillemets ouverts ici ne sont pas fermés. Fermez-les.',
    fixed: article("title: 'IA'\nlieu: Paris"),
    reads: { title: 'IA', lieu: 'Paris' },
  },
  {
    name: 'a bracket that nothing closes',
    text: titled('tags: [ia, données\n      ^ front-matter.unclosed-bracket\nlieu: Paris'),
    says: 'La page paraîtra sans son titre ni sa date : la liste ouverte ici n’est pas fermée. Ajoutez « ] ».',
    fixed: titled('tags: [ia, données]\nlieu: Paris'),
    reads: { tags: ['ia', 'données'], lieu: 'Paris' },
  },
  {
    name: 'words after quotes',
    text: article('title: "IA" suite\n            ^^^^^ front-matter.text-after-quotes'),
    says: 'La page paraîtra sans son titre ni sa date : « title » continue après les guillemets fermants. Entourez tout le texte de guillemets.',
    fixed: article(`title: '"IA" suite'`),
    reads: { title: '"IA" suite' },
  },
  {
    name: 'words after brackets',
    text: article('title: [Entretien] Covid\n       ^^^^^^^^^^^^^^^^^ front-matter.text-after-brackets'),
    says: 'La page paraîtra sans son titre ni sa date : « title » commence par un crochet ou une accolade, qui annonce une liste. Entourez le texte de guillemets.',
    fixed: article("title: '[Entretien] Covid'"),
    reads: { title: '[Entretien] Covid' },
  },
  {
    name: 'an at sign',
    text: titled('auteur: @dinum\n        ^^^^^^ front-matter.reserved-character'),
    says: 'La page paraîtra sans son titre ni sa date : « auteur » commence par « @ », un signe réservé. Entourez le texte de guillemets.',
    fixed: titled("auteur: '@dinum'"),
    reads: { auteur: '@dinum' },
  },
  {
    name: 'a percent sign',
    text: article('title: % de réussite\n       ^^^^^^^^^^^^^ front-matter.reserved-character'),
    says: 'La page paraîtra sans son titre ni sa date : « title » commence par « % », un signe réservé. Entourez le texte de guillemets.',
    fixed: article("title: '% de réussite'"),
    reads: { title: '% de réussite' },
  },
  {
    name: 'a backtick',
    text: article('title: `code` ouvert\n       ^^^^^^^^^^^^^ front-matter.reserved-character'),
    says: 'La page paraîtra sans son titre ni sa date : « title » commence par « ` », un signe réservé. Entourez le texte de guillemets.',
    fixed: article("title: '`code` ouvert'"),
    reads: { title: '`code` ouvert' },
  },
  {
    name: 'a dash at the start of a value',
    text: article('title: - oui\n       ^^^^^ front-matter.reserved-character'),
    says: 'La page paraîtra sans son titre ni sa date : « title » commence par « - », un signe réservé. Entourez le texte de guillemets.',
    fixed: article("title: '- oui'"),
    reads: { title: '- oui' },
  },
  {
    name: 'emphasis',
    text: article('title: *Covid*\n       ^^^^^^^ front-matter.asterisk'),
    says: 'La page paraîtra sans son titre ni sa date : l’astérisque au début de « title » n’est pas du gras ici. Entourez le texte de guillemets.',
    fixed: article("title: '*Covid*'"),
    reads: { title: '*Covid*' },
  },
  {
    name: 'an exclamation mark at the start',
    text: article('title: !important\n       ^^^^^^^^^^ front-matter.exclamation-mark'),
    says: 'Les lecteurs ne verront pas le premier mot de « title » : il commence par un point d’exclamation. Entourez le texte de guillemets.',
    fixed: article("title: '!important'"),
    reads: { title: '!important' },
  },
  {
    name: 'a number sign instead of a value',
    text: titled('tags: #ia\n      ^^^ front-matter.number-sign'),
    says: 'Les lecteurs ne verront pas ce qui suit « # » : c’est un commentaire. Entourez le texte de guillemets, ou laissez une espace après « # » si c’en est un.',
    fixed: titled("tags: '#ia'"),
    reads: { tags: ['#ia'] },
  },
  {
    name: 'a number sign in a value',
    text: article('title: Budget #2026\n              ^^^^^ front-matter.number-sign'),
    says: 'Les lecteurs ne verront pas ce qui suit « # » : c’est un commentaire. Entourez le texte de guillemets, ou laissez une espace après « # » si c’en est un.',
    fixed: article("title: 'Budget #2026'"),
    reads: { title: 'Budget #2026' },
  },
];

/** A space, a dash or a mark that is missing, or not the one that it seems to be. */
const SHAPES: readonly Trap[] = [
  {
    name: 'a dash without space',
    text: titled('tags:\n- données\n-ia\n^ front-matter.missing-space-after-dash'),
    says: 'La page paraîtra sans son titre ni sa date : il manque une espace après ce tiret. Ajoutez-la.',
    fixed: titled('tags:\n- données\n- ia'),
    reads: { tags: ['données', 'ia'] },
  },
  {
    name: 'a colon without space',
    text: article('title:IA\n^^^^^^ front-matter.missing-space-after-colon'),
    says: 'La page paraîtra sans son titre ni sa date : il manque une espace après « title: ». Ajoutez-la.',
    fixed: article('title: IA'),
    reads: { title: 'IA' },
  },
  {
    name: 'a no-break space behind the only key',
    text: '---\ntitle:\u00A0IA\n      ^ front-matter.no-break-space\n---\n\nLe texte.\n',
    says: 'Les lecteurs ne verront pas ce champ : une espace insécable touche son deux-points. Remplacez-la par une espace ordinaire, ou retirez-la.',
    fixed: '---\ntitle: IA\n---\n\nLe texte.\n',
    reads: { title: 'IA' },
  },
  {
    name: 'a no-break space behind a key among others',
    text: article('title:\u00A0IA\n      ^ front-matter.no-break-space'),
    says: 'Les lecteurs ne verront pas ce champ : une espace insécable touche son deux-points. Remplacez-la par une espace ordinaire, ou retirez-la.',
    fixed: article('title: IA'),
    reads: { title: 'IA' },
  },
  {
    name: 'a no-break space before a colon',
    text: titled('auteur\u00A0: DINUM\n      ^ front-matter.no-break-space'),
    says: 'Les lecteurs ne verront pas ce champ : une espace insécable touche son deux-points. Remplacez-la par une espace ordinaire, ou retirez-la.',
    fixed: titled('auteur: DINUM'),
    reads: { auteur: 'DINUM' },
  },
  {
    name: 'no-break spaces before an item',
    text: titled('tags:\n\u00A0\u00A0- ia\n^^ front-matter.no-break-space'),
    says: 'Les lecteurs ne verront pas cette ligne à sa place : une espace insécable la décale. Remplacez-la par des espaces ordinaires.',
    fixed: titled('tags:\n  - ia'),
    reads: { tags: ['ia'] },
  },
  {
    name: 'no-break spaces before a field of an item',
    text: titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n\u00A0\u00A0alternative-textuelle: Une vue\n^^ front-matter.no-break-space'),
    says: 'Les lecteurs ne verront pas cette ligne à sa place : une espace insécable la décale. Remplacez-la par des espaces ordinaires.',
    fixed: titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n  alternative-textuelle: Une vue'),
    reads: { 'une-ou-diaporama': [{ image: 'https://exemple.fr/a.png', 'alternative-textuelle': 'Une vue' }] },
  },
  {
    name: 'a tab',
    text: titled('tags:\n\t- ia\n^ front-matter.tab'),
    says: 'La page paraîtra sans son titre ni sa date : une tabulation commence cette ligne. Remplacez-la par des espaces.',
    fixed: titled('tags:\n  - ia'),
    reads: { tags: ['ia'] },
  },
  {
    name: 'a header that nothing closes',
    text: `---\n^^^ front-matter.unclosed\ntitle: IA\n${DATE}\n${CATEGORIES}\n\nLe texte.\n`,
    says: 'Rien ne ferme l’en-tête : les lecteurs le verront comme du texte, et la page n’aura ni titre ni date. Ajoutez « --- » après le dernier champ.',
    fixed: `---\ntitle: IA\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { title: 'IA' },
  },
  {
    name: 'a byte order mark',
    text: `\uFEFF---\n${'^'} file.byte-order-mark\ntitle: IA\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Une marque invisible commence ce fichier (BOM) : le site ne verra pas l’en-tête. Enregistrez en « UTF-8 », et non en « UTF-8 with BOM ».',
    fixed: `---\ntitle: IA\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { title: 'IA' },
  },
  {
    name: 'a first line that is almost the mark',
    text: `--\n^^ front-matter.missing\ntitle: IA\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Le site ne fera pas de page de cet article : sa première ligne doit être « --- », sans rien d’autre (ici « -- »). Corrigez-la.',
    fixed: `---\ntitle: IA\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { title: 'IA' },
  },
  {
    name: 'a colon in a title, in a file of Windows',
    text: article('title: IA : 15 projets').replaceAll('\n', '\r\n').replace('projets\r\n', 'projets\r\n          ^ front-matter.colon-in-value\n'),
    says: 'La page paraîtra sans son titre ni sa date : « title » contient “ : ”. Entourez le texte de guillemets.',
    fixed: article("title: 'IA : 15 projets'").replaceAll('\n', '\r\n'),
    reads: { title: 'IA : 15 projets' },
  },
  {
    name: 'a list instead of fields',
    text: '---\n- title: IA\n^^^^^^^^^^^ front-matter.not-fields\n---\n\nLe texte.\n',
    says: 'La page paraîtra sans son titre ni sa date : l’en-tête ne contient aucun champ. Écrivez un champ par ligne, « title: Mon titre ».',
  },
];

/** A value that Jekyll takes for something else. */
const VALUES: readonly Trap[] = [
  {
    name: 'the tag « no »',
    text: titled('tags: [no, ia]\n       ^^ front-matter.wrong-type'),
    says: 'Les lecteurs verront « false » au lieu de « no » : entourez le texte de guillemets.',
    fixed: titled("tags: ['no', ia]"),
    reads: { tags: ['no', 'ia'] },
  },
  {
    name: 'a year as a title',
    text: article('title: 2024\n       ^^^^ front-matter.wrong-type'),
    says: '« title » doit être un texte, mais le site y lira un nombre. Entourez le texte de guillemets.',
    fixed: article("title: '2024'"),
    reads: { title: '2024' },
  },
  {
    name: 'an hour as a place',
    text: titled('lieu: 12:30\n      ^^^^^ front-matter.wrong-type'),
    says: 'Les lecteurs verront « 45000 » au lieu de « 12:30 » : entourez le texte de guillemets.',
    fixed: titled("lieu: '12:30'"),
    reads: { lieu: '12:30' },
  },
  {
    name: 'spaces at the edge of a value',
    text: titled("auteur: 'Etalab '\n        ^^^^^^^^^ front-matter.surrounding-spaces"),
    says: 'Le site gardera l’espace au bord de « auteur », et y verra une autre valeur : retirez-la.',
    fixed: titled("auteur: 'Etalab'"),
    reads: { auteur: 'Etalab' },
  },
  {
    name: 'a key that is written twice',
    text: article('title: Un\n^^^^^ front-matter.duplicate-field\ntitle: Deux'),
    says: 'Les lecteurs ne verront que le dernier « title » : celui-ci ne compte pas. Gardez-en un seul.',
    fixed: article('title: Deux'),
    reads: { title: 'Deux' },
    stays: true,
  },
  {
    name: 'words with commas',
    text: titled('tags: intelligence artificielle, données\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vocabulary.several-in-one-text'),
    says: 'Le site coupera « tags » à chaque espace : intelligence | artificielle, | données. Écrivez une liste entre crochets, avec des virgules.',
    fixed: titled('tags: [intelligence artificielle, données]'),
    reads: { tags: ['intelligence artificielle', 'données'] },
  },
  {
    name: 'words with spaces',
    text: titled('tags: ia données\n      ^^^^^^^^^^ vocabulary.several-in-one-text'),
    says: 'Le site coupera « tags » à chaque espace : ia | données. Écrivez une liste entre crochets, avec des virgules.',
    fixed: titled('tags: [ia données]'),
    reads: { tags: ['ia données'] },
  },
  {
    name: 'one tag under the key in the singular',
    text: titled('tag: ia\n^^^ vocabulary.singular-field'),
    says: 'Le site lira « tag » comme une seule valeur, espaces comprises. Pour plusieurs, écrivez « tags ».',
    fixed: titled('tags: ia'),
    reads: { tags: ['ia'] },
  },
  {
    name: 'tags beside a tag',
    text: titled('tag: ia\n^^^ vocabulary.singular-field\ntags: [données]'),
    says: 'Les mots de « tags » n’apparaîtront pas : à côté de « tag », le site ne les lit pas. Gardez un seul des deux champs.',
  },
  {
    name: 'one category under the key in the singular',
    text: `---\ntitle: A\n${DATE}\ncategory: Article\n^^^^^^^^ vocabulary.singular-field\n---\n\nLe texte.\n`,
    says: 'Le site lira « category » comme une seule valeur, espaces comprises. Pour plusieurs, écrivez « categories ».',
    fixed: `---\ntitle: A\n${DATE}\ncategories: Article\n---\n\nLe texte.\n`,
    reads: { categories: ['Article'] },
  },
  {
    name: 'an alternative cut off from its image',
    text: titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n- alternative-textuelle: Une vue\n  ^^^^^^^^^^^^^^^^^^^^^ front-matter.split-item'),
    says: 'Le site en fera deux éléments, chacun incomplet : le tiret devant « alternative-textuelle » l’a détaché de l’élément du dessus. Remplacez ce tiret par une espace.',
    fixed: titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n  alternative-textuelle: Une vue'),
    reads: { 'une-ou-diaporama': [{ image: 'https://exemple.fr/a.png', 'alternative-textuelle': 'Une vue' }] },
  },
  {
    name: 'three names of one redirection',
    text: titled('redirection: https://exemple.fr\nredirect_to: https://exemple.org\n^^^^^^^^^^^ front-matter.several-redirections\nredirection-interne: /agenda/\n^^^^^^^^^^^^^^^^^^^ front-matter.several-redirections'),
    says: 'La page renvoie ailleurs deux fois, par « redirection » et par « redirect_to » : les lecteurs n’iront qu’à l’une des deux adresses. Gardez un seul des deux champs.',
  },
];

/** What drops the page, or changes its day, without a word. */
const PUBLICATION: readonly Trap[] = [
  {
    name: 'no title',
    text: `---\n^^^ front-matter.missing-field\n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Il manque le champ « title », dont la page a besoin : ajoutez-le.',
    fixed: `---\ntitle: \n${DATE}\n${CATEGORIES}\n---\n\nLe texte.\n`,
    stays: true,
  },
  {
    name: 'published: false',
    text: titled('published: false\n^^^^^^^^^^^^^^^^ publication.not-published'),
    says: 'Les lecteurs ne verront pas cette page : « published » est à « false ».',
    outcome: 'hidden',
  },
  {
    name: 'an empty published',
    text: titled('published:\n^^^^^^^^^^ publication.not-published'),
    says: 'Les lecteurs ne verront pas cette page : « published » est vide, ce qui vaut « false ».',
    outcome: 'hidden',
    fixed: titled('published: true'),
    reads: { title: 'A', published: true },
  },
  {
    name: 'a date in the future',
    text: `---\ntitle: A\ndate: 2019-07-15 17:00:00 +02:00\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^ publication.future-date\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Les lecteurs ne verront pas cette page avant la première mise en ligne du site après sa date, le 15 juillet 2019 à 17:00. Si elle doit paraître maintenant, corrigez la date.',
    outcome: 'hidden',
  },
  {
    name: 'a time without zone, near midnight',
    text: `---\ntitle: A\ndate: 2019-07-14 23:30:00\n      ^^^^^^^^^^^^^^^^^^^ front-matter.date-without-zone\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'La page peut changer de jour, ou rester cachée quelques heures : « date » ne dit pas son décalage horaire. Ajoutez-le : +02:00 en été, +01:00 en hiver.',
    fixed: `---\ntitle: A\ndate: 2019-07-14 23:30:00 +02:00\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { date: '2019-07-14T21:30:00Z' },
  },
  {
    name: 'a time without zone that hides the page for two hours',
    text: `---\ntitle: A\ndate: 2019-07-15 15:30:00\n      ^^^^^^^^^^^^^^^^^^^ front-matter.date-without-zone\n      ^^^^^^^^^^^^^^^^^^^ publication.future-date\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'La page peut changer de jour, ou rester cachée quelques heures : « date » ne dit pas son décalage horaire. Ajoutez-le : +02:00 en été, +01:00 en hiver.',
    outcome: 'hidden',
    fixed: `---\ntitle: A\ndate: 2019-07-15 15:30:00 +02:00\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { date: '2019-07-15T13:30:00Z' },
  },
  {
    name: 'the offset of summer in November',
    text: `---\ntitle: A\ndate: 2018-11-15 16:30:00 +02:00\n                          ^^^^^^ front-matter.wrong-offset\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Pour « date », les lecteurs verront 15:30 au lieu de 16:30 : à cette date, le décalage horaire est +01:00 (Europe/Paris). Corrigez-le.',
    fixed: `---\ntitle: A\ndate: 2018-11-15 16:30:00 +01:00\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { date: '2018-11-15T15:30:00Z' },
  },
  {
    name: 'the offset of winter on the last day of summer time',
    text: titled('event_start_date: 2018-10-27 16:30:00 +01:00\n                                      ^^^^^^ front-matter.wrong-offset'),
    says: 'Pour « event_start_date », les lecteurs verront 17:30 au lieu de 16:30 : à cette date, le décalage horaire est +02:00 (Europe/Paris). Corrigez-le.',
    fixed: titled('event_start_date: 2018-10-27 16:30:00 +02:00'),
    reads: { event_start_date: '2018-10-27T14:30:00Z' },
  },
  {
    name: 'a date in words',
    text: `---\ntitle: A\ndate: bientôt\n      ^^^^^^^ front-matter.invalid-date\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Le site ne pourra pas être publié, ou datera mal la page : il ne comprend pas « date ». Écrivez la date ainsi : 2019-07-15 16:30:00 +02:00.',
    outcome: 'stops',
  },
  {
    name: 'a date in French',
    text: `---\ntitle: A\ndate: 1er juillet 2019\n      ^^^^^^^^^^^^^^^^ front-matter.invalid-date\n${CATEGORIES}\n---\n\nLe texte.\n`,
    says: 'Le site ne pourra pas être publié, ou datera mal la page : il ne comprend pas « date ». Écrivez la date ainsi : 2019-07-15 16:30:00 +02:00.',
    outcome: 'stops',
    fixed: `---\ntitle: A\ndate: 2019-07-01\n${CATEGORIES}\n---\n\nLe texte.\n`,
    reads: { date: '2019-06-30T22:00:00Z' },
  },
  {
    name: 'a day of the week that is not the one of the event',
    text: titled('chapeau-text: Rendez-vous mercredi 12 mars 2019.\n                          ^^^^^^^^^^^^^^^^^^^^^ content.wrong-weekday'),
    says: 'Les lecteurs liront « mercredi 12 mars 2019 », mais ce jour est un mardi : corrigez le jour, ou la date.',
    fixed: titled('chapeau-text: Rendez-vous mardi 12 mars 2019.'),
    reads: { 'chapeau-text': 'Rendez-vous mardi 12 mars 2019.' },
  },
  {
    name: 'a day of the week, without year, that is not the one of the event',
    text: `---\ntitle: A\n${DATE}\n${CATEGORIES}\nevent_start_date: 2019-03-12 09:00:00 +01:00\n---\n\nRendez-vous Mercredi 12 mars, à 9 h.\n            ^^^^^^^^^^^^^^^^ content.wrong-weekday\n`,
    says: 'Les lecteurs liront « Mercredi 12 mars », mais ce jour est un mardi : corrigez le jour, ou la date.',
    fixed: `---\ntitle: A\n${DATE}\n${CATEGORIES}\nevent_start_date: 2019-03-12 09:00:00 +01:00\n---\n\nRendez-vous Mardi 12 mars, à 9 h.\n`,
    reads: { event_start_date: '2019-03-12T08:00:00Z' },
  },
];

/** What looks like a trap and is none. */
export const harmless: Readonly<Record<string, string>> = {
  'a header that ends with three dots': `---\ntitle: A\n${DATE}\n${CATEGORIES}\n...\n\nLe texte.\n`,
  'a file of Windows': titled('tags: [ia]').replaceAll('\n', '\r\n'),
  'a curly apostrophe in single quotes': article("title: 'L’objectif'"),
  'a colon that no space follows': article('title: 12h:30 à Paris'),
  'a comment': article('title: Budget # à relire'),
  'a no-break space in a date': `---\ntitle: A\ndate: 2019-07-01\u00A010:00:00 +02:00\n${CATEGORIES}\n---\n\nLe texte.\n`,
  'an offset of another place': titled('event_start_date: 2018-11-15 16:30:00 +09:00'),
  'the right day of the week': titled('chapeau-text: Rendez-vous mardi 12 mars 2019.'),
  'a day of the week without year nor event': titled('chapeau-text: Rendez-vous mercredi 12 mars.'),
  'two images, each with its own': titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n  alternative-textuelle: A\n- image: https://exemple.fr/b.png\n  alternative-textuelle: B'),
};

/** All that is recorded. */
export const traps: readonly Trap[] = [...CHARACTERS, ...SHAPES, ...VALUES, ...PUBLICATION];
