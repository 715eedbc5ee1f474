import type { EmulatedCvm, Emulator, CvmSetup } from '../phala/emulator.ts';
import type { Inputs } from './scene.ts';

/** The CVM that the scenes are about. */
export const NAME = 'my-app';

export function addMyApp(cloud: Emulator, setup: CvmSetup = {}): EmulatedCvm {
  return cloud.addCvm({
    name: NAME,
    env: { DATABASE_URL: 'of last month' },
    appUrl: 'emulated',
    ...setup,
  });
}

/** What is shipped: the example of this repository, with made-up secrets. */
export const SHIPPED: Inputs = {
  working_directory: 'examples/web-app',
  compose_files: 'compose.yaml',
  env: 'DATABASE_URL=postgresql://umami:made-up@db:5432/umami\nSIGNING_KEY=made-up-signing-key',
  poll_interval: '0.5',
};

/** A deploy to it. */
export const DEPLOY: Inputs = { cvm_id: NAME, ...SHIPPED };
