import { OperatorFault, type Running } from './command';
import { rotateKeys } from './rotate-keys';

/** 演练：轮换密钥. Rotates the key of the cursors and sees that the one before is still there, for who was given a cursor by it. */
export async function drillKeys(running: Running): Promise<void> {
  const secret = 'signing';
  const before = await valueOf(running, secret, 'AWSCURRENT');
  await rotateKeys.run({ ...running, options: { ...running.options, secret } });
  const [now, previous] = await Promise.all([
    valueOf(running, secret, 'AWSCURRENT'),
    valueOf(running, secret, 'AWSPREVIOUS'),
  ]);
  if (now === before || previous !== before)
    throw new OperatorFault('密钥没有换新，或旧密钥没有留下。', 'The key was not rotated, or the one before is gone.');
  running.say('✓ 密钥已换新，旧密钥仍在。请部署，再用 smoke 检查。 Rotated; now deploy, then smoke.');
}

async function valueOf({ options }: Running, secret: string, VersionStage: string): Promise<string | undefined> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient({});
  const SecretId = `lianluo/${String(options['stage'])}/${secret}`;
  return (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString;
}
