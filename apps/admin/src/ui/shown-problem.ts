/** What a screen shows of anything that went wrong; the API's problems carry more than a plain error. */
export interface ShownProblem extends Error {
  detail?: string | undefined;
  requestId?: string | undefined;
  errors?: readonly { pointer: string; message: string }[];
  retryable?: boolean;
}
