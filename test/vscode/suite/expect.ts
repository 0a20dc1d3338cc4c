/** What the suite may ask; node's assertions are not there in a web worker. */

export function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`Expected ${JSON.stringify(part)} within ${JSON.stringify(text)}`);
}

/**
 * Asks until there is an answer: most of what VS Code does has no event to wait for, and a request may be cancelled
 * because some other extension has just announced itself.
 */
export async function settled<T>(what: string, ask: () => T | PromiseLike<T>): Promise<NonNullable<Awaited<T>>> {
  const patience = Date.now() + 25_000;
  let answer: unknown;
  while (Date.now() < patience) {
    answer = await Promise.resolve(ask()).catch((reason: unknown) => {
      if (!/cancell?ed/i.test(String(reason))) throw reason;
    });
    if (answer) return answer as NonNullable<Awaited<T>>;
    await new Promise((soon) => setTimeout(soon, 20));
  }
  throw new Error(`Waited in vain for: ${what}. Last answer: ${JSON.stringify(answer)}`);
}
