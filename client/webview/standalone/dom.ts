import { DOMParser, NodeFilter, parseHTML } from 'linkedom';

// The document that the parts of the preview work on where there is no browser: in this program, these names are what they are in one.
const made = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');

/** An empty document, and what its parts are. */
export const { document, Element, Text } = made;

// Who sets formulas asks for it.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

/** As linkedom has them. */
export { DOMParser, NodeFilter };
