import { imageSize } from 'image-size';
import type { WorkspaceFiles } from './workspace.ts';

/** How large an image is, in pixels. */
export interface ImageDimensions {
  readonly width: number;
  readonly height: number;
}

/** Bytes within which every usual format says it; a photograph may have its preview before. */
const ENOUGH = 256 * 1024;

/** How large an image is; undefined for what is none, or is broken. */
export async function readImageDimensions(files: Pick<WorkspaceFiles, 'readStart'>, uri: string): Promise<ImageDimensions | undefined> {
  const bytes = await files.readStart(uri, ENOUGH);
  try {
    const { width, height, orientation = 1 } = bytes === undefined ? { width: 0, height: 0 } : imageSize(bytes);
    const isTurned = orientation >= 5;
    return width === 0 || height === 0 ? undefined : isTurned ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
