import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { basis } from '@lianluo/domain/gathering/gathering.kind';
import type { Kind } from '@lianluo/domain/work/kind';
import { compact, readDay, sameDay, type Columns } from '../../work/column-codec';
import { plainColumns } from '../../work/plain-columns';

interface Kept {
  h?: string;
  l?: string;
  t?: string;
  i?: boolean;
  r?: number;
}
const shared = Object.keys(basis.fields);
/** Names that an added field is never short for. */
export const keptNames: readonly string[] = ['h', 'l', 't', 'i', 'r', ...shared];

/** What one of these kinds adds, which stands as in every other. */
export const addedFields = ({ fields }: Pick<Kind, 'fields'>): Kind['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !shared.includes(name)));

/** Gatherings under short names; the first rows had all but the planned day under their own. */
export function gatheringColumns(kind: Kind): Columns<Gathering> {
  const added = plainColumns({ ...kind, fields: addedFields(kind) }, keptNames);
  return {
    write(item) {
      const { reportedOn, plannedOn, heldOn, place, topic, attendance, participants, host, people, reason, imported } =
        item;
      const { invited, announcedOn, raised } = item;
      const { x, o } = added.write(item);
      return {
        top: { p: plannedOn },
        x: {
          ...compact({ h: heldOn === reportedOn ? sameDay : heldOn, l: place, t: topic, i: imported, r: people }),
          ...x,
        },
        o: {
          ...compact({
            attendance: attendance.map(({ member, name, state }) => ({ member, name, state })),
            participants,
            host,
            reason,
            invited,
            announcedOn,
            ...(raised.length > 0 && { raised }),
          }),
          ...o,
        },
      };
    },
    read(row) {
      const { h, l, t, i, r, ...rest } = (row['x'] ?? {}) as Kept;
      return {
        plannedOn: row['p'],
        attendance: [],
        participants: [],
        raised: [],
        imported: i === true,
        ...added.read({ ...row, x: rest }),
        ...compact({ heldOn: readDay(h, row), place: l, topic: t, people: r }),
      };
    },
  };
}
