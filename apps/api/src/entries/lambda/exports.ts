import { physicalName } from '@lianluo/tables/tables';
import { s3Archive } from '../../floor/archive/s3-archive';
import { nightlyExport } from '../../features/backup/nightly-export';
import { dynamoClient } from '../../floor/storage/dynamo-client';
import { dynamoEveryRow } from '../../floor/storage/every-row';
import { ownCredentials, region, setting, tablePrefix } from './environment';
import { logMetrics } from './log';

/** The function has fifteen minutes, and is woken again after as many. */
const workingMs = 11 * 60_000;

const credentials = ownCredentials();
const own = { region: region(), ...(credentials && { credentials }) };
const prefix = tablePrefix();
// Read as they were a second ago, rows cost half; what changes meanwhile is in the archive of changes anyway.
const everyRow = dynamoEveryRow({
  client: dynamoClient(own),
  nameOf: (table) => physicalName(prefix, table),
  consistent: false,
});
const bucket = setting('ARCHIVE_BUCKET');

/** 每夜导出: one step of the day's export, and how old the newest verified one is. */
export async function handler(): Promise<void> {
  const until = Date.now() + workingMs;
  const age = await nightlyExport(everyRow, {
    placeOf: (place) => s3Archive(bucket, `backup/${place}`, own),
    now: () => new Date(),
    isTimeUp: () => Date.now() > until,
  });
  logMetrics({ ...(age !== undefined && { ExportAgeHours: age }) }, { message: 'exports looked after' });
}
