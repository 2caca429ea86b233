/** Where a program says what went wrong, for those who maintain it. */
export interface Logger {
  error(message: string): void;
  info(message: string): void;
}

/** Says nothing. */
export const silentLogger: Logger = { error: () => undefined, info: () => undefined };
