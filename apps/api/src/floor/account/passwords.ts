import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Hashing of passwords, handed in so that a test need not wait a third of a second for each. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
  /** What no password matches, at the cost of one that could: an unknown name's is compared with it. */
  nobodys: string;
}

const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 128 * 1024 * 1024 };

/** scrypt with the parameters beside the hash, so that they can be raised later. */
export const scryptPasswords = ({ N, r, p }: { N: number; r: number; p: number } = cost): Passwords => ({
  async hash(password) {
    const salt = randomBytes(16);
    const hash = await derive(password, salt, { N, r, p });
    return ['', 'scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
  },
  async verify(password, kept) {
    const [, , N = '', r = '', p = '', salt = '', hash = ''] = kept.split('$');
    const expected = Buffer.from(hash, 'base64url');
    const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
    return given.length === expected.length && timingSafeEqual(given, expected);
  },
  nobodys: ['', 'scrypt', N, r, p, ...[16, 32].map((bytes) => randomBytes(bytes).toString('base64url'))].join('$'),
});

function derive(password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: cost.maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

// No letters or digits that look alike on paper.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** 一次性密码, to be read out or handed over on paper. */
export function oneTimePassword(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [part(), part(), part(), part()].join('-');
}
