import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import type { CommandWrite } from '../http/commit';
import { rowCodec } from '../storage/row-codec';
import { fields, number, text } from '../storage/shape';
import type { Address, Key, Row } from '../storage/table';
import { waitingSeconds, type Upload } from './uploads';

/** How many files a user may have on their way. An address once given is good until it expires, so places are not given back early. */
const mostWaiting = 4;

/** One of a user's places; each holds one announced file. */
interface Place {
  key: Key;
  row: Row | undefined;
}

/** An announced file and the row that says so. */
export interface Waiting {
  upload: Upload;
  key: Key;
  version: number;
  /** Epoch seconds. */
  expiresAt: number;
}

export const waitingCodec = rowCodec('ephemeral', {
  upload: fields<Upload>({ committee: text, id: text, name: text, bytes: number, sha256: text }),
  expiresAt: number,
});

async function placesOf({ storage, committee, user }: Scope): Promise<Place[]> {
  const keys = Array.from({ length: mostWaiting }, (_, index) => ({
    pk: `${committee.id}#${user.id}`,
    sk: `waiting-upload#${index + 1}`,
  }));
  const rows = await storage.get(
    keys.map((key): Address => ({ table: 'ephemeral', key })),
    { consistent: true },
  );
  return keys.map((key, index) => ({ key, row: rows[index] }));
}

/** Those that a user has on their way, and the first place that is free. */
export async function readWaiting(scope: Scope): Promise<{ waiting: Waiting[]; free: Key | undefined }> {
  const places = await placesOf(scope);
  return {
    waiting: places.flatMap(({ key, row }) => {
      if (!row) return [];
      const { upload, version, expiresAt } = waitingCodec(row);
      return [{ key, upload, version, expiresAt }];
    }),
    free: places.find(({ row }) => !row)?.key,
  };
}

/** The caller's own upload. Anybody else's, and one that has expired or was handed in, is not there. */
export async function findWaiting(scope: Scope, { id }: { id: string }): Promise<Waiting> {
  const { waiting } = await readWaiting(scope);
  const found = waiting.find(({ upload }) => upload.id === id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Takes a place, or the same again for longer. */
export const savingWaiting = (
  key: Key,
  upload: Upload,
  before: Waiting | undefined,
  instant: string,
): CommandWrite => ({
  table: 'ephemeral',
  put: {
    ...key,
    version: (before?.version ?? 0) + 1,
    expiresAt: Math.floor(Date.parse(instant) / 1000) + waitingSeconds,
    upload: { ...upload },
  },
  if: before ? { version: before.version } : 'absent',
  // A twin took the place: look again.
  refusal: 'again',
});

/** Gives the place back in the transaction of what the file was for, so that it is used once. */
export const usingUp = ({ key, version }: Waiting): CommandWrite => ({
  table: 'ephemeral',
  remove: key,
  if: { version },
  refusal: 'upload.gone',
});
