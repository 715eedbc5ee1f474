import { childOf, isNull } from '../yaml/node.ts';
import { assume, isKnown, type EnvNames } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { attribute, itemsOf, namesOf, oneOrMany, textOf } from '../text/model.ts';
import { PROFILES_NAME, profilesOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const SERVICE_RULES = {
  profiles: {
    level: 'warning',
    title: 'A service behind a profile',
    what: 'The service never starts.',
    why: 'The guest activates no profile, unless `COMPOSE_PROFILES` is part of the sealed env.',
    fix: 'Take `profiles:` off, or give `COMPOSE_PROFILES` to this step as env.',
  },
  'container-name-clash': {
    level: 'warning',
    title: 'One container name for several containers',
    what: 'The second container cannot be created, and the start fails.',
    why: 'Container names are unique in a CVM.',
    fix: 'Leave `container_name:` out; services find each other by service name.',
  },
  'device-missing': {
    level: 'warning',
    title: 'A device that a CVM does not have',
    what: 'Docker finds no such device, and the service does not start.',
    why: "The kernel of the CVM has no drivers for USB, SCSI, sound, input, consoles, video and buses of boards, and nested virtualization is off. It has `/dev/fuse`, `/dev/net/tun`, `/dev/tdx_guest` and, on CVMs with a GPU, NVIDIA's devices.",
    fix: 'Take the device out.',
    example: { bad: 'devices:\n  - /dev/ttyUSB0:/dev/ttyUSB0' },
  },
  'newer-compose': {
    level: 'warning',
    title: "An attribute that the guest's Compose may not know",
    what: 'Compose refuses the whole app, or ignores the attribute.',
    why: 'The guest runs Compose 2.26 to 2.33, by its OS image.',
    fix: 'Do without, or check the Compose version of the OS image.',
  },
} as const satisfies LintRules;

const finding = findingsOf(SERVICE_RULES);

/** Services that never start, or whose containers get in each other's way or lack what they need. */
export function* lintServices({
  model,
  services,
  all,
  envNames,
}: LintSubject): Generator<LintFinding> {
  if (envNames?.has(PROFILES_NAME) !== true) {
    for (const service of all) {
      const profiles = attribute(service.node, 'profiles');
      if (profiles === undefined || profilesOf(service).length === 0) continue;
      const message = `The service ${shown(service.name)} never starts: the guest activates no profile unless \`${PROFILES_NAME}\` is part of the sealed env.`;
      yield finding('profiles', profiles.key, message, { service: service.name });
    }
  }
  const names = new Map<string, string>();
  for (const service of services) {
    const node = childOf(service.node, 'container_name');
    const name = assume(textOf(node) ?? '', envNames);
    if (node === undefined || name === '' || !isKnown(name)) continue;
    const other = names.get(name);
    if (other === undefined) {
      names.set(name, service.name);
      continue;
    }
    const message = `The start fails: the container name ${shown(name)} is that of the service ${shown(other)} already.`;
    yield finding('container-name-clash', node, message, { service: service.name });
  }
  for (const service of services) {
    yield* lintDevices(service, envNames);
    for (const [key, version] of NEWER_ATTRIBUTES) {
      yield* lintNewer(service.node, key, version, service.name);
    }
    for (const item of oneOrMany(childOf(service.node, 'env_file'))) {
      yield* lintNewer(item, 'format', '2.30', service.name);
    }
    for (const { value } of namesOf(childOf(service.node, 'networks'))) {
      yield* lintNewer(value, 'interface_name', '2.36', service.name);
    }
    for (const key of ['provenance', 'sbom']) {
      yield* lintNewer(childOf(service.node, 'build'), key, '2.39', service.name);
    }
  }
  yield* lintNewer(model, 'models', '2.38', undefined);
}

const MISSING_DEVICE =
  /^\/dev\/(?:bus\/usb|gpio|hidraw|i2c-|input|kvm$|media\d|mmcblk|rfkill|sd[a-z]|serial\/|sg\d|snd|spidev|sr\d|tty[A-Z\d]|uinput|usb|vchiq|vcio|video\d)/;

function* lintDevices(service: Service, envNames: EnvNames): Generator<LintFinding> {
  for (const item of itemsOf(childOf(service.node, 'devices'))) {
    const node = childOf(item, 'source') ?? item;
    const [device = ''] = assume(textOf(node) ?? '', envNames).split(':');
    if (!isKnown(device) || !MISSING_DEVICE.test(device) || device.startsWith('/dev/ttyS'))
      continue;
    const message = `The service does not start: a CVM has no device ${shown(device)}.`;
    yield finding('device-missing', node, message, { service: service.name });
  }
}

/** Attributes by the version of Compose that brought them. */
const NEWER_ATTRIBUTES = [
  ['gpus', '2.30'],
  ['post_start', '2.30'],
  ['pre_stop', '2.30'],
  ['provider', '2.36'],
  ['use_api_socket', '2.37'],
  ['models', '2.38'],
] as const;

function* lintNewer(
  node: Service['node'] | ReturnType<typeof childOf>,
  name: string,
  version: string,
  service: string | undefined,
): Generator<LintFinding> {
  const found = attribute(node, name);
  if (found === undefined || isNull(found.value)) return;
  const message = `The guest's Compose (2.26 to 2.33) may refuse the app: ${shown(name)} came with ${version}.`;
  yield finding('newer-compose', found.key, message, { service });
}
