import type { planYear as endpoint } from '@lianluo/contract/recurrence';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import { saving } from '../../engine/work/ledger.store';
import { momentOf } from '../../engine/work/moment';
import { newItem } from '../../engine/work/new-item';
import { requireWrites } from '../../engine/work/require-writes';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { marking } from './planned.store';
import { isOpen, yearLines, type Line, type RuleLines } from './year-lines';

/** One transaction takes a hundred rows: an item, its entry in the journal and its mark are three. */
const atOnce = 30;

/** 生成年度安排: a part of what is not there yet, whole; whoever calls again goes on, and nothing is made twice. */
export async function planYear(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { year, dryRun } = call.body;
  const rules = await yearLines(call, year);
  const dates = rules.reduce((sum, { lines }) => sum + lines.length, 0);
  const open = rules.flatMap(({ rule, lines }) =>
    lines.filter((line) => isOpen(line, call.today)).map((line) => ({ rule, line })),
  );
  const part = dryRun ? [] : open.slice(0, atOnce);
  for (const kind of new Set(part.map(({ rule }) => rule.kind))) await requireWrites(call, kind);
  const writes = await Promise.all(part.map((each) => drafting(call, each)));
  const answer = { year, dates, made: part.length, left: open.length - part.length };
  return commit(call, writes.flat(), { body: answer });
}

async function drafting(
  call: Call<typeof endpoint>,
  { rule, line }: { rule: RuleLines['rule']; line: Line },
): Promise<CommandWrite[]> {
  const draft = await newItem(call, rule.kind, {
    title: line.title,
    unit: line.unit,
    plannedOn: line.on,
    place: rule.place,
    ...(rule.everyone && { invited: { everyone: true } }),
    ...(rule.kind === 'activities' && { type: rule.type }),
  });
  const item = settle(kinds[rule.kind], undefined, draft, momentOf(call));
  return [
    ...saving(call, undefined, item, 'record'),
    marking(call.committee.id, line.key, { kind: rule.kind, item: item.id }, line.mark),
  ];
}
