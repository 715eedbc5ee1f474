import { describe, expect, test } from '@jest/globals';

import { intelRoot } from '../../src/attest/root.ts';
import type { Pace } from '../../src/deploy/pace.ts';
import type { Visit } from '../../src/http/visit.ts';
import { collateralServers } from '../../src/prove/collateral-servers.ts';
import { FakeClock } from '../phala/support.ts';

const KIND = { fmspc: '90c06f000000', ca: 'platform' } as const;
const INTEL_ROOT_CRL = 'https://certificates.trustedservices.intel.com/IntelSGXRootCA.der';

/** What servers are asked for that answer everything with a status; and what they are said to lack. */
async function asked(
  base: string,
  statusOf: (url: string) => number,
  tries = 1,
): Promise<{ readonly urls: readonly string[]; readonly problem: string }> {
  const urls: string[] = [];
  const visit: Visit = (url) => {
    urls.push(url.href);
    const answer = {
      status: statusOf(url.href),
      bytes: Buffer.from('{}'),
      body: '{}',
      header: () => '',
    };
    return Promise.resolve({ answer });
  };
  const pace: Pace = {
    clock: new FakeClock(),
    random: () => 0,
    pollIntervalMs: 1000,
    log: () => undefined,
  };
  const patience = { requestMs: 5000, tries, deadline: 60_000 };
  const servers = collateralServers(
    [new URL(base)],
    intelRoot().crlUrl,
    visit,
    patience,
    pace,
    (text) => text,
  );
  const problems: string[] = [];
  for await (const one of servers.for(KIND)) if ('problem' in one) problems.push(one.problem);
  return { urls, problem: problems.join() };
}

test("Intel's root says where its list of revoked authorities is", () => {
  expect(intelRoot().crlUrl?.href).toBe(INTEL_ROOT_CRL);
});

describe('the list of revoked authorities', () => {
  test('comes from a PCCS where that repeats it', async () => {
    const { urls, problem } = await asked('https://pccs.example/x/', () => 200);
    expect(urls.toSorted()).toEqual([
      'https://pccs.example/x/sgx/certification/v4/pckcrl?ca=platform&encoding=der',
      'https://pccs.example/x/sgx/certification/v4/rootcacrl',
      'https://pccs.example/x/tdx/certification/v4/qe/identity?update=standard',
      'https://pccs.example/x/tdx/certification/v4/tcb?fmspc=90c06f000000',
    ]);
    expect(problem).toMatch(/^pccs\.example sent what is no collateral/);
  });

  test('comes from where the root says it is, for servers that do not repeat it', async () => {
    const { urls } = await asked('https://mirror.example', (url) =>
      url.endsWith('/rootcacrl') ? 404 : 200,
    );
    expect(urls).toContain(INTEL_ROOT_CRL);
  });

  test("is not asked for at Intel's own service, which never has it", async () => {
    const { urls } = await asked('https://api.trustedservices.intel.com', () => 200);
    expect(urls.filter((url) => /rootcacrl|RootCA/.test(url))).toEqual([INTEL_ROOT_CRL]);
  });
});

test.each([
  [500, 3],
  [429, 3],
  [404, 1],
  [401, 1],
])('HTTP %i is asked for %i times', async (status, times) => {
  const { urls, problem } = await asked(
    'https://pccs.example',
    (url) => (url.includes('/tcb?') ? status : 200),
    3,
  );
  expect(urls.filter((url) => url.includes('/tcb?'))).toHaveLength(times);
  expect(problem).toBe(`pccs.example answered HTTP ${status}`);
});
