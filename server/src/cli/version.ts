import manifest from '../../../package.json' with { type: 'json' };

/** The version of this program: the extension's. */
export const version: string = manifest.version;
