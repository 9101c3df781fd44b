import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { compact, type Columns } from '../../work/column-codec';

/** 读书、协商: the planned day under a short name, as their first rows had it. */
export const gatheringColumns: Columns<Gathering> = {
  write({ plannedOn, heldOn, place, topic, attendance, reason, imported }) {
    return {
      top: { p: plannedOn },
      x: compact({ heldOn, place, topic }),
      o: compact({
        attendance: attendance.map(({ member, name, state }) => ({ member, name, state })),
        reason,
        imported,
      }),
    };
  },
  read: (row) => ({ plannedOn: row['p'], attendance: [], imported: false, ...(row['x'] as object | undefined) }),
};
