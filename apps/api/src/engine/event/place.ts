import { Refusal } from '@lianluo/domain/refusal';

/** Where a reader stands in a feed: behind which number of which feed. */
export interface Place {
  epoch: string;
  number: number;
}

/** A cursor hides nothing and is signed by nobody: whoever may read the feed may begin anywhere in it. */
export const writePlace = ({ epoch, number }: Place): string => Buffer.from(`${epoch}.${number}`).toString('base64url');

export function readPlace(cursor: string): Place {
  const [, epoch, number] = /^([0-9a-f]{12})\.(\d{1,12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (epoch === undefined || number === undefined) throw new Refusal('request.cursor');
  return { epoch, number: Number(number) };
}
