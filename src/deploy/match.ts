import { Worker } from 'node:worker_threads';

/** The worker has the expression and the text, and nothing of the step. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const { source, flags, text } = workerData;
parentPort.postMessage(new RegExp(source, flags).test(text));
`;

/**
 * Whether a regular expression matches a text that somebody else wrote; undefined when that is not known in time. An
 * expression can take for ever on a text that is made for it, and cannot be stopped in the thread that it runs in: it has
 * one of its own, and this one hears a cancellation meanwhile.
 *
 * @throws the signal's reason when that aborts
 */
export async function matches(
  { source, flags }: RegExp,
  text: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  signal.throwIfAborted();
  const end = Promise.withResolvers<boolean | undefined>();
  const abort = (): void => {
    end.resolve(undefined);
  };
  const worker = new Worker(SCRIPT, {
    eval: true,
    env: {},
    execArgv: [],
    workerData: { source, flags, text },
  });
  worker.once('message', (found: unknown) => {
    end.resolve(found === true);
  });
  // It ran out of memory, say.
  worker.once('error', abort);
  const timer = setTimeout(abort, timeoutMs);
  signal.addEventListener('abort', abort);
  const found = await end.promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', abort);
  await worker.terminate();
  signal.throwIfAborted();
  return found;
}
