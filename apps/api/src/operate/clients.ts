import { regionOf } from './tables';

// Each is loaded by the command that asks for it.

export async function lambdaClient() {
  const { LambdaClient } = await import('@aws-sdk/client-lambda');
  return new LambdaClient({ region: regionOf() });
}

export async function cloudWatchClient() {
  const { CloudWatchClient } = await import('@aws-sdk/client-cloudwatch');
  return new CloudWatchClient({ region: regionOf() });
}

export async function snsClient() {
  const { SNSClient } = await import('@aws-sdk/client-sns');
  return new SNSClient({ region: regionOf() });
}

/** As the stack names it. */
export const functionOf = (stage: string, name: string): string => `lianluo-${stage}-${name}`;
export const alarmOf = (stage: string, name: string): string => `lianluo-${stage}-${name}`;
