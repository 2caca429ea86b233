/**
 * What else than programs stands in our programs, as texts: stylesheets of the page, and the models that ship with Plume.
 *
 * @type {Record<string, import('esbuild').Loader>}
 */
export const loaders = { '.css': 'text', '.md': 'text' };
