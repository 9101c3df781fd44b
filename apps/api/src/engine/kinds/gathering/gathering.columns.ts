import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { wasHeld } from '@lianluo/domain/gathering/gathering.facts';
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
/** Names that an added field is never short for: what stands under its own letter, and the hours that once did. */
export const keptNames: readonly string[] = ['h', 'l', 't', 'i', 'r', 's', 'e', ...shared];

/** What one of these kinds adds, which stands as in every other. */
export const addedFields = ({ fields }: Pick<Kind, 'fields'>): Kind['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !shared.includes(name)));

/** Gatherings under short names; the first rows had all but the planned day under their own. */
export function gatheringColumns(kind: Kind): Columns<Gathering> {
  const added = plainColumns({ ...kind, fields: addedFields(kind) }, keptNames);
  return {
    write(item) {
      const { reportedOn, plannedOn, heldOn, place, topic, participants, host, people, reason, imported } = item;
      const { startsAt, until, halfDays, attendance, came, onLeave, away, least } = item;
      const { invited, announcedOn, raised } = item;
      const { x, o } = added.write(item);
      return {
        // Most are held on the day they were planned for.
        top: compact({ p: plannedOn === reportedOn ? undefined : plannedOn }),
        x: {
          ...compact({
            // What was held stands under the day it was held on.
            h: heldOn !== reportedOn ? heldOn : wasHeld(item) ? undefined : sameDay,
            l: place,
            t: topic,
            i: imported,
            r: people,
          }),
          ...x,
        },
        o: {
          ...compact({
            attendance,
            participants,
            host,
            reason,
            invited,
            announcedOn,
            ...(raised.length > 0 && { raised }),
            startsAt,
            until,
            halfDays,
            came,
            onLeave,
            away,
            least,
          }),
          ...o,
        },
      };
    },
    read(row) {
      const { h, l, t, i, r, ...rest } = (row['x'] ?? {}) as Kept;
      return {
        plannedOn: row['p'] ?? row['d'],
        attendance: [],
        participants: [],
        raised: [],
        imported: i === true,
        ...added.read({ ...row, x: rest }),
        ...compact({
          heldOn: readDay(h ?? (wasHeld({ status: String(row['s']) }) ? sameDay : undefined), row),
          place: l,
          topic: t,
          people: r,
        }),
      };
    },
  };
}
