import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AppraisalView, ObjectionView } from '@lianluo/contract/appraisals';
import type { Answered, Client, OrRefused } from '../client';
import { tablesOf, type World } from '../world';

type Told = Promise<Answered<OrRefused<AppraisalView>>>;

/** What an office does with a year of its appraisal, each time as it stands then. */
export interface YearCourse {
  path: string;
  read: () => Promise<AppraisalView>;
  change: (body: object) => Told;
  act: (action: string, body?: object) => Told;
  /** Locks it and waits until everybody is counted. */
  lock: () => Told;
  /** 初评、审核、审定 of a year whose first assessors are told. */
  assessed: () => Promise<void>;
  corrections: () => Promise<CorrectionView[]>;
  decide: (correction: CorrectionView, accepted: boolean, by?: Client) => Promise<Answered<OrRefused<CorrectionView>>>;
  objections: () => Promise<ObjectionView[]>;
}

export function yearCourse(world: World, office: Client, year = 2026, committee = 'qindu'): YearCourse {
  const path = `/committees/${committee}/appraisals/${year}`;
  const version = async () => (await office.get(path)).version;
  const act: YearCourse['act'] = async (action, body = {}) =>
    office.post<OrRefused<AppraisalView>>(`${path}/actions/${action}`, body, { version: await version() });
  const read = async () => (await office.get<AppraisalView>(path)).body;
  return {
    path,
    read,
    act,
    change: async (body) => office.patch<OrRefused<AppraisalView>>(path, body, { version: await version() }),
    lock: async () => {
      const answer = await act('lock');
      await world.idle();
      return answer;
    },
    assessed: async () => {
      for (const body of (await read()).awaited) await act('assess', { rung: 'first', body });
      await act('assess', { rung: 'group' });
      await act('assess', { rung: 'chairs' });
    },
    corrections: async () =>
      (await office.get<{ items: CorrectionView[] }>(`${path}/corrections?limit=100`)).body.items,
    decide: async ({ id, version: seen }, accepted, by = office) =>
      by.post<OrRefused<CorrectionView>>(
        `${path}/corrections/${id}/actions/decide`,
        { accepted, reason: '查实' },
        { version: seen },
      ),
    objections: async () => (await office.get<{ items: ObjectionView[] }>(`${path}/objections?limit=100`)).body.items,
  };
}

/** Every row of the year's appraisal but those that move: who decided what, and how far a count came. */
export async function frozenRows(world: World): Promise<string[]> {
  const rows: string[] = [];
  for await (const page of tablesOf(world).everyRow('platforms'))
    rows.push(
      ...page
        .filter(({ pk, sk }) => pk === 'qindu#appraisals' && /^2026#(result|card|asked|bulletin|filled)/.test(sk))
        .map((row) => JSON.stringify(row)),
    );
  return rows.sort();
}
