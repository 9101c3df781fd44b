import type { ConcernView } from '@lianluo/contract/concern';
import type { Concern } from '@lianluo/domain/concern/concern';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** A concern as anybody is shown it: of the visitor, that there is something to be asked for, and nothing else. */
export const concernView = (concern: Concern): ConcernView => {
  const { id, on, place, roster, shift, receivedBy, topic, text, wantsAnswer, visitor, opinion, version } = concern;
  return {
    id,
    on,
    place,
    ...(roster !== undefined && { roster }),
    ...(shift !== undefined && { shift }),
    receivedBy: receivedBy.map(({ member, name }) => ({ member, name })),
    topic,
    text,
    wantsAnswer,
    masked: visitor ? [...(['name'] as const), ...(visitor.phone === undefined ? [] : (['phone'] as const))] : [],
    ...(opinion !== undefined && { opinion }),
    ...stampsOf(concern),
    version,
  };
};
