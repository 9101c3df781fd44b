import type { FileFault } from '@lianluo/domain/file/file.refusals';

/** A file is not taken, and why. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
