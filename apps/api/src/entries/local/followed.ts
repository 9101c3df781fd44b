import type { TableName } from '@lianluo/tables/tables';
import { isTold } from '../../engine/event/told';
import { eventsName } from '../../engine/event/sequence';
import { isCounted } from '../../engine/scorecard/counted';
import { scorecardsName } from '../../engine/scorecard/consume';
import type { EmbeddedOptions } from '../../floor/storage/embedded-table';
import type { Key } from '../../floor/storage/table';

/** What a data folder keeps in its log, and for whom. */
export const followed: Required<Pick<EmbeddedOptions, 'consumers' | 'isRead'>> = {
  consumers: [scorecardsName, eventsName],
  isRead: (table: TableName, key: Key) => isCounted(table, key) || isTold(table, key),
};

/** While a world is loaded there is nobody yet who could be told of it: its feeds begin where it is whole. */
export const countedAlone: typeof followed = { consumers: [scorecardsName], isRead: isCounted };
