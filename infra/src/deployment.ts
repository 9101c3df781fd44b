import { Tags, type App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AppStack } from './app-stack';
import { CopyStack } from './copy-stack';
import { DataStack } from './data-stack';
import { supposed, type Facts } from './facts';
import { firewallRegion, stackNameOf, tagsOf, type StackName } from './names';
import type { Stage } from './stages';
import { WafStack } from './waf-stack';

export interface Deployment {
  data: DataStack;
  app: AppStack;
  waf: WafStack | undefined;
  copy: CopyStack | undefined;
}

/** The stacks of one stage. */
export function deployment(
  scope: App,
  { stage, code, account, facts = supposed }: { stage: Stage; code: Code; account: string; facts?: Facts },
): Deployment {
  const id = (name: StackName) => stackNameOf(stage, name);
  const isProtected = (name: StackName) => stage.keepsData && facts.standing.includes(name);
  const env = { account, region: stage.region };
  const data = new DataStack(scope, id('Data'), { stage, env, isProtected: isProtected('Data') });
  const app = new AppStack(scope, id('App'), {
    stage,
    code,
    facts,
    env,
    terminationProtection: isProtected('App'),
  });
  // By name alone: no export ties one to the other.
  app.addStackDependency(data);
  const waf =
    stage.partition === 'aws'
      ? new WafStack(scope, id('Waf'), { stage, env: { account, region: firewallRegion } })
      : undefined;
  const copy = stage.copyRegion
    ? new CopyStack(scope, id('Copy'), { stage, env: { account, region: stage.copyRegion } })
    : undefined;
  // What is copied needs a place to be copied to.
  if (copy) data.addStackDependency(copy);
  for (const stack of [data, app, waf, copy].filter((one) => one !== undefined))
    for (const [key, value] of Object.entries(tagsOf(stage))) Tags.of(stack).add(key, value);
  return { data, app, waf, copy };
}
