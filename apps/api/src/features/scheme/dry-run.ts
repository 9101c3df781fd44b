import type { DryRunView } from '@lianluo/contract/scheme-trial';
import { spanOf } from '@lianluo/domain/calendar/period';
import { mostEntries } from '@lianluo/domain/text/limits';
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
  const since = spanOf(String(year))?.from ?? scope.today;
  return (await everyScored(scope, subject, since)).map(({ scored }) => scored);
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
  const time = timeOf(scope, String(year));
  const inForce = await askingOf(scope, String(year));
  const sides = {
    before: inForce && sideOf(time, inForce.scheme, kind),
    after: sideOf(time, schemeOf(scope, await readSchemeHead(scope), draft), kind),
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
