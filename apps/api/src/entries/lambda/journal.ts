import { changedEntries } from '../../floor/journal/changed-entries';
import { sealChanges } from '../../floor/journal/seal';
import { readSealKeys, sealingKey } from '../../floor/journal/seal-keys';
import { archiveChanges } from '../../floor/archive/change-archive';
import { s3Archive } from '../../floor/archive/s3-archive';
import { ownCredentials, region, setting } from './environment';
import { log } from './log';
import { readSecret } from './secrets';
import { streamHandler } from './stream';
import { openTables } from './tables';

const credentials = ownCredentials();
const archive = s3Archive(setting('ARCHIVE_BUCKET'), '', { region: region(), ...(credentials && { credentials }) });
const storage = openTables();
const key = sealingKey(readSealKeys(await readSecret(setting('SEAL_SECRET_ID'))));

/**
 * 封存: seals what was added to the audit trail, and tells at once of what was changed in it. It archives the same changes: a
 * stream has two readers at most, and the other one of this numbers events. Either may be done twice.
 */
export const handler = streamHandler(async (changes) => {
  const changed = changedEntries(changes);
  if (changed.length > 0)
    log({
      level: 'error',
      problem: 'JournalChanged',
      message: 'the journal was changed',
      changed: changed.slice(0, 100),
    });
  await sealChanges({ storage, key, now: () => new Date() }, changes);
  await archiveChanges(archive, changes);
});
