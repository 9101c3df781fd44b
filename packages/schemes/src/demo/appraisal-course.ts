import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from './call';
import { scannedReply } from './scans';

/** The name under which a committee's year is saved. */
export const appraisalOf = (committee: string, year: number): string => `appraisal-${committee}-${year}`;

interface Naming {
  committee: string;
  year: number;
  day: Day;
  /** So many of its users, as they are listed. */
  members: number;
  office: string;
  /** 初评单位 */
  bodies?: readonly string[];
}

/** 年度考核 begins: the leading group is named, and who assesses first. */
export function nameGroup({ committee, year, day, members, office, bodies }: Naming): DemoCall[] {
  const as = `demo.${committee}`;
  const users = `users-${committee}`;
  return [
    { at: `${day}T09:00:00+08:00`, as, method: 'GET', path: `/committees/${committee}/users`, save: users },
    {
      at: `${day}T09:05:00+08:00`,
      as,
      method: 'PATCH',
      path: `/committees/${committee}/appraisals/${year}`,
      fresh: appraisalOf(committee, year),
      body: {
        group: { members: Array.from({ length: members }, (_, index) => `@${users}#items#${index}`), office },
        ...(bodies && { bodies }),
      },
    },
  ];
}

interface Filling<Step extends string> {
  committee: string;
  /** By its saved name. */
  unit: string;
  period: string;
  day: Day;
  /** What the papers that prove its lines are called. */
  paper: string;
  steps: readonly Step[];
  /** What each line is given at each step, with the saved name of the paper. */
  lines: (proof: string) => Readonly<Record<Step, readonly object[]>>;
}

/** 考核表 of one unit: its papers first, then step by step an hour each. */
export function fillSheet<Step extends string>(filling: Filling<Step>): DemoCall[] {
  const { committee, unit, period, day, paper, steps } = filling;
  const path = `/committees/${committee}/scores/assessments/{${unit}}`;
  const [as, sheet, proof] = [`demo.${committee}`, `${unit}-sheet`, `${unit}-proof`];
  const lines = filling.lines(proof);
  return [
    {
      at: `${day}T09:00:00+08:00`,
      as,
      method: 'POST',
      path: `${path}/files`,
      save: proof,
      bytes: scannedReply,
      body: { period, name: paper, type: 'application/pdf', bytes: scannedReply().length },
    },
    ...steps.map((step, index): DemoCall => ({
      at: `${day}T${10 + index}:00:00+08:00`,
      as,
      method: 'POST',
      path: `${path}/actions/fill`,
      ...(index === 0 ? { fresh: sheet } : { touch: sheet }),
      body: { period, step, lines: lines[step] },
    })),
  ];
}
