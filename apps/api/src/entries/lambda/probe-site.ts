const patienceMs = 10_000;

/** Asks the site for `/health` as a browser would, certificate and all, and says what is in the way; nothing when it is ready. */
export async function hindranceOf(site: URL): Promise<string | undefined> {
  try {
    const answer = await fetch(new URL('/health', site), {
      // The firewall turns away who does not say what it is.
      headers: { 'user-agent': 'lianluo-probe' },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.arrayBuffer();
    return answer.status === 200 ? undefined : `status ${answer.status}`;
  } catch (error) {
    return causes(error).join(': ');
  }
}

/** `fetch failed` says little; why it did is the cause of it. */
const causes = (error: unknown): string[] => (error instanceof Error ? [error.message, ...causes(error.cause)] : []);
