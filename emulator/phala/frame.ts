/** One visible moment of a CVM. */
export interface Frame {
  readonly status: string;
  readonly busy: boolean;
  readonly bootProgress: string;
  readonly shutdownProgress: string;
  /** What the running operation writes down of it. */
  readonly event?: string;
  /** What happens on the way into this moment. */
  readonly enter?: () => void;
}

/** What the guest reports last before it is `done`. */
export const STARTING_CONTAINERS = 'starting containers';

/** What the guest reports while it starts, in order, with the status that the host shows meanwhile. */
const STARTING: readonly (readonly [status: string, bootProgress: string])[] = [
  ['starting', 'data disk ready'],
  ['starting', 'setting up dstack-gateway'],
  ['running', 'pre-launch'],
  ['running', 'docker compose pull completed'],
  ['running', STARTING_CONTAINERS],
];

/** A CVM to which nothing happens. */
export function still(status: string): Frame {
  return {
    status,
    busy: false,
    bootProgress: status === 'running' ? 'done' : '',
    shutdownProgress: '',
  };
}

/** On the way down. Without grace the machine is just gone. */
export function stopping(graceful: boolean, enter: () => void): Frame[] {
  const down: Frame = {
    status: 'stopped',
    busy: true,
    bootProgress: '',
    shutdownProgress: '',
    event: 'instance.stop.complete',
  };
  if (!graceful) return [{ ...down, enter }];
  return [
    {
      status: 'stopping',
      busy: true,
      bootProgress: '',
      shutdownProgress: 'stopping containers',
      event: 'instance.stop.start',
      enter,
    },
    down,
  ];
}

/** On the way to where nothing is; nobody gets there in an infinite number of steps. */
export function removing(steps: number, gone: () => void): Frame[] {
  const frame = { busy: true, bootProgress: '', shutdownProgress: '' };
  if (steps === Infinity) return [{ ...frame, status: 'deleting' }];
  return [
    ...Array.from({ length: steps }, (_, index) => ({
      ...frame,
      status: index === 0 ? 'deleting' : 'removing',
    })),
    { ...frame, status: 'removing', enter: gone },
  ];
}

/** A CVM for which the host has a place, and nothing else yet. */
export const PLACED: Frame = {
  status: 'starting',
  busy: true,
  bootProgress: '',
  shutdownProgress: '',
};

/** On the way up, as far as the start of the containers. */
export function starting(enter: () => void): Frame[] {
  return STARTING.map(([status, bootProgress], index) => ({
    status,
    busy: true,
    bootProgress,
    shutdownProgress: '',
    ...(index === 0 ? { event: 'instance.start.start', enter } : {}),
  }));
}
