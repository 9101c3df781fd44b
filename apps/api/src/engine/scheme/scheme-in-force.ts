import type { Day } from '@lianluo/domain/calendar/day';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Scope } from '../../floor/context';
import { begunBy, readVersion } from './scheme.store';

/** 施行的考核办法 of a committee on a day, in one read; nothing where it had laid nothing down by then. */
export async function schemeInForce(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  on: Day,
): Promise<Scheme | undefined> {
  const { rows } = await storage.list({ ...begunBy(committee.id, on), consistent: true });
  return rows[0] && readVersion(committee.id, rows[0]);
}
