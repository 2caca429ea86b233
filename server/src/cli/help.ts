import type { Localized } from '../base/localized.ts';

/** What `plume --help` prints. */
export const help: Localized = {
  fr: `plume : les articles d’un site Jekyll, tels que kramdown les publie

plume render [FICHIER ou -] [--options JSON]
    Affiche le HTML du corps d’un article. Réglages : ceux de Jekyll, puis du
    _config.yml du site, puis --options, un objet JSON aux noms de kramdown.

plume render --page FICHIER
plume render --page --out DOSSIER [CHEMIN…]
    Affiche la page entière, telle que Jekyll la construirait, ou écrit des
    pages à leurs adresses : celles de fichiers, de dossiers, ou d’un site.
    --force        écrit aussi dans un dossier qui n’est pas vide

plume render [--page] FICHIER --single-file
    Affiche l’article, ou sa page entière, en un seul fichier HTML qui n’a besoin
    de rien d’autre : à lire, à signer, à imprimer sans VS Code.
    --changed-since VERSION           y marque ce qui a changé depuis que la
                                      branche a quitté cette version (git)

plume diff VERSION [CHEMIN…] --out DOSSIER
    Écrit une page pour chaque article que la branche change, avec ce qui change,
    leur liste (index.html), et un résumé pour la demande de fusion (summary.md),
    qui s’affiche aussi.
    --force        écrit aussi dans un dossier qui n’est pas vide
    --fail-on error|warning|information|hint
                   à partir de quels problèmes nouveaux sortir avec 1 (warning)

plume guide [DOSSIER] [--out FICHIER]
    Dit, en Markdown, comment un site écrit : champs, valeurs, mots, modèles,
    images, typographie.
    --force        écrit par-dessus le fichier

plume init [DOSSIER]
    Écrit plume.yml et les schémas des collections d’un site, d’après ce que
    montrent ses articles, et dit lesquels s’en écartent. Rien n’est écrasé.
    --format text|json                la présentation (text si rien n’est dit)

plume check [CHEMIN…]
    Signale ce qui ne va pas dans des articles, ou dans tous ceux d’un dossier.
    Sans chemin : le dossier où l’on est. « - » : l’article qui vient sur
    l’entrée, au nom que dit --stdin-filename.
    --format text|json|jsonl|sarif|github|gitlab|junit|html
                                      la présentation (text si rien n’est dit) ;
                                      plusieurs : --format sarif=plume.sarif
    --stdin-filename FICHIER          le nom de l’article qui vient sur l’entrée
    --exclude MOTIF                   laisse de côté, comme le ferait .gitignore
    --changed-since VERSION           seulement ce qui a changé depuis que la
                                      branche a quitté cette version (git)
    --shard I/N                       la part I de N : la réunion est le tout
    --config FICHIER                  le lit à la place de plume.yml
    --rule CODE=NIVEAU                error, warning, information, hint ou off
    --fix                             corrige ce qui peut l’être sans risque
    --fix --dry-run                   montre ces corrections sans les écrire
    --write-baseline FICHIER          accepte les problèmes d’aujourd’hui
    --baseline FICHIER                ne signale que les nouveaux (sinon : ce
                                      que dit baseline dans plume.yml)
    --prune-baseline                  retire du fichier ceux qui n’existent plus
    --fail-on error|warning|information|hint
                                      à partir de quoi sortir avec 1 (warning)
    --quiet                           ne dit que ce que vise --fail-on
    --max-warnings N                  tolère jusqu’à N avertissements
    --only CODE[,CODE…]               ne vérifie et ne corrige que ces règles, ou
                                      ces familles : link, card.part-order
    --output-file FICHIER             écrit le résultat dans un fichier
    --cache                           garde ce qui est trouvé, et le redit tant
                                      que rien n’a changé (.plume-cache)
    --cache-location FICHIER          le garde dans ce fichier
    --lang fr|en                      la langue (celle du site, sinon LANG)

plume explain CODE                    ce que la documentation dit d’une règle
plume rules [--format text|json]      toutes les règles, et leur niveau
plume lsp --stdio                     le serveur de langage, pour un éditeur
plume mcp --stdio [DOSSIER]           les outils d’un assistant, pour un site
    --allow-writes                    le laisse écrire les corrections sûres
plume --help, plume --version

Codes de retour : 0 rien à signaler, 1 des points au niveau de --fail-on ou
au-dessus, 2 la commande n’a pas pu s’exécuter.
`,
  en: `plume: articles of Jekyll sites, as kramdown publishes them

plume render [FILE or -] [--options JSON]
    Prints the HTML of an article's body. Options: Jekyll's, then those of the
    site's _config.yml, then --options, a JSON object with kramdown's names.

plume render --page FILE
plume render --page --out FOLDER [PATH…]
    Prints the whole page, as Jekyll would build it, or writes pages at their
    addresses: those of files, of folders, or of a site.
    --force        write into a folder that is not empty, too

plume render [--page] FILE --single-file
    Prints the article, or its whole page, as one HTML file that needs nothing
    else: to be read, signed and printed without VS Code.
    --changed-since REFERENCE         mark what has changed since the branch
                                      left this reference (git)

plume diff REFERENCE [PATH…] --out FOLDER
    Writes one page for each article that the branch changes, with what changes,
    their list (index.html), and a summary for the merge request (summary.md),
    which is printed, too.
    --force        write into a folder that is not empty, too
    --fail-on error|warning|information|hint
                   from which new problems on to exit with 1 (default: warning)

plume guide [FOLDER] [--out FILE]
    Says, in Markdown, how a site writes: fields, values, words, models,
    pictures, typography.
    --force        write over the file

plume init [FOLDER]
    Writes plume.yml and the schemas of the collections of a site, by what its
    articles show, and says which depart from it. Nothing is overwritten.
    --format text|json                how to report (default: text)

plume check [PATH…]
    Reports what is wrong with articles: files, or folders with all articles in
    them. Without a path: the current folder. A pattern in quotes will do, too:
    '_posts/**/*.md'. ‘-’: the article on standard input, by the name that
    --stdin-filename says.
    --format text|json|jsonl|sarif|github|gitlab|junit|html
                                      how to report (default: text);
                                      several: --format sarif=plume.sarif
    --stdin-filename FILE             the name of the article on standard input
    --exclude PATTERN                 leave out, as .gitignore would
    --changed-since REFERENCE         only what has changed since the branch
                                      left this reference (git)
    --shard I/N                       part I of N: together they are the whole
    --config FILE                     read it in the place of plume.yml
    --rule CODE=LEVEL                 error, warning, information, hint or off
    --fix                             correct what can be corrected safely
    --fix --dry-run                   show these corrections, write nothing
    --write-baseline FILE             accept the problems of today
    --baseline FILE                   report new ones only (default: what
                                      baseline says in plume.yml)
    --prune-baseline                  take out of the file those that are gone
    --fail-on error|warning|information|hint
                                      when to exit with 1 (default: warning)
    --quiet                           report only what --fail-on asks for
    --max-warnings N                  let up to N warnings pass
    --only CODE[,CODE…]               check and correct these rules alone, or
                                      families of rules: link, card.part-order
    --output-file FILE                write the result to a file
    --cache                           keep what is found, and tell it again as
                                      long as nothing has changed (.plume-cache)
    --cache-location FILE             keep it in this file
    --lang fr|en                      language (default: the site's, else LANG)

plume explain CODE                    what the documents say of a rule
plume rules [--format text|json]      all rules, and their levels
plume lsp --stdio                     the language server, for an editor
plume mcp --stdio [FOLDER]            tools for an assistant, of one site
    --allow-writes                    let it write corrections that are safe
plume --help, plume --version

Exit codes: 0 nothing to report, 1 problems at or above --fail-on, 2 could not run.
`,
};
