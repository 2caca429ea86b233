/** The server says how an article stands ({@link ArticleState}), after its problems were computed. */
export const articleStateNotification = 'plume/articleState';

/** The server says that stylesheets or configuration of a site have changed: ask about the site, and render again. */
export const siteChangedNotification = 'plume/siteChanged';
