import type {
  discardScheme as discardEndpoint,
  publishScheme as publishEndpoint,
} from '@lianluo/contract/committee-scheme';
import { rulesSchema } from '@lianluo/contract/scheme';
import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { Refusal, refusedField } from '@lianluo/domain/refusal';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import { mostEntriesOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { followedBy, waitingWith } from '@lianluo/domain/scheme/versions';
import { settledHeads } from '../../engine/appraisal/settled-heads';
import { carryInUse } from '../../engine/scheme/carry-in-use';
import { begunOn, readDraft, type Draft } from '../../engine/scheme/own-schemes';
import {
  draftAddress,
  readVersion,
  versionAddress,
  versionRow,
  type Published,
  type SchemeHead,
} from '../../engine/scheme/scheme.store';
import { beginStandings } from '../../engine/standing/begin-standings';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { valid } from '../../floor/http/body';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { headWrite } from './change-scheme';
import { requireAsCityHasOn } from './as-city-has';
import { schemeAnswer } from './scheme.view';

type Publishing = Call<typeof publishEndpoint>;

/** 施行: the draft becomes the next version. One that was to begin on that day or later has never begun, and never will. */
export async function publishScheme(call: Publishing, head: SchemeHead): Promise<AnswerFor<typeof publishEndpoint>> {
  const { committee, today } = call;
  const { effectiveFrom } = call.body;
  const draft = await requireDraft(call, head);
  requireSound(draft.rules);
  requireDay(begunOn(head, today), effectiveFrom, today);
  const settled = await settledHeads(call);
  // What is locked keeps the version that it names, whatever is there to be asked for meanwhile.
  if (settled.some(({ year }) => year === yearOf(effectiveFrom)))
    throw refusedField('/effectiveFrom', 'scheme.closed-year');

  const named = settled.flatMap(({ scheme }) => scheme?.version ?? []);
  const { kept, replaced, dropped } = followedOrRefused(head, { from: effectiveFrom, today, named });
  const city = await requireAsCityHasOn(call, draft, effectiveFrom);
  const published = publishedOf(call, { ...draft, city }, (head.versions[0]?.version ?? 0) + 1);
  const changed: SchemeHead = { versions: [published, ...kept], version: head.version + 1 };
  const row = versionRow(committee.id, published, draft);
  const made = { scheme: readVersion(committee.id, row), locks: draft.locks };
  const begun = await schemeAnswer(call, changed, { made });
  const answer = await commit(
    call,
    [
      headWrite(call, head, changed),
      { table, put: row, if: 'absent' },
      ...[...replaced, ...dropped].map((each): CommandWrite => ({
        table,
        remove: versionAddress(committee.id, each).key,
        if: { version: 1 },
      })),
      withoutDraft(call, draft),
      carryInUse(call, changed, [made.scheme, begun.body?.current ?? undefined]),
      entryOf(call, { kind: 'scheme', id: committee.id, version: changed.version }, 'publish', {
        set: {
          published: published.version,
          name: published.name,
          effectiveFrom,
          ...(city && { city: { ...city } }),
          ...(draft.locks.length > 0 && { locks: [...draft.locks] }),
          ...(replaced.length > 0 && { replaced: replaced.map(({ version }) => version) }),
          ...(dropped.length > 0 && { dropped: dropped.map(({ version }) => version) }),
        },
        unset: ['draft'],
        texts: {},
      }),
    ],
    begun,
  );
  // What begins later is counted by when its year is asked for.
  if (effectiveFrom <= today) await beginStandings(call, committee.id, { year: yearOf(today), scheme: made.scheme });
  return answer;
}

/** 放弃草稿 */
export async function discardScheme(
  call: Call<typeof discardEndpoint>,
  head: SchemeHead,
): Promise<AnswerFor<typeof discardEndpoint>> {
  const draft = await requireDraft(call, head);
  const { committee } = call;
  const changed: SchemeHead = { versions: head.versions, version: head.version + 1 };
  return commit(
    call,
    [
      headWrite(call, head, changed),
      withoutDraft(call, draft),
      entryOf(call, { kind: 'scheme', id: committee.id, version: changed.version }, 'discard', {
        set: {},
        unset: ['draft'],
        texts: {},
      }),
    ],
    await schemeAnswer(call, changed, {}),
  );
}

const { table } = draftAddress('');

const withoutDraft = ({ committee }: Pick<Scope, 'committee'>, { version }: Draft): CommandWrite => ({
  table,
  remove: draftAddress(committee.id).key,
  if: { version },
});

async function requireDraft(call: Scope, head: SchemeHead): Promise<Draft> {
  const draft = await readDraft(call, head);
  if (!draft) throw new Refusal('scheme.no-draft');
  return draft;
}

const publishedOf = (
  { instant, actor, body }: Publishing,
  { name, system, source, city }: Pick<Draft, 'name' | 'system' | 'source' | 'city'>,
  version: number,
): Published => ({
  version,
  name,
  ...(system !== undefined && { system }),
  source,
  effectiveFrom: body.effectiveFrom,
  publishedAt: instant,
  publishedBy: actor.name,
  publishedById: actor.id,
  ...(city && { city }),
});

/** What stays of the versions, and what goes. */
function followedOrRefused(
  { versions }: SchemeHead,
  { from, today, named }: { from: Day; today: Day; named: readonly number[] },
) {
  const following = followedBy(versions, from, today, named);
  if (!following) throw new Refusal('scheme.too-many');
  if (waitingWith(following.kept, from, today) > most.waiting) throw new Refusal('scheme.too-many-waiting');
  return following;
}

/** A draft may hold faults; what is in force may not. */
function requireSound(rules: Rules): void {
  const faults = faultsOf(rules).filter(({ severity }) => severity === 'fault');
  if (faults.length > 0)
    throw new Refusal(
      'scheme.faulty',
      faults.map(({ pointer, message }) => ({ pointer: `/draft/rules${pointer}`, code: 'scheme.faulty', message })),
    );
  // The language may have changed since it was drafted.
  valid(rulesSchema, rules);
}

/**
 * A year keeps the version that its numbers were computed with, so that nothing begins in an earlier one. Where nothing has been in
 * force yet there are no such numbers, and the first version may begin on any day.
 */
function requireDay(begun: Published | undefined, effectiveFrom: Day, today: Day): void {
  if (!begun) return;
  if (yearOf(effectiveFrom) < yearOf(today)) throw refusedField('/effectiveFrom', 'scheme.past-year');
  if (effectiveFrom < begun.effectiveFrom) throw refusedField('/effectiveFrom', 'scheme.begins-early');
}
