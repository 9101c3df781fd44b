import { placesOf, type RecordPlace } from '@lianluo/domain/file/file-places';
import type { OpinionView } from '@lianluo/contract/opinion';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { attach } from '../attaching';
import type { PathSample } from '../path-sample';
import type { Stage } from './stage';

const ones: Readonly<Record<RecordPlace, string>> = {
  adoptions: 'adoption',
  instructions: 'instruction',
  replies: 'reply',
  steps: 'step',
};

const paper = { number: '秦住建函〔2026〕18号', date: '2026-05-12', from: '区住建局' };

/** 附件: one on an item of every kind, and on each of the records that it has. */
export async function playFiles({ office, sample, play, bodyFor }: Stage): Promise<void> {
  for (const kind of kindNames) {
    const base = `/committees/qindu/${kind}/${sample[kind] ?? 'none'}`;
    await attach(office, base, { name: '关于加装电梯的答复.pdf', paper });
    await playOn(`${kind}.files`, `${kind}.add-file`, sample);
    for (const place of placesOf(kinds[kind])) {
      const known: PathSample = { ...sample, steps: '1', ...(place === 'steps' ? {} : await withRecord(kind, place)) };
      const at = `/committees/qindu/${kind}/${known[kind] ?? 'none'}/${place}/${known[place] ?? 'none'}`;
      await attach(office, at, { name: '扫描件.pdf' });
      await playOn(`${kind}.${ones[place]}-files`, `${kind}.add-${ones[place]}-file`, known);
    }
  }
  const known = { ...sample, files: (await attach(office, `/committees/qindu/opinions/${sample['opinions']}`)).id };
  await play('files.read', { known });
  await play('files.complete', { known, body: {} });
  await play('files.change', { known, body: { name: '住建局复函.pdf', paper } });
  await play('files.remove', { known });

  async function playOn(list: string, add: string, at: PathSample): Promise<void> {
    const body = { ...(bodyFor(add) as object), name: '关于加装电梯的答复.pdf', type: 'application/pdf' };
    await play(add, { known: at, body });
    await play(list, { known: at });
  }

  /** One of the kind that has such a record. */
  async function withRecord(kind: KindName, place: RecordPlace): Promise<Record<string, string>> {
    const units = kind === 'opinions' ? 'status=in-handling' : 'status=assigned';
    const where = { adoptions: 'adoptedBy=city', instructions: 'instructed=true', replies: units };
    const query = where[place as keyof typeof where];
    const { body } = await office.get<{ items?: { id: string }[] }>(`/committees/qindu/${kind}?${query}&limit=30`);
    for (const { id } of body.items ?? []) {
      const { body: item } = await office.get<Partial<OpinionView>>(`/committees/qindu/${kind}/${id}`);
      const lines = place === 'replies' ? item.handlingUnits : item[place as 'adoptions' | 'instructions'];
      if (lines?.[0]) return { [kind]: id, [place]: lines[0].id };
    }
    throw new Error(`None of ${kind} has ${place}.`);
  }
}
