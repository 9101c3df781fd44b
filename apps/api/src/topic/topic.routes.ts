import * as contract from '@lianluo/contract/topic';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { Call } from '../context';
import type { Mount } from '../http/mount';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { addNamed, changeNamed } from '../platform/saving';
import type { Row } from '../storage/table';

const collection = 'topics';
const find = finderOf<Topic>(collection);

/** 年度议题: a register that work items and contacts choose from. */
export function topicRoutes(mount: Mount): void {
  mount(contract.listTopics, { act: list });
  mount(contract.createTopic, { act: create });
  mount(contract.readTopic, { find, act: async (_call, topic) => ({ body: view(topic), version: topic.version }) });
  mount(contract.changeTopic, { find, act: change });
}

const view = ({ id, name, year, sector, active, version }: Topic): contract.TopicView => ({
  id,
  name,
  year,
  ...(sector !== undefined && { sector }),
  active,
  version,
});

async function list(call: Call<typeof contract.listTopics>) {
  const { active, year } = call.query;
  const filter =
    active === undefined && year === undefined
      ? undefined
      : (topic: Topic) =>
          (active === undefined || topic.active === active) && (year === undefined || topic.year === year);
  return { body: await listNamed(call, collection, call.query, filter, ({ value }) => view(value)) };
}

async function create(call: Call<typeof contract.createTopic>) {
  const { name, year = yearOf(call.today), sector } = call.body;
  const topic: Topic = {
    id: call.newId(),
    committee: call.committee.id,
    name,
    year,
    ...(sector !== undefined && { sector }),
    active: true,
    version: 1,
  };
  return addNamed(call, collection, topic, view(topic));
}

async function change(call: Call<typeof contract.changeTopic>, { row, ...before }: Topic & { row: Row }) {
  const { name = before.name, year = before.year, sector = before.sector, active = before.active } = call.body;
  const topic: Topic = { ...before, name, year, sector: sector ?? undefined, active, version: row.version + 1 };
  return changeNamed(call, collection, row, before, topic, view(topic));
}
