import { DOMParser, NodeFilter, parseHTML } from 'linkedom';

// The document that the parts of the preview work on where there is no browser: in this program, these names are what they are in one.
export const { document, Element, Text } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');
// Who sets formulas asks for it.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

export { DOMParser, NodeFilter };
