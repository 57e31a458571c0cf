const STEP: usize = 16;
const BLANK: u32 = 0x20;
const TABULATOR: u32 = 0x09;
const NEWLINE: u32 = 0x0a;
const AMPERSAND: u32 = 0x26;
const LESS: u32 = 0x3c;
const UNDERSCORE: u32 = 0x5f;
const SMALL_X: u32 = 0x78;
/** `amp;`, `lt;`, `gt;`, `quot` and `apos` behind an ampersand. */
const AMP: u32 = 0x3b706d61;
const LT: u32 = 0x3b746c;
const GT: u32 = 0x3b7467;
const QUOT: u32 = 0x746f7571;
const APOS: u32 = 0x736f7061;
const THREE: u32 = 0xffffff;
const SEMICOLON: u32 = 0x3b;

/** A text with entities is put together here. */
let decoded: usize = 0;
let decodedRoom: usize = 0;

/** Where the bytes of the text that was read lie, and the place of the `<` behind it. */
export let textFrom: usize = 0;
export let textTo: usize = 0;
export let textNext: usize = 0;
/** Whether a text could not be read because the bytes end. */
export let textIsCut: bool = false;

export function setDecodedRoom(place: usize, bytes: usize): void {
  decoded = place;
  decodedRoom = bytes;
}

/**
 * Reads text up to the next `<`. False where it takes a closer look: at characters that Excel writes as
 * `_x000D_`, at numbered entities, carriage returns and other control characters; and where it is cut.
 */
export function readText(from: usize, end: usize): bool {
  textIsCut = false;
  let at = from;
  while (true) {
    at = nextSpecial(at);
    const byte: u32 = load<u8>(at);
    if (byte == LESS) {
      textFrom = from;
      textTo = at;
      textNext = at;
      return true;
    }
    if (byte == AMPERSAND) return decode(from, at, end);
    if (!isOrdinary(at, byte)) {
      textIsCut = at >= end;
      return false;
    }
    at += 1;
  }
}

/** An underscore before something else than an x, a tabulator, a line feed. */
function isOrdinary(at: usize, byte: u32): bool {
  if (byte == UNDERSCORE) return load<u8>(at, 1) != SMALL_X;
  return byte == TABULATOR || byte == NEWLINE;
}

function nextSpecial(from: usize): usize {
  const blanks = i8x16.splat(<i8>BLANK);
  const lesses = i8x16.splat(<i8>LESS);
  const ampersands = i8x16.splat(<i8>AMPERSAND);
  const underscores = i8x16.splat(<i8>UNDERSCORE);
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const marks = v128.or(i8x16.eq(bytes, lesses), i8x16.eq(bytes, ampersands));
    const others = v128.or(i8x16.lt_u(bytes, blanks), i8x16.eq(bytes, underscores));
    const bits = i8x16.bitmask(v128.or(marks, others));
    if (bits != 0) return at + ctz(bits);
    at += STEP;
  }
}

/** Goes on at the first ampersand, with the text up to there copied. */
function decode(from: usize, ampersand: usize, end: usize): bool {
  let at = ampersand;
  if (at - from > decodedRoom) return false;
  memory.copy(decoded, from, at - from);
  let out = decoded + (at - from);
  const most = decoded + decodedRoom;
  while (true) {
    const byte: u32 = load<u8>(at);
    if (byte == LESS) {
      textFrom = decoded;
      textTo = out;
      textNext = at;
      return true;
    }
    if (out >= most) return false;
    if (byte == AMPERSAND) {
      const length = entity(at + 1);
      if (length == 0) {
        textIsCut = at + STEP > end;
        return false;
      }
      store<u8>(out, character);
      at += length + 1;
    } else {
      if ((byte < BLANK || byte == UNDERSCORE) && !isOrdinary(at, byte)) {
        textIsCut = at >= end;
        return false;
      }
      store<u8>(out, <u8>byte);
      at += 1;
    }
    out += 1;
  }
}

/** What an entity stands for. */
let character: u8 = 0;

/** Bytes of the entity behind an ampersand; 0 for one that needs a closer look. */
function entity(at: usize): usize {
  const four = load<u32>(at);
  if (four == AMP) return found(0x26, 4);
  if ((four & THREE) == LT) return found(0x3c, 3);
  if ((four & THREE) == GT) return found(0x3e, 3);
  if (load<u8>(at, 4) != SEMICOLON) return 0;
  if (four == QUOT) return found(0x22, 5);
  return four == APOS ? found(0x27, 5) : 0;
}

function found(byte: u8, length: usize): usize {
  character = byte;
  return length;
}
