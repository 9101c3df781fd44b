/** A setting that the stack gives every function that needs it. Without it the function does not start. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The function has no ${name}.`);
  return value;
}

export const region = (): string => setting('AWS_REGION');
export const stage = (): string => setting('STAGE');
export const tablePrefix = (): string => setting('TABLE_PREFIX');

/**
 * The function's own credentials, which do not change while it lives. Given like this the SDK asks no chain of providers,
 * whose loading costs more than a read. Nothing where there are none, as on a developer's machine.
 */
export function ownCredentials() {
  const accessKeyId = process.env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = process.env['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
