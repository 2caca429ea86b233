/** A bundle of its own, so that the readers of HTML cost nothing until something is pasted. */
export { convertHtml, type Converted } from './convertHtml.ts';
export { convertPlainText } from './plainText.ts';
export { articleNameOf } from './articleName.ts';
export { imageExtension, imageNameFor } from './imageName.ts';
export { imagePlaceFor, type ImagePlace, type Part, type SiteText } from './imagePlace.ts';
export { fitBlocks, pastePlaceAt, type PastePlace } from './pastePlace.ts';
