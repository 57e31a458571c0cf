import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, version } from 'node:process';
import { cachedDataVersionTag } from 'node:v8';

const DIGEST_BYTES = 32;

/**
 * Stores compiled code beside its source, behind a digest that binds both to this machine's Node.
 *
 * @param {string} path of the source
 * @param {Buffer} code
 */
export function storeCode(path, code) {
  writeFileSync(fileOfCode(path), Buffer.concat([digest(readFileSync(path), code), code]));
}

/**
 * The compiled code of a source; undefined where there is none, or none for this source, processor, Node and
 * the options it was started with. V8 looks at the versions only and would run into damaged code.
 *
 * @param {string} path
 * @param {Buffer} source
 * @returns {Buffer | undefined}
 */
export function storedCode(path, source) {
  let stored;
  try {
    stored = readFileSync(fileOfCode(path));
  } catch {
    return undefined;
  }
  const code = stored.subarray(DIGEST_BYTES);
  return digest(source, code).equals(stored.subarray(0, DIGEST_BYTES)) ? code : undefined;
}

/** @param {string} path */
function fileOfCode(path) {
  return `${path}.code`;
}

/**
 * @param {Buffer} source
 * @param {Buffer} code
 */
function digest(source, code) {
  return createHash('sha256')
    .update(`${version} ${arch} ${cachedDataVersionTag()} ${source.length}\n`)
    .update(source)
    .update(code)
    .digest();
}
