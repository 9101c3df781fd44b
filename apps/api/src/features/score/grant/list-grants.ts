import type * as contract from '@lianluo/contract/grants';
import { yearOf } from '@lianluo/domain/calendar/day';
import { grantedIn } from '@lianluo/domain/scheme/points/grant-rules';
import type { PointsFor } from '@lianluo/domain/scheme/language';
import { readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { grantsWith, readGrants, type GrantLine } from '../../../engine/appraisal/grant.store';
import { askingOf } from '../../../engine/score/asking';
import { pageOfScored } from '../../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { readCursor, writeCursor } from '../../../floor/http/cursor';
import { grantViews } from './grant.view';

type Endpoint = typeof contract.listGrants;

/** 认定 of a year, those entered last first, and what may be granted in it at all. */
export async function listGrants(call: Call<Endpoint>): Promise<AnswerFor<Endpoint>> {
  const { period = String(yearOf(call.today)), scored, state, limit, cursor } = call.query;
  const year = Number(period);
  const [{ lines }, asking, head, isShown] = await Promise.all([
    readGrants(call, year),
    askingOf(call, period),
    readAppraisalHead(call, year),
    shownTo(call),
  ]);
  const matches = lines
    .filter((line) => isShown(line) && (state === undefined || line.state === state))
    .filter(({ subject }) => scored === undefined || idIn(subject) === scored)
    .toReversed();
  const list = `grants?${JSON.stringify({ period, scored, state })}`;
  // Positions come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as string);
  const from = after === undefined ? 0 : matches.findIndex(({ id }) => id < after);
  const page = from === -1 ? [] : matches.slice(from, from + limit);
  const last = page.at(-1);
  const isMore = from !== -1 && from + limit < matches.length;
  const found = await grantsWith(
    call,
    page.map(({ id }) => id),
  );
  return {
    body: {
      items: await grantViews(call, found, head),
      nextCursor: isMore && last ? writeCursor(call, list, last.id) : null,
      total: after === undefined ? matches.length : null,
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

/** An operator is shown what was granted to the own unit and its people. */
async function shownTo(scope: Scope): Promise<(line: GrantLine) => boolean> {
  const { unit } = scope.actor;
  if (unit === undefined) return () => true;
  const ids = new Set([unit]);
  let cursor: string | undefined;
  do {
    const page = await pageOfScored(scope, 'member', { limit: 100, cursor });
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ({ subject }) => ids.has(idIn(subject));
}
