import { childOf, isNull } from '../yaml/node.ts';
import { assume, isKnown } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { attribute, itemsOf, mappingsOf, textOf } from '../text/model.ts';
import { replicasOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const CONTRADICTION_RULES = {
  'compose-refuses': {
    level: 'error',
    title: 'Attributes that Compose does not take together, or not without another',
    what: 'Compose refuses the whole app.',
    why: 'Exclude each other: `network_mode` and `networks`; `dockerfile` and `dockerfile_inline`; different `scale` and `deploy.replicas`; `container_name` and more than one replica. `build.platforms` contains `platform`, a secret has `environment` or `file`, a `healthcheck.test` list begins with CMD, CMD-SHELL or NONE, and `logging:` is not empty.',
    fix: 'Keep one of the two, or add what is missing.',
  },
} as const satisfies LintRules;

const finding = findingsOf(CONTRADICTION_RULES);

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
    yield finding('compose-refuses', key, message, { hint });
  }
  for (const service of services) {
    const given = (name: string): ReturnType<typeof attribute> => {
      const found = attribute(service.node, name);
      return found === undefined || isNull(found.value) ? undefined : found;
    };
    const report = (at: Service['key'], what: string, hint: string): LintFinding =>
      finding('compose-refuses', at, `Compose starts nothing: ${what}.`, {
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
