import { sha256 } from './app-compose.ts';
import { composeServices, type ComposeService } from './compose-services.ts';
import type { Cvm } from './cvm.ts';
import { STARTING_CONTAINERS } from './frame.ts';

/** A container of the compose text that the guest runs. */
export interface Container {
  readonly id: string;
  readonly service: ComposeService;
  readonly state: string;
  readonly status: string;
  readonly logs: string;
}

/** What Docker in the guest knows of, from the moment on at which the containers are started. */
export function containersOf(cvm: Cvm): Container[] {
  const { status, bootProgress } = cvm;
  if (status !== 'running' || ![STARTING_CONTAINERS, 'done'].includes(bootProgress)) return [];
  return composeServices(cvm.guest.composeText).map((service, index) => ({
    // Another one after each boot, as after each `docker compose up` of a new machine.
    id: sha256(`${cvm.instanceId}/${cvm.boots}/${service.name}`),
    service,
    ...usual(cvm, service, index === 0),
    ...cvm.behaviour.containers[service.name],
  }));
}

/** One that nobody said anything about. It is the first service that a failed boot fails with. */
function usual(
  { bootProgress, bootError }: Cvm,
  { name }: ComposeService,
  first: boolean,
): Pick<Container, 'state' | 'status' | 'logs'> {
  if (bootProgress !== 'done' && bootError === '') {
    return { state: 'created', status: 'Created', logs: '' };
  }
  if (bootProgress !== 'done' && first) {
    return {
      state: 'exited',
      status: 'Exited (1) 10 seconds ago',
      logs: `${name}: starting\n${name}: fatal: cannot start, giving up\n`,
    };
  }
  return {
    state: 'running',
    status: 'Up 2 minutes',
    logs: `${name}: starting\n${name}: ready for connections\n`,
  };
}
