import type { CompareBase, FromPage, NoPageReason, OpenSource, PageExported, PageState, ToPage } from './messages.ts';
import { isLanguage, isNumber, isRecord, isString, type Fields } from '../messageValues.ts';

/** Reads what came from the page; undefined for anything that is not one of its messages. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) {
    return undefined;
  }
  switch (message['type']) {
    case 'ready':
    case 'lost':
    case 'askBase':
    case 'chooseBase':
    case 'restart':
      return { type: message['type'] };
    case 'shown':
      return isString(message['uri']) ? { type: 'shown', uri: message['uri'] } : undefined;
    case 'scrolled':
    case 'fix':
      return isNumber(message['line']) ? { type: message['type'], line: message['line'] } : undefined;
    case 'openLink':
      return isString(message['address']) ? { type: 'openLink', address: message['address'] } : undefined;
    case 'openForm':
      return isString(message['field']) ? { type: 'openForm', field: message['field'] } : undefined;
    case 'wantPage':
      return typeof message['isWanted'] === 'boolean' ? { type: 'wantPage', isWanted: message['isWanted'] } : undefined;
    case 'copySummary':
      return isString(message['text']) ? { type: 'copySummary', text: message['text'] } : undefined;
    case 'export':
      return readExported(message);
    case 'openProblem': {
      const { line, character } = message;
      return isNumber(line) && isNumber(character) ? { type: 'openProblem', line, character } : undefined;
    }
    case 'openSource':
      return readOpenSource(message);
    default:
      return undefined;
  }
}

/** Reads what came from the host; undefined for anything that is not one of its messages. */
export function readToPage(message: unknown): ToPage | undefined {
  const valid = isRecord(message) && isString(message['type']) && TO_PAGE[message['type']]?.(message) === true;
  return valid ? (message as unknown as ToPage) : undefined;
}

/** Reads what a page remembered; undefined for what is not such a state. */
export function readPageState(state: unknown): PageState | undefined {
  if (!isRecord(state) || !isString(state['uri']) || !isNumber(state['line'])) {
    return undefined;
  }
  const { uri, line, pinned, tools, base } = state;
  return { uri, line, pinned: pinned === true, tools: Array.isArray(tools) ? tools.filter(isString) : [], base: readBase(base) };
}

const TO_PAGE: Readonly<Record<string, (message: Fields) => boolean>> = {
  article: message =>
    isString(message['uri']) &&
    isNumber(message['lineCount']) &&
    isBody(message['body']) &&
    (message['liquid'] === undefined || isLiquid(message['liquid'])) &&
    isString(message['pageLanguage']) &&
    isLanguage(message['language']) &&
    isRecord(message['header']) &&
    isRecord(message['addresses']),
  base: message => isString(message['uri']) && isParts(message['parts']) && Array.isArray(message['notes']) && message['notes'].every(isLiquidNote) && isString(message['label']) && isRecord(message['base']) && isRecord(message['header']),
  problems: message => isString(message['uri']) && isString(message['publication']) && Array.isArray(message['problems']) && message['problems'].every(isProblem),
  notice: message => isString(message['text']) && isLanguage(message['language']),
  styles: message => isRecord(message['addresses']) && Array.isArray(message['sheets']) && message['sheets'].every(isStyle),
  page: message => isString(message['uri']) && isPage(message['page']),
  scrollTo: message => isNumber(message['line']) && (message['cursor'] === undefined || isNumber(message['cursor'])),
  mark: message => isNumber(message['line']),
};

function readBase(base: unknown): CompareBase {
  if (isRecord(base) && isString(base['label'])) {
    const { kind, label, name, uri } = base;
    if ((kind === 'branch' || kind === 'reference') && isString(name)) {
      return { kind, name, label };
    }
    if (kind === 'file' && isString(uri)) {
      return { kind, uri, label };
    }
  }
  return { kind: 'last' };
}

function readOpenSource(message: Fields): OpenSource | undefined {
  const { line, endLine, word, occurrence } = message;
  return isNumber(line) && isNumber(endLine) && isString(word) && isNumber(occurrence)
    ? { type: 'openSource', line, endLine, word, occurrence }
    : undefined;
}

function readExported(message: Fields): PageExported | undefined {
  const { title, html, css, files, key } = message;
  return isString(title) && isString(html) && isString(css) && isString(key) && Array.isArray(files) && files.every(isString)
    ? { type: 'export', title, html, css, files, key }
    : undefined;
}

function isBody(body: unknown): boolean {
  if (!isRecord(body) || !isRecord(body['shift'])) {
    return false;
  }
  const { revision, since, start, removed, parts, shift, lines } = body;
  const isTold = isString(revision) && (since === undefined || isString(since)) && isParts(parts) && (lines === undefined || (Array.isArray(lines) && lines.every(isLineRun)));
  return isTold && [start, removed, shift['from'], shift['by']].every(isNumber);
}

function isLineRun(run: unknown): boolean {
  return isRecord(run) && isNumber(run['made']) && isNumber(run['line']) && (run['step'] === 0 || run['step'] === 1);
}

function isLiquid(liquid: unknown): boolean {
  return isRecord(liquid) && typeof liquid['isRun'] === 'boolean' && Array.isArray(liquid['notes']) && liquid['notes'].every(isLiquidNote);
}

/** A mark is made an expression of: it holds private characters alone. */
function isLiquidNote(note: unknown): boolean {
  return isRecord(note) && isString(note['mark']) && /^[\uE000-\uF8FF]+$/.test(note['mark']) && isString(note['written']) && isString(note['message']) && typeof note['isError'] === 'boolean';
}

function isParts(parts: unknown): boolean {
  return Array.isArray(parts) && parts.every(part => isRecord(part) && isString(part['html']) && isNumber(part['line']));
}

const REASONS: readonly unknown[] = ['untrusted', 'no-site', 'not-on-disk', 'no-page', 'unreadable-header', 'no-layout', 'too-long', 'failed'] satisfies readonly NoPageReason[];

function isPage(page: unknown): boolean {
  if (!isRecord(page) || page['kind'] !== 'page') {
    return isRecord(page) && page['kind'] === 'none' && REASONS.includes(page['reason']);
  }
  const { html, key, addresses, sheets, missing } = page;
  const isWhole = isString(html) && (key === undefined || (isString(key) && /^[\da-f]+$/.test(key))) && isRecord(addresses);
  return isWhole && Array.isArray(sheets) && sheets.every(isStyle) && Array.isArray(missing) && missing.every(isString);
}

function isStyle(sheet: unknown): boolean {
  return isRecord(sheet) && isString(sheet['address']) && isString(sheet['css']);
}

function isProblem(problem: unknown): boolean {
  return isRecord(problem) && isNumber(problem['line']) && isNumber(problem['character']) && isString(problem['severity']) && typeof problem['isOurs'] === 'boolean' && isString(problem['message']);
}
