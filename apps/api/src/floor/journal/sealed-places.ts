import { createHash, randomBytes } from 'node:crypto';

/**
 * Which places seals have named, of a journal that may be larger than memory: eight bytes for each. The digests are salted
 * anew each time, so nobody can make an entry that passes for another one.
 */
export class SealedPlaces {
  readonly #salt = randomBytes(16);
  #digests = new BigUint64Array(1024);
  #count = 0;
  #isSorted = true;

  add(committee: string, pk: string, sk: string): void {
    if (this.#count === this.#digests.length) {
      const larger = new BigUint64Array(this.#count * 2);
      larger.set(this.#digests);
      this.#digests = larger;
    }
    this.#digests[this.#count] = this.#digestOf(committee, pk, sk);
    this.#count += 1;
    this.#isSorted = false;
  }

  has(committee: string, pk: string, sk: string): boolean {
    if (!this.#isSorted) this.#digests.subarray(0, this.#count).sort();
    this.#isSorted = true;
    const sought = this.#digestOf(committee, pk, sk);
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#digests[middle] ?? 0n) < sought) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#digests[low] === sought;
  }

  #digestOf(...place: readonly string[]): bigint {
    return createHash('sha256').update(this.#salt).update(JSON.stringify(place)).digest().readBigUInt64BE();
  }
}
