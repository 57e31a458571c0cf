import { XmlFault } from './workbook-failure.js';

const FIRST_WINDOW = 16 * 1024;
const LARGEST_TOKEN = 16 * 1024 * 1024;
/** V8 copies substrings shorter than this; longer ones would keep the whole window alive. */
const COPIED_SUBSTRING = 13;

/**
 * Joins chunks of any size into a window of bytes, so that a token is looked at only when it lies in one piece:
 * what a scan could not finish waits for the next chunk.
 */
export abstract class TokenWindow {
  /** What has been read and not yet handled; valid until the next chunk. */
  bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_WINDOW);
  /** True once nothing more will come. */
  final = false;
  /** Tells one look at the window from the next, in which other bytes may stand at a place. */
  scans = 0;

  private filled = 0;
  private wanted = 0;
  private latin: string | undefined;

  /** Handles the complete tokens before `end`; returns where the first incomplete one begins. */
  protected abstract scan(end: number): number;

  feed(chunk: Uint8Array): void {
    this.makeRoom(chunk.length);
    this.bytes.set(chunk, this.filled);
    this.filled += chunk.length;
    if (this.filled >= this.wanted) this.scanWindow();
  }

  /** Ends the input; false when an unfinished token is left over. */
  protected finishInput(): boolean {
    this.final = true;
    this.scanWindow();
    return this.filled === 0;
  }

  /** Bytes of the window that are known to be plain ASCII, as a string that keeps nothing else alive. */
  ascii(from: number, to: number): string {
    if (to - from >= COPIED_SUBSTRING) return this.bytes.toString('latin1', from, to);
    this.latin ??= this.bytes.toString('latin1', 0, this.filled);
    return this.latin.substring(from, to);
  }

  private scanWindow(): void {
    this.latin = undefined;
    this.scans += 1;
    const used = this.scan(this.filled);
    this.latin = undefined;
    if (used > 0) this.bytes.copyWithin(0, used, this.filled);
    this.filled -= used;
    // A token longer than the window is looked at again only when it has doubled: no quadratic rescans.
    this.wanted = used === 0 ? this.filled * 2 : 0;
  }

  private makeRoom(more: number): void {
    if (this.filled > LARGEST_TOKEN) {
      throw new XmlFault('eine einzelne Zelle ist zu groß', 'a single cell is too large', 'KW156');
    }
    const needed = this.filled + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.filled));
    this.bytes = larger;
  }
}
