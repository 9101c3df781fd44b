/** What travels with one request through Hono. */
export interface Env {
  Variables: { requestId: string; log: (line: Record<string, unknown>) => void };
  Bindings: { address?: string; secure?: boolean };
}
