import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/ingest/file-kind.js';

const kindOf = (...start: (string | number)[]): string => {
  const bytes = Buffer.concat(
    start.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  );
  const kind = fileKind(bytes);
  return kind.kind === 'other' ? kind.name.en : kind.kind;
};

describe('what a file is', () => {
  it('is told by its content, not its name', () => {
    expect(kindOf('Kundennr;Umsatz\n1;5\n')).toBe('text');
    expect(kindOf('\ufeffKundennr;Umsatz\n')).toBe('text');
    expect(kindOf('')).toBe('text');
    expect(kindOf('[A];B\n')).toBe('text');
    expect(kindOf('PK', 3, 4)).toBe('workbook');
    expect(kindOf(0xd0, 0xcf, 0x11, 0xe0)).toBe('workbook');
    expect(kindOf(0x89, 'PNG')).toBe('an image (PNG)');
    expect(kindOf('%PDF-1.7')).toBe('a PDF');
    expect(kindOf(0x1f, 0x8b, 8)).toBe('packed with gzip');
    expect(kindOf('PAR1')).toBe('a Parquet file');
    expect(kindOf('\n  <!DOCTYPE html><title>Fehler</title>')).toBe('an HTML page');
    expect(kindOf('\ufeff<html>')).toBe('an HTML page');
    expect(kindOf('<?xml version="1.0"?>')).toBe('an XML file');
    expect(kindOf('[{"Kunde": 1}]')).toBe('a JSON file');
    expect(kindOf('{ "Kunde": 1 }')).toBe('a JSON file');
  });
});
