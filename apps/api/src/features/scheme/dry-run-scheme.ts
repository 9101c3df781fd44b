import type { dryRunScheme as endpoint, TrialView } from '@lianluo/contract/scheme-trial';
import { yearOf } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import { readDraft, readSchemeHead } from '../../engine/scheme/own-schemes';
import { countedFirst } from '../../engine/scorecard/counted-until';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { listedFor, triedBy } from './dry-run';
import { readTrial, trialView, trialWrite, type Trial } from './trial.store';

/** Of so many subjects a call waits; of more a job tells how far it is. */
const mostAtOnce = 500;

/**
 * 试算: a year as the draft would have it, beside what counts for that year. Nothing is written, so that nothing is kept under an
 * `Idempotency-Key` either: asked once more it is tried once more.
 */
export async function dryRunScheme(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const draft = await readDraft(call, await readSchemeHead(call));
  if (!draft) throw new Refusal('scheme.no-draft');
  const { year = yearOf(call.today) - 1, subject } = call.body;
  await countedFirst(call, [call.committee]);
  const asked = { year, subject };
  const subjects = await listedFor(call, asked);
  if (subjects.length <= mostAtOnce) return { body: await triedBy(call, draft, { ...asked, subjects }) };

  const { committee, user, now } = call;
  const trial: Trial = {
    ...asked,
    id: call.newId(),
    state: 'running',
    done: 0,
    total: subjects.length,
    startedAt: call.instant,
  };
  // One at a time: what was asked before is given up where it goes on.
  await call.storage.write([trialWrite({ committee: committee.id, user: user.id }, trial, now())]);
  await call.later({ task: 'dry-run', committee: committee.id, user: user.id, id: trial.id });
  return { status: 202, body: trialView({ trial }) };
}

/** 试算进度 is there for whoever asked; how it goes is nobody else's to know. */
export async function findTrial(
  { storage, committee, user }: Scope,
  { id }: { id: string },
): Promise<{ shown: TrialView }> {
  const kept = await readTrial(storage, { committee: committee.id, user: user.id });
  if (kept?.trial.id !== id) throw new Refusal('not-found');
  return { shown: trialView(kept) };
}
