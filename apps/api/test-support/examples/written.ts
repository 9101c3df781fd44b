import type { ConsultationView } from '@lianluo/contract/consultation';
import type { Item, Stage } from './stage';

/** A volume is bound of what was handed in. */
export async function playVolumes({ play, office }: Stage): Promise<void> {
  const { body } = await office.get<{ items: Item[] }>('/committees/qindu/reports?status=submitted&limit=2');
  const volume = { title: '2026年上半年委员履职报告汇编', ids: body.items.map(({ id }) => id) };
  for (const operation of ['report-volumes.preview', 'report-volumes.write']) await play(operation, { body: volume });
}

/** A point that is still followed is given to somebody as a task. */
export async function playPoints({ play, office, sample }: Stage): Promise<void> {
  const path = '/committees/qindu/consultations';
  const { body } = await office.get<{ items: Item[] }>(`${path}?points=open&limit=1`);
  const consultations = body.items[0]?.id ?? 'none';
  const { points } = (await office.get<ConsultationView>(`${path}/${consultations}`)).body;
  const open = points?.find(({ state }) => state === 'open')?.id ?? 'none';
  await play('consultations.set-point', {
    known: { ...sample, consultations, points: open },
    body: { assignee: { department: '区住房和城乡建设局' }, dueOn: '2026-11-30' },
  });
}
