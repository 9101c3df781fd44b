import type { ListOf } from '@lianluo/contract/common';
import type { TimelineView, workFields } from '@lianluo/contract/work';
import type * as z from 'zod/mini';
import { address, type Wire } from '../api/call';

/** An item of any kind as the API tells it: what all have, and its own fields by their names. */
export type WorkView = z.output<z.ZodMiniObject<typeof workFields>> & { status: string } & Readonly<
    Record<string, unknown>
  >;
export type Body = Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, unknown>>;

type Of<Method extends Wire['method'], Path extends string, More = unknown> = Wire & {
  method: Method;
  path: Path;
} & More;
interface Answers<Answer> {
  answer: z.ZodMiniType<Answer>;
}
interface Takes<Given> {
  body: z.ZodMiniType<unknown, Given>;
}

const list = '/committees/{c}/{kind}';
const one = '/committees/{c}/{kind}/{id}';

// One path for every kind, and none of their schemas: what a page shows and sends is read from the kind's table.
export const listItems = address<
  Of<'get', typeof list, Answers<ListOf<WorkView>> & { query: z.ZodMiniType<unknown, Query> }>
>({ method: 'get', path: list });
export const recordItem = address<Of<'post', typeof list, Answers<WorkView> & Takes<Body>>>({
  method: 'post',
  path: list,
});
export const readItem = address<Of<'get', typeof one, Answers<WorkView>>>({ method: 'get', path: one });
export const changeItem = address<Of<'patch', typeof one, Answers<WorkView> & Takes<Body>>>({
  method: 'patch',
  path: one,
});
export const discardItem = address<Of<'delete', typeof one>>({ method: 'delete', path: one });
export const readTimeline = address<Of<'get', `${typeof one}/timeline`, Answers<TimelineView>>>({
  method: 'get',
  path: `${one}/timeline`,
});
export const takeStep = address<Of<'post', `${typeof one}/actions/{action}`, Answers<WorkView> & Takes<Body>>>({
  method: 'post',
  path: `${one}/actions/{action}`,
});
