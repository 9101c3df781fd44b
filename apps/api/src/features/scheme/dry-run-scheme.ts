import type { dryRunScheme as endpoint } from '@lianluo/contract/committee-scheme';
import { yearOf } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { readDraft, readSchemeHead, schemeOf } from '../../engine/scheme/own-schemes';
import { askingOf, timeOf } from '../../engine/score/asking';
import { countedFirst } from '../../engine/scorecard/counted-until';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { faultsShown } from './scheme.view';
import { sideOf, tried } from './trial';
import { whyChanged } from './why-changed';

/** 试算: a year as the draft would have it, beside what counts for that year. */
export async function dryRunScheme(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const head = await readSchemeHead(call);
  const draft = await readDraft(call, head);
  if (!draft) throw new Refusal('scheme.no-draft');
  const { year = yearOf(call.today) - 1, subject: kind } = call.body;
  await countedFirst(call, [call.committee]);
  const time = timeOf(call, String(year));
  const inForce = await askingOf(call, String(year));
  const sides = {
    before: inForce && sideOf(time, inForce.scheme, kind),
    after: sideOf(time, schemeOf(call, head, draft), kind),
  };
  const { largest, ...counts } = await tried(call, kind, sides, mostEntries.page);
  const body = {
    year,
    faults: faultsShown(draft.rules),
    ...counts,
    items: largest.map((change) => {
      const { id, name } = change.read.scored;
      return {
        subject: { kind, id, name },
        before: change.before.standing,
        after: change.after.standing,
        why: whyChanged(change, sides),
      };
    }),
  };
  return call.idempotency ? commit(call, [], { body }) : { body };
}
