/** Settings as the server receives them (section `plume`). */
export interface PlumeSettings {
  readonly language: 'auto' | 'fr' | 'en';
}

/** What the client tells the server when it starts (`initializationOptions`). */
export interface PlumeInitializationOptions {
  /** VS Code's display language: `fr`, `en`, … */
  readonly displayLanguage: string;
  /** Address of the folder with the packaged pages of the rules, for the links of diagnostics. */
  readonly rulePages: string;
  /** Address of the folder with the packaged schemas of `plume.yml`. */
  readonly schemas: string;
  /** Address of the folder with the files of the server in a browser, which does not know where it is. */
  readonly programs: string;
  readonly settings: PlumeSettings;
}
