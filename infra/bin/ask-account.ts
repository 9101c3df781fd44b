import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  ListSecretVersionIdsCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { writeFileSync } from 'node:fs';
import { shortage } from '../src/app/reservations';
import {
  countingVersions,
  deployedVersion,
  isStanding,
  reservedIn,
  rotatableSecrets,
  supposed,
  type DeployedTemplate,
  type Facts,
} from '../src/facts';
import { regionOfStack, secretNameOf, stackNameOf, stackNamesOf, type StackName } from '../src/names';
import { stageOf, type Stage } from '../src/stages';

/** Writes what the account tells of a stage to a file: the facts of its templates, and what its operator should ask for. */
async function askAccount(name: string, file: string): Promise<void> {
  const stage = stageOf(name);
  const deployed = await deployedApp(stage);
  const facts: Facts = {
    standing: await standing(stage),
    versions: await versions(stage, deployed),
    // What this stage has kept for itself is there for it to keep again.
    sandboxes: (await unreserved(stage)) + reservedIn(deployed),
  };
  writeFileSync(file, JSON.stringify({ ...facts, advice: shortage(stage, facts.sandboxes) }, null, 2));
}

async function standing(stage: Stage): Promise<StackName[]> {
  const stacks = stackNamesOf(stage);
  const stands = await Promise.all(
    stacks.map(async (stack) => {
      const client = new CloudFormationClient({ region: regionOfStack(stage, stack) });
      const found = await client
        .send(new DescribeStacksCommand({ StackName: stackNameOf(stage, stack) }))
        .catch(noSuchStack);
      return isStanding(found?.Stacks?.[0]?.StackStatus ?? 'DELETE_COMPLETE');
    }),
  );
  return stacks.filter((_, index) => stands[index]);
}

async function versions(stage: Stage, deployed: DeployedTemplate): Promise<Facts['versions']> {
  const client = new SecretsManagerClient({ region: stage.region });
  const found = await Promise.all(
    rotatableSecrets.map(async (secret) => {
      try {
        const { Versions = [] } = await client.send(
          new ListSecretVersionIdsCommand({ SecretId: secretNameOf(stage, secret) }),
        );
        return countingVersions(
          Versions.map(({ VersionId = '', VersionStages = [] }) => ({ id: VersionId, stages: VersionStages })),
          deployedVersion(deployed, secret),
        );
      } catch (error) {
        // Before the first deployment there is none, and no function to hand it to.
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    }),
  );
  const [signing = supposed.versions.signing, origin = supposed.versions.origin] = found;
  return { signing, origin };
}

async function unreserved({ region }: Stage): Promise<number> {
  const { AccountLimit } = await new LambdaClient({ region }).send(new GetAccountSettingsCommand({}));
  return AccountLimit?.UnreservedConcurrentExecutions ?? 0;
}

async function deployedApp(stage: Stage): Promise<DeployedTemplate> {
  const found = await new CloudFormationClient({ region: stage.region })
    .send(new GetTemplateCommand({ StackName: stackNameOf(stage, 'App') }))
    .catch(noSuchStack);
  return JSON.parse(found?.TemplateBody ?? '{}') as DeployedTemplate;
}

/** CloudFormation has no error of its own for a stack that is not there. */
function noSuchStack(error: unknown): undefined {
  if (!(error instanceof Error && /does not exist/.test(error.message))) throw error;
}

const [name = '', file = ''] = process.argv.slice(2);
await askAccount(name, file).catch((error: unknown) => {
  console.error(
    `没有连上 AWS：请先登录（aws sso login 或设置 AWS_PROFILE），并确认区域与账号。 AWS did not answer: sign in first.
  ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
  );
  process.exitCode = 1;
});
