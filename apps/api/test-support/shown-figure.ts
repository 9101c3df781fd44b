import type { CoverageView } from '@lianluo/contract/grid-contact';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { CommitteeView } from '@lianluo/contract/committee';
import type { ProposalReportView } from '@lianluo/contract/proposal-report';
import type { YearPlanView } from '@lianluo/contract/recurrence';
import type { UnitView } from '@lianluo/contract/unit';
import type { Reading } from '@lianluo/schemes/demo/figures';
import type { Client } from './client';

interface Page {
  items: Record<string, unknown>[];
  nextCursor: string | null;
  total: number;
}

/** What an office of the demo world reads where a published figure is to stand. */
export async function shownOf(office: Client, committee: string, read: Reading): Promise<number> {
  const base = `/committees/${committee}/`;
  if ('percent' in read) {
    const { body } = await office.get<CoverageView>(`${base}grid/coverage?network=six-contacts`);
    return body.lines.find(({ key }) => key === read.percent)?.percent ?? Number.NaN;
  }
  if ('rate' in read) return rateOf(office, base, read.rate);
  if ('shown' in read) return (await office.get<Page>(read.shown)).body.items.length;
  if ('rule' in read) return datesOf(office, base, read);
  const path = base + (await withUnit(office, base, 'total' in read ? read.total : read.of));
  if ('total' in read) return (await office.get<Page>(path)).body.total;
  if ('level' in read) {
    const { nodes } = (await office.get<GridView>(path)).body;
    return nodes.filter(({ level }) => read.level === 'all' || level === read.level).length;
  }
  const items = await everyOf(office, path);
  if ('entries' in read) {
    const [list = ''] = path.split('?');
    let count = 0;
    for (const { id } of items) {
      const { body } = await office.get<Record<string, unknown[] | undefined>>(`${list}/${String(id)}`);
      count += body[read.entries]?.length ?? 0;
    }
    return count;
  }
  if ('distinct' in read) return new Set(items.map((item) => item[read.distinct])).size;
  return items.reduce((sum, item) => sum + Number(item[read.sum] ?? 0), 0);
}

/** A rate of the newest plenary, rounded as a report tells it. */
async function rateOf(office: Client, base: string, name: string): Promise<number> {
  const { body: committee } = await office.get<CommitteeView>(base.slice(0, -1));
  const { id = '' } = committee.proposals?.plenaries?.at(-1) ?? {};
  const { body } = await office.get<ProposalReportView>(`${base}proposal-report?session=${id}`);
  return Math.round(body.rates.find(({ key }) => key === name)?.percent ?? Number.NaN);
}

async function datesOf(
  office: Client,
  base: string,
  { rule, tells }: Extract<Reading, { rule: string }>,
): Promise<number> {
  const { body } = await office.get<YearPlanView>(`${base}recurrences/plan`);
  const dates = body.rules.filter(({ name }) => name === rule).flatMap((each) => each.dates);
  const told = new Set(dates.map(({ nominal }) => Number(tells === 'day' ? nominal.slice(8) : nominal.slice(5, 7))));
  // Of a day of the month there is but one.
  return tells === 'months' ? told.size : told.size === 1 ? Math.max(...told) : Number.NaN;
}

/** `{name}` in a path is the unit of that name. */
async function withUnit(office: Client, base: string, path: string): Promise<string> {
  const [, name] = /\{(.+)\}/.exec(path) ?? [];
  if (name === undefined) return path;
  const { body } = await office.get<{ items: UnitView[] }>(`${base}units?q=${encodeURIComponent(name)}`);
  return path.replace(`{${name}}`, body.items[0]?.id ?? '');
}

async function everyOf(office: Client, path: string): Promise<Page['items']> {
  const items: Page['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = `${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { body }: { body: Page } = await office.get<Page>(path + more);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}
