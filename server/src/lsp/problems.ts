import { createDiagnosticsPublisher, type PublisherHost } from './diagnosticsPublisher.ts';
import type { ClientAbilities } from './connectClient.ts';
import { createNamedFilesPublisher } from './namedFilesPublisher.ts';
import { answerDiagnostics } from './pulledDiagnostics.ts';

/** What is wrong with the texts of a client, told as it wishes: sent, or answered where it asks. */
export interface Problems {
  /** To be called when a text was opened: its site may be new. */
  opened(uri: string): void;
  /** To be called when a text is another. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** To be called when what texts are measured by has changed. */
  refreshAll(): void;
}

/** What telling needs. */
export interface ProblemsHost extends PublisherHost {
  readonly abilities: () => ClientAbilities;
  /** The addresses of the texts that are open. */
  readonly openTexts: () => readonly string[];
  /** An address as Plume writes it. */
  readonly normalise: (uri: string) => string;
}

/** Tells nothing yet. */
export function createProblems({ abilities, openTexts, normalise, ...host }: ProblemsHost): Problems {
  const publisher = createDiagnosticsPublisher(host);
  const pulled = answerDiagnostics({ ...host, canRefresh: () => abilities().asksAgain });
  const namedFiles = createNamedFilesPublisher({ ...host, isOpen: uri => openTexts().some(it => normalise(it) === uri) });
  const changed = (uri: string): void => {
    if (!abilities().asksForProblems) {
      publisher.schedule(uri);
    }
  };
  return {
    changed,
    opened: uri => namedFiles.refresh([normalise(uri)]),
    closed: uri => {
      if (abilities().asksForProblems) {
        pulled.forget(uri);
      } else {
        publisher.clear(uri);
      }
    },
    refreshAll: () => {
      if (abilities().asksForProblems) {
        pulled.refresh();
      }
      openTexts().forEach(changed);
      namedFiles.refresh(openTexts().map(normalise));
    },
  };
}
