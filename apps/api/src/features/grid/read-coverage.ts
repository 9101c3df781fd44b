import type { readCoverage as endpoint } from '@lianluo/contract/grid-contact';
import { yearOf } from '@lianluo/domain/calendar/day';
import { spanOf } from '@lianluo/domain/calendar/period';
import { coverageOf } from '@lianluo/domain/grid/coverage';
import { networkOn } from '@lianluo/domain/grid/network';
import { daysUnreached, suggestVisits, type Unreached } from '@lianluo/domain/grid/suggest';
import { byKey, subjectKey } from '@lianluo/domain/grid/subject';
import { invalidField } from '@lianluo/domain/refusal';
import { contactsCovered } from '../../engine/score/contacts-covered';
import type { AnswerFor, Call } from '../../floor/context';
import { readContactLog } from './contact-log.store';
import { namesOf } from './grid.view';
import { readNetwork, schemeOn } from './network.store';
import { readRoster } from './roster';

const mostUnreached = 100;
const suggested = 5;

/** 联系覆盖 of a period, as the network stands at its end or today. */
export async function readCoverage(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, period = String(yearOf(call.today)), contactor } = call.query;
  const span = spanOf(period);
  // The endpoint has read it already.
  if (!span) throw invalidField('/period', 'period.invalid', '期间如 2026、2026-Q3、2026-11。');
  const until = span.to < call.today ? span.to : call.today;
  const year = yearOf(until);
  const [stored, { entries: roster }, contacts, duties] = await Promise.all([
    readNetwork(call, kind),
    readRoster(call, kind),
    readContactLog(call, kind, [year - 1, year]),
    contactsCovered(call, period),
  ]);
  const nodes = networkOn(stored.placements, until);
  const scheme = schemeOn(stored, until);
  const nameOf = namesOf(roster);
  const history = { network: kind, nodes, contacts, today: until };
  const waiting = daysUnreached(history).sort(
    (one, other) => age(other) - age(one) || byKey(one.contacted, other.contacted),
  );
  const by = nodes.find(({ subject }) => subject.id === contactor)?.subject;
  const visits = by
    ? suggestVisits(history, by, suggested).map(({ subject, sentence }) => ({ subject, sentence, contactor: by }))
    : // One for each of those who have left somebody alone for longest.
      [...new Map(waiting.map(({ contactor: each }) => [subjectKey(each), each])).values()]
        .slice(0, suggested)
        .flatMap((each) => suggestVisits(history, each, 1).map((visit) => ({ ...visit, contactor: each })));
  return {
    body: {
      network: kind,
      period,
      lines: coverageOf({ scheme, roster, nodes, contacts, period }).map(({ name, targetPercent, isMet, ...line }) => ({
        ...line,
        label: name,
        target: targetPercent,
        met: isMet,
      })),
      unreached: waiting
        .filter(({ last }) => !last || last.on < span.from)
        .slice(0, mostUnreached)
        .map(({ contactor: from, contacted, node, last, days }) => ({
          member: node.subject.id,
          name: nameOf(contacted),
          level: node.level,
          by: nameOf(from),
          byId: from.id,
          ...(last && { lastOn: last.on }),
          days,
        })),
      suggestions: visits.map((visit) => ({
        member: visit.subject.id,
        name: nameOf(visit.subject),
        by: nameOf(visit.contactor),
        byId: visit.contactor.id,
        sentence: visit.sentence,
      })),
      duties,
    },
  };
}

// Not infinity, whose difference with itself is no number.
const age = ({ days }: Unreached): number => days ?? Number.MAX_SAFE_INTEGER;
