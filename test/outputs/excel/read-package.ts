import { fromBuffer } from 'yauzl';
import { crc32 } from '../../../src/files/crc32.js';

export { elementsNamed, parseXml, type XmlElement } from './package-check/xml-element.js';

/** The parts of a workbook by path, as text. Fails on archives that are not as they claim to be. */
export function readPackage(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (failure, archive) => {
      if (failure) return reject(failure);
      archive.on('error', reject);
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            const bytes = Buffer.concat(chunks);
            if (crc32(bytes, 0) !== entry.crc32) return reject(new Error(`checksum of ${entry.fileName}`));
            if (parts.has(entry.fileName)) return reject(new Error(`${entry.fileName} stands twice`));
            parts.set(entry.fileName, bytes.toString('utf8'));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
