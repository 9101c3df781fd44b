import type { confirmProgramme as confirming, readProgramme as reading } from '@lianluo/contract/reading-programme';
import { addDays, lastDayOfMonth, monthOf, yearOf, type Day } from '@lianluo/domain/calendar/day';
import { isWorkingDay } from '@lianluo/domain/calendar/working-days';
import type { Book } from '@lianluo/domain/reading/book';
import { programmeOf, programmeTitle, type ProgrammeCell } from '@lianluo/domain/reading/programme';
import type { Reading } from '@lianluo/domain/reading/reading';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';
import { Refusal, refusedField } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { commit, type CommandWrite } from '../../../floor/http/commit';
import type { Address, Row } from '../../../floor/storage/table';
import { requireNamed } from '../../register/require-named';
import { readAll } from '../../register/platform.store';
import { isVisible } from '../../work/find-item';
import { saving } from '../../work/ledger.store';
import { dayList, headsOf } from '../../work/lists';
import { momentOf } from '../../work/moment';
import { newItem } from '../../work/new-item';

/** 年度读书计划 */
export async function readProgramme(call: Call<typeof reading>): Promise<AnswerFor<typeof reading>> {
  const { year = yearOf(call.today) } = call.query;
  const { groups, cells } = await programme(call, year);
  return {
    body: {
      year,
      groups: groups.map(({ id, name }) => ({ id, name })),
      cells: cells.map(({ books, readings, ...cell }) => ({ ...cell, books: [...books], readings: [...readings] })),
    },
  };
}

/** 按计划登记: what waits in a month becomes drafts, all of them or none. */
export async function confirmProgramme(call: Call<typeof confirming>): Promise<AnswerFor<typeof confirming>> {
  const { month, on = lastWorkingDay(call, month), groups: asked } = call.body;
  if (monthOf(on) !== month) throw refusedField('/on', 'gathering.outside-month');
  await requireGroups(call, asked ?? []);
  const mark = markOf(call, month);
  // Read before the readings are: whoever confirms the month meanwhile has changed it.
  const [marked] = await call.storage.get([mark], { consistent: true });
  const { groups, cells } = await programme(call, Number(month.slice(0, 4)));
  const open = cells
    .filter((cell) => cell.month === month && cell.state === 'open')
    .filter(({ group }) => asked === undefined || (group !== undefined && asked.includes(group)))
    .slice(0, mostEntries.programmeGroups);
  if (open.length === 0) throw new Refusal('gathering.off-programme');
  const items: Reading[] = [];
  for (const cell of open) {
    const group = groups.find(({ id }) => id === cell.group);
    const draft = await newItem(call, 'readings', draftOf(cell, group, on));
    items.push(settle(kinds.readings, undefined, draft, momentOf(call)) as Reading);
  }
  return commit(
    call,
    [...items.flatMap((item) => saving(call, undefined, item, 'record')), marking(mark, marked, items)],
    { body: { items: items.map(({ id, title, plannedOn }) => ({ id, title, on: plannedOn })) } },
  );
}

/** Beside what rules have planned: of two who confirm a month at once the second looks anew. */
const markOf = ({ committee }: Scope, month: string): Address => ({
  table: 'platforms',
  key: { pk: `${committee.id}#planned`, sk: `programme#${month}` },
});

const marking = ({ table, key }: Address, before: Row | undefined, items: readonly Reading[]): CommandWrite => ({
  table,
  put: { ...key, version: (before?.version ?? 0) + 1, kind: 'readings', item: items.at(-1)?.id ?? '' },
  if: before ? { version: before.version } : 'absent',
  refusal: 'again',
});

const requireGroups = (scope: Scope, ids: readonly string[]) =>
  requireNamed<ReadingGroup>(scope, 'reading-groups', ids, {
    code: 'group.unknown',
    message: '没有这个读书群。',
    pointerOf: (index) => `/groups/${index}`,
  });

const draftOf = ({ month, topic, books }: ProgrammeCell, group: ReadingGroup | undefined, plannedOn: Day) => ({
  title: programmeTitle(month, group?.name, books),
  plannedOn,
  ...(topic !== undefined && { topic }),
  ...(group?.unit !== undefined && { unit: group.unit }),
  ...(group && { group: group.id }),
  ...(group?.owner !== undefined && { leaders: [{ member: group.owner }] }),
  books: books.map(({ id }) => id),
});

/** A year's readings are a few hundred; whom each is of and what was shared stands in its head. */
async function programme(scope: Scope, year: number) {
  const [books, groups] = await Promise.all([
    readAll<Book>(scope, 'books'),
    readAll<ReadingGroup>(scope, 'reading-groups'),
  ]);
  const list = dayList(scope, 'readings', {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    // A plan is read from its beginning.
    oldestFirst: true,
  });
  const readings: Reading[] = [];
  let next: string | undefined;
  do {
    const part = await list.page(next, 100);
    const heads = await headsOf(
      scope,
      'readings',
      part.entries.map(({ place }) => place),
    );
    readings.push(...([...heads.values()] as Reading[]).filter((item) => isVisible(scope, item)));
    next = part.next;
  } while (next !== undefined);
  const those = {
    books: books.map(({ value }) => value),
    groups: groups.map(({ value }) => value).filter(({ active }) => active),
    readings,
  };
  return { ...those, cells: programmeOf(year, those, scope.today) };
}

function lastWorkingDay({ calendar }: Scope, month: string): Day {
  let day = lastDayOfMonth(`${month}-01`);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}
