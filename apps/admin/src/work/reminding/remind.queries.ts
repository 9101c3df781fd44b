import {
  answerReminder,
  itemReminders,
  listReminders,
  sendReminders,
  type RemindedResult,
  type ReminderView,
  type SendReminders,
} from '@lianluo/contract/reminder';
import { isKind, kindNames } from '@lianluo/domain/work/kinds';
import { defineQueryOptions } from '@pinia/colada';
import { ref, shallowRef } from 'vue';
import { asking } from '../../api/asking';
import { type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

/** An item that may be chased, as a list shows it. */
export interface Chased {
  kind: string;
  id: string;
  title: string;
}

export interface Sending extends Omit<SendReminders, 'items'> {
  items: readonly Chased[];
  /** Of a single item: some of those whom it waits for. */
  to?: string[] | undefined;
}

const keys = {
  all: (committee: string) => ['reminders', committee],
  /** A reminder is in the course of its item. */
  touched: (committee: string) => [['reminders', committee], ...kindNames.map((kind) => [kind, committee])],
};

export const itemRemindersQuery = defineQueryOptions(
  ({ committee, kind, id }: { committee: string; kind: string; id: string }) => ({
    key: [...keys.all(committee), 'of', kind, id],
    ...asking(itemReminders[isKind(kind) ? kind : 'opinions'], { params: { c: committee, id } }),
  }),
);

type Asked = NonNullable<Given<typeof listReminders>['query']>;
export const remindersQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...keys.all(committee), 'list', { ...asked }],
  ...asking(listReminders, { params: { c: committee }, query: asked }),
}));

/** So many at a time, so that the bar moves and what is done is seen. */
const atATime = 20;

/** 催办: a few items at a time, each person of each with a result of their own. */
export function useSending(committee: () => string) {
  const result = shallowRef<RemindedResult>();
  const progress = ref(0);
  const sending = useSaving({
    save: async (write, { items, to, ...rest }: Sending) => {
      result.value = undefined;
      for (let from = 0; from < items.length; from += atATime) {
        const some = items.slice(from, from + atATime);
        const part = await write(sendReminders, {
          params: { c: committee() },
          body: {
            ...rest,
            items: some.flatMap(({ kind, id }) => (isKind(kind) ? [{ kind, id, ...(to && { to }) }] : [])),
          },
        });
        result.value = together(result.value, part);
        progress.value = from + some.length;
      }
    },
    touches: () => keys.touched(committee()),
  });
  return { result, progress, sending };
}

const together = (before: RemindedResult | undefined, part: RemindedResult): RemindedResult => ({
  total: (before?.total ?? 0) + part.total,
  done: (before?.done ?? 0) + part.done,
  refused: (before?.refused ?? 0) + part.refused,
  items: [...(before?.items ?? []), ...part.items],
});

export function useAnswering(committee: () => string, onAnswered: () => void) {
  return useSaving({
    save: (
      write,
      { id, text, answeredOn }: Pick<ReminderView, 'id'> & { text: string; answeredOn?: string | undefined },
    ) => write(answerReminder, { params: { c: committee(), id }, body: { text, ...(answeredOn && { answeredOn }) } }),
    done: onAnswered,
    touches: () => keys.touched(committee()),
  });
}
