import { URI } from 'vscode-uri';

/** An address as VS Code writes it, whoever wrote it: equal files then have equal addresses. */
export function normaliseUri(uri: string): string {
  return URI.parse(uri).toString();
}
