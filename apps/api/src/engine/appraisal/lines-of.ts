import { nodesIn } from '@lianluo/domain/scheme/check/places';
import { indicatorsOf } from '@lianluo/domain/scheme/sheet/scores';
import { nodeName } from '@lianluo/domain/scheme/told/clause-words';
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
    const nodes = nodesIn(scheme).filter(({ subject }) => subject === kind);
    return nodes.map(({ node }) => ({ id: node.id, label: nodeName(node) }));
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
