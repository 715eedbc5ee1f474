import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions } from '../phala/emulator.ts';
import type { Inputs, Scene } from './scene.ts';

export interface StartedScene {
  readonly cloud: Emulator;
  /** All that a step needs. */
  readonly inputs: Inputs;
  readonly env: Readonly<Record<string, string>>;
  /** Where the certificate is that all evidence ends at, in PEM. */
  readonly rootFile: string;
  /** Stops the emulator, and removes the file. */
  readonly close: () => Promise<void>;
}

export async function startScene(scene: Scene, options: EmulatorOptions): Promise<StartedScene> {
  const cloud = await startEmulator(options);
  const { rootPem, pccsUrl } = cloud.attestation;
  const folder = mkdtempSync(path.join(tmpdir(), 'phala-emulator-'));
  const rootFile = path.join(folder, 'root.pem');
  writeFileSync(rootFile, rootPem);
  scene.setUp(cloud);
  return {
    cloud,
    inputs: {
      api_url: cloud.url,
      api_key: cloud.apiKey,
      attestation_root_ca: rootFile,
      pccs_url: pccsUrl,
      ...scene.inputs,
    },
    env: scene.env ?? {},
    rootFile,
    close: async () => {
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
