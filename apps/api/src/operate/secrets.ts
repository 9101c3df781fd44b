import { join } from 'node:path';
import { keptSecret } from '../local/data-folder';
import type { Options } from './command';
import { dataFolder } from './tables';

/** The key of the seals: of the stage's secret on AWS, of the data folder on one machine. */
export async function sealKey(options: Options): Promise<string> {
  const stage = options['stage'];
  if (typeof stage !== 'string' || options['endpoint'] !== undefined) return keptSecret(join(dataFolder()));
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const SecretId = String(options['seal-secret'] ?? `lianluo/${stage}/seal`);
  const { SecretString = '' } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  return SecretString;
}
