import { childOf, type Node } from '../yaml/node.ts';
import { assume, assumedText } from '../text/assumed.ts';
import { lintFinding, shown, type LintFinding } from './finding.ts';
import { guestPath } from './guest-path.ts';
import { mappingsOf, textOf } from '../text/model.ts';
import { mountsOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

const DATA_HINT = 'Keep data in a named volume.';

/** Paths of the CVM that containers mount. */
export function* lintBinds({ model, services, envNames }: LintSubject): Generator<LintFinding> {
  for (const service of services) {
    for (const { type, source, node } of mountsOf(service, envNames)) {
      if (type === 'bind') yield* lintBind(source, node, service.name);
    }
  }
  for (const { node } of mappingsOf(childOf(model, 'volumes'))) {
    const options = childOf(node, 'driver_opts');
    const device = childOf(options, 'device');
    const path = textOf(device);
    const mountOptions = (textOf(childOf(options, 'o')) ?? '').split(',');
    if (device === undefined || path === undefined || !mountOptions.includes('bind')) continue;
    yield* lintDevice(assume(path, envNames), device);
  }
}

function* lintBind(source: string, node: Node, service: string): Generator<LintFinding> {
  const path = shown(assumedText(source));
  switch (guestPath(source)) {
    case 'relative':
      yield lintFinding(
        'bind-relative',
        node,
        `${path} is not in the CVM: docker creates an empty folder there, and the service finds that instead.`,
        {
          hint: 'Put the content of a file under `configs:` with `content:`; keep data in a named volume.',
          service,
        },
      );
      return;
    case 'guest-directory':
      yield lintFinding(
        'bind-relative',
        node,
        `${path} is not your repository in the CVM but \`/dstack\`, the folder the guest works in, with the decrypted env.`,
        { hint: 'Bring files in with the image, or with `configs:` and `content:`.', service },
      );
      return;
    case 'closed':
      yield lintFinding(
        'bind-read-only',
        node,
        `The service does not start: the CVM's root file system is read-only, so docker cannot create ${path}.`,
        { hint: DATA_HINT, service },
      );
      return;
    case 'socket-lock':
      yield lintFinding(
        'bind-socket-lock',
        node,
        `The service does not start: the mount of ${path} fails in the CVM.`,
        { hint: 'Mount `/var/run/dstack.sock`.', service },
      );
      return;
    case 'unknown':
    case 'open':
    case 'secrets':
  }
}

/** A named volume that is a bind mount in disguise; docker does not create its path. */
function* lintDevice(path: string, node: Node): Generator<LintFinding> {
  const place = guestPath(path);
  if (place !== 'relative' && place !== 'guest-directory' && place !== 'closed') return;
  const message = `The volume cannot be mounted: ${shown(assumedText(path))} is not in the CVM.`;
  const rule = place === 'closed' ? 'bind-read-only' : 'bind-relative';
  yield lintFinding(rule, node, message, { hint: 'Leave `driver_opts` out.' });
}
