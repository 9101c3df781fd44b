import { schemeOn } from '@lianluo/domain/scheme/in-use';
import type { Overview, readOverview as endpoint } from '@lianluo/contract/overview';
import { yearOf } from '@lianluo/domain/calendar/day';
import { openOf, type NowCard } from '@lianluo/domain/scorecard/card';
import { sum } from '@lianluo/domain/scorecard/counts';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { monthlyOf } from '@lianluo/domain/scorecard/year-card';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kindNames, kindOfItem, kinds } from '@lianluo/domain/work/kinds';
import { isMine, turnOf, type Turn } from '@lianluo/domain/work/turn';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import {
  nowKey,
  readNowCard,
  readUnitCards,
  readYearCard,
  yearKey,
  type UnitCard,
} from '../../engine/scorecard/cards.store';
import { countedFirst, countedUntil } from '../../engine/scorecard/counted-until';
import { readFigures } from '../../engine/scorecard/figures.store';
import { readCounties } from './counties-view';
import { figuresOf } from './figures';
import { platformLines } from './platform-lines';
import { waitingLine, waitingPage, type WaitingPage } from './waiting';

/** How many waiting items the desk shows, and how many of the caller's own if there are others'; the rest is behind the list. */
const waitingShown = 20;
const mineShown = 12;

/** 工作台: three reads, whatever the size of the ledger. A city's own adds its counties, one row each. */
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
    figures: figuresOf({
      scheme: schemeOn(committee, today),
      committee: committee.id,
      year,
      today,
      reach: actor.reach,
      unit: actor.unit,
      ...cards,
    }),
    units: await platformLines(call, units, year),
    waiting: waiting.flatMap((item) => waitingLine(item, call, units)),
    // What a county has not submitted upward is its own affair.
    waitingTotal: open,
    waitingCounts: { mine: turn.mine, others: open - turn.waiting, drafts: turn.drafts, byKind: turn.byKind },
    ...counties,
  };
  return { body };
}

async function ownCards(scope: Scope, year: number) {
  const { storage, committee, actor, instant } = scope;
  const years = [year, year - 1];
  const subject: Subject = actor.unit === undefined ? 'committee' : `unit#${actor.unit}`;
  const [now, mine, whole, ...ofUnit] = await storage.get(
    [
      nowKey(committee.id, subject),
      nowKey(committee.id, `user#${actor.id}`),
      ...(subject === 'committee'
        ? []
        : [nowKey(committee.id, 'committee'), ...years.map((each) => yearKey(committee.id, each, subject))]),
    ].map((key) => ({ table: 'scorecards', key })),
  );
  const [figures = []] =
    subject === 'committee'
      ? await readFigures(scope, [{ committee: committee.id, now }], years)
      : [ofUnit.map((row) => monthlyOf(readYearCard(row)))];
  return {
    asOf: countedUntil(committee, subject === 'committee' ? now : whole, instant),
    now: readNowCard(now),
    mine: readNowCard(mine),
    thisYear: figures[0] ?? {},
    lastYear: figures[1] ?? {},
  };
}

async function unitCards(call: Scope): Promise<Map<string, UnitCard>> {
  const cards = await readUnitCards(call, call.committee.id);
  const { unit } = call.actor;
  return unit === undefined ? cards : new Map([...cards].filter(([id]) => id === unit));
}

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
