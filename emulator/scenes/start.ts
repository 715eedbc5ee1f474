import { startEmulator, type Emulator, type EmulatorOptions } from '../phala/emulator.ts';
import type { Inputs, Scene } from './scene.ts';

export interface StartedScene {
  readonly cloud: Emulator;
  /** All that a step needs. */
  readonly inputs: Inputs;
  readonly env: Readonly<Record<string, string>>;
}

export async function startScene(scene: Scene, options: EmulatorOptions): Promise<StartedScene> {
  const cloud = await startEmulator(options);
  scene.setUp(cloud);
  return {
    cloud,
    inputs: { api_url: cloud.url, api_key: cloud.apiKey, ...scene.inputs },
    env: scene.env ?? {},
  };
}
