import { expect, test } from '@jest/globals';

import { mutated, mutationsOf, type Mutation } from '../mutations/mutants.ts';
import { annotations, expectReadable, ROUTES, Stage } from '../stage.ts';
import { attesting } from './attesting.ts';

/** Answers with evidence and collateral, each with one thing changed. */

/**
 * Without these there is no proof; the quote stands in the certificate as well, and the rest is measured, or no part of
 * a proof. In collateral everything is signed.
 */
const PROOF = /^(?:|instances|instances\.0|(?:instances\.0\.)?tcb_info(?:\.event_log)?)$/;

interface Source {
  readonly method: string;
  readonly path: RegExp;
}

const SOURCES: Readonly<Record<string, Source>> = {
  'the list of the app': ROUTES.appAttestations,
  'the answer for the CVM': ROUTES.cvmAttestation,
  'the TCB info': { method: 'GET', path: /^\/pccs\/.*\/tcb$/ },
  'the identity of the enclave': { method: 'GET', path: /^\/pccs\/.*\/qe\/identity$/ },
};

async function play(source: Source, change?: Mutation): Promise<readonly Mutation[] | string[]> {
  const stage = await Stage.open();
  try {
    stage.addCvm();
    const { next } = stage.emulator.faults;
    const isSigned = source.path.source.includes('pccs');
    const isList = source === ROUTES.appAttestations;
    // One place alone shows evidence, so that no other makes up for what is changed.
    const others = isList ? [ROUTES.cvmAttestation] : [ROUTES.appAttestations];
    for (const route of isSigned ? [] : others) {
      next.push({ ...route, times: 1000, action: { kind: 'status', status: 404, body: {} } });
    }
    let seen: unknown;
    const rewrite = (body: unknown): unknown => {
      seen = body;
      return change === undefined ? body : mutated(body, change);
    };
    next.push({ ...source, times: 1000, action: { kind: 'rewritten', rewrite } });
    const result = await stage.deploy(attesting(stage, { attestation_timeout: '1' }));
    const { attested } = result.outputs;
    if (change === undefined) {
      expect(attested).toBe('true');
      return mutationsOf([seen], () => true).filter(({ kind }) => kind !== 'deleted');
    }
    expectReadable(result);
    const isProven = attested === 'true';
    return [
      ...(isProven || attested === 'false' || attested === 'unknown' ? [] : ['no outcome']),
      ...(isProven && (isSigned || PROOF.test(change.path.join('.')))
        ? ['proven without a proof']
        : []),
      ...(result.exitCode === (isProven ? 0 : 1) ? [] : [`exit code ${String(result.exitCode)}`]),
      ...(annotations(result, 'error').length === (isProven ? 0 : 1) ? [] : ['not one error']),
      ...(result.summary.startsWith('### ') ? [] : ['no summary']),
    ].map((problem) => `${change.path.join('.')} ${change.kind}: ${problem}`);
  } finally {
    await stage.close();
  }
}

test.each(Object.keys(SOURCES))(
  'whatever is changed in %s, no step crashes or claims a proof that is not there',
  async (name) => {
    const source = SOURCES[name];
    if (source === undefined) throw new Error('No such source');
    const all = (await play(source)).filter((one) => typeof one !== 'string');
    // What stands at the top is played whole, of the rest a fixed share.
    const cases = all.filter(({ path }, index) => path.length < 2 || index % 6 === 0).slice(0, 24);
    expect(cases.length).toBeGreaterThan(3);
    const problems = await Promise.all(cases.map(async (change) => play(source, change)));
    expect(problems.flat()).toEqual([]);
  },
  60_000,
);
