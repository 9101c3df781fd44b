import type { Dependencies, Scope } from '../context';
import type { Write } from '../storage/table';

/** Who did it, as every entry names them. */
export interface Person {
  id: string;
  name: string;
  role: string;
}

/** 运维: whoever runs the deployment, by a command. */
export const operator: Person = { id: 'operator', name: '运维', role: 'operator' };

/** What is about no committee stands under none: sign-ins with a name that nobody has. Sealed like a committee's. */
export const noCommittee = '';

interface At {
  committee: string;
  instant: string;
  address: string;
  /** Nobody where it is not known who it was. */
  by?: Person | undefined;
}

/** 安全留痕: an entry of who came, who left and who was refused. What was typed is never in it: people type passwords into any box. */
export const securityEntry = (
  newId: Dependencies['newId'],
  { committee, instant, address, by }: At,
  action: string,
  detail: Record<string, unknown> = {},
): Write => ({
  table: 'journal',
  put: {
    pk: `${committee}#security#${instant.slice(0, 7)}`,
    sk: `${instant}#${newId()}`,
    version: 1,
    at: instant,
    ...(by && { by: { id: by.id, name: by.name, role: by.role } }),
    action,
    address,
    ...detail,
  },
  if: 'absent',
});

/** The same for somebody who is signed in, in their own committee's journal. */
export const sessionEntry = ({ newId, home, instant, address, actor }: Scope, action: string): Write =>
  securityEntry(newId, { committee: home.id, instant, address, by: actor }, action);
