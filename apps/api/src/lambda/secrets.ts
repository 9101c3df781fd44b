import { ownCredentials, region } from './environment';

/** The value of a secret as it is now. A function reads it once, when it starts; after a rotation it is started anew. */
export async function readSecret(id: string): Promise<string> {
  // Needed while a function starts, and by no request.
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const credentials = ownCredentials();
  const client = new SecretsManagerClient({ region: region(), ...(credentials && { credentials }) });
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (!SecretString) throw new Error(`The secret ${id} is empty.`);
    return SecretString;
  } finally {
    client.destroy();
  }
}
