import { archiveChanges } from '../../floor/archive/change-archive';
import { s3Archive } from '../../floor/archive/s3-archive';
import { ownCredentials, region, setting } from './environment';
import { streamHandler } from './stream';

const credentials = ownCredentials();
const archive = s3Archive(setting('ARCHIVE_BUCKET'), '', { region: region(), ...(credentials && { credentials }) });

/** 变更存档: keeps every change of what lasts, so that any moment can be told again. */
export const handler = streamHandler((changes) => archiveChanges(archive, changes));
