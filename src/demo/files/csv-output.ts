import { type FileHandle, open } from 'node:fs/promises';
import type { StagedFiles } from '../../files/staged-files.js';
import type { DemoCell, DemoTable } from '../tables.js';
import { CsvEncoder } from './csv-encoder.js';
import type { TableOutput } from './table-output.js';

const WRITE_FROM_BYTES = 1 << 19;

/** One CSV file for each table. */
export class CsvOutput implements TableOutput {
  readonly #files: StagedFiles;
  readonly #encoder = new CsvEncoder();
  #file: FileHandle | null = null;
  #columns: DemoTable['columns'] = [];

  constructor(files: StagedFiles) {
    this.#files = files;
  }

  async beginTable(table: DemoTable): Promise<void> {
    await this.finish();
    this.#file = await open(this.#files.add(table.file), 'w');
    this.#columns = table.columns;
    this.#encoder.byteOrderMark();
    this.#encoder.heading(table.columns);
  }

  row(cells: readonly DemoCell[]): void {
    this.#encoder.row(this.#columns, cells);
  }

  async settle(): Promise<void> {
    if (this.#encoder.length >= WRITE_FROM_BYTES) await this.#write();
  }

  async finish(): Promise<void> {
    if (this.#file === null) return;
    await this.#write();
    await this.abandon();
  }

  async abandon(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #write(): Promise<void> {
    const bytes = this.#encoder.waiting();
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await (this.#file as FileHandle).write(bytes, done);
      done += bytesWritten;
    }
    this.#encoder.clear();
  }
}
