import type { ObjectionView } from '@lianluo/contract/appraisals';
import { addDays, dayOf } from '@lianluo/domain/calendar/day';
import type { Client } from '../client';
import type { World } from '../world';

/** About what `withGranted` lets somebody grant to a unit. */
export const anObjection = (unit: string, text = '样本异议') => ({
  subject: { kind: 'unit', id: unit },
  what: 'points',
  line: 'granted-points',
  text,
  evidence: { text: '样本佐证' },
});

/** One that nobody has decided, in a year that is looked over, by its id. */
export async function plantObjection(
  world: World,
  office: Client,
  committee: string,
  { unit, text }: { unit: string; text: string },
): Promise<string> {
  const today = dayOf(world.deps.now());
  const path = `/committees/${committee}/appraisals/${today.slice(0, 4)}`;
  const { version } = await office.get(path);
  // Where several are planted the window is open already.
  await office.post(`${path}/actions/open-window`, { from: today, to: addDays(today, 30) }, { version });
  const { status, body } = await office.post<ObjectionView>(`${path}/objections`, anObjection(unit, text));
  if (status !== 201) throw new Error(`Nothing was objected to: ${JSON.stringify(body)}`);
  return body.id;
}
