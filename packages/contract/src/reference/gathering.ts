import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { missingMember } from '../gathering';
import type { OperationText, Reference } from './reference';

const names: readonly Gathering['kind'][] = ['activities', 'readings', 'consultations'];

/** 出席 of every kind of gathering. */
export const gatheringReference: Reference = {
  schemas: { MissingMember: { schema: missingMember } },
  operations: Object.fromEntries(
    names.flatMap((name): [string, OperationText][] => [
      [
        `${name}.attend`,
        {
          summary: '登记、更正出席情况（已开展的）',
          fields: {
            lines: '新登记的，或替换同一委员已登记的；名单里的其他委员不变',
            remove: '从名单中去掉的委员',
          },
        },
      ],
      [`${name}.missing`, { summary: '应到而没有登记出席情况的委员' }],
    ]),
  ),
};
