// Plugins of markdown-it that ship no types of their own.
declare module 'markdown-it-abbr';
declare module 'markdown-it-attrs';
declare module 'markdown-it-deflist';
declare module 'markdown-it-footnote';
