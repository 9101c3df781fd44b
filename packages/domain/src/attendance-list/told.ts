import type { Attendance } from '../gathering/attendance';
import type { Named } from '../work/field';

/** What a list says of somebody beside their name; of what it does not speak, nothing. */
export type Told = Partial<Omit<Attendance, 'member' | 'name'>>;

/** Somebody of the roster, with what a list may tell them from a namesake by. */
export interface Listed {
  id: string;
  name: string;
  sector: string;
  /** 编组, by name */
  units: readonly string[];
  /** 副主席: as people are called by their post. */
  post?: string | undefined;
}

/** 对照结果 */
export const listMatches = {
  found: '已对上',
  several: '重名',
  unknown: '名册中没有',
  repeated: '重复',
  struck: '已划去',
} as const;
export type ListMatch = keyof typeof listMatches;

export type Candidate = Named & { sector: string; unit?: string | undefined };

/** 逐条对照: one name of a list and whom it means. */
export interface ToldLine {
  /** The line of the text, the row of the sheet. */
  row: number;
  /** As the list has it. */
  written: string;
  match: ListMatch;
  member?: Named | undefined;
  /** Those of one name, or whom an unknown one may mean, the likeliest first. */
  candidates: readonly Candidate[];
  told: Told;
  /** What is to be looked at, in Chinese. */
  remarks: readonly string[];
}

export const candidateOf = ({ id, name, sector, units: [unit] }: Listed): Candidate => ({
  member: id,
  name,
  sector,
  ...(unit !== undefined && { unit }),
});
