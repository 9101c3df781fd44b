import { dayOf, type Day } from '../calendar/day';
import { isHandled, isInCharge } from '../handling/handling';
import { withShare } from '../scorecard/credit';
import { factsFor, isPersons, type Fact } from '../scorecard/fact';
import { standingFor, takersOf } from './adopters';
import { authorKey, type Authorship } from './author';
import { authorInformants, authorMembers, type Adoption, type Opinion } from './opinion';
import { onItsDay } from '../scorecard/on-its-day';
import { handedUpOn } from './submission';

/** 办理途径, where it is not that of every item: past the office by 直通车, or by its own street and no department. */
export const routes = { 'fast-lane': '直通车报送', local: '属地办理' } as const;

/** 应约: a draft has answered nobody yet. */
export const isAnswer = ({ call, status }: Opinion): boolean => call !== undefined && status !== 'draft';

/** 办结: the day its last handling unit passed, or that on which its own street had handled it. */
export function handledOn(item: Opinion): Day | undefined {
  const { status, handledLocallyOn, handlingUnits, reportedOn } = item;
  const units = handlingUnits.filter(isInCharge);
  if (units.length > 0)
    return isHandled(units)
      ? units
          .map(({ since }) => dayOf(since))
          .toSorted()
          .at(-1)
      : undefined;
  // What a street had handled before its day was kept is known for as long as it stands there.
  return handledLocallyOn ?? (status === 'handled' ? reportedOn : undefined);
}

function routeOf(item: Opinion): keyof typeof routes | undefined {
  if (handledOn(item) !== undefined && !item.handlingUnits.some(isInCharge)) return 'local';
  return item.fastLane ? 'fast-lane' : undefined;
}

/** What an opinion proves of everybody whose work it is, each on the day it happened. */
export function opinionFacts(item: Opinion): Fact[] {
  if (item.status === 'draft') return [];
  const { id, reportedOn, unit, topics, issuedOn, instructions } = item;
  const members = authorMembers(item);
  const informants = authorInformants(item);
  const authors = item.authors.map(authorKey);
  const route = routeOf(item);
  const byRoute: Partial<Fact> = route === undefined ? {} : { route };

  const proved = (key: string, days: readonly (Day | undefined)[], more: Partial<Fact> = {}): Fact[] =>
    days.flatMap((on) =>
      on === undefined
        ? []
        : factsFor(key, reportedOn, { unit, members, informants, topics }).map((fact) =>
            withPart({ ...onItsDay(fact, on), ...more }, item.authorship, authors),
          ),
    );
  /** What a closed ledger says without a day is of the item's own. */
  const takenOn = ({ adoptedOn }: Adoption): Day => adoptedOn ?? reportedOn;

  return [
    // A unit reports hundreds: of what it hands in its card keeps the days alone.
    ...proved('opinions.submitted', [reportedOn], byRoute).map((fact) =>
      isPersons(fact.subject) ? { ...fact, item: id } : fact,
    ),
    ...proved('opinions.issued', [issuedOn]),
    ...proved('opinions.handed-up', [handedUpOn(item)]),
    ...takersOf(item).flatMap((adopter) => {
      const taken = item.adoptions.filter((each) => standingFor(each).includes(adopter)).map(takenOn);
      return proved(`opinions.adopted.${adopter}`, [earliest(taken)], { item: id });
    }),
    ...item.adoptions.flatMap((each) =>
      standingFor(each).flatMap((adopter) => proved(`opinions.adoptions.${adopter}`, [takenOn(each)])),
    ),
    ...proved('opinions.instructed', [
      earliest(instructions.flatMap(({ voided, instructedOn }) => (voided ? [] : instructedOn))),
    ]),
    ...proved('opinions.handled', [handledOn(item)], byRoute),
    ...proved('opinions.called', [isAnswer(item) ? reportedOn : undefined]),
  ];
}

const earliest = (days: readonly Day[]): Day | undefined => days.toSorted()[0];

/** 集体 is the work of a body: nobody's alone, whoever stands beside it. */
const withPart = (fact: Fact, authorship: Authorship | undefined, authors: readonly string[]): Fact => {
  const shared = withShare(fact, authors);
  return authorship === 'collective' && isPersons(fact.subject) ? { ...shared, role: 'collective' } : shared;
};
