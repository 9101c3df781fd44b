import { Refusal } from '@lianluo/domain/refusal';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import { acceptedNet, factAt, waitingNet, withLines, type LateLine } from '@lianluo/domain/scheme/appraisal/late-lines';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scope } from '../../floor/context';
import { askingOf, type Counting } from '../score/asking';
import type { WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';
import { countsOf, readFor, resultOf } from './count-year';
import { readDecisions, type Decision } from './decision.store';
import { readLate, type Late } from './late.store';

/** A late fact that nobody has decided on, or that changed since: by how much it differs from what counts. */
export interface Waiting extends Late {
  change: number;
}

/** 更正 of a year: what is late now, what was decided, and what waits. */
export interface Corrections {
  year: number;
  late: readonly Late[];
  /** In their order. */
  decided: readonly Decision[];
  waiting: readonly Waiting[];
}

export async function readCorrections(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  year: number,
): Promise<Corrections> {
  const [late, decided] = await Promise.all([
    readLate(storage, committee.id, year),
    readDecisions(storage, committee.id, year),
  ]);
  const known = [...late, ...goneAgain(late, decided, year)];
  const waiting = known.flatMap((each): Waiting[] => {
    const change = waitingNet(each.net, decisionsOn(decided, each.id));
    return change === 0 ? [] : [{ ...each, change }];
  });
  return { year, late, decided, waiting };
}

/** What was decided on and is late no more: whoever took an accepted fact back. */
const goneAgain = (late: readonly Late[], decided: readonly Decision[], year: number): Late[] => {
  const there = new Set(late.map(({ id }) => id));
  const gone = new Map(decided.filter((each) => !there.has(each.late)).map((each) => [each.late, each]));
  return [...gone].map(([id, { subject, signature, at }]) => ({
    id,
    year,
    subject: cardOf(subject),
    signature,
    at,
    net: 0,
    version: 0,
  }));
};

const decisionsOn = (decided: readonly Decision[], id: string): Decision[] => decided.filter(({ late }) => late === id);

/** Whose card a subject's facts stand on. */
export const cardOf = ({ kind, id }: Pick<Scored, 'kind' | 'id'>): Subject =>
  kind === 'committee' ? 'committee' : `${kind}#${id}`;

/** What is late at a place of a card, as rules read it. */
export const lateFact = (subject: Subject, year: number, place: { signature: string; at: string }): RuleFact =>
  // A card tells of every place what stands there; one that did not would still be named by its line.
  factAt(subject, year, place) ?? { key: place.signature, on: `${year}-12-31`, tags: [] };

/** What a subject comes to by all that was accepted; nothing where nothing was. */
export const correctedResult = (
  { decided }: Pick<Corrections, 'decided'>,
  subject: Subject,
): SubjectResult | undefined => decided.findLast((each) => each.accepted && cardOf(each.subject) === subject)?.after;

/**
 * How a card that facts have moved since differs from the one that counts: less what is late and was not accepted, and with what
 * was accepted and is gone again. `accepting` is decided right now.
 */
function linesToCounted({ late, decided, waiting }: Corrections, subject: Subject, accepting?: string): LateLine[] {
  const known = new Map([...waiting, ...late].map((each) => [each.id, each]));
  return [...known.values()]
    .filter((each) => each.subject === subject)
    .map(({ id, signature, at, net }) => {
      const counts = id === accepting ? net : acceptedNet(decisionsOn(decided, id));
      return { signature, at, net: counts - net };
    })
    .filter(({ net }) => net !== 0);
}

/** A subject with the cards that count: facts that wait, or were refused, are not on them. */
function asCounted(corrections: Corrections, read: WithFacts, accepting?: string): WithFacts {
  const { card } = read.scored;
  const lines = linesToCounted(corrections, card, accepting);
  const cards = new Map(read.cards);
  if (lines.length > 0) cards.set(corrections.year, withLines(card, cards.get(corrections.year) ?? {}, lines));
  const members = read.members?.map((member) => asCounted(corrections, member));
  return { ...read, cards, ...(members && { members }) };
}

/** What a subject comes to where one more correction is accepted. Its sheet was scored by hand and stays as it was. */
export async function resultWith(
  scope: Counting,
  corrections: Corrections,
  { scored, before, accepting }: { scored: Scored; before: SubjectResult; accepting: string },
): Promise<SubjectResult> {
  const asking = await askingOf(scope, String(corrections.year));
  if (!asking) throw new Refusal('scheme.none');
  const counts = countsOf(asking, scored.kind);
  const [read] = await readFor(scope, counts, [scored]);
  if (!read) return before;
  const { sheet } = before;
  return { ...resultOf(counts, asCounted(corrections, read, accepting)), ...(sheet && { sheet }) };
}
