import type { EnvNames } from '../text/assumed.ts';
import { isIdle, servicesOf, type Service } from '../text/services.ts';
import type { MappingNode } from '../yaml/node.ts';

/** What the rules are asked about: the model and what is known of the env. */
export interface LintSubject {
  readonly model: MappingNode;
  readonly envNames: EnvNames;
  /**
   * The names of files that the pre-launch script mentions, as far as it is known yet: it runs in the folder of the
   * compose file before anything starts, and may make them.
   */
  readonly madeByScript: ReadonlySet<string>;
  /** The services that may start. */
  readonly services: readonly Service[];
  /** All services, those that stay off included. */
  readonly all: readonly Service[];
}

export function subjectOf(
  model: MappingNode,
  envNames: EnvNames,
  script: string | undefined,
): LintSubject {
  const all = servicesOf(model);
  const services = all.filter((service) => !isIdle(service, envNames));
  const madeByScript = new Set(script?.match(/[\w.-]{3,}/g));
  return { model, envNames, madeByScript, services, all };
}
