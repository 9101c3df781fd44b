import type { CallOptions, LianluoOptions } from './options';
import { addOperations } from './operations';
import { transport, type Sending } from './transport';

/** What every client can do beside its operations. */
export interface AnyClient {
  /** The committee that calls speak of where they name none. */
  readonly committee: string | undefined;
  /** A call by its wire, for what a release newer than this client offers. */
  readonly request: (sending: Sending, options?: CallOptions) => Promise<Response>;
}

/** @internal A client with a function for each operation of a table. */
export function clientOf(table: string, options: LianluoOptions): AnyClient {
  const send = transport(options);
  const client: AnyClient = { committee: options.committee, request: send };
  addOperations(client, table, send, options.committee);
  return client;
}
