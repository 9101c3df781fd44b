import {
  GetAliasCommand,
  ListVersionsByFunctionCommand,
  UpdateAliasCommand,
  type FunctionConfiguration,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { functionOf, lambdaClient } from './clients';
import { OperatorFault, text, type Command } from './command';

/** Those that answer people; they are one code by two doors and go back together. */
const entrances = ['http', 'signIn'];
const alias = 'live';

/** 退回上一版本: points what answers people at the release before, at once. Consumers stay as they are, and so do the pages. */
export const rollBack: Command = {
  summary: '立即退回上一版本 · what answers people goes back to the release before, at once',
  needs: ['stage'],
  takes: ['published-before'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const before = options['published-before'] === undefined ? undefined : instantOf(text(options, 'published-before'));
    const lambda = await lambdaClient();
    const names = entrances.map((name) => functionOf(text(options, 'stage'), name));
    // All are known before the first is moved.
    const moves = await Promise.all(names.map((name) => moveOf(lambda, name, before)));
    for (const { name, from, to } of moves) {
      await lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: alias, FunctionVersion: to.Version }));
      say(`${name}: ${from} → ${to.Version}（${to.LastModified}）`);
    }
    say(
      '已退回。请随后检出该版本并部署，页面和消费函数才一起退回：npm run deploy -- --stage … --at-once。 Then deploy that release, for pages and consumers.',
    );
  },
};

interface Move {
  name: string;
  from: string;
  to: FunctionConfiguration;
}

async function moveOf(lambda: LambdaClient, name: string, before: Date | undefined): Promise<Move> {
  const { FunctionVersion: from = '', RoutingConfig } = await lambda.send(
    new GetAliasCommand({ FunctionName: name, Name: alias }),
  );
  if (Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0)
    throw new OperatorFault(
      `${name} 正在发布，没有改动。请在 CodeDeploy 停止这次部署，它会自行退回。`,
      'A release is under way: stop its deployment in CodeDeploy, which takes it back.',
    );
  const to = (await versionsOf(lambda, name))
    .filter(({ Version, LastModified = '' }) =>
      before ? new Date(LastModified) < before : Number(Version) < Number(from),
    )
    .toSorted((one, other) => Number(other.Version) - Number(one.Version))[0];
  if (!to)
    throw new OperatorFault(`${name} 没有更早的版本，没有改动。`, 'There is no earlier version; nothing was changed.');
  return { name, from, to };
}

async function versionsOf(lambda: LambdaClient, name: string): Promise<FunctionConfiguration[]> {
  const versions: FunctionConfiguration[] = [];
  let Marker: string | undefined;
  do {
    const page = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName: name, Marker }));
    versions.push(...(page.Versions ?? []));
    Marker = page.NextMarker;
  } while (Marker);
  return versions.filter(({ Version }) => Version !== '$LATEST');
}

function instantOf(said: string): Date {
  const instant = new Date(said);
  if (Number.isNaN(instant.getTime()))
    throw new OperatorFault('--published-before 须是时刻，如 2026-11-26T10:00:00+08:00。', 'That is no instant.');
  return instant;
}
