import type { Overview, readOverview as endpoint } from '@lianluo/contract/overview';
import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { openOf, placedOn, sum, type NowCard } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { stationViews } from '@lianluo/domain/unit/platform';
import { groupGaps } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kindNames, kindOfItem, kinds } from '@lianluo/domain/work/kinds';
import { isMine, turnOf, type Turn } from '@lianluo/domain/work/turn';
import type { AnswerFor, Call, Scope } from '../context';
import {
  nowKey,
  readDues,
  readNowCard,
  readUnitCards,
  readYearCard,
  yearKey,
  type UnitCard,
} from '../scorecard/cards.store';
import { countedFirst, countedUntil } from '../scorecard/counted-until';
import { readCounties } from './counties-view';
import { figuresOf } from './figures';
import { waitingLine, waitingPage, type WaitingPage } from './waiting';

/** How many waiting items the desk shows, and how many of the caller's own if there are others'; the rest is behind the list. */
const waitingShown = 20;
const mineShown = 12;

/** 工作台: three reads, whatever the size of the ledger. A city's own adds its counties, two cards each. */
export async function overview(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const year = call.query.year ?? yearOf(call.today);
  await countedFirst(call, [call.committee]);
  const isOwn = call.actor.reach === 'own';
  const [own, units, first] = await Promise.all([
    ownCards(call, year),
    unitCards(call),
    isOwn ? waitingPage(call, pageSize) : nothingWaits,
  ]);
  const open = isOwn ? sum(kindNames.map((kind) => openOf(own.now, kind))) : 0;
  const turn = turnIn(call, own);
  const waiting = await shownWaiting(call, first, turn.waiting, open);
  const { committee, actor, today } = call;
  const { asOf, ...cards } = own;
  const counties =
    committee.level === 'city' && actor.reach === 'own' ? { counties: await readCounties(call, year) } : {};
  const body: Overview = {
    committee: { id: committee.id, name: committee.name, level: committee.level, demo: committee.demo },
    period: String(year),
    asOf,
    figures: figuresOf({ committee: committee.id, year, today, reach: actor.reach, unit: actor.unit, ...cards }),
    units: [...units.values()]
      .flatMap((card) => platformLine(card, year, today))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ place: _place, ...line }) => line),
    waiting: waiting.flatMap((item) => waitingLine(item, call, units)),
    // What a county has not submitted upward is its own affair.
    waitingTotal: open,
    waitingCounts: { mine: turn.mine, others: open - turn.waiting, drafts: turn.drafts, byKind: turn.byKind },
    ...counties,
  };
  return { body };
}

async function ownCards({ storage, committee, actor, instant }: Scope, year: number) {
  const subject: Subject = actor.unit === undefined ? 'committee' : `unit#${actor.unit}`;
  const [now, thisYear, lastYear, mine, whole] = await storage.get([
    { table: 'scorecards', key: nowKey(committee.id, subject) },
    { table: 'scorecards', key: yearKey(committee.id, year, subject) },
    { table: 'scorecards', key: yearKey(committee.id, year - 1, subject) },
    { table: 'scorecards', key: nowKey(committee.id, `user#${actor.id}`) },
    ...(subject === 'committee' ? [] : [{ table: 'scorecards', key: nowKey(committee.id, 'committee') } as const]),
  ]);
  return {
    asOf: countedUntil(committee, subject === 'committee' ? now : whole, instant),
    now: readNowCard(now),
    mine: readNowCard(mine),
    thisYear: readYearCard(thisYear),
    lastYear: readYearCard(lastYear),
    dues: readDues(now),
  };
}

async function unitCards(call: Scope): Promise<Map<string, UnitCard>> {
  const cards = await readUnitCards(call, call.committee.id);
  const { unit } = call.actor;
  return unit === undefined ? cards : new Map([...cards].filter(([id]) => id === unit));
}

/** One row of the 1+3 matrix; other units are no platforms. */
function platformLine({ unit, now }: UnitCard, year: number, today: Day) {
  if (!unit?.stations) return [];
  const views = stationViews(unit.stations, now, today);
  const cell = ({ brand, state, lastOn, dueOn, thisMonth }: (typeof views)['reading']) => ({
    brand,
    state,
    ...(lastOn !== undefined && { lastOn }),
    ...(dueOn !== undefined && { dueOn }),
    ...(thisMonth !== undefined && { thisMonth }),
  });
  return [
    {
      // Units are entered in the office's own order, and ids follow the order of entry.
      place: unit.id,
      id: unit.id,
      name: unit.name,
      type: unit.type,
      gaps: groupGaps(unit),
      stations: { reading: cell(views.reading), consultation: cell(views.consultation), opinion: cell(views.opinion) },
      members: placedOn(now, today),
      opinions: yearOfCard(now, year),
    },
  ];
}

const yearOfCard = (now: NowCard, year: number): number => now.years[String(year)]?.['opinions.submitted'] ?? 0;

const nothingWaits: WaitingPage = { items: [], next: undefined };

/** How many open items are read at once: the most urgent. */
const pageSize = 40;
const mostPages = 25;

/** What of all kinds is the caller's. */
function turnIn({ actor }: Scope, { now, mine }: { now: NowCard; mine: NowCard }) {
  const turns = kindNames.map((kind) => [kind, turnOf(kinds[kind], actor, now, mine)] as const);
  const total = (name: keyof Turn) => sum(turns.map(([, turn]) => turn[name]));
  return {
    mine: total('mine'),
    drafts: total('drafts'),
    waiting: total('waiting'),
    // Every kind is in `kindNames`.
    byKind: Object.fromEntries(turns.map(([kind, turn]) => [kind, turn.mine])) as Record<KindName, number>,
  };
}

/** The most urgent of the caller's own and of others', by the day they are due. Reads on only while some of them are further down. */
async function shownWaiting(scope: Scope, first: WaitingPage, mine: number, open: number): Promise<WorkItem[]> {
  const items = [...first.items];
  const ofMine = () => items.filter((item) => isMine(kindOfItem(item), item, scope.actor));
  const lacks = () => ofMine().length < Math.min(mine, mineShown) || items.length < Math.min(open, waitingShown);
  let { next } = first;
  for (let pages = 1; next !== undefined && lacks() && pages < mostPages; pages++) {
    const page = await waitingPage(scope, 100, next);
    items.push(...page.items);
    next = page.next;
  }
  const own = ofMine();
  const others = items.filter((item) => !own.includes(item));
  const room = Math.max(mineShown, waitingShown - others.length);
  const shown = new Set([...own.slice(0, room), ...others].slice(0, waitingShown));
  return items.filter((item) => shown.has(item));
}
