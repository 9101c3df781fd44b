// Each is loaded by the command that asks for it. The region of the stage is in the environment.

export async function lambdaClient() {
  const { LambdaClient } = await import('@aws-sdk/client-lambda');
  return new LambdaClient({});
}

export async function cloudWatchClient() {
  const { CloudWatchClient } = await import('@aws-sdk/client-cloudwatch');
  return new CloudWatchClient({});
}

export async function snsClient() {
  const { SNSClient } = await import('@aws-sdk/client-sns');
  return new SNSClient({});
}

/** As the stack names it. */
export const functionOf = (stage: string, name: string): string => `lianluo-${stage}-${name}`;
export const alarmOf = (stage: string, name: string): string => `lianluo-${stage}-${name}`;
