// The engine's second door: the colours of code in all languages, for programs that load them.
export { highlight } from './highlight/highlight.ts';
export { languageNamed } from './highlight/languages.ts';
