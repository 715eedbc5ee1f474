import { plainError, type Answer } from './answer.ts';
import type { Cloud } from './cloud.ts';
import { healthAnswer } from './health.ts';
import { logAnswer } from './logs.ts';

/** What the emulator serves besides the API: logs below `/logs/`, and the apps themselves below `/app/`. */

/** Headers that hold the key to the whole account. */
const CREDENTIALS = ['x-api-key', 'authorization'];

/** The answer to a request outside of the API; undefined when nothing is there. */
export function outsideAnswer(cloud: Cloud, url: URL): Answer | undefined {
  const [area, owner = '', ...path] = url.pathname.split('/').slice(1).map(decode);
  switch (area) {
    case 'logs': {
      const cvm = cloud.cvms.find((each) => each.instanceId === owner);
      return cvm === undefined
        ? plainError(404, 'Log not found')
        : logAnswer(cvm, path, url.searchParams);
    }
    case 'app': {
      const fitting = cloud.cvms.filter(
        (each) => each.appId === owner || each.instanceId === owner,
      );
      return healthAnswer(fitting.find((each) => each.up));
    }
    default:
      return undefined;
  }
}

/** The credential that a client gave to somebody who is not the API; undefined when it gave none. */
export function leakedCredential(
  url: URL,
  headers: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!/^\/(?:logs|app)\//.test(url.pathname)) return undefined;
  return CREDENTIALS.find((name) => headers[name] !== undefined);
}

export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
