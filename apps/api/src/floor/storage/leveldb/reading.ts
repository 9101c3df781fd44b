/** What a file holds is not what LevelDB writes. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** Reads the numbers and texts that LevelDB writes one after another. */
export class Reading {
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A number in groups of seven bits, the lowest first. */
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 56) throw new Malformed('A number without an end.');
    }
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Malformed('It ends too early.');
    this.at += 1;
    return byte;
  }

  take(length: number): Buffer {
    const end = this.at + length;
    if (end > this.bytes.length) throw new Malformed('It ends too early.');
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  /** Bytes with their length before them. */
  slice(): Buffer {
    return this.take(this.varint());
  }
}
