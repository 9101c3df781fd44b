import type { PublishedDuty } from '@lianluo/contract/duty';
import { addDays, dayOf } from '@lianluo/domain/calendar/day';
import { isCommitteeId } from '@lianluo/domain/committee/committee';
import { Refusal } from '@lianluo/domain/refusal';
import { publishedDuty } from '@lianluo/domain/roster/published';
import type { Roster } from '@lianluo/domain/roster/roster';
import { readAll } from '../../engine/register/platform.store';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Answer, Dependencies } from '../../floor/context';

/** How far ahead is told, in days. */
const ahead = 92;
/** Whoever asks again within these minutes is told by what stands between. */
const keptSeconds = 300;

/** 公示的值班安排, from today on. One that does not publish is not found, as one that is not there. */
export async function readDuty(deps: Dependencies, id: string): Promise<Answer<PublishedDuty>> {
  const { storage } = deps;
  const [row] = isCommitteeId(id) ? await storage.get([committeeAddress(id)]) : [];
  const committee = row && readCommitteeRow(row);
  if (!committee?.publishesDuty) throw new Refusal('not-found');
  const rosters = await readAll<Roster>({ storage, committee }, 'rosters');
  const from = dayOf(deps.now());
  const items = publishedDuty(
    rosters.map(({ value }) => value),
    { from, to: addDays(from, ahead) },
  );
  return {
    body: { committee: committee.name, demo: committee.demo, items },
    headers: { 'cache-control': `public, max-age=${keptSeconds}`, vary: 'Accept-Language' },
  };
}
