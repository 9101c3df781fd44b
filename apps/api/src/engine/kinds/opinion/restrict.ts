import type { OpinionView } from '@lianluo/contract/opinion';
import type { restrictOpinion as endpoint } from '@lianluo/contract/opinion-access';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Holder } from '@lianluo/domain/committee/duties';
import { sourcesOf, type Issue } from '@lianluo/domain/issue/issue';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { reachedParent } from '@lianluo/domain/opinion/submission';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { closedFacet } from '@lianluo/domain/work/closed';
import { usersOf } from '../../../floor/account/users-of';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../../floor/committee/committee.store';
import type { Call, Scope } from '../../../floor/context';
import { commit, type CommandWrite } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { readItem, saving } from '../../work/ledger.store';
import { facetList } from '../../work/lists';
import { opinionOf } from './opinion-of';

const always = { from: undefined, to: undefined };

/** 限定知悉范围: closes an opinion to all but named people and the administrator, or opens it again. */
export async function restrictOpinion(call: Call<typeof endpoint>, found: FoundItem) {
  const opinion = opinionOf(found);
  const restrictedTo = call.body.closed ? await holdersOf(call, call.body.users) : undefined;
  if (restrictedTo && !opinion.restrictedTo) await refuseClosing(call, opinion);
  const next: Opinion = { ...opinion, restrictedTo, updatedAt: call.instant, version: opinion.version + 1 };
  const writes = [
    ...saving(call, opinion, next, 'restrict', { textVersion: found.textVersion }),
    ...(restrictedTo ? await holdingClosed(call) : []),
  ];
  // Of the views only an opinion's comes back for an opinion.
  return commit(call, writes, { body: itemView(next, call.actor) as OpinionView, version: next.version });
}

async function holdersOf(call: Scope, ids: readonly string[]): Promise<Holder[]> {
  const users = new Map((await usersOf(call)).map((user) => [user.id, user]));
  const errors: FieldError[] = [];
  const holders = ids.flatMap((id, index): Holder[] => {
    const user = users.get(id);
    if (user) return [{ user: id, name: user.name }];
    errors.push({ pointer: `/users/${index}`, code: 'user.unknown', message: '没有这个用户。' });
    return [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return holders;
}

/**
 * What stands in an issue is read there by everybody, and an instruction's words by whoever has a task of it; and what is closed must
 * stay few, because every list looks for it.
 */
async function refuseClosing(call: Scope, opinion: Opinion): Promise<void> {
  if (opinion.instructions.some(({ phrases = [] }) => phrases.length > 0))
    throw new Refusal('instruction.closed-split');
  if (opinion.issuedOn !== undefined || reachedParent(opinion) || (await isInOpenIssue(call, opinion.id)))
    throw new Refusal('opinion.closed-issued');
  if ((await facetList(call, 'opinions', closedFacet, always).count()) >= mostEntries.closed)
    throw new Refusal('opinion.too-many-closed');
}

/** Issues that are not out are few: those that were drafted, and those that were signed. */
async function isInOpenIssue(call: Scope, opinion: string): Promise<boolean> {
  for (const status of ['draft', 'signed']) {
    const list = facetList(call, 'issues', `status=${status}`, always);
    let place: string | undefined;
    do {
      const { entries, next } = await list.page(place, 100);
      const ids = entries.map((entry) => entry.place.slice(entry.place.lastIndexOf('#') + 1));
      const read = await Promise.all(ids.map((id) => readItem(call.storage, call.committee.id, 'issues', id)));
      // They were read from the issues.
      if (read.some((found) => found && sourcesOf(found.item as Issue).some(({ item }) => item === opinion)))
        return true;
      place = next;
    } while (place !== undefined);
  }
  return false;
}

/** The committee knows that it has some, in the transaction that makes the first. */
async function holdingClosed(call: Scope): Promise<CommandWrite[]> {
  const [row] = await call.storage.get([committeeAddress(call.committee.id)], { consistent: true });
  const committee = row ? readCommitteeRow(row) : call.committee;
  if (committee.holdsClosed) return [];
  const holding: Committee = {
    ...committee,
    holdsClosed: true,
    updatedAt: call.instant,
    version: committee.version + 1,
  };
  return [{ table: 'platforms', put: committeeRow(holding), if: { version: committee.version }, refusal: 'again' }];
}
