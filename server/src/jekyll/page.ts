// The second door of Jekyll's room: whole pages. It holds the engine of Liquid, and is loaded when the first page is asked for.
export { createSiteRenderer, type Renderable, type SiteRenderer } from './page/renderSite.ts';
export { readSite } from './page/readSite.ts';
export type { SiteContent, SiteTexts } from './page/siteContent.ts';
export { knowCodeColours } from './page/codeColours.ts';
export { readDataFile, dataKey } from './page/dataFiles.ts';
export type { RenderProblem } from './liquid/renderingSite.ts';
export { headerLength } from './page/bodyOf.ts';
