/** Somebody at a browser in front of the gateway. */
export function officeAt(gateway: string) {
  let cookie = '';
  return async function call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    redirect: 'follow' | 'manual' = 'follow',
  ): Promise<{ status: number; body: Body; headers: Headers; version: number }> {
    const answer = await fetch(`${gateway}/api/v1${path}`, {
      method,
      redirect,
      headers: {
        origin: siteOrigin,
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      // A form comes written out.
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [set] = answer.headers.getSetCookie();
    if (set) cookie = set.split(';')[0] ?? '';
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? await answer.json() : Buffer.from(await answer.arrayBuffer())) as Body,
      version: Number(/v(\d+)/.exec(answer.headers.get('etag') ?? '')?.[1] ?? 0),
    };
  };
}

export const siteOrigin = 'https://lianluo.example.org';
export type Office = ReturnType<typeof officeAt>;
