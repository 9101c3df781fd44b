import type { PaperListView } from '@lianluo/contract/kind-papers';
import { letterGroups } from '@lianluo/domain/paper/letter';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { Item, Stage } from './stage';

/** 函, 交办, 督办 … each under a code of its own. */
const series = Object.entries(letterGroups).map(([group, label]) => ({ group, code: `秦政协${label.slice(0, 1)}` }));

/** Letters of every kind that has such: of whichever items have one as they stand. The first is answered, the second voided. */
export async function playLetters(stage: Stage): Promise<void> {
  const { play, sample, bodyFor } = stage;
  sample['papers'] = 'receiving-form';
  await play('letter-series.change', { body: { series } });
  for (const kind of kindNames) {
    const order = await orderOf(stage, kind);
    if (!order) continue;
    const sent = await play(`${kind}.send-letter`, { known: { ...sample, [kind]: order.id }, body: order.body });
    sample['letters'] = sent?.id ?? 'none';
    await play('letters.read');
    await play(kind === 'opinions' ? 'letters.receipt' : 'letters.void', {
      body: bodyFor(kind === 'opinions' ? 'letters.receipt' : 'letters.void'),
    });
  }
}

/** A numbered paper that one of a kind's newest items has. */
async function orderOf({ office }: Stage, kind: string): Promise<{ id: string; body: object } | undefined> {
  const path = `/committees/qindu/${kind}`;
  const { body: listed } = await office.get<{ items?: Item[] }>(`${path}?limit=30`);
  for (const { id } of listed.items ?? []) {
    const { body } = await office.get<PaperListView>(`${path}/${id}/papers`);
    const found = body.items.find(({ numbered, drafts }) => numbered && drafts);
    if (!found) continue;
    const { paper, record } = found;
    return { id, body: { paper, ...(record !== undefined && { record }), sentOn: '2026-05-20' } };
  }
  return undefined;
}
