/** A bundle of its own, so that the engine costs nothing until VS Code's preview asks for it. */
export { extendMarkdownIt } from './extendMarkdownIt.ts';
