/** Objects by name, where backups and the archive of changes are kept: a folder, or a bucket. */
export interface Archive {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Throws `NotThere` where there is no such object, and what the place itself throws where it cannot be asked. */
  get(name: string): Promise<Uint8Array>;
  /** What is not there is removed already. */
  remove(name: string): Promise<void>;
  /** The names that begin so, in their order. */
  list(prefix: string): AsyncIterable<string>;
}

/** An archive that answers, and has no object of that name. */
export class NotThere extends Error {
  override readonly name = 'NotThere';

  constructor(object: string, options?: ErrorOptions) {
    super(`There is no ${object}.`, options);
  }
}
