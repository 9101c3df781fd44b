/** Objects by name, where backups and the archive of changes are kept: a folder, or a bucket. */
export interface Archive {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array>;
  /** The names that begin so, in their order. */
  list(prefix: string): AsyncIterable<string>;
}
