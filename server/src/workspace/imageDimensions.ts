import { BMP } from 'image-size/types/bmp';
import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { ICO } from 'image-size/types/ico';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { SVG } from 'image-size/types/svg';
import { WEBP } from 'image-size/types/webp';
import type { WorkspaceFiles } from './workspace.ts';

/** How large an image is, in pixels. */
export interface ImageDimensions {
  readonly width: number;
  readonly height: number;
}

/** Bytes within which every usual format says it; a photograph may have its preview before. */
const ENOUGH = 256 * 1024;

/** What browsers show (AVIF is a HEIF); the first that takes the bytes for one of its own says how large it is. */
const FORMATS = [PNG, JPG, GIF, WEBP, SVG, HEIF, BMP, ICO];

/** How large an image is; undefined for what is none, or is broken. */
export async function readImageDimensions(files: Pick<WorkspaceFiles, 'readStart'>, uri: string): Promise<ImageDimensions | undefined> {
  const bytes = await files.readStart(uri, ENOUGH);
  try {
    const found = bytes && FORMATS.find(it => it.validate(bytes))?.calculate(bytes);
    // A file may hold several images: the largest one counts.
    const [{ width, height } = { width: 0, height: 0 }] = [...(found?.images ?? []), ...(found === undefined ? [] : [found])].toSorted((a, b) => b.width * b.height - a.width * a.height);
    const { orientation = 1 } = found ?? {};
    const isTurned = orientation >= 5;
    return width === 0 || height === 0 ? undefined : isTurned ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
