import type { ListOf } from '@lianluo/contract/common';
import type { TaskView } from '@lianluo/contract/task';
import type { Answered, Client, OrRefused } from '../client';

export const base = '/committees/qindu';
export const aTask = { title: '走访老年食堂', demand: '走访一处老年食堂，形成一页纸情况。', deadline: '2026-05-29' };
export const done = { finishedOn: '2026-05-20', report: '已走访三处食堂。' };

/** What an office does with its tasks, or somebody else in its place. */
export function tasksOf(office: Client) {
  return {
    record: async (body: object, by = office, of = base) =>
      (await by.post<TaskView>(`${of}/tasks`, { ...aTask, ...body })).body,
    read: async (id: string, by = office, of = base) => (await by.get<TaskView>(`${of}/tasks/${id}`)).body,
    list: async (query: string, by = office, of = base) =>
      (await by.get<ListOf<TaskView>>(`${of}/tasks?${query}`)).body,
    step: async (id: string, action: string, input: object = {}, by = office, of = base) => {
      const { version } = await by.get(`${of}/tasks/${id}`);
      return by.post<OrRefused<TaskView>>(`${of}/tasks/${id}/actions/${action}`, input, { version });
    },
  };
}

/** What came of a step: `409 action.not-now`. */
export async function code(answer: Promise<Answered<OrRefused<TaskView>>>): Promise<string> {
  const { status, body } = await answer;
  return `${status} ${body.code ?? ''}`.trim();
}
