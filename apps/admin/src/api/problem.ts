export interface FieldProblem {
  /** A JSON pointer into the body: `/content/situation`. */
  pointer: string;
  code: string;
  message: string;
}

export interface ProblemFacts {
  title: string;
  status: number;
  code: string;
  detail?: string | undefined;
  requestId?: string | undefined;
  errors?: readonly FieldProblem[];
  /** Seconds to wait, from Retry-After. */
  retryAfter?: number | undefined;
}

/** The API said no. The message is the sentence to show. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly retryAfter: number | undefined;

  constructor(facts: ProblemFacts) {
    super(facts.title);
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.requestId = facts.requestId;
    this.errors = facts.errors ?? [];
    this.retryAfter = facts.retryAfter;
  }

  get retryable(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}

/** No answer came: the network is down, or the service is. */
export class NetworkProblem extends Error {
  override readonly name = 'NetworkProblem';
  readonly retryable = true;

  constructor(cause: unknown) {
    super('连不上服务器。请检查网络，然后重试；已填写的内容都还在。', { cause });
  }
}

/** Reads the problem out of a refusal; a proxy's page of HTML becomes a sentence too. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const given: Partial<Record<keyof ProblemFacts, unknown>> = isRecord(body) ? body : {};
  const retryAfter = Number(response.headers.get('retry-after'));

  return new ApiProblem({
    title: text(given.title) ?? fallbackTitle(response.status),
    status: response.status,
    code: text(given.code) ?? `http.${response.status}`,
    detail: text(given.detail),
    requestId: text(given.requestId) ?? text(response.headers.get('x-request-id')),
    errors: Array.isArray(given.errors) ? given.errors.filter(isFieldProblem) : [],
    retryAfter: retryAfter > 0 ? retryAfter : undefined,
  });
}

function fallbackTitle(status: number): string {
  if (status === 413) return '内容太大，服务器没有接收。';
  if (status >= 500) return '服务器出了差错，请稍后重试。';
  return '这个请求没有被接受。';
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value.pointer === 'string' && typeof value.message === 'string';
