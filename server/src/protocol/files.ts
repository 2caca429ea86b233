/** The server asks the client for files: what the client can open, the server can read, on virtual file systems too. */
export const fileRequests = {
  /** Parameters: {@link FileParams}. Answer: the text, its byte order mark included; null where there is none to be read. */
  read: 'plume/files/read',
  /** Parameters: {@link FileStartParams}. Answer: the bytes in Base64; null where there is none to be read. */
  readStart: 'plume/files/readStart',
  /** Parameters: {@link FileParams}. Answer: {@link FileInfo}, or null. */
  stat: 'plume/files/stat',
  /** Parameters: {@link FileParams} of a folder. Answer: {@link FolderItem}[]; empty where there is no such folder. */
  list: 'plume/files/list',
} as const;

/** Parameters of {@link fileRequests}. */
export interface FileParams {
  readonly uri: string;
}

/** Parameters of a request for the beginning of a file. */
export interface FileStartParams extends FileParams {
  /** In bytes. */
  readonly length: number;
}

/** What is known of a file without reading it. */
export interface FileInfo {
  readonly kind: 'file' | 'folder';
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Something in a folder; links count as what they lead to. */
export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What the server asks to be told of when it changes: `synchronize.fileEvents` of the client, or its own registration. */
export const watchedFiles = '**/{*.md,*.markdown,*.yml,*.yaml,*.json,*.css,*.scss,*.sass,*.png,*.jpg,*.jpeg,*.gif,*.svg,*.webp,*.avif,*.pdf,*.odt,*.ods,*.docx,*.xlsx,*.csv,*.zip,cloudcannon.config.*,_layouts/**,_includes/**,_data/**}';
