import type { Arrival } from '../arrival/arrival';
import { isOpen, standingCourses, wasInstructed } from '../opinion/instruction';
import type { HandlingState } from '../handling/handling-unit';
import type { Opinion } from '../opinion/opinion';
import { owedByUnit } from '../proposal/answering';
import type { Proposal } from '../proposal/proposal';
import type { WorkItem } from '../work/item';
import type { KindName } from '../work/kinds';

/** Somebody who owes a part of an item by themselves, whoever the item as a whole waits for. */
export interface Owing {
  id: string;
  name: string;
  action: string;
}

/** 下级政协 that an item came from, and where it stands there. */
export interface From {
  committee: string;
  name: string;
  kind: KindName;
  item: string;
}

/** What of a kind is chased beside the step that an item of it waits for. */
interface Chase<Item extends WorkItem> {
  owing?: (item: Item) => readonly Owing[];
  /** 可以督办: a leader has spoken on it, or leads it. */
  supervised?: (item: Item) => boolean;
  /** 可以发工作提示函: which county handed it up. */
  from?: (item: Item) => From | undefined;
}

const owed: Partial<Record<HandlingState, string>> = { assigned: 'sign-for', 'signed-for': 'reply' };

const opinions: Chase<Opinion> = {
  owing: (item) => [...handlers(item), ...assigned(item)],
  supervised: wasInstructed,
};

/** 承办单位 whose part is not answered, each with a clock of its own. */
const handlers = ({ status, handlingUnits }: Opinion): Owing[] =>
  status === 'in-handling'
    ? handlingUnits.flatMap(({ id, name, state }) => {
        const action = owed[state];
        return action === undefined ? [] : [{ id, name, action }];
      })
    : [];

/** To whom a leader's words were handed on, until their outcome was fed back; who handles the item itself is told once. */
function assigned(item: Opinion): Owing[] {
  const known = new Set(item.handlingUnits.map(({ name }) => name));
  return standingCourses(item)
    .filter(isOpen)
    .flatMap(({ records }) => records.findLast(({ step, voided }) => step === 'assign' && !voided) ?? [])
    .flatMap(({ id, to = [] }) =>
      to.map((name, index) => ({ id: `${id}-${index}`, name, action: 'handle-instruction' })),
    )
    .filter(({ name }) => !known.has(name) && known.add(name));
}

/** As long as it lies with the city or was taken by it; what was taken back is the county's alone again. */
const arrivals: Chase<Arrival> = {
  from: ({ status, source, county }) =>
    source && status !== 'draft' && status !== 'withdrawn'
      ? { committee: source.committee, name: county, kind: 'opinions', item: source.item }
      : undefined,
};

/** 承办单位 of a proposal, each with what it owes; 重点提案 are 督办. */
const proposals: Chase<Proposal> = {
  owing: (item) =>
    item.status === 'assigned' || item.status === 'redo'
      ? item.handlingUnits.flatMap((unit) => {
          const owes = owedByUnit(item, unit);
          return owes ? [{ id: unit.id, name: unit.name, action: owes.action }] : [];
        })
      : [],
  supervised: ({ key }) => key !== undefined,
};

/** 催办、督办、提示的范围, of the kinds of which more is chased than the step that an item waits for. */
const table = { opinions, arrivals, proposals } satisfies Partial<Record<KindName, object>>;

/** Each row is given items of its own kind. */
export const chases = table as unknown as Readonly<Partial<Record<string, Chase<WorkItem>>>>;
