import type { DryRunView } from '@lianluo/contract/scheme-trial';
import { mostEntries } from '@lianluo/domain/text/limits';
import { newHead, readAppraisalHead } from '../../engine/appraisal/appraisal.store';
import { frozenScores, live } from '../../engine/appraisal/frozen-scores';
import { thereThen } from '../../engine/appraisal/there-then';
import { readSchemeHead, schemeOf, type Draft } from '../../engine/scheme/own-schemes';
import { askingOf, timeOf, type Counting } from '../../engine/score/asking';
import { everyScored } from '../../engine/score/every-scored';
import type { Scored } from '../../engine/score/subjects';
import { faultsShown } from './scheme.view';
import { sideOf, tried } from './trial';
import { whyChanged } from './why-changed';

interface Asked {
  year: number;
  subject: 'member' | 'unit';
}

/** Everybody whom a year concerns. */
export async function listedFor(scope: Counting, { year, subject }: Asked): Promise<Scored[]> {
  const asking = { ...timeOf(scope, String(year)), head: await readAppraisalHead(scope, year) };
  return (await everyScored(scope, subject, await thereThen(scope, asking, subject))).map(({ scored }) => scored);
}

/** 试算的结果, whoever waits for it. */
export async function triedBy(
  scope: Counting,
  draft: Draft,
  {
    year,
    subject: kind,
    subjects,
    looked,
  }: Asked & { subjects: readonly Scored[]; looked?: (done: number) => Promise<void> },
): Promise<DryRunView> {
  const inForce = await askingOf(scope, String(year));
  const scheme = schemeOf(scope, await readSchemeHead(scope), draft);
  const sides = {
    before: inForce && sideOf(inForce, kind),
    // As if the year still moved.
    after: sideOf({ ...timeOf(scope, String(year)), scheme, head: newHead(year) }, kind),
    frozen: inForce ? await frozenScores(scope, inForce, kind) : live,
  };
  const { largest, ...counts } = await tried(scope, subjects, sides, {
    most: mostEntries.page,
    ...(looked && { looked }),
  });
  return {
    year,
    faults: faultsShown(draft.rules),
    ...counts,
    items: largest.map((change) => ({
      subject: { kind, id: change.scored.id, name: change.scored.name },
      before: change.before.standing,
      after: change.after.standing,
      why: whyChanged(change, sides),
    })),
  };
}
