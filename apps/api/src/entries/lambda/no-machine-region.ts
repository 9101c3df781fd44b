/**
 * Stands for the SDK's question to the machine where it is, which a function is never left to: Lambda tells its region in the
 * environment.
 */
export async function getInstanceMetadataRegion(): Promise<undefined> {
  return undefined;
}
