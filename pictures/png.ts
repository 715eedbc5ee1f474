import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** As many as a palette holds. */
const COLOURS = 256;
/** Two colours that are nearer than this pass for one; GitHub's greys are farther apart. Squared. */
const ALIKE = 100;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

interface Image {
  readonly width: number;
  readonly height: number;
  /** One number per pixel: red, green, blue and alpha, 8 bits each. */
  readonly pixels: Uint32Array;
}

/**
 * The same picture in a palette, in a third of the bytes: a screenshot of text has few colours besides the shades at
 * the edges of letters.
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = choosePalette(counts);
  const indexes = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));

  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      rows[y * (width + 1) + 1 + x] = indexes.get(colour) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits per pixel, an index into the palette; nothing else is special.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.flatMap((colour) => channels(colour).slice(3)))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, but none of those that are like a more frequent one. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  const frequent = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  for (const [colour] of frequent) {
    if (palette.length === COLOURS) break;
    if (palette.every((chosen) => distance(chosen, colour) >= ALIKE)) palette.push(colour);
  }
  return palette;
}

/** The index of the colour in a palette that is most like this one. */
function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [index, chosen] of palette.entries()) {
    const far = distance(chosen, colour);
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

/** The square of it. */
function distance(a: number, b: number): number {
  const others = channels(b);
  return channels(a).reduce((sum, channel, at) => sum + (channel - (others[at] ?? 0)) ** 2, 0);
}

function channels(colour: number): number[] {
  return [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255];
}

/** Reads what Chromium writes: 8 bits per channel, with or without alpha, not interlaced. */
function decode(png: Buffer): Image {
  const data: Buffer[] = [];
  let header = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(content);
    if (type === 'IDAT') data.push(content);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const form = header.toString('hex', 8);
  const bytes = { '0802000000': 3, '0806000000': 4 }[form];
  if (bytes === undefined) throw new Error(`A PNG of another form than expected: ${form}`);

  const rows = inflateSync(Buffer.concat(data));
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(width * bytes);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * bytes + 1);
    const row = rows.subarray(start + 1, start + 1 + width * bytes);
    unfilter(rows[start] ?? 0, row, above, bytes);
    for (let x = 0; x < width; x += 1) {
      const at = x * bytes;
      pixels[y * width + x] =
        bytes === 4 ? row.readUInt32BE(at) : row.readUIntBE(at, 3) * 256 + 255;
    }
    above = row;
  }
  return { width, height, pixels };
}

/** Undoes a row's filter in place (PNG specification, 9.2). */
function unfilter(filter: number, row: Buffer, above: Buffer, bytes: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - bytes] ?? 0;
    const up = above[at] ?? 0;
    const corner = above[at - bytes] ?? 0;
    const by = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    row[at] = (row[at] ?? 0) + (by ?? 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return left;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
