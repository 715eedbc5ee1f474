import type { Inputs, Stage } from '../stage.ts';

/** The inputs with which a step verifies what the emulator's own authority signed. */
export function attesting(stage: Stage, inputs: Inputs = {}): Inputs {
  return {
    attestation: 'require',
    attestation_root_ca: stage.write('root.pem', stage.emulator.attestation.rootPem),
    pccs_url: stage.emulator.attestation.pccsUrl,
    // Enough for what is to come, and nothing that never comes keeps a test for long.
    attestation_timeout: '20',
    ...inputs,
  };
}
