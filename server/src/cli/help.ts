/** What `plume --help` prints. */
export const help = `plume: articles of Jekyll sites, as kramdown publishes them

plume render [FILE or -] [--options JSON]
    Prints the HTML of an article's body. Options: Jekyll's, then those of the
    site's _config.yml, then --options, a JSON object with kramdown's names.

plume check [PATH…]
    Reports what is wrong with articles: files, or folders with all articles in
    them. Without a path: the current folder.
    --format text|json|sarif|github   how to report (default: text)
    --fix                             correct what can be corrected safely
    --fail-on error|warning|information|hint
                                      when to exit with 1 (default: warning)
    --lang fr|en                      language (default: the site's, else LANG)

plume --help, plume --version

Exit codes: 0 nothing to report, 1 problems at or above --fail-on, 2 could not run.
`;
