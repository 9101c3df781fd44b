import type { RefusalCode } from '@lianluo/domain/refusal';

/** What travels with one request through Hono. */
export interface Env {
  Variables: {
    requestId: string;
    log: (line: Record<string, unknown>) => void;
    operation: string | undefined;
    /** Who calls, once that is known. */
    caller: { committee: string; user: string } | undefined;
    /** Why the call was refused, where it was. */
    refused: RefusalCode | undefined;
  };
  Bindings: { address?: string; secure?: boolean };
}
