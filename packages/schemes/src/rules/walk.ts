import type { Node, Sourced } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';

/** Everything a scheme says, laid out flat. */

const below = (node: Node): readonly Node[] => ('of' in node ? [node, ...node.of.flatMap(below)] : [node]);
export const nodesOf = ({ points }: Pick<Rules, 'points'>): readonly Node[] =>
  Object.values(points).flatMap(({ tree }) => below(tree));

export const quotasOf = ({ plans }: Pick<Rules, 'plans'>) => plans.flatMap(({ quotas }) => quotas);
export const indicatorsOf = ({ sheets }: Pick<Rules, 'sheets'>) =>
  sheets.flatMap(({ blocks }) => blocks.flatMap(({ indicators }) => indicators));

/** What stands on a source; headings only hold others together. */
export const sourcedOf = (rules: Rules): readonly Sourced[] => [
  ...nodesOf(rules).flatMap((node) => ('source' in node ? [node] : [])),
  ...quotasOf(rules),
  ...indicatorsOf(rules),
  ...rules.standards,
  ...rules.stars,
  ...rules.contacts,
  ...rules.reports,
];

/** Every id that results, objections and differences may speak of. */
export const idsOf = (rules: Rules): readonly string[] =>
  [
    ...nodesOf(rules),
    ...rules.plans,
    ...quotasOf(rules),
    ...Object.values(rules.points).flatMap(({ bands }) => bands),
    ...rules.sheets,
    ...rules.sheets.flatMap(({ blocks }) => blocks),
    ...indicatorsOf(rules),
    ...rules.standards,
    ...rules.standards.flatMap(({ items }) => items),
    ...rules.contacts,
    ...rules.reports,
  ].map(({ id }) => id);
