import type { Event } from '../base/event.ts';

/** What is known of a file without reading it. */
export interface FileStat {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A link counts as what it leads to; devices and the like do not count. */
export type FileKind = 'file' | 'folder';

/** Something in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** A file that was made, changed or deleted. */
export interface FileChange {
  readonly uri: string;
}

/** Questions to a file system. Nothing is thrown: what is not there, or must not be read, is undefined or empty. */
export interface WorkspaceFiles {
  /** The text of a file, its byte order mark included. */
  read(uri: string): Promise<string | undefined>;
  /** The first bytes of a file, at most so many. */
  readStart(uri: string, length: number): Promise<Uint8Array | undefined>;
  stat(uri: string): Promise<FileStat | undefined>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Where a file or folder really is, links followed; undefined where that cannot be known. Absent where there are no links. */
  realUri?(uri: string): Promise<string | undefined>;
}

/** The way to the outside: the only one. Addresses are URIs as VS Code writes them. */
export interface Workspace extends WorkspaceFiles {
  readonly onDidChange: Event<FileChange>;
}

/** Watches a folder and all below it: tells the address of each file that has come, changed or gone, and where there are too many folders to see all. */
export type WatchFolder = (uri: string, news: { readonly onChange: (uri: string) => void; readonly onTooLarge: () => void }) => void;
