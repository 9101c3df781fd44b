import { Malformed, Reading } from './reading';

/** Unpacks a block in Snappy's format, as LevelDB stores it: pieces as they are, and copies of what came before. */
export function unsnapped(packed: Buffer): Buffer {
  const reading = new Reading(packed);
  const whole = Buffer.alloc(reading.varint());
  let at = 0;
  while (!reading.isAtEnd) {
    const tag = reading.byte();
    if (tag % 4 === 0) {
      const piece = reading.take(literalLength(tag >> 2, reading));
      if (at + piece.length > whole.length) throw new Malformed('It unpacks to more than it says.');
      at += piece.copy(whole, at);
      continue;
    }
    const { length, back } = copyOf(tag, reading);
    if (back === 0 || back > at || at + length > whole.length) throw new Malformed('It copies from nowhere.');
    // Byte by byte: a copy may reach into itself.
    for (const end = at + length; at < end; at++) whole[at] = whole[at - back] ?? 0;
  }
  if (at !== whole.length) throw new Malformed('It unpacks to less than it says.');
  return whole;
}

function literalLength(said: number, reading: Reading): number {
  return (said < 60 ? said : reading.take(said - 59).readUIntLE(0, said - 59)) + 1;
}

function copyOf(tag: number, reading: Reading): { length: number; back: number } {
  if (tag % 4 === 1) return { length: ((tag >> 2) & 7) + 4, back: ((tag >> 5) << 8) + reading.byte() };
  const width = tag % 4 === 2 ? 2 : 4;
  return { length: (tag >> 2) + 1, back: reading.take(width).readUIntLE(0, width) };
}
