import type { Attendance } from '@lianluo/domain/gathering/attendance';

/** What was recorded of one member, without whom it is of. */
export type Mark = Omit<Attendance, 'member' | 'name'>;
/** Who was recorded, by member id; replaced as a whole, so that five thousand of them are watched as one. */
export type Marks = Readonly<Record<string, Mark>>;

/** Somebody who may be recorded, with what they are found and grouped by. */
export interface Person {
  id: string;
  name: string;
  sector: string | null;
  /** 联络组织, and 专门委员会, by name. */
  unit: string | null;
  special: string | null;
}
