import { plainError, type Answer } from './answer.ts';
import { guestInfo } from './attestations.ts';
import type { Cloud } from './cloud.ts';
import type { Cvm } from './cvm.ts';
import { healthAnswer } from './health.ts';
import { logAnswer } from './logs.ts';
import { pccsAnswer } from './pccs.ts';

/**
 * What the emulator serves besides the API: logs below `/logs/`, the apps themselves below `/app/`, and below `/pccs/`
 * what Intel publishes of the hardware.
 */

/**
 * Where a guest itself answers. On a real node that is a port of its own, and so a host of its own
 * (`https://{instance}-8090.{gateway}/prpc/Info`); here every app is one path.
 */
const INFO: readonly string[] = ['prpc/Info', 'prpc/Worker.Info'];

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
      const one = cloud.cvms.find((each) => each.instanceId === owner);
      const answering = one ?? balanced(cloud.ofApp(owner));
      const up = answering?.up === true ? answering : undefined;
      return INFO.includes(path.join('/')) ? guestInfo(cloud, up) : healthAnswer(up);
    }
    case 'pccs':
      return pccsAnswer(cloud.intel, [owner, ...path], url.searchParams);
    default:
      return undefined;
  }
}

/** As many instances does a gateway of dstack try (`connect_top_n` of gateway.toml). */
const MOST_TRIED = 3;

/**
 * Who answers at the address of an app: of the instances with the newest handshakes, the first that takes the
 * connection (dstack, gateway/src/main_service.rs). That is any whose machine runs; here it is the one that was up
 * longest, behind which one that came up just now, and answers with errors, hides. A handshake is as new as the boot.
 */
function balanced(cvms: readonly Cvm[]): Cvm | undefined {
  const newest = cvms.toSorted((a, b) => b.bootedAt.getTime() - a.bootedAt.getTime());
  const running = newest.slice(0, MOST_TRIED).filter(({ up }) => up);
  return running.findLast(({ behaviour }) => !behaviour.neverHealthy) ?? running[0];
}

/** The credential that a client gave to somebody who is not the API; undefined when it gave none. */
export function leakedCredential(
  url: URL,
  headers: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!/^\/(?:logs|app|pccs)\//.test(url.pathname)) return undefined;
  return CREDENTIALS.find((name) => headers[name] !== undefined);
}

export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
