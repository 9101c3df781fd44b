import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { compact, readDay, sameDay, type Columns } from '../../work/column-codec';

interface Kept {
  h?: string;
  l?: string;
  t?: string;
  i?: boolean;
  r?: number;
}

/** 读书、协商 under short names; the first rows had all but the planned day under their own. */
export const gatheringColumns: Columns<Gathering> = {
  write({ reportedOn, plannedOn, heldOn, place, topic, attendance, participants, host, people, reason, imported }) {
    return {
      top: { p: plannedOn },
      x: compact({ h: heldOn === reportedOn ? sameDay : heldOn, l: place, t: topic, i: imported, r: people }),
      o: compact({
        attendance: attendance.map(({ member, name, state }) => ({ member, name, state })),
        participants,
        host,
        reason,
      }),
    };
  },
  read(row) {
    const { h, l, t, i, r, ...first } = (row['x'] ?? {}) as Kept;
    return {
      plannedOn: row['p'],
      attendance: [],
      participants: [],
      imported: i === true,
      ...first,
      ...compact({ heldOn: readDay(h, row), place: l, topic: t, people: r }),
    };
  },
};
