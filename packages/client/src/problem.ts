/** A call that did not go through: the API's problem document (RFC 9457), or `client.network` where no answer came. */
export class LianluoProblem extends Error {
  override readonly name = 'LianluoProblem';
  /** 0 where no answer came. */
  readonly status: number;
  /** To decide by: `opinion.already-adopted`. Its page is `/api/v1/problems/{code}`. */
  readonly code: string;
  readonly detail: string | undefined;
  /** To name when asking the office for help. */
  readonly requestId: string | undefined;
  /** What is wrong with which field of the body. */
  readonly errors: readonly FieldProblem[];

  constructor(status: number, problem: ProblemDocument, cause?: unknown) {
    super(problem.title ?? `HTTP ${status}`, { cause });
    this.status = status;
    this.code = problem.code ?? `http.${status}`;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

export interface FieldProblem {
  /** JSON pointer into the body. */
  pointer: string;
  code: string;
  message: string;
}

export interface ProblemDocument {
  title?: string;
  code?: string;
  detail?: string;
  requestId?: string;
  errors?: FieldProblem[];
}

/** @internal A proxy in front answers with a page of its own: that is a problem too. */
export async function problemOf(response: Response): Promise<LianluoProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const problem = await response.json().catch(() => ({}) as unknown);
  const told = typeof problem === 'object' && problem !== null ? (problem as ProblemDocument) : {};
  return new LianluoProblem(response.status, { ...(requestId !== undefined && { requestId }), ...told });
}

/** @internal */
export const noAnswer = (cause: unknown): LianluoProblem =>
  new LianluoProblem(0, { code: 'client.network', title: `No answer: ${String(cause)}` }, cause);
