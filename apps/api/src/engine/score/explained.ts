import type { PointsNode } from '@lianluo/contract/scores';
import type { Heading, Node } from '@lianluo/domain/scheme/language';
import type {
  Explained,
  ExplainedGranted,
  ExplainedHeading,
  Scored as ScoredFact,
} from '@lianluo/domain/scheme/points/explained';
import { whyNotGranted } from '@lianluo/domain/scheme/points/granted';
import { whyNot } from '@lianluo/domain/scheme/points/judge';
import { nodeSentence } from '@lianluo/domain/scheme/told/clause-words';
import type { Scope } from '../../floor/context';
import type { IsShown } from './facts-shown';
import type { ShownGrant } from './grants-shown';
import { listsBehind } from './lists-behind';
import { shownFact } from './shown-fact';
import type { Scored } from './subjects';

/** 计分说明 as a list: a heading before what it sums, every line with its rule in words and what it was counted from. */
export function nodesOf(
  scope: Scope,
  scored: Scored,
  year: number,
  tree: Heading,
  root: ExplainedHeading,
  isShown: IsShown,
  shownGrant: ShownGrant,
): PointsNode[] {
  const rules = rulesById(tree);
  const nodeOf = (told: Explained, parent: string | null): PointsNode => {
    const rule = rules.get(told.id);
    return {
      id: told.id,
      parent,
      kind: told.kind,
      label: told.label,
      ...(rule && { says: nodeSentence(rule) }),
      ...('source' in told && { source: told.source, ...(told.assumed && { assumed: told.assumed }) }),
      ...(told.kind === 'heading' && { start: told.start }),
      raw: told.raw,
      value: told.value,
      ...(told.limit && { limit: told.limit }),
      ...(told.kind === 'heading' && told.highest !== undefined && { highest: told.highest }),
      ...(told.kind === 'granted' && { grants: told.grants.map((each) => grantOf(each, shownGrant)) }),
      facts: told.kind === 'clause' ? told.facts.filter(({ fact }) => isShown(fact)).map(factOf) : [],
      lists:
        rule && 'clause' in rule && told.kind === 'clause'
          ? listsBehind(scope, scored, year, rule.each, told.facts.filter(({ fact }) => isShown(fact)).map(factShown))
          : [],
    };
  };
  const inPreorder = (told: Explained, parent: string | null): PointsNode[] => [
    nodeOf(told, parent),
    ...(told.kind === 'heading' ? told.of.flatMap((each) => inPreorder(each, told.id)) : []),
  ];
  return inPreorder(root, null);
}

const factShown = ({ fact }: ScoredFact) => fact;

const rulesById = (tree: Heading): ReadonlyMap<string, Node> => {
  const all = (node: Node): Node[] => [node, ...('heading' in node ? node.of.flatMap(all) : [])];
  return new Map(all(tree).map((node) => [node.id, node]));
};

function grantOf(
  { grant, counted, why }: ExplainedGranted['grants'][number],
  shownGrant: ShownGrant,
): NonNullable<PointsNode['grants']>[number] {
  const { id, points, on } = grant;
  return { id, points, on, counted, ...(why && { why, whyWords: whyNotGranted[why] }), ...shownGrant(id) };
}

const factOf = ({ fact, score, counted, why, before, bookedTo }: ScoredFact): PointsNode['facts'][number] => ({
  fact: shownFact(fact),
  score,
  counted,
  ...(why && { why, whyWords: whyNot[why] }),
  ...(before !== undefined && { before }),
  ...(bookedTo !== undefined && { bookedTo }),
});
