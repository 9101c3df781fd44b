import { Tags, type App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AppStack } from './app-stack';
import { DataStack } from './data-stack';
import { tagsOf } from './names';
import type { Stage } from './stages';
import { WafStack } from './waf-stack';

export interface Deployment {
  data: DataStack;
  app: AppStack;
  waf: WafStack | undefined;
}

/** The stacks of one stage. */
export function deployment(
  scope: App,
  { stage, code, account }: { stage: Stage; code: Code; account: string },
): Deployment {
  const id = (name: string) => `Lianluo-${stage.name}-${name}`;
  const env = { account, region: stage.region };
  const data = new DataStack(scope, id('Data'), { stage, env });
  const app = new AppStack(scope, id('App'), { stage, code, env, terminationProtection: stage.keepsData });
  // By name alone: no export ties one to the other.
  app.addStackDependency(data);
  const waf =
    stage.partition === 'aws'
      ? new WafStack(scope, id('Waf'), { stage, env: { account, region: 'us-east-1' } })
      : undefined;
  for (const stack of [data, app, ...(waf ? [waf] : [])])
    for (const [key, value] of Object.entries(tagsOf(stage))) Tags.of(stack).add(key, value);
  return { data, app, waf };
}
