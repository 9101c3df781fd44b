/** Signs the same person in again over the page they are on; answers whether that came about. */
export type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | undefined;
let waiting: Promise<boolean> | undefined;

/** Says who asks for the password when a session has ended. Until someone does, a 401 is an answer like any other. */
export function whenSessionEnds(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = undefined;
  };
}

/** Calls that fail together wait for one dialog. */
export function sessionRestored(): Promise<boolean> {
  if (!signInAgain) return Promise.resolve(false);
  waiting ??= signInAgain().finally(() => (waiting = undefined));
  return waiting;
}
