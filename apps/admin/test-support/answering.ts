import { vi } from 'vitest';

export interface Asked {
  /** `GET /api/v1/…`, in order. */
  lines: string[];
  requests: Request[];
}

/** Stands in for the API: answers by method and address, and keeps what was asked. */
export function answering(answers: Record<string, (request: Request) => Response | Promise<Response>>): Asked {
  const asked: Asked = { lines: [], requests: [] };
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const request = new Request(new URL(url, 'http://localhost'), init);
    const line = `${request.method} ${url}`;
    asked.lines.push(line);
    asked.requests.push(request);
    return answers[line]?.(request) ?? problem(404, { code: 'not-found', title: '没有找到所请求的内容。' });
  });
  return asked;
}

/** A refusal as the API words it. */
export function problem(
  status: number,
  facts: { code: string; title?: string; requestId?: string; errors?: unknown },
): Response {
  const body = { type: `/api/v1/problems/${facts.code}`, title: '不行。', status, requestId: 'r-1', ...facts };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
