/** A larger file is sent in parts of this size, so that an upload that was interrupted goes on where it stopped. */
export const partBytes = 5 * 1024 * 1024;

/** One piece of a file, from the first byte of it to the one behind its last. */
export interface FilePart {
  /** From 1 */
  number: number;
  from: number;
  to: number;
}

/** The parts that a file of so many bytes is sent in. */
export const partsOf = (bytes: number): FilePart[] =>
  Array.from({ length: Math.ceil(bytes / partBytes) }, (_, index) => ({
    number: index + 1,
    from: index * partBytes,
    to: Math.min(bytes, (index + 1) * partBytes),
  }));
