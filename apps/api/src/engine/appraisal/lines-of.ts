import type { Node } from '@lianluo/domain/scheme/language';
import { indicatorsOf } from '@lianluo/domain/scheme/sheet/scores';
import type { Asking } from '../score/asking';
import { plansFor } from '../score/quota-rules';
import type { Scored } from '../score/subjects';
import type { ObjectionPlace } from './objection.store';
import { sheetOfType } from './sheets';

interface Line {
  id: string;
  label: string;
}

/** Every line of somebody's year that an objection may speak of, in the words of its scheme. */
export const linesOf: Readonly<Record<ObjectionPlace, (asking: Asking, scored: Scored) => Line[]>> = {
  points: ({ scheme }, { kind }) => {
    const table = kind === 'informant' ? undefined : scheme.points[kind];
    return table ? nodesIn(table.tree) : [];
  },
  quotas: (asking, { kind }) =>
    plansFor(asking, kind).flatMap(({ quotas }) =>
      quotas.filter((quota) => quota.for.includes(kind)).map(({ id, label }) => ({ id, label })),
    ),
  assessments: (asking, { asked }) => {
    const sheet = asked.kind === 'unit' && asked.unitType ? sheetOfType(asking, asked.unitType) : undefined;
    return sheet ? indicatorsOf(sheet).map(({ id, label }) => ({ id, label })) : [];
  },
};

const nodesIn = (node: Node): Line[] => {
  if ('heading' in node) return [{ id: node.id, label: node.heading }, ...node.of.flatMap(nodesIn)];
  return [{ id: node.id, label: 'clause' in node ? node.clause : node.granted }];
};
