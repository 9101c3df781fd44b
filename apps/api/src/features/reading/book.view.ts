import type { BookView } from '@lianluo/contract/reading-registers';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import type { Book } from '@lianluo/domain/reading/book';

/** 书目 as the wire shows it. */
export const bookView = ({
  id,
  name,
  author,
  press,
  half,
  list,
  group,
  month,
  topic,
  active,
  ...more
}: Book): BookView => ({
  id,
  title: name,
  ...(author !== undefined && { author }),
  ...(press !== undefined && { press }),
  half,
  list,
  ...(group !== undefined && { group }),
  ...(month !== undefined && { month }),
  ...(topic !== undefined && { topic }),
  active,
  ...stampsOf(more),
  version: more.version,
});
