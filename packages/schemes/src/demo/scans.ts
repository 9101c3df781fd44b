/** Scans of papers as small files that are really of their type, drawn and not photographed. */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A stroke of a pen: a page is drawn of them, from the bottom left, in points. */
type Stroke = readonly [x: number, y: number, width: number, height: number];

/** One A4 page with black strokes, as .pdf. */
function pdfOf(strokes: readonly Stroke[]): Uint8Array {
  const drawn = strokes.map((each) => `${each.join(' ')} re f`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return ascii(text);
}

/** A picture of grey values by rows, as .png: its rows are stored, not compressed. */
function pngOf(rows: readonly (readonly number[])[]): Uint8Array {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const header = joined([long(width), long(height), Uint8Array.of(8, 0, 0, 0, 0)]);
  const raw = joined(rows.map((row) => Uint8Array.of(0, ...row)));
  const most = 65_535;
  const blocks = Array.from({ length: Math.ceil(raw.length / most) }, (_, index) => {
    const part = raw.subarray(index * most, (index + 1) * most);
    const last = (index + 1) * most >= raw.length ? 1 : 0;
    const size = part.length;
    return joined([Uint8Array.of(last, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255), part]);
  });
  const data = joined([Uint8Array.of(0x78, 0x01), ...blocks, long(adler(raw))]);
  return joined([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

const long = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(name), data]);
  return joined([long(data.length), named, long(crc(named))]);
}

function crc(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function adler(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

/** 办复件: lines of text under a heading, and a seal. */
export const scannedReply = (): Uint8Array =>
  pdfOf([
    [150, 740, 300, 18],
    ...Array.from({ length: 14 }, (_, line): Stroke => [80, 690 - line * 28, line % 5 === 4 ? 210 : 435, 9]),
    [360, 260, 140, 9],
    [390, 232, 90, 9],
  ]);

/** 批示件: a few lines by hand across a sheet. */
export const scannedInstruction = (): Uint8Array =>
  pngOf(
    Array.from({ length: 140 }, (_, y) =>
      Array.from({ length: 200 }, (__, x) => {
        const line = Math.floor(y / 20);
        const pen = 20 * line + 10 + Math.round(4 * Math.sin(x / 5 + line));
        return line > 1 && line < 5 && x > 20 && x < 170 - 12 * line && Math.abs(y - pen) < 2 ? 40 : 245;
      }),
    ),
  );
