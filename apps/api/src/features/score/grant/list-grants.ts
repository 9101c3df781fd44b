import type * as contract from '@lianluo/contract/grants';
import { yearOf } from '@lianluo/domain/calendar/day';
import { grantedIn } from '@lianluo/domain/scheme/points/grant-rules';
import type { PointsFor } from '@lianluo/domain/scheme/language';
import { readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { grantsWith, readGrants } from '../../../engine/appraisal/grant.store';
import { pageOf } from '../../../engine/appraisal/page-of';
import { askingOf } from '../../../engine/score/asking';
import { ownIds } from '../../../engine/score/subjects';
import type { AnswerFor, Call } from '../../../floor/context';
import { grantViews } from './grant.view';

type Endpoint = typeof contract.listGrants;

/** 认定 of a year, those entered last first, and what may be granted in it at all. */
export async function listGrants(call: Call<Endpoint>): Promise<AnswerFor<Endpoint>> {
  const { period = String(yearOf(call.today)), scored, state, ...asked } = call.query;
  const year = Number(period);
  const [{ lines }, asking, own] = await Promise.all([
    readGrants(call, year),
    askingOf(call, period),
    // An operator is shown what was granted to the own unit and its people.
    ownIds(call, ['unit', 'member']),
  ]);
  const all = lines
    .filter((line) => state === undefined || line.state === state)
    .filter(({ subject }) => (own?.has(idIn(subject)) ?? true) && (scored === undefined || idIn(subject) === scored))
    .toReversed();
  const page = pageOf(call, `grants?${JSON.stringify({ period, scored, state })}`, asked, all);
  const found = await grantsWith(
    call,
    page.items.map(({ id }) => id),
  );
  return {
    body: {
      ...page,
      items: await grantViews(call, found, asking?.head ?? (await readAppraisalHead(call, year))),
      nodes: kinds.flatMap((subject) => {
        const tree = asking?.scheme.points[subject]?.tree;
        return tree ? grantedIn(tree).map((node) => ({ subject, ...nodeView(node) })) : [];
      }),
    },
  };
}

const kinds: readonly PointsFor[] = ['member', 'unit', 'committee'];

const nodeView = ({ id, granted, most, step, needs, source }: ReturnType<typeof grantedIn>[number]) => ({
  id,
  label: granted,
  most,
  ...(step !== undefined && { step }),
  needs,
  source,
});

const idIn = (subject: string): string => subject.slice(subject.indexOf('#') + 1);
