import { GetEventSourceMappingCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';

/** What an event source mapping is in while it works or is on its way to. */
const working = new Set(['Creating', 'Enabling', 'Enabled', 'Updating']);

/**
 * Which of these event source mappings hand nothing on: `<id> <state>` of each. Lambda counts them nowhere in China, and an age
 * of records is not told by a function that is not called.
 */
export async function silentMappings(config: LambdaClientConfig, ids: readonly string[]): Promise<string[]> {
  const client = new LambdaClient(config);
  try {
    const states = await Promise.all(
      ids.map(async (UUID) => {
        const { State = 'unknown' } = await client.send(new GetEventSourceMappingCommand({ UUID }));
        return { UUID, State };
      }),
    );
    return states.filter(({ State }) => !working.has(State)).map(({ UUID, State }) => `${UUID} ${State}`);
  } finally {
    client.destroy();
  }
}
