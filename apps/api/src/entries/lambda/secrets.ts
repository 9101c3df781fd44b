import { ownCredentials, region } from './environment';

/** The value of a secret as it is now. A function reads it once, when it starts; after a rotation it is started anew. */
export const readSecret = async (id: string): Promise<string> => (await read(id, [undefined]))[0];

/**
 * The values of a secret that count, the one in use first: that of a rotation and that before it, by the ids of their
 * versions with commas between. A version of long ago may be gone; that of all of them none is there stops the function.
 */
export const readVersions = (id: string, versions: string): Promise<Values> => read(id, versions.split(','));

type Values = readonly [inUse: string, ...before: string[]];

async function read(id: string, versions: readonly (string | undefined)[]): Promise<Values> {
  // Needed while a function starts, and by no request.
  const { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } =
    await import('@aws-sdk/client-secrets-manager');
  const credentials = ownCredentials();
  const client = new SecretsManagerClient({ region: region(), ...(credentials && { credentials }) });
  const valueOf = async (VersionId: string | undefined) => {
    try {
      return (await client.send(new GetSecretValueCommand({ SecretId: id, VersionId }))).SecretString ?? '';
    } catch (error) {
      if (VersionId !== undefined && error instanceof ResourceNotFoundException) return '';
      throw error;
    }
  };
  try {
    const [inUse, ...before] = (await Promise.all(versions.map(valueOf))).filter((value) => value !== '');
    if (inUse === undefined) throw new Error(`The secret ${id} is empty.`);
    return [inUse, ...before];
  } finally {
    client.destroy();
  }
}
