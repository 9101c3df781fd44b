import { gatheringSample } from '../gathering/gathering.sample';
import type { KindSample } from '../kind-sample';

/** 委员活动, none of which is of a type of the committee's own: that is another list's entry. */
export const activitySample: KindSample = {
  ...gatheringSample,
  own: { ...gatheringSample.own, named: () => undefined },
};
