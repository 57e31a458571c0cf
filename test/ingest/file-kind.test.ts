import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/ingest/file-kind.js';

const kindOf = (...start: (string | number)[]): string => {
  const bytes = Buffer.concat(
    start.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  );
  const kind = fileKind(bytes);
  return kind.kind === 'refused' ? `${kind.code} ${kind.name.en}` : kind.kind;
};

describe('what a file is', () => {
  it('is told by its content, not its name', () => {
    expect(kindOf('Kundennr;Umsatz\n1;5\n')).toBe('text');
    expect(kindOf('\ufeffKundennr;Umsatz\n')).toBe('text');
    expect(kindOf('')).toBe('text');
    expect(kindOf('[A];B\n')).toBe('text');
    expect(kindOf('PK', 3, 4)).toBe('archive');
    expect(fileKind(Buffer.from('d0cf11e0a1b11ae1', 'hex')).kind).toBe('ole');
    expect(fileKind(Buffer.from('0902060000000000100000000a000000', 'hex')).kind).toBe('old-workbook');
    expect(kindOf(0x89, 'PNG')).toBe('KW105 an image (PNG)');
    expect(kindOf('%PDF-1.7')).toBe('KW105 a PDF');
    expect(kindOf(0x1f, 0x8b, 8)).toBe('gzip');
    expect(kindOf('PAR1')).toBe('parquet');
    expect(kindOf('\n  <!DOCTYPE html><title>Fehler</title>')).toBe('html');
    expect(kindOf('\ufeff<html>')).toBe('html');
    expect(kindOf('<?xml version="1.0"?>')).toBe('KW120 XML');
    expect(kindOf('[{"Kunde": 1}]')).toBe('KW120 JSON');
    expect(kindOf('<table border=1><tr>')).toBe('html');
    expect(kindOf('<!-- Export --><meta charset=utf-8><table>')).toBe('html');
    expect(kindOf('<?xml version="1.0"?><html>')).toBe('html');
    expect(fileKind(Buffer.from('\ufeff<html><table>', 'utf16le')).kind).toBe('html');
    expect(kindOf('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>')).toBe(
      'old-workbook',
    );
    expect(kindOf('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n')).toBe('web-archive');
    expect(kindOf('From: <Saved by Blink>\nSubject: Umsatz\n im Januar\nMIME-Version: 1.0\n')).toBe(
      'web-archive',
    );
    expect(kindOf('Bericht: Umsatz\nKunde;mime-version:\n')).toBe('text');
    expect(kindOf('<?xml version="1.0"?>\n<office:document xmlns:office="urn:x">')).toBe('flat-ods');
    expect(kindOf('<office:document office:mimetype="application/vnd.oasis.opendocument.text">')).toBe(
      'KW105 an OpenDocument text or drawing',
    );
    expect(kindOf('[]')).toBe('KW120 JSON');
    expect(kindOf('{ "Kunde": 1 }')).toBe('KW120 JSON');
  });
});
