import { dayOf } from '@lianluo/domain/calendar/day';
import { inUseOf } from '@lianluo/domain/scheme/carried';
import { stillInUse } from '@lianluo/domain/scheme/in-use';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import { readPublished, readSchemeHead } from './own-schemes';

/** 接管: a committee that put its scheme in force before it carried along what everyday pages need of it. Done again it changes nothing. */
export async function takeOverSchemes(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  id: string,
): Promise<void> {
  const [row] = await storage.get([committeeAddress(id)], { consistent: true });
  if (!row) return;
  const committee = readCommitteeRow(row);
  if (committee.schemes !== undefined) return;
  const asking = { storage, committee };
  const { versions } = await readSchemeHead(asking);
  if (versions.length === 0) return;
  const whole = await Promise.all(versions.map((told) => readPublished(asking, told)));
  const today = dayOf(now().toISOString());
  const schemes = stillInUse(
    whole.flatMap((each) => (each ? inUseOf(each) : [])),
    today,
  );
  const next = { ...committee, schemes, version: committee.version + 1 };
  await storage.write([{ table: 'platforms', put: committeeRow(next), if: { version: committee.version } }]);
}
