import { childOf, isNull } from '../yaml/node.ts';
import { assume, isKnown } from '../text/assumed.ts';
import { lintFinding, shown, type LintFinding } from './finding.ts';
import { attribute, itemsOf, mappingsOf, namesOf, oneOrMany, textOf } from '../text/model.ts';
import { PROFILES_NAME, profilesOf, replicasOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

/** Services that never start, or whose containers get in each other's way. */
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
      const hint = `Take \`profiles:\` off, or give \`${PROFILES_NAME}\` to this step as env.`;
      yield lintFinding('profiles', profiles.key, message, { hint, service: service.name });
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
    const hint = 'Leave `container_name:` out; services find each other by service name.';
    yield lintFinding('container-name-clash', node, message, { hint, service: service.name });
  }
  for (const service of services) {
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
  const message = `The guest's Compose (about 2.26 to 2.28) may refuse the app: ${shown(name)} came with ${version}.`;
  const hint = 'Do without, or check the Compose version of the OS image.';
  yield lintFinding('newer-compose', found.key, message, { hint, service });
}

/** Attributes of one service that Compose does not take together. */
export function* lintContradictions({
  model,
  services,
  envNames,
}: LintSubject): Generator<LintFinding> {
  for (const { name, key, node } of mappingsOf(childOf(model, 'secrets'))) {
    if (['file', 'environment', 'external'].some((source) => attribute(node, source))) continue;
    const message = `Compose starts nothing: the secret ${shown(name)} has neither \`environment:\` nor \`file:\`.`;
    const hint = 'Write `environment: NAME`, and give NAME to this step as env.';
    yield lintFinding('compose-refuses', key, message, { hint });
  }
  for (const service of services) {
    const given = (name: string): ReturnType<typeof attribute> => {
      const found = attribute(service.node, name);
      return found === undefined || isNull(found.value) ? undefined : found;
    };
    const report = (at: Service['key'], what: string, hint: string): LintFinding =>
      lintFinding('compose-refuses', at, `Compose starts nothing: ${what}.`, {
        hint,
        service: service.name,
      });
    const networks = given('networks');
    if (networks !== undefined && (textOf(given('network_mode')?.value) ?? '') !== '') {
      yield report(
        networks.key,
        '`networks` and `network_mode` exclude each other',
        'Keep one of the two.',
      );
    }
    const inline = attribute(given('build')?.value, 'dockerfile_inline');
    if (inline !== undefined && attribute(given('build')?.value, 'dockerfile') !== undefined) {
      yield report(
        inline.key,
        '`dockerfile` and `dockerfile_inline` exclude each other',
        'Keep one of the two.',
      );
    }
    const scale = given('scale');
    const replicas = attribute(given('deploy')?.value, 'replicas');
    const [scaleText, replicasText] = [scale, replicas].map((found) =>
      assume(textOf(found?.value) ?? '', envNames),
    );
    const areKnown = isKnown(scaleText ?? '') && isKnown(replicasText ?? '');
    if (scale !== undefined && replicas !== undefined && areKnown && scaleText !== replicasText) {
      yield report(scale.key, '`scale` and `deploy.replicas` differ', 'Keep one of the two.');
    }
    const platform = assume(textOf(given('platform')?.value) ?? '', envNames);
    const platforms = attribute(given('build')?.value, 'platforms');
    const built = itemsOf(platforms?.value).map((item) => assume(textOf(item) ?? '', envNames));
    const isCompared = platform !== '' && built.length > 0 && [platform, ...built].every(isKnown);
    if (platforms !== undefined && isCompared && !built.includes(platform)) {
      yield report(
        platforms.key,
        `\`build.platforms\` lacks ${shown(platform)}, the \`platform\` of the service`,
        'Name it there, too.',
      );
    }
    const containerName = given('container_name');
    if (containerName !== undefined && (replicasOf(service, envNames) ?? 1) > 1) {
      yield report(
        containerName.key,
        '`container_name` and more than one replica exclude each other',
        'Leave `container_name:` out.',
      );
    }
    const test = attribute(given('healthcheck')?.value, 'test');
    const first = test?.value.kind === 'sequence' ? textOf(test.value.items[0]?.value) : undefined;
    if (test !== undefined && first !== undefined && !/^(?:CMD|CMD-SHELL|NONE)$/.test(first)) {
      if (isKnown(assume(first, envNames))) {
        yield report(
          test.key,
          'a `healthcheck.test` list begins with CMD, CMD-SHELL or NONE',
          'Put `CMD` in front, or write the command as one text.',
        );
      }
    }
    const logging = attribute(service.node, 'logging');
    if (logging !== undefined && isNull(logging.value)) {
      yield report(logging.key, '`logging:` has no value', 'Take `logging:` out.');
    }
  }
}
