import type { RehearsalView } from '@lianluo/contract/rehearsal';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Rehearsal } from '@lianluo/domain/committee/rehearsal';

/** A 演练县 with how far it is filled. */
export interface FoundRehearsal {
  county: Committee;
  state: Rehearsal;
}

export const rehearsalView = ({ county, state }: FoundRehearsal): RehearsalView => ({
  committee: county.id,
  name: county.name,
  state: state.state,
  startedAt: state.startedAt,
  readyAt: state.readyAt ?? null,
  done: state.done,
  total: state.total,
});

/** Of a city that has made none. */
export const noRehearsal: RehearsalView = {
  committee: null,
  name: null,
  state: 'none',
  startedAt: null,
  readyAt: null,
  done: 0,
  total: 0,
};
