import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type { Localized } from '../localized.ts';
import { convertHtml, type Converted } from './conversion/convertHtml.ts';
import { fitBlocks, pastePlaceAt, type PastePlace } from './conversion/pastePlace.ts';
import { convertPlainText } from './conversion/plainText.ts';
import { ImageFiles, type ArticleSite } from './imageFiles.ts';
import { imageAt, imageInAddress, imagesIn, type PastedImage, type VsCode } from './pastedImages.ts';

const AS_MARKDOWN: Localized = { fr: 'Coller dans la mise en forme du site', en: 'Paste with the formatting of the site' };
const AS_IMAGE: Localized = { fr: 'Ranger l’image avec celles du site', en: 'Keep the image with those of the site' };

/** What was pasted or dropped, and where. */
export interface Pasting {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly data: vscode.DataTransfer;
  readonly site: ArticleSite;
  readonly client: ArticleClient;
}

/** What comes in its place. */
export interface Insertion {
  readonly kind: 'html' | 'image' | 'text';
  readonly title: string;
  readonly text: string | vscode.SnippetString;
  /** Files that are written with it, and their weights in bytes. */
  readonly files: vscode.WorkspaceEdit;
  readonly weights: ReadonlyMap<string, number>;
  /** Pictures that could not be had. */
  readonly lost: number;
}

interface Surroundings extends Pasting {
  readonly api: VsCode;
  readonly place: PastePlace;
  readonly files: ImageFiles;
  readonly language: 'fr' | 'en';
}

/** What to insert into an article of a site; undefined for what VS Code pastes as well. */
export async function insertionFor(api: VsCode, pasting: Pasting): Promise<Insertion | undefined> {
  const { document, range, data, site, client } = pasting;
  const place = pastePlaceAt(document.getText(), document.offsetAt(range.start));
  if (place.part === 'code') {
    return undefined;
  }
  const files = new ImageFiles({ api, site, article: document, part: place.part });
  const around: Surroundings = { ...pasting, api, place, files, language: client.languageOf(document.uri) };
  const images = await imagesIn(api, data);
  if (place.part === 'header') {
    return images.length === 1 ? insertImages(around, images) : undefined;
  }
  const html = isCopyOfEditor(data) ? '' : ((await data.get('text/html')?.asString()) ?? '');
  const plain = (await data.get('text/plain')?.asString()) ?? '';
  return insertHtml(around, { html, plain, images });
}

/** What VS Code itself has copied is Markdown already. */
function isCopyOfEditor(data: vscode.DataTransfer): boolean {
  return data.get('vscode-editor-data') !== undefined;
}

interface Pasted {
  readonly html: string;
  readonly plain: string;
  readonly images: readonly PastedImage[];
}

async function insertHtml(around: Surroundings, { html, plain, images }: Pasted): Promise<Insertion | undefined> {
  const { place, language } = around;
  const converted = html === '' ? undefined : convertHtml(html, { language, headings: place.headings, notes: place.notes, bullet: place.bullet, plain });
  // A picture that a browser copies comes with the HTML that shows it, which knows what it shows.
  const alone = /^!\[(?<alternative>[^\]]*)\]\([^)]*\)$/.exec(converted?.text ?? '')?.groups;
  const [only, ...others] = images;
  if (only !== undefined && (converted === undefined || converted.text === '' || alone !== undefined)) {
    return insertImages(around, [others.length === 0 ? { ...only, alternative: alone?.['alternative'] ?? '' } : only, ...others]);
  }
  if (converted !== undefined && converted.text !== '') {
    return insertConverted(around, converted);
  }
  const written = convertPlainText(plain, place.bullet);
  return written === undefined ? undefined : inserted(around, { kind: 'text', text: fitted(around, written), lost: 0 });
}

async function insertConverted(around: Surroundings, { text, hasBlocks, pictures, lost }: Converted): Promise<Insertion> {
  let written = text;
  let missing = lost;
  for (const { source, placeholder } of pictures) {
    const image = /^file:/i.test(source) ? await imageAt(around.api, around.api.Uri.parse(source)) : imageInAddress(source);
    const pattern = new RegExp(`!\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\(${placeholder}\\)`);
    if (image === undefined) {
      missing += 1;
      written = written.replace(pattern, '').replace(/\n{3,}/g, '\n\n');
    } else {
      const alternative = pattern.exec(written)?.[1] ?? '';
      const address = await around.files.addressOf({ ...image, alternative });
      written = written.replace(`](${placeholder})`, () => `](${address})`);
    }
  }
  const tidied = await around.client.tidy(around.document.uri, written.trim());
  return inserted(around, { kind: 'html', text: hasBlocks ? fitted(around, tidied) : tidied, lost: missing });
}

/** The pictures, with the cursor where what they show is to be said. */
async function insertImages(around: Surroundings, images: readonly PastedImage[]): Promise<Insertion> {
  const { api, document, range, place, files } = around;
  const selected = range.isSingleLine ? document.getText(range) : '';
  const addresses: string[] = [];
  for (const image of images) {
    addresses.push(await files.addressOf(image));
  }
  if (place.part === 'header') {
    return inserted(around, { kind: 'image', text: addresses.join(''), lost: 0 });
  }
  const snippet = new api.SnippetString();
  addresses.forEach((address, index) => {
    const alternative = images[index]?.alternative || (images.length === 1 ? selected : '');
    snippet.appendText(`${index === 0 ? '' : '\n\n'}![`).appendPlaceholder(alternative.replace(/[[\]]/g, '\\$&')).appendText(`](${address})`);
  });
  return inserted(around, { kind: 'image', text: snippet, lost: 0 });
}

function inserted({ files, language }: Surroundings, { kind, text, lost }: Pick<Insertion, 'kind' | 'text' | 'lost'>): Insertion {
  return { kind, text, lost, title: kind === 'image' ? AS_IMAGE[language] : AS_MARKDOWN[language], files: files.edit, weights: files.weights };
}

function fitted({ document, range }: Surroundings, blocks: string): string {
  const text = document.getText();
  return fitBlocks(blocks, text.slice(0, document.offsetAt(range.start)), text.slice(document.offsetAt(range.end)));
}
