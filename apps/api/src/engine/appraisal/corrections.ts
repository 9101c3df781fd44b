import { groupBy } from '@lianluo/domain/import/group-by';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import { acceptedNet, factAt, waitingNet, withLines, type LateLine } from '@lianluo/domain/scheme/appraisal/late-lines';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scope } from '../../floor/context';
import type { WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';
import { readDecisions, type Decision, type Made } from './decision.store';
import { readLate, type Late } from './late.store';

/** A late fact that nobody has decided on, or that changed since: by how much it differs from what counts. */
export interface Waiting extends Late {
  change: number;
}

/** 更正 of a year: what is late now, what was decided, and what waits. */
export interface Corrections {
  year: number;
  /** In their order. */
  decided: readonly Decision[];
  waiting: readonly Waiting[];
  /** By cards: what is late there, or was when it was decided on. */
  late: ReadonlyMap<Subject, readonly Placed[]>;
  /** By cards: what all that was accepted comes to. */
  results: ReadonlyMap<string, SubjectResult>;
}

/** How much of it is there, and how much of that counts. */
interface Placed extends Late {
  counts: number;
}

export async function readCorrections(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  year: number,
): Promise<Corrections> {
  const [late, decided] = await Promise.all([
    readLate(storage, committee.id, year),
    readDecisions(storage, committee.id, year),
  ]);
  return correctionsOf(year, late, decided);
}

/** Everything is put by its place and by its subject once: a busy year has thousands, and lists ask for each. */
export function correctionsOf(year: number, late: readonly Late[], decided: readonly Decision[]): Corrections {
  const decisions = groupBy(decided, (each) => each.late);
  const on = ({ id }: Pick<Late, 'id'>): readonly Decision[] => decisions.get(id) ?? [];
  const known = [...late, ...goneAgain(late, decisions, year)];
  const waiting = known.flatMap((each): Waiting[] => {
    const change = waitingNet(each.net, on(each));
    return change === 0 ? [] : [{ ...each, change }];
  });
  const placed = known.map((each): Placed => ({ ...each, counts: acceptedNet(on(each)) }));
  const results = new Map(decided.flatMap(madeBy).map(({ after }) => [after.subject, after]));
  return { year, decided, waiting, late: groupBy(placed, ({ subject }) => subject), results };
}

/** What a decision made of whom it concerns: of the subject itself, and of the units that ask the fact of each of their members. */
export const madeBy = ({ before, after, also = [] }: Decision): readonly Made[] =>
  after ? [{ before, after }, ...also] : [];

/** What was decided on and is late no more: whoever took an accepted fact back. */
function goneAgain(late: readonly Late[], decisions: ReadonlyMap<string, readonly Decision[]>, year: number): Late[] {
  const there = new Set(late.map(({ id }) => id));
  return [...decisions].flatMap(([id, decided]): Late[] => {
    const last = decided.at(-1);
    if (!last || there.has(id)) return [];
    const { subject, signature, at } = last;
    return [{ id, year, subject: cardOf(subject), signature, at, net: 0, version: 0 }];
  });
}

/** Whose card a subject's facts stand on. */
export const cardOf = ({ kind, id }: Pick<Scored, 'kind' | 'id'>): Subject =>
  kind === 'committee' ? 'committee' : `${kind}#${id}`;

/** What is late at a place of a card, as rules read it. */
export const lateFact = (subject: Subject, year: number, place: { signature: string; at: string }): RuleFact =>
  // A card tells of every place what stands there; one that did not would still be named by its line.
  factAt(subject, year, place) ?? { key: place.signature, on: `${year}-12-31`, tags: [] };

/** What a subject comes to by all that was accepted; nothing where nothing was. */
export const correctedResult = (
  { results }: Pick<Corrections, 'results'>,
  subject: Subject,
): SubjectResult | undefined => results.get(subject);

/**
 * How a card that facts have moved since differs from the one that counts: less what is late and was not accepted, and with what
 * was accepted and is gone again. `accepting` is decided right now.
 */
const linesToCounted = (corrections: Corrections, subject: Subject, accepting: ReadonlySet<string>): LateLine[] =>
  (corrections.late.get(subject) ?? [])
    .map(({ id, signature, at, net, counts }) => ({ signature, at, net: accepting.has(id) ? 0 : counts - net }))
    .filter(({ net }) => net !== 0);

const nothing: ReadonlySet<string> = new Set();

/** A subject with the cards that count: facts that wait, or were refused, are not on them. */
export function asCounted(
  corrections: Corrections,
  read: WithFacts,
  accepting: ReadonlySet<string> = nothing,
): WithFacts {
  const { card } = read.scored;
  const lines = linesToCounted(corrections, card, accepting);
  const cards = new Map(read.cards);
  if (lines.length > 0) cards.set(corrections.year, withLines(card, cards.get(corrections.year) ?? {}, lines));
  const members = read.members?.map((member) => asCounted(corrections, member, accepting));
  return { ...read, cards, ...(members && { members }) };
}
