import type { activityRecords } from '@lianluo/contract/activity';
import { Refusal } from '@lianluo/domain/refusal';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { Answer, Call } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { saving } from '../../work/ledger.store';
import { raise } from '../../work/raise';
import { gatheringOf } from './gathering-of';

/** 转出意见建议: what was raised there becomes an item of its own, and each names the other. */
export async function raiseAt(call: Call<typeof activityRecords.raise>, found: FoundItem): Promise<Answer<never>> {
  const item = gatheringOf(found);
  if (item.status !== 'held' && item.status !== 'closed') throw new Refusal('gathering.not-held');
  const { kind, ...draft } = call.body;
  const { one } = kindOfItem(item).words;
  return raise(call, kind, draft, {
    at: { kind: item.kind, item: item.id },
    unit: item.unit,
    topics: item.topics,
    note: `在${one}《${item.title}》上提出`,
    keeping(raised) {
      const version = item.version + 1;
      const next = { ...item, raised: [...item.raised, raised], updatedAt: call.instant, version };
      return saving(call, item, next, 'raise', { textVersion: found.textVersion });
    },
  }) as Promise<Answer<never>>;
}
