import type * as vscode from 'vscode';
import type { ArticleSite } from './imageFiles.ts';
import { ImageFiles } from './imageFiles.ts';
import { imageAt, type VsCode } from './pastedImages.ts';
import { partAt } from '../editing/articlePart.ts';

/** A picture that lies beside its article, where no page will find it, and where it would go. */
export interface ImageMove {
  /** `/uploads/2024` */
  readonly folder: string;
  readonly edit: vscode.WorkspaceEdit;
}

/**
 * Moves a picture that an article names by a place beside it to where the site keeps its own.
 *
 * @param range the address as it is written: `image.png`
 */
export async function moveImage(api: VsCode, document: vscode.TextDocument, range: vscode.Range, site: ArticleSite): Promise<ImageMove | undefined> {
  const written = document.getText(range);
  // A problem may lie on the whole image, or on its address alone.
  const address = /\]\((?<address>[^\s)]+)/.exec(written)?.groups?.['address'] ?? written;
  const uri = api.Uri.joinPath(document.uri, '..', decodeSafely(address));
  const image = /^(?:\w[\w+.-]*:|\/)/.test(address) ? undefined : await imageAt(api, uri);
  if (image === undefined) {
    return undefined;
  }
  const offset = document.offsetAt(range.start);
  const files = new ImageFiles({ api, site, article: document, part: partAt(document.getText(), offset) === 'header' ? 'header' : 'body' });
  const { address: newAddress, target } = await files.placeFor(image);
  if (target === undefined) {
    return undefined;
  }
  const edit = new api.WorkspaceEdit();
  edit.renameFile(uri, target);
  const at = offset + written.indexOf(address);
  edit.replace(document.uri, new api.Range(document.positionAt(at), document.positionAt(at + address.length)), newAddress);
  return { folder: newAddress.slice(0, newAddress.lastIndexOf('/')), edit };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
