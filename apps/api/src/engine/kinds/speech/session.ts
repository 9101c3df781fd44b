import { plenaryOf } from '@lianluo/domain/proposal/plenary';
import { invalidField } from '@lianluo/domain/refusal';
import type { Speech } from '@lianluo/domain/speech/speech';
import type { Scope } from '../../../floor/context';

/** 届次会议 that a body names: one that the committee has laid down, where it has laid down any. */
export async function knownSession({ committee }: Scope, id: string): Promise<string> {
  const { plenaries = [] } = committee.proposals ?? {};
  if (plenaries.length > 0 && !plenaryOf({ plenaries }, id))
    throw invalidField('/session', 'session.unknown', '没有设定这个届次会议，请先在提案规则中设定。');
  return id;
}

/** A speech that says nothing of its meeting is for the one that sits, or that comes next. */
export function forSession({ committee, today }: Scope, item: Speech): Speech {
  if (item.session !== undefined) return item;
  const next = committee.proposals?.plenaries?.find(({ closesOn }) => closesOn >= today);
  return next ? { ...item, session: next.id } : item;
}
