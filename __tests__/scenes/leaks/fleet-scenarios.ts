import type { EmulatedCvm, FaultAction } from '../../../emulator/phala/emulator.ts';
import { composeUsing, jsonObject, ROUTES, type Inputs, type Stage } from '../stage.ts';
import { NO_ENV, sayingAll, type Scenario } from './scenario.ts';
import { API_KEY, echoes, KNOWN, ONE_TEXT, SECRETS, TEXTS } from './values.ts';

/** Three instances of an app, of which the oldest is named. */
function rolling(
  name: string,
  ends: Scenario['ends'],
  set: (stage: Stage, sisters: readonly EmulatedCvm[]) => Inputs | undefined = () => undefined,
): Scenario {
  return {
    name: `instances: ${name}`,
    ends,
    set: (stage, cvm) => {
      const env = { ...Object.fromEntries(Object.keys(SECRETS).map((key) => [key, 'old'])) };
      const sisters = ['web-b', 'web-c'].map((each) =>
        stage.addCvm({ name: each, appId: cvm.appId, env: { ...env, OLD: 'x' } }),
      );
      stage.write('compose.yaml', composeUsing(...Object.keys(SECRETS), 'FROM_FILE', 'OLD'));
      return { instances: 'all', ...set(stage, sisters) };
    },
  };
}

/** The list of the app's CVMs with something of each replaced. */
function listed(
  fields: (index: number) => Readonly<Record<string, unknown>>,
  isOnly: (index: number) => boolean = () => true,
): FaultAction {
  return {
    kind: 'rewritten',
    rewrite: (body) =>
      Array.isArray(body)
        ? body.map((row: unknown, index) =>
            isOnly(index) ? { ...jsonObject(JSON.stringify(row)), ...fields(index) } : row,
          )
        : body,
  };
}

function withList(stage: Stage, action: FaultAction): void {
  stage.emulator.faults.next.push({ ...ROUTES.appCvms, times: 1000, action });
}

function failsToBoot({ behaviour }: EmulatedCvm): void {
  const [bootError = ''] = TEXTS;
  behaviour.boot = { kind: 'fails', bootError };
  behaviour.logs = { serial: TEXTS.join('\n') };
}

/** What the API says of the CVMs of one app, in rows, summary, outputs and failures. */
export const FLEET_SCENARIOS: readonly Scenario[] = [
  rolling('updated', 'green'),
  rolling('planned', 'green', () => ({ mode: 'plan' })),
  rolling('a new env', 'green', () => ({ mode: 'env' })),
  rolling('restarted', 'green', () => ({ ...NO_ENV, mode: 'restart' })),
  ...['false', 'true'].map((rollback) =>
    rolling(`the second fails, rollback: ${rollback}`, 'red', (_stage, [second]) => {
      if (second !== undefined) failsToBoot(second);
      return { rollback };
    }),
  ),
  {
    ...rolling('cancelled between two', 'red', () => ({ instance_pause: '600' })),
    cancelAt: 'Waiting 600 s before the next instance.',
  },
  ...[400, 403, 404, 409, 422, 500].map((status) =>
    rolling(`the list: ${status} with every secret`, 'red', (stage) => {
      withList(stage, sayingAll(status));
      return {};
    }),
  ),
  ...(['deploy', 'plan'] as const).map((mode) =>
    rolling(`${mode}: names that are secrets`, 'green', (stage) => {
      withList(
        stage,
        listed((index) => ({ name: `${KNOWN[index] ?? API_KEY} ${ONE_TEXT}` })),
      );
      return { mode };
    }),
  ),
  rolling('names and states that are secrets, of those that are skipped', 'green', (stage) => {
    withList(
      stage,
      listed(
        () => ({ name: ONE_TEXT, status: `stopped ${ONE_TEXT}`, in_progress: false }),
        (index) => index > 0,
      ),
    );
    return {};
  }),
  rolling('ids that are secrets', 'green', (stage) => {
    withList(
      stage,
      listed((index) => ({ vm_uuid: KNOWN[index], instance_id: ONE_TEXT })),
    );
    return {};
  }),
  rolling('one name for all, and ids that are secrets', 'red', (stage, [second]) => {
    withList(
      stage,
      listed((index) => ({ name: 'web', id: KNOWN[index] ?? API_KEY })),
    );
    if (second !== undefined) failsToBoot(second);
    return {};
  }),
  rolling('one that is not up, with every secret', 'green', (_stage, [second]) => {
    if (second !== undefined) second.behaviour.staleBootError = ONE_TEXT;
    return {};
  }),
  rolling('no list', 'red', (stage) => {
    withList(stage, { kind: 'status', status: 200, body: TEXTS });
    return {};
  }),
  ...['deploy', 'restart'].map((mode) =>
    rolling(`${mode}: names that are secrets, and the second fails`, 'red', (stage, [second]) => {
      // A restart is given one secret: the key.
      const name = mode === 'restart' ? echoes(API_KEY).join(' ') : ONE_TEXT;
      withList(
        stage,
        listed(() => ({ name })),
      );
      const [bootError = ''] = echoes(API_KEY);
      if (second !== undefined) second.behaviour.boot = { kind: 'fails', bootError };
      return mode === 'restart' ? { ...NO_ENV, mode } : { rollback: 'true' };
    }),
  ),
];
