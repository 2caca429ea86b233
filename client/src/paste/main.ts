/** A bundle of its own, so that the readers of HTML cost nothing until something is pasted. It is given VS Code's API: on the web, it cannot ask for it. */
export { moveImage } from './moveImage.ts';
export { insertionFor, type Insertion, type Pasting } from './pasteIntoArticle.ts';
