import type { GatheringView } from '@lianluo/contract/gathering';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Answered, Client } from './client';

type Item = OpinionView & GatheringView;

/** What an office does with the items of one kind, each call checked to have gone through. */
export interface Desk {
  path: string;
  record(body?: object): Promise<Item>;
  read(id: string): Promise<Item>;
  /** Takes a step on the item as it stands now. */
  step(id: string, action: string, input?: object): Promise<Item>;
  /** Takes several steps that need no input. */
  walk(id: string, ...actions: string[]): Promise<Item>;
  change(id: string, body: object): Promise<Item>;
  adopt(id: string, level: string, more?: object): Promise<Item>;
  /** The same step, whatever comes of it, as `409 code`. */
  tries(id: string, action: string, input?: object): Promise<string>;
}

export const aDraft = {
  title: '关于修复人民路路灯的建议',
  content: { situation: '人民路夜间照明不足', analysis: '线路老化', suggestion: '更换线路' },
  authors: [{ name: '王建国', kind: 'public' }],
};

export const aCall = { title: '加装电梯中的问题', source: 'own', askedOn: '2026-05-11', deadline: '2026-06-01' };
const aPlan = { title: '读书会', plannedOn: '2026-06-01' };
/** What a draft has where nothing else is said; of other kinds its test says all. */
const drafts: Readonly<Record<string, object>> = {
  opinions: aDraft,
  activities: aPlan,
  readings: aPlan,
  consultations: aPlan,
  calls: aCall,
};

export function deskOf(client: Client, committee = 'qindu', kind = 'opinions'): Desk {
  const path = `/committees/${committee}/${kind}`;
  const draft = drafts[kind] ?? {};
  const desk: Desk = {
    path,
    record: async (body = {}) => went(await client.post<Item>(path, { ...draft, ...body })),
    read: async (id) => went(await client.get<Item>(`${path}/${id}`)),
    async step(id, action, input = {}) {
      const { version } = await client.get(`${path}/${id}`);
      return went(await client.post<Item>(`${path}/${id}/actions/${action}`, input, { version }));
    },
    async walk(id, ...actions) {
      for (const action of actions) await desk.step(id, action);
      return desk.read(id);
    },
    async change(id, body) {
      const { version } = await client.get(`${path}/${id}`);
      return went(await client.patch<Item>(`${path}/${id}`, body, { version }));
    },
    adopt: async (id, level, more = {}) =>
      went(await client.post<Item>(`${path}/${id}/adoptions`, { level, adoptedOn: '2026-05-19', ...more })),
    async tries(id, action, input = {}) {
      const { version } = await client.get(`${path}/${id}`);
      const { status, body } = await client.post(`${path}/${id}/actions/${action}`, input, { version });
      return status === 200 ? '200' : `${status} ${body.code}`;
    },
  };
  return desk;
}

function went({ status, body }: Answered<Item>): Item {
  if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
