import type * as vscode from 'vscode';
import { imageExtension } from './conversion/imageName.ts';

/** VS Code's API, as it is handed over. */
export type VsCode = typeof vscode;

/** A picture that was pasted, dropped, or came in HTML. */
export interface PastedImage {
  /** `png` */
  readonly extension: string;
  /** The name that its file had; empty without one. */
  readonly name: string;
  /** Empty where nobody has said what it shows. */
  readonly alternative: string;
  readonly bytes: Uint8Array;
  /** Where it lies already, if it does. */
  readonly uri?: vscode.Uri | undefined;
}

const IMAGE_FILE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** The pictures that are in what was pasted: files, the picture itself, or the addresses of files. */
export async function imagesIn(api: VsCode, data: vscode.DataTransfer): Promise<readonly PastedImage[]> {
  const images: PastedImage[] = [];
  for (const [type, item] of data) {
    const file = item.asFile();
    const extension = imageExtension(type) ?? IMAGE_FILE.exec(file?.name ?? '')?.[1]?.toLowerCase();
    if (file !== undefined && extension !== undefined) {
      images.push({ extension, name: file.name, alternative: '', bytes: await file.data(), uri: file.uri });
    }
  }
  return images.length > 0 ? images : imagesAt(api, (await data.get('text/uri-list')?.asString()) ?? '');
}

/** @param list addresses, one a line, as `text/uri-list` has them */
async function imagesAt(api: VsCode, list: string): Promise<readonly PastedImage[]> {
  const uris = list.split(/\r?\n/).filter(it => it !== '' && !it.startsWith('#'));
  // With other files among them, they are links to all, which VS Code writes.
  if (uris.length === 0 || !uris.every(it => IMAGE_FILE.test(it) && !/^https?:/i.test(it))) {
    return [];
  }
  const images = await Promise.all(uris.map(it => imageAt(api, api.Uri.parse(it))));
  return images.every(it => it !== undefined) ? images : [];
}

/** A picture that lies somewhere this program can read. */
export async function imageAt(api: VsCode, uri: vscode.Uri): Promise<PastedImage | undefined> {
  try {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return { extension: IMAGE_FILE.exec(name)?.[1]?.toLowerCase() ?? 'png', name, alternative: '', bytes: await api.workspace.fs.readFile(uri), uri };
  } catch {
    return undefined;
  }
}

/** The picture that an address itself holds: `data:image/png;base64,…`. */
export function imageInAddress(address: string): PastedImage | undefined {
  const { type = '', encoding, data = '' } = /^data:(?<type>[\w/+.-]+)(?:;[^,;]+)*?(?<encoding>;base64)?,(?<data>[\s\S]*)$/i.exec(address)?.groups ?? {};
  const extension = imageExtension(type);
  if (extension === undefined) {
    return undefined;
  }
  try {
    const bytes = encoding === undefined ? new TextEncoder().encode(decodeURIComponent(data)) : Uint8Array.from(atob(data.replace(/\s/g, '')), it => it.charCodeAt(0));
    return { extension, name: '', alternative: '', bytes };
  } catch {
    return undefined;
  }
}
