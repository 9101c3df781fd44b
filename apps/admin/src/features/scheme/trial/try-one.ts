import type { explainPoints, explainQuotas, ShownFact } from '@lianluo/contract/scores';
import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Member } from '@lianluo/domain/member/member';
import type { Node, PointsTable, Tag } from '@lianluo/domain/scheme/language';
import { bandOf } from '@lianluo/domain/scheme/points/bands';
import { compilePoints } from '@lianluo/domain/scheme/points/compile';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import type { Explained } from '@lianluo/domain/scheme/points/explained';
import type { Profile, RuleFact } from '@lianluo/domain/scheme/subject';
import type { Answer } from '../../../api/call';

/** What the API knows of one: the facts under the clauses in force, and those under the quotas. */
export interface KnownOf {
  points: Answer<typeof explainPoints> | undefined;
  quotas: Answer<typeof explainQuotas> | undefined;
}

export interface Tried {
  value: number;
  grade?: { name: string; tone: 'good' | 'fair' | 'low' };
  /** What each heading under the whole came to. */
  parts: readonly { id: string; label: string; value: number; limited: boolean; facts: number }[];
  /** Facts that only the draft asks for: what is in force never looked for them. */
  unknown: readonly string[];
}

/** As much of a member as rules ask for; what is kept from the reader is not known. */
interface AsShown extends Pick<Member, 'id' | 'level' | 'status'> {
  office?: string | null | undefined;
  sector: string | null;
  partyMember?: boolean | null | undefined;
}

/** Who a member is, as rules ask it: what the roster tells now. */
export const profileOf = ({ id, level, status, office, sector, partyMember }: AsShown): Profile => ({
  id,
  levels: [{ is: level }],
  statuses: [{ is: status }],
  posts: office ? [office] : [],
  ...(sector !== null && { sector }),
  ...(typeof partyMember === 'boolean' && { party: partyMember }),
});

const factOf = ({ key, on, itemOn, tags, among, amount, item }: ShownFact): RuleFact => ({
  key,
  on,
  // The wire tells the very tags that the card has.
  tags: tags as Tag[],
  ...(itemOn !== undefined && { itemOn }),
  ...(among !== undefined && { among }),
  ...(amount !== undefined && { amount }),
  ...(item !== undefined && { item }),
});

/** Facts of one list, so often as it tells them; of several lists that tell the same, as often as the longest does. */
export function factsKnownOf({ points, quotas }: KnownOf): RuleFact[] {
  const lists = [
    ...(points?.nodes ?? []).map(({ facts }) => facts.map(({ fact }) => fact)),
    ...(quotas?.rules ?? []).map(({ facts }) => facts),
  ];
  const most = new Map<string, RuleFact[]>();
  for (const list of lists) {
    const own = new Map<string, RuleFact[]>();
    for (const fact of list.map(factOf)) {
      const name = JSON.stringify(fact);
      own.set(name, [...(own.get(name) ?? []), fact]);
    }
    for (const [name, alike] of own) if (alike.length > (most.get(name)?.length ?? 0)) most.set(name, alike);
  }
  return [...most.values()].flat();
}

const keysAsked = (node: Node): string[] => {
  if ('of' in node) return node.of.flatMap(keysAsked);
  return 'clause' in node ? node.each.map(({ key }) => key) : [];
};

/** Keys that what is in force asks of its facts, by which alone the API could tell them. */
export function keysLooked(
  tables: readonly (PointsTable | undefined)[],
  quotas: readonly { of: readonly { key: string }[] }[],
) {
  return new Set([
    ...tables.flatMap((table) => (table ? keysAsked(table.tree) : [])),
    ...quotas.flatMap(({ of }) => of.map(({ key }) => key)),
  ]);
}

const factsUnder = (told: Explained): number => {
  if (told.kind === 'heading') return told.of.reduce((sum, each) => sum + factsUnder(each), 0);
  return told.kind === 'clause' ? told.facts.filter(({ counted }) => counted).length : told.grants.length;
};

/** 试看一人: what a table makes of one. */
export function tried(
  table: PointsTable,
  known: readonly RuleFact[],
  looked: ReadonlySet<string>,
  asked: { profile: Profile; year: number; until: string },
): Tried {
  const told = evaluatePoints(compilePoints(table.tree), { facts: known }, asked);
  const grade = bandOf(table.bands, told.value);
  const missing = [...new Set(keysAsked(table.tree))].filter((key) => !looked.has(key));
  return {
    value: told.value,
    ...(grade && { grade: { name: grade.name, tone: grade.tone } }),
    parts: told.of.map((part) => ({
      id: part.id,
      label: part.label,
      value: part.value,
      limited: part.limit !== undefined,
      facts: factsUnder(part),
    })),
    unknown: missing.map((key) => entryOfKey(key)?.name ?? key),
  };
}
