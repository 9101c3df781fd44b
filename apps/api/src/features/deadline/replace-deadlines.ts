import type { replaceDeadlines as endpoint } from '@lianluo/contract/deadline-settings';
import { soonDays as soon } from '@lianluo/domain/calendar/due';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { OwnDeadlines } from '@lianluo/domain/deadline/deadlines';
import { refusedField } from '@lianluo/domain/refusal';
import { deadlinesIn, schemeOn, type SchemeInUse } from '@lianluo/domain/scheme/in-use';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { committeeRow } from '../../floor/committee/committee.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { daysOfScheme, deadlinesView, stepKey } from './deadlines.view';
import { isMoving, movingRow, readMoving, type Moving } from './moving.store';
import { openByStep } from './open-by-step';

/** 设定办理时限: what begins to wait from now on has the new days; what waits already is moved by a job. */
export async function replaceDeadlines(
  call: Call<typeof endpoint>,
  committee: Committee,
): Promise<AnswerFor<typeof endpoint>> {
  const { soonDays = committee.soonDays } = call.body;
  const changed: Committee = {
    ...committee,
    deadlines: ownOf(call.body.deadlines, schemeOn(committee, call.today)),
    soonDays: soonDays === soon.usual ? undefined : soonDays,
    updatedAt: call.instant,
    version: committee.version + 1,
  };
  const [before, open] = await Promise.all([readMoving(call.storage, committee.id), openByStep(call)]);
  const steps = changedSteps(deadlinesIn(committee, call.today), deadlinesIn(changed, call.today));
  const moving = steps.length > 0 ? movingOn(call, before, steps) : before;
  const item = { kind: 'committee', id: committee.id, version: changed.version };
  const answer = await commit(
    call,
    [
      { table: 'platforms', put: committeeRow(changed), if: { version: committee.version } },
      entryOf(call, item, 'change', differenceOf(committee, changed)),
      ...(moving && moving !== before
        ? [
            {
              table: 'platforms',
              put: movingRow(moving),
              // A job may have told meanwhile how far it is: written over it would take this for a row of its own.
              if: before ? { version: before.version } : 'absent',
              refusal: 'again',
            } as const,
          ]
        : []),
    ],
    { body: deadlinesView(changed, call.today, open, moving), version: changed.version },
  );
  if (moving && moving !== before) await call.later({ task: 'move-deadlines', committee: committee.id });
  return answer;
}

/** What differs from the scheme in force, else from the tables, by kind and step; nothing where nothing does. */
function ownOf(
  said: Call<typeof endpoint>['body']['deadlines'],
  scheme: SchemeInUse | undefined,
): OwnDeadlines | undefined {
  const own: Record<string, Record<string, number | null>> = {};
  said.forEach(({ kind, action, days }, index) => {
    const usual = kinds[kind].deadlines?.[action];
    if (usual === undefined) throw refusedField(`/deadlines/${index}/action`, 'deadline.unknown-step');
    const ofScheme = daysOfScheme(scheme, kind, action);
    if (days !== (ofScheme === undefined ? usual : ofScheme)) (own[kind] ??= {})[action] = days;
  });
  return Object.keys(own).length > 0 ? own : undefined;
}

const changedSteps = (before: OwnDeadlines = {}, after: OwnDeadlines = {}): string[] =>
  kindNames.flatMap((kind) =>
    Object.keys(kinds[kind].deadlines ?? {})
      .filter((action) => before[kind]?.[action] !== after[kind]?.[action])
      .map((action) => stepKey(kind, action)),
  );

/** Begun anew, with what an earlier change has not come through with. */
function movingOn({ actor, instant, committee }: Call<typeof endpoint>, before: Moving | undefined, steps: string[]) {
  const { id, name, role } = actor;
  const left = isMoving(before) ? before.steps : [];
  return {
    committee: committee.id,
    steps: [...new Set([...left, ...steps])],
    by: { id, name, role },
    at: instant,
    done: 0,
    moved: 0,
    version: (before?.version ?? 0) + 1,
  } satisfies Moving;
}
