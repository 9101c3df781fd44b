import { exact, type Exact } from '../exact';
import { lineOf, type About, type CardLine } from '../facts-of-card';
import type { Clause, Granted, Heading, Node } from '../language';
import type { RuleFact } from '../subject';
import { casesOf, isMeantBy, type ScoredCase } from './score';

export interface Limits {
  readonly cap: Exact | undefined;
  readonly floor: Exact | undefined;
}

export interface ReadyHeading extends Limits {
  readonly heading: Heading;
  readonly start: Exact;
  readonly of: readonly ReadyNode[];
}

export interface ReadyClause extends Limits {
  readonly clause: Clause;
  /** Its place among all clauses of the table. */
  readonly place: number;
  /** What each of its facts scores, where all score the same: how many there are is then all that matters. */
  readonly alike?: Exact;
  /** Whether which of its facts count is decided among them. */
  readonly isOrdered: boolean;
  /** Whether facts of one item are held against each other. */
  readonly competes: boolean;
  /** Whether what counted in an earlier year bears on this one. */
  readonly looksBack: boolean;
  /** Whether it says itself what it gives to whom by their status; where it does not, 暂停履职 ends all points. */
  readonly asksStatus: boolean;
}

export interface ReadyGranted extends Limits {
  readonly granted: Granted;
}

export type ReadyNode = ReadyHeading | ReadyClause | ReadyGranted;

/** A clause that means a line's facts, with what they score under it. */
export interface Hit {
  readonly clause: ReadyClause;
  /** None fits where a score table leaves such facts out. */
  readonly cases: readonly ScoredCase[];
  /** What each scores, where neither its place nor its day nor the subject decides. */
  readonly plain?: Exact;
}

/**
 * 积分表 made ready. Which clauses a line of a card meets is found out once and remembered, since all members of a committee have
 * much the same lines: a card is then read without asking a pattern.
 */
export interface Points {
  readonly tree: ReadyHeading;
  readonly clauses: readonly ReadyClause[];
  readonly meaningOf: (signature: string) => { readonly line: CardLine; readonly hits: readonly Hit[] };
  readonly hitsOf: (fact: RuleFact) => readonly Hit[];
}

export function compilePoints(tree: Heading): Points {
  const clauses: ReadyClause[] = [];
  const ready = readyHeading(tree, clauses);
  const hitsOf = (about: About): Hit[] =>
    clauses.flatMap((clause) => (isMeantBy(clause.clause.each, about) ? [hitOf(clause, about)] : []));
  return {
    tree: ready,
    clauses,
    meaningOf: remembered((signature: string) => {
      const line = lineOf(signature);
      return { line, hits: hitsOf(line) };
    }),
    hitsOf: rememberedBy(({ key, tags, among = 1 }) => `${key} ${tags.join(' ')} ${among}`, hitsOf),
  };
}

function readyNode(node: Node, clauses: ReadyClause[]): ReadyNode {
  if ('heading' in node) return readyHeading(node, clauses);
  if ('granted' in node)
    return { granted: node, cap: exact(Math.max(node.most, 0)), floor: exact(Math.min(node.most, 0)) };
  const { highestPer, per, by, book, after, most } = node;
  const competes = highestPer === 'item' || by === 'item';
  const alike = competes || per !== undefined ? undefined : scoreOfAll(node);
  const clause: ReadyClause = {
    clause: node,
    place: clauses.length,
    ...(alike !== undefined && { alike }),
    isOrdered: competes || per !== undefined || (alike === undefined && (after !== undefined || most !== undefined)),
    competes,
    looksBack: (competes && book !== 'item') || per === 'term',
    asksStatus: namesIn(node).some((name) => /^status[.:]/.test(name)),
    ...limitsOf(node),
  };
  clauses.push(clause);
  return clause;
}

/** All facts, persons and cases that a clause names. */
const namesIn = ({ each, onlyFor = [], notFor = [], score }: Clause): readonly string[] => [
  ...each.map(({ key }) => key),
  ...onlyFor,
  ...notFor,
  ...(typeof score === 'number' ? [] : score.map(([when]) => when)),
];

const scoreOfAll = ({ score, share, by }: Clause): Exact | undefined =>
  typeof score === 'number' && share === undefined && by !== 'amount' ? exact(score) : undefined;

function readyHeading(heading: Heading, clauses: ReadyClause[]): ReadyHeading {
  const of = heading.of.map((node) => readyNode(node, clauses));
  return { heading, of, start: exact(heading.start ?? 0), ...limitsOf(heading) };
}

const limitsOf = ({ cap, floor }: { cap?: number; floor?: number }): Limits => ({
  cap: cap === undefined ? undefined : exact(cap),
  floor: floor === undefined ? undefined : exact(floor),
});

function hitOf(ready: ReadyClause, about: About): Hit {
  const { onlyFor, notFor } = ready.clause;
  const cases = casesOf(ready.clause, about);
  // The first that asks nobody is the last.
  const isPlain = !ready.isOrdered && !onlyFor && !notFor && cases[0]?.who === undefined;
  return { clause: ready, cases, ...(isPlain && { plain: cases[0]?.score ?? 0 }) };
}

const remembered = <Value>(find: (text: string) => Value) => rememberedBy((text: string) => text, find);

function rememberedBy<Asked, Value>(name: (asked: Asked) => string, find: (asked: Asked) => Value) {
  const found = new Map<string, Value>();
  return (asked: Asked): Value => {
    const called = name(asked);
    let value = found.get(called);
    if (value === undefined) found.set(called, (value = find(asked)));
    return value;
  };
}
