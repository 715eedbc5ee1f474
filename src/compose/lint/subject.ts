import type { EnvNames } from '../text/assumed.ts';
import { isIdle, servicesOf, type Service } from '../text/services.ts';
import type { MappingNode } from '../yaml/node.ts';

/** What the rules are asked about: the model and what is known of the env. */
export interface LintSubject {
  readonly model: MappingNode;
  readonly envNames: EnvNames;
  /** The services that may start. */
  readonly services: readonly Service[];
  /** All services, those that stay off included. */
  readonly all: readonly Service[];
}

export function subjectOf(model: MappingNode, envNames: EnvNames): LintSubject {
  const all = servicesOf(model);
  return { model, envNames, services: all.filter((service) => !isIdle(service, envNames)), all };
}
