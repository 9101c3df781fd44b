import type { Overview, readOverview as endpoint } from '@lianluo/contract/overview';
import { daysBetween, yearOf, type Day } from '@lianluo/domain/calendar/day';
import { openOf, placedOn, sum, type NowCard } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { stationViews } from '@lianluo/domain/unit/platform';
import { groupGaps } from '@lianluo/domain/unit/unit';
import { kindNames, type WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
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
import { pagesOf } from '../storage/pages';
import { isVisible } from '../work/find-item';
import { readHead } from '../work/head-row';
import { readCounties } from './counties-view';
import { figuresOf } from './figures';

/** How many waiting items the desk shows; the rest is behind the list. */
const waitingShown = 20;

/** 工作台: three reads, whatever the size of the ledger. A city's own adds its counties, two cards each. */
export async function overview(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const year = call.query.year ?? yearOf(call.today);
  await countedFirst(call, [call.committee]);
  const [own, units, waiting] = await Promise.all([ownCards(call, year), unitCards(call), readWaiting(call)]);
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
    waiting,
    // What a county has not submitted upward is its own affair.
    waitingTotal: actor.reach === 'own' ? sum(kindNames.map((kind) => openOf(cards.now, kind))) : 0,
    ...counties,
  };
  return { body };
}

async function ownCards({ storage, committee, actor, instant }: Scope, year: number) {
  const subject: Subject = actor.unit === undefined ? 'committee' : `unit#${actor.unit}`;
  const [now, thisYear, lastYear, whole] = await storage.get([
    { table: 'scorecards', key: nowKey(committee.id, subject) },
    { table: 'scorecards', key: yearKey(committee.id, year, subject) },
    { table: 'scorecards', key: yearKey(committee.id, year - 1, subject) },
    ...(subject === 'committee' ? [] : [{ table: 'scorecards', key: nowKey(committee.id, 'committee') } as const]),
  ]);
  return {
    asOf: countedUntil(committee, subject === 'committee' ? now : whole, instant),
    now: readNowCard(now),
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

/** 等谁办什么, by the day it is due. An operator sees what waits for their own unit's items. */
async function readWaiting(call: Scope): Promise<Overview['waiting']> {
  if (call.actor.reach === 'below') return [];
  const items: WorkItem[] = [];
  const limit = call.actor.unit === undefined ? waitingShown : 100;
  for await (const rows of pagesOf(call.storage, { table: 'ledger', index: 'byDue', pk: call.committee.id, limit })) {
    items.push(...rows.map(readHead).filter((item) => isVisible(call, item)));
    if (items.length >= waitingShown) break;
  }
  return items.slice(0, waitingShown).flatMap((item) => waitingLine(item, call.today));
}

function waitingLine(item: WorkItem, today: Day): Overview['waiting'] {
  if (!item.waitingFor) return [];
  const { holder, action } = item.waitingFor;
  const label = kinds[item.kind].steps[action]?.label ?? action;
  const { id, kind, title, dueOn } = item;
  return [{ item: id, kind, title, action, label, holder, dueOn, state: stateOf(dueOn, today) }];
}

/** How soon counts as due on the desk: today and the three days after. */
const soonDays = 3;

function stateOf(dueOn: Day | null, today: Day): Overview['waiting'][number]['state'] {
  if (dueOn === null) return 'open';
  if (dueOn < today) return 'overdue';
  return daysBetween(today, dueOn) <= soonDays ? 'due' : 'ahead';
}
