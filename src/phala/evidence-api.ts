import type { ApiClient } from './client.ts';

/**
 * What Phala Cloud passes on of what its CVMs can show. The answers are given as they are: they are claims until they
 * are verified.
 */
export class EvidenceApi {
  readonly #client: ApiClient;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /** Of all instances of an app. Needs no key (Phala's trust center asks without one; OpenAPI gives no schema). */
  async ofApp(appId: string): Promise<unknown> {
    return this.#get(['apps', appId, 'attestations'], `Reading the evidence of the app ${appId}`);
  }

  /** Of one CVM. */
  async ofCvm(cvmId: string): Promise<unknown> {
    return this.#get(['cvms', cvmId, 'attestation'], `Reading the evidence of the CVM ${cvmId}`);
  }

  async #get(path: readonly string[], doing: string): Promise<unknown> {
    return this.#client.send({ method: 'GET', path, doing, repeat: 'always' });
  }
}
