import type { Day } from '../calendar/day';
import { wasHeld } from '../gathering/gathering.facts';
import { withCredit } from '../scorecard/credit';
import { factsFor, hasCounters, type Fact } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { isMicro, type Consultation } from './consultation';

export const stages = { reported: '成果已报送', adopted: '成果已采纳', 'looked-back': '已回头看' } as const;
type Stage = keyof typeof stages;

const firstOf = (days: readonly Day[]): Day | undefined => days.toSorted()[0];

/** 成果: how far it has come outside of the house, and since when. */
const reachedOn: Readonly<Record<Stage, (item: Consultation) => Day | undefined>> = {
  reported: ({ outcomeSteps }) => firstOf(outcomeSteps.filter(({ link }) => link === 'report').map(({ on }) => on)),
  adopted: ({ outcomeSteps }) => firstOf(outcomeSteps.filter(({ adopted }) => adopted).map(({ on }) => on)),
  'looked-back': ({ outcomeSteps, reviews }) =>
    firstOf([...outcomeSteps.filter(({ link }) => link === 'look-back'), ...reviews].map(({ on }) => on)),
};
// Object.keys types keys as strings; the object is a closed literal.
const allStages = Object.keys(stages) as Stage[];
export const stagesOf = (item: Consultation): Stage[] =>
  allStages.filter((stage) => reachedOn[stage](item) !== undefined);

export const isClaimed = ({ status, claimed }: Consultation): boolean =>
  claimed && status !== 'draft' && status !== 'cancelled';

/** The days on which points that were agreed came to be done. */
export const doneDays = ({ points }: Consultation): (Day | undefined)[] =>
  points.filter(({ state }) => state === 'done').map(({ doneOn }) => doneOn);

/** 调研组: its leader is the first of those who worked on the topic. */
const researchersOf = ({ team }: Consultation): string[] =>
  team
    .toSorted((one, other) => Number(other.lead ?? false) - Number(one.lead ?? false))
    .flatMap(({ member }) => member ?? []);

export const typeOf = (item: Pick<Consultation, 'form'>) => (isMicro(item) ? 'micro' : 'plan');

/** What becomes of a consultation: each link of the chain once, on the day it was reached. */
export function consultationFacts(item: Consultation): Fact[] {
  const { reportedOn, unit, topics } = item;
  const members = researchersOf(item);
  const proved = (key: string, on: Day | undefined, by: readonly string[], more: Partial<Fact> = {}): Fact[] =>
    factsFor(`consultations.${key}`, reportedOn, { unit, members: by, topics }).map((fact) => ({
      ...onItsDay(withCredit(fact, by), on),
      type: typeOf(item),
      ...more,
    }));

  const claimed = isClaimed(item) ? proved('topic-claimed', undefined, members) : [];
  if (!wasHeld(item)) return claimed;
  const [reported, adopted, lookedBack] = allStages.map((stage) => reachedOn[stage](item));
  return [
    ...claimed,
    ...(reported ? proved('outcome-reported', reported, members) : []),
    ...(adopted ? proved('outcome-adopted', adopted, members) : []),
    ...(lookedBack ? proved('looked-back', lookedBack, []) : []),
    ...pointsDone(item).map((fact) => ({ ...fact, type: typeOf(item) })),
  ];
}

/**
 * 约定事项落实: of the unit a fact for each day on which points came to be done, so that none of them moves when others follow. The
 * list of the committee has the consultation once, and so has its figure.
 */
function pointsDone(item: Consultation): Fact[] {
  const { reportedOn, unit, topics } = item;
  const days = doneDays(item).map((day) => day ?? reportedOn);
  const [first] = days.toSorted();
  if (first === undefined) return [];
  return factsFor('consultations.point-done', reportedOn, { unit, topics }).flatMap((fact) =>
    hasCounters(fact.subject)
      ? [{ ...onItsDay(fact, first), amount: days.length }]
      : [...new Set(days)]
          .toSorted()
          .map((day) => ({ ...onItsDay(fact, day), amount: days.filter((each) => each === day).length })),
  );
}
