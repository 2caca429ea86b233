import { Finder } from './finder.ts';

/**
 * A string that knows where each of its characters was written.
 *
 * kramdown reads the content of a quote, list item, footnote or table cell as a new string, without
 * the marks and indentation of its container. The pieces that such a string is made of are kept as
 * segments, so that an offset in it leads back to the source to the character.
 */
export class SourceText {
  text = '';
  /** Flat triples: offset in the text, offset in the source, length in the source (0: not written there). */
  private readonly segments: number[] = [];
  /** The segment found last: most questions are about the same one, or the next. */
  private last = 0;
  /** How far searches have looked: what stands behind it has had no say yet. */
  private searched = 0;
  private finders: Map<string, Finder> | undefined = undefined;

  /** The whole of a source: line ends become `\n`, and the last line has one too. */
  static ofSource(source: string): SourceText {
    const result = new SourceText();
    let from = 0;
    for (let at = source.indexOf('\r'); at >= 0; at = source.indexOf('\r', at + 1)) {
      result.addSegment(from, at, source.slice(from, at));
      if (source.charCodeAt(at + 1) === 10) {
        from = at + 1;
      } else {
        result.addSegment(at, at + 1, '\n');
        from = at + 1;
      }
    }
    result.addSegment(from, source.length, from === 0 ? source : source.slice(from));
    if (!result.text.endsWith('\n')) {
      result.insert('\n', source.length);
    }
    return result;
  }

  /** A part of another text. */
  static slice(of: SourceText, start: number, end: number): SourceText {
    const result = new SourceText();
    result.append(of, start, end);
    return result;
  }

  /** Adds a part of another text. */
  append(of: SourceText, start: number, end: number): void {
    if (start >= end) {
      return;
    }
    const base = this.text.length;
    const { segments } = of;
    let at = of.segmentAt(start);
    for (; at < segments.length; at += 3) {
      const from = Math.max(start, of.number(at));
      const to = Math.min(end, of.endOfSegment(at));
      if (from >= end) {
        break;
      }
      const isWritten = of.number(at + 2) > 0;
      const source = of.number(at + 1) + (isWritten ? from - of.number(at) : 0);
      this.pushSegment(base + from - start, source, isWritten ? to - from : 0);
    }
    this.text += of.text.slice(start, end);
  }

  /** Adds characters that stand nowhere in the source; they are taken to stand at the offset. */
  insert(characters: string, sourceOffset: number): void {
    this.segments.push(this.text.length, sourceOffset, 0);
    this.text += characters;
  }

  /** Where the character at the offset was written. */
  startAt(offset: number): number {
    if (this.segments.length === 3) {
      return this.number(1) + Math.min(offset, this.number(2));
    }
    return offset >= this.text.length ? this.endAt(this.text.length) : this.place(this.segmentAt(offset), offset);
  }

  /** Where what ends at the offset ends in the source. */
  endAt(offset: number): number {
    if (this.segments.length === 3) {
      return this.number(1) + Math.min(offset, this.number(2));
    }
    if (this.segments.length === 0) {
      return 0;
    }
    return offset === 0 ? this.startAt(0) : this.place(this.segmentAt(offset - 1), offset);
  }

  /** The offset of the next such string at or after an offset, or -1; that there is none is remembered. */
  indexOf(wanted: string, from: number): number {
    return this.find(wanted, at => this.text.indexOf(wanted, at), from);
  }

  /** Whether such a string stands between two offsets. */
  hasBetween(wanted: string, from: number, end: number): boolean {
    const found = this.finder(wanted, at => this.text.indexOf(wanted, at)).next(from);
    return found >= 0 && found < end;
  }

  /** The same as `indexOf` for a search of one's own, known by a name. The text must not change afterwards. */
  find(name: string, search: (from: number) => number, from: number): number {
    const found = this.finder(name, search).next(from);
    this.lookAt(found < 0 ? Infinity : found);
    return found;
  }

  /** Notes that what stands at the offset had a say in how the text was read. */
  lookAt(offset: number): void {
    if (offset > this.searched) {
      this.searched = offset;
    }
  }

  /** How far searches have looked since this was asked last; Infinity if one of them looked in vain. */
  takeSearched(): number {
    const { searched } = this;
    this.searched = 0;
    return searched;
  }

  private finder(name: string, search: (from: number) => number): Finder {
    this.finders ??= new Map();
    let finder = this.finders.get(name);
    if (finder === undefined) {
      finder = new Finder(search);
      this.finders.set(name, finder);
    }
    return finder;
  }

  private place(segment: number, offset: number): number {
    return this.number(segment + 1) + Math.min(offset - this.number(segment), this.number(segment + 2));
  }

  private addSegment(from: number, to: number, characters: string): void {
    if (from < to) {
      this.pushSegment(this.text.length, from, to - from);
      this.text += characters;
    }
  }

  private pushSegment(offset: number, source: number, length: number): void {
    const { segments } = this;
    const previous = segments.length - 3;
    if (previous >= 0 && length > 0) {
      const previousLength = this.number(previous + 2);
      if (
        previousLength > 0
        && this.number(previous) + previousLength === offset
        && this.number(previous + 1) + previousLength === source
      ) {
        segments[previous + 2] = previousLength + length;
        return;
      }
    }
    segments.push(offset, source, length);
  }

  private segmentAt(offset: number): number {
    if (this.segments.length <= 3) {
      return 0;
    }
    const near = this.last;
    if (this.covers(near, offset)) {
      return near;
    }
    if (this.covers(near + 3, offset)) {
      this.last = near + 3;
      return this.last;
    }
    let low = 0;
    let high = this.segments.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.number(middle * 3) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    this.last = low * 3;
    return this.last;
  }

  private covers(segment: number, offset: number): boolean {
    return segment < this.segments.length && this.number(segment) <= offset && offset < this.endOfSegment(segment);
  }

  private endOfSegment(segment: number): number {
    return segment + 3 < this.segments.length ? this.number(segment + 3) : this.text.length;
  }

  private number(index: number): number {
    return this.segments[index] ?? 0;
  }
}
