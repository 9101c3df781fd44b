import type { ClockAction, DeadlineEndpoints, DeadlineView } from '@lianluo/contract/deadline';
import { defineQueryOptions } from '@pinia/colada';
import { address, call, type Given, type Wire } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import type { Place } from '../work.queries';

const path = '/committees/{c}/{kind}/{id}/deadline';
type Writing<Verb extends keyof DeadlineEndpoints, Path extends string> = Wire & {
  method: 'post';
  path: Path;
  body: DeadlineEndpoints[Verb] extends { body: infer Body } ? Body : never;
  answer: DeadlineEndpoints[Verb]['answer'];
};

// One path for the items of every kind.
const read = address<Wire & { method: 'get'; path: typeof path; answer: DeadlineEndpoints['read']['answer'] }>({
  method: 'get',
  path,
});
const askPath = `${path}/extension` as const;
const ask = address<Writing<'ask', typeof askPath>>({ method: 'post', path: askPath });
const decidePath = `${path}/extension/decision` as const;
const decide = address<Writing<'decide', typeof decidePath>>({ method: 'post', path: decidePath });
const pausePath = `${path}/pause` as const;
const pause = address<Writing<'pause', typeof pausePath>>({ method: 'post', path: pausePath });
const resumePath = `${path}/resume` as const;
const resume = address<Writing<'resume', typeof resumePath>>({ method: 'post', path: resumePath });

const at = ({ kind, committee, id }: Place) => ({ c: committee, kind, id });
const keyOf = ({ kind, committee, id }: Place) => [kind, committee, 'deadline', id];

/** 时限说明 of an item as it is now. */
export const deadlineQuery = defineQueryOptions((place: Place) => ({
  key: keyOf(place),
  query: ({ signal }: { signal: AbortSignal }) => call(read, { params: at(place) }, signal),
  staleTime: 0,
}));

/** What somebody does to the clock, with what they say. */
export interface Clocking {
  action: ClockAction;
  version: number;
  reason: string;
  until?: string | undefined;
  handlingUnit?: string | undefined;
}

/** 申请、批准、暂停、恢复: whatever shows the item's date is asked anew. */
export function useClocking(place: () => Place, done: (deadline: DeadlineView, clocking: Clocking) => void) {
  return useSaving({
    save(write, { action, version, reason, until, handlingUnit }: Clocking): Promise<DeadlineView> {
      const params = at(place());
      const said = reason.trim();
      if (action === 'pause') return write(pause, { params, version, body: { reason: said } });
      if (action === 'resume') return write(resume, { params, version, body: {} });
      if (action === 'ask-extension') {
        // The form asks for a day before it is sent.
        const body: Given<typeof ask>['body'] = {
          until: until ?? '',
          reason: said,
          ...(handlingUnit && { handlingUnit }),
        };
        return write(ask, { params, version, body });
      }
      const grant = action === 'grant-extension';
      const body = { grant, ...(grant && until && { until }), ...(said && { comment: said }) };
      return write(decide, { params, version, body });
    },
    done,
    touches: () => {
      const { kind, committee, id } = place();
      return [
        ...['one', 'timeline', 'deadline'].map((part) => [kind, committee, part, id]),
        [kind, committee, 'list'],
        ['overview', committee],
        ['inbox', committee],
      ];
    },
  });
}
