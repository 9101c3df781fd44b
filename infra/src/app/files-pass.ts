import { Stack } from 'aws-cdk-lib';
import { acknowledge } from '../acknowledge';
import { bucketNameOf } from '../names';
import type { Stage } from '../stages';
import type { OwnFunction } from './own-function';

const get = 's3:GetObject';
const put = 's3:PutObject';
const remove = 's3:DeleteObject';

/**
 * What each function does in the files bucket, by prefix. Whoever holds a signed address may do what its signer may, so who
 * answers may send to quarantine and hand out what lasts, and neither write nor remove any of that: the jobs do, once it is judged.
 */
const mayIn = {
  http: { quarantine: [put, get, remove], answers: [put, get], files: [get] },
  jobs: { quarantine: [get, remove], files: [put, get, remove] },
} as const;

const reasons: Record<string, string> = {
  quarantine:
    'Each file is an object of its own name, which waits for a day at most; nothing beside this prefix is in reach.',
  answers:
    'Each file is an object of its own name, which waits for a day at most; nothing beside this prefix is in reach.',
  files:
    'Each file is an object of its own committee and id; which of them somebody may read, the API says before it signs an address.',
};

/** Lets files pass through the bucket of a stage. */
export function letFilesPass(stage: Stage, functions: Readonly<Record<keyof typeof mayIn, OwnFunction>>): void {
  for (const [name, own] of Object.entries(functions) as [keyof typeof mayIn, OwnFunction][]) {
    const stack = Stack.of(own);
    const bucket = bucketNameOf(stack.account, stage, 'files');
    const arn = stack.formatArn({ service: 's3', region: '', account: '', resource: bucket });
    for (const [prefix, actions] of Object.entries<readonly string[]>(mayIn[name])) {
      own.may([...actions], [`${arn}/${prefix}/*`]);
      acknowledge(own.role, {
        [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${bucket}/${prefix}/*]`]: reasons[prefix] ?? '',
      });
    }
  }
}
