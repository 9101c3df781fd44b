/**
 * 运维权限: what an operator's command does on AWS, in IAM's words. Which resources of a stage each is for is said by its
 * role (infra/src/data/operator-role.ts).
 */
export const operatorRights = {
  rows: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
  /** Of the journal, from which nobody takes anything while a stage lives. */
  entries: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:ConditionCheckItem',
  ],
  /** From which they are taken only when a stage is emptied, once its own policy is lifted. CloudTrail keeps who did that. */
  emptiedEntries: [
    'dynamodb:DeleteItem',
    'dynamodb:DescribeTable',
    'dynamodb:GetResourcePolicy',
    'dynamodb:DeleteResourcePolicy',
    'dynamodb:PutResourcePolicy',
  ],
  /** Lifted by a command that was killed, it is put back by another. */
  policyPutBack: ['dynamodb:DescribeTable', 'dynamodb:PutResourcePolicy'],
  wholeTables: ['dynamodb:Scan'],
  /** Copies of the tables at an instant, which the service fills in the operator's name. */
  points: ['dynamodb:DescribeContinuousBackups', 'dynamodb:RestoreTableToPointInTime'],
  copies: [
    'dynamodb:DescribeTable',
    'dynamodb:RestoreTableToPointInTime',
    'dynamodb:BatchWriteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:Scan',
  ],
  droppedCopies: ['dynamodb:DescribeTable', 'dynamodb:DeleteTable'],
  streams: ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
  streamNames: ['dynamodb:ListStreams'],
  archived: ['s3:GetObject', 's3:PutObject'],
  /** A backup takes the place of the one before. */
  replacedExports: ['s3:DeleteObject'],
  archiveNames: ['s3:ListBucket'],
  /** 附件 that last, and what was removed of late. */
  files: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
  fileNames: ['s3:ListBucket', 's3:ListBucketVersions'],
  orphans: ['s3:DeleteObject'],
  /** The files bucket has the account of the tables in its name. */
  account: ['dynamodb:DescribeTable'],
  letters: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
  jobs: ['sqs:SendMessage'],
  sealKey: ['secretsmanager:GetSecretValue'],
  turnedKeys: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
  mappings: ['lambda:UpdateEventSourceMapping'],
  mappingNames: ['lambda:ListEventSourceMappings'],
  /** Nobody comes in through a function that has no sandbox. */
  gates: [
    'lambda:GetFunctionConcurrency',
    'lambda:PutFunctionConcurrency',
    'lambda:DeleteFunctionConcurrency',
    'lambda:GetFunctionConfiguration',
  ],
  gateStates: ['lambda:GetFunctionConcurrency'],
  alias: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:ListVersionsByFunction'],
  alarms: ['cloudwatch:DescribeAlarms'],
  alarmHistory: ['cloudwatch:DescribeAlarmHistory'],
  testAlarm: ['cloudwatch:SetAlarmState'],
  addresses: ['sns:ListSubscriptionsByTopic'],
} as const satisfies Record<string, readonly string[]>;
export type OperatorRight = keyof typeof operatorRights;

const rows = ['rows', 'entries'] as const;
const files = ['files', 'fileNames', 'account'] as const;
const backup = ['wholeTables', 'archived', 'replacedExports', 'archiveNames', ...files] as const;
const stopping = ['mappings', 'mappingNames'] as const;
const restore = [...rows, 'wholeTables', 'archived', 'archiveNames', ...files, ...stopping] as const;
const signals = ['alarms', 'alarmHistory', 'testAlarm', 'addresses'] as const;
const counting = [...rows, 'wholeTables', ...stopping] as const;

/** Every command of `operate` with what it may do at a stage. One that is not here does not compile. */
export const commandRights = {
  bootstrap: rows,
  'reset-officer': rows,
  backup,
  restore,
  'restore-committee': restore,
  'restore-files': ['wholeTables', 'archived', 'archiveNames', ...files],
  'state-at': ['archived', 'archiveNames', ...files],
  move: [...rows, 'wholeTables', ...files, ...stopping],
  'restore-point': ['points', 'copies'],
  'drop-point': ['droppedCopies'],
  close: [...rows, ...stopping, 'gates', 'alarms'],
  open: [...rows, ...stopping, 'gates', 'policyPutBack'],
  empty: [...rows, 'wholeTables', 'mappingNames', 'gateStates', 'emptiedEntries'],
  'rebuild-scorecards': counting,
  'rebuild-guards': [...rows, 'wholeTables'],
  'take-over-issues': [...rows, 'wholeTables'],
  redrive: [...rows, 'streams', 'streamNames', 'archived', 'letters', 'jobs', 'sealKey'],
  /** Of a stage its files against its rows, of this machine every checksum as well. */
  verify: ['wholeTables', ...files, 'orphans'],
  'verify-audit': [...rows, 'wholeTables', 'sealKey'],
  'rotate-keys': ['turnedKeys'],
  smoke: signals,
  drill: [...stopping, 'alarms', 'turnedKeys', 'points', 'copies', 'droppedCopies', ...rows],
  mapping: stopping,
  'roll-back': ['alias'],
  /** Of this machine's build. */
  'source-line': [],
  /** Of this machine's data folder. */
  'discard-demo': [],
} as const satisfies Record<string, readonly OperatorRight[]>;
export type CommandName = keyof typeof commandRights;
