import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { compact, readDay, sameDay, type Columns } from '../../work/column-codec';

/** 读书、协商 under short names; the first rows had all but the planned day under their own. */
export const gatheringColumns: Columns<Gathering> = {
  write({ reportedOn, plannedOn, heldOn, place, topic, attendance, reason, imported }) {
    return {
      top: { p: plannedOn },
      x: compact({ h: heldOn === reportedOn ? sameDay : heldOn, l: place, t: topic, i: imported }),
      o: compact({
        attendance: attendance.map(({ member, name, state }) => ({ member, name, state })),
        reason,
      }),
    };
  },
  read(row) {
    const { h, l, t, i, ...first } = (row['x'] ?? {}) as { h?: string; l?: string; t?: string; i?: boolean };
    return {
      plannedOn: row['p'],
      attendance: [],
      imported: i === true,
      ...first,
      ...compact({ heldOn: readDay(h, row), place: l, topic: t }),
    };
  },
};
