import { lianluo, type Lianluo, type LianluoOptions } from '@lianluo/client';

/** What was sent. */
export interface Sent {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** A client of a service that gives these answers, one to a call; an error is no answer at all. */
export function answering(
  answers: readonly (Response | Error)[],
  options: Partial<LianluoOptions> = {},
): { client: Lianluo; sent: Sent[]; waited: number[] } {
  const sent: Sent[] = [];
  const waited: number[] = [];
  const left = [...answers];
  const client = lianluo({
    url: 'https://lianluo.test',
    key: 'llk_test',
    committee: 'qindu',
    wait: async (ms) => void waited.push(ms),
    fetch: async (url, request) => {
      const { method, headers, body } = new Request(url, request);
      const { pathname, search } = new URL(url);
      sent.push({ method, path: pathname + search, headers, body: body ? await new Response(body).text() : '' });
      const answer = left.shift();
      if (!answer) throw new Error('Nothing more is answered.');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...options,
  });
  return { client, sent, waited };
}

export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json({ status, code, title: code }, { status, headers });
