import type { ConsultationView } from '@lianluo/contract/consultation';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { Client } from './client';
import type { PathSample } from './path-sample';

/** A consultation that people were asked about in writing, and that agreed on a point. */
export async function aRound(office: Client, unit: string, member: string, today: Day): Promise<PathSample> {
  const committee = '/committees/qindu';
  const closesOn = addDays(today, 30);
  const done = async (answered: Promise<{ status: number; version: number; body: ConsultationView }>) => {
    const { status, body, version } = await answered;
    if (status > 201) throw new Error(`No consultation agreed on anything: ${JSON.stringify(body)}`);
    return { ...body, version };
  };
  const { version } = await office.get(committee);
  await office.patch(committee, { consultations: { remoteRounds: true } }, { version });
  const draft = { title: '书面协商的议题', unit, plannedOn: closesOn };
  const { id } = await done(office.post<ConsultationView>(`${committee}/consultations`, draft));
  const path = `${committee}/consultations/${id}`;
  await done(office.post<ConsultationView>(`${path}/actions/announce`, {}, { version: 1 }));
  const asked = { question: '怎样分摊？', closesOn, participants: [{ name: '样本' }] };
  const { body: round } = await office.post<{ id: string }>(`${path}/rounds`, asked);
  if (!round.id) throw new Error(`No round was opened: ${JSON.stringify(round)}`);
  const step = async (action: string, input: object) =>
    done(
      office.post<ConsultationView>(`${path}/actions/${action}`, input, { version: (await office.get(path)).version }),
    );
  await step('hold', { heldOn: today, attendance: [{ member, state: 'present' }], record: '样本记录' });
  const { points } = await step('agree', { text: '样本事项', owner: '样本单位', dueOn: closesOn });
  return { consultations: id, rounds: round.id, points: points[0]?.id ?? '' };
}
