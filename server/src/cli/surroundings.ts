/** The language that the terminal is set to: `fr_FR.UTF-8`. */
export function terminalLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL ?? LC_MESSAGES ?? LANG ?? 'en';
}

/** The clock that Jekyll would go by here: that of `TZ`, else the machine's own. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
