import { isLocalApi } from './api.ts';
import { row } from './row.ts';

/** How long dstack's gateway goes on with the instances that it has chosen, in seconds (gateway.toml). */
const GATEWAY_CACHE_S = 30;
const LONGEST_PAUSE_S = 21_600;

/** Whether the step is about every CVM of the app, and not about one. */
export const allInstances = row(
  'instances',
  (reader, name) => reader.oneOf(name, ['one', 'all'], 'one') === 'all',
  'one',
);

/** How long is waited between two instances. */
export interface Pause {
  readonly ms: number;
  /** Whether the step says how long. */
  readonly isGiven: boolean;
}

/** No gateway stands before an emulator. */
export const instancePause = row('instance_pause', (reader, name): Pause => {
  const usual = isLocalApi(reader) ? 0 : GATEWAY_CACHE_S;
  return {
    ms: 1000 * reader.number(name, usual, 0, LONGEST_PAUSE_S),
    isGiven: reader.text(name) !== undefined,
  };
});
