import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { physicalName } from '@lianluo/tables/tables';
import { folderStore, type FileStore } from '../../floor/files/file-store';
import { keptIn } from '../../floor/files/folder-files';
import { dynamoClient } from '../../floor/storage/dynamo-client';
import { filesFolderIn } from '../local/data-folder';
import { tellingOf } from './archives';
import { OperatorFault, text, type Options } from './command';
import { dataFolder, isDeployed, locationOf } from './tables';

/** Where the files lie that the rows of these tables tell of: in the bucket of a stage, else in the data folder of this machine. */
export async function openFiles(options: Options): Promise<FileStore> {
  if (!isDeployed(options)) {
    const folder = keptIn(filesFolderIn(dataFolder()));
    return told(folder, folderStore(folder));
  }
  const { bucketStore } = await import('./bucket-store');
  const bucket = `lianluo-${text(options, 'stage')}-files-${await accountOf(options)}`;
  return told(`s3://${bucket}`, bucketStore(bucket));
}

/** The account that the tables are in: the bucket beside them has it in its name. */
async function accountOf(options: Options): Promise<string> {
  const location = locationOf({ ...options, at: undefined });
  const client = dynamoClient(location);
  try {
    const { Table } = await client.send(
      new DescribeTableCommand({ TableName: physicalName(location.prefix, 'journal') }),
    );
    const account = Table?.TableArn?.split(':')[4];
    if (account) return account;
    throw new OperatorFault('不知道部署在哪个账号。', 'The account of the stage is unknown.');
  } finally {
    client.destroy();
  }
}

function told(place: string, store: FileStore): FileStore {
  const telling = tellingOf(place);
  return {
    ...telling.archive(store),
    async *stored() {
      yield* telling.each(store.stored());
    },
    ...(store.removed && { removed: async (name: string) => store.removed?.(name).catch(telling.fault) }),
  };
}
