import {
  evidenceOfCvm,
  evidenceOfGuest,
  instancesOfApp,
  type Evidence,
  type InstanceEvidence,
  type NoEvidence,
} from '../attest/evidence.ts';
import type { Missing } from '../attest/reason.ts';
import { bareUuid, sameUuid } from '../base/uuid.ts';
import type { Pace } from '../deploy/pace.ts';
import type { Visit } from '../http/visit.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { EvidenceApi } from '../phala/evidence-api.ts';
import type { Patience } from './patience.ts';
import { visitPatiently } from './visit-patiently.ts';

/** An instance, as far as its evidence is found by it. */
export interface Instance {
  readonly vmUuid: string | undefined;
  readonly instanceId: string | undefined;
  /** What names its CVM to the API; undefined: it cannot be asked for alone. */
  readonly cvmId: string | undefined;
  /** Where the guest itself answers; undefined: not known. */
  readonly guestUrl: URL | undefined;
}

/** One look at what instances can show. */
export interface Look {
  /** What each place shows of an instance, in the order in which they are trusted to know it; read as it is asked for. */
  readonly of: (instance: Instance) => AsyncIterable<Evidence | NoEvidence>;
}

/** The guest's own answer: a certificate chain, a log and the app compose. */
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

/** Where evidence is to be had: the list of the app, the CVM alone, the guest itself. What is refused is not asked again. */
export class EvidenceSources {
  readonly #api: EvidenceApi;
  readonly #appId: string;
  readonly #visit: Visit;
  readonly #patience: Patience;
  readonly #pace: Pace;
  readonly #scrub: (text: string) => string;
  /** What was refused for good, by what was asked. */
  readonly #refused = new Map<string, NoEvidence>();

  /** @param scrub takes secrets out of what is told of evidence that is missing */
  constructor(
    api: EvidenceApi,
    appId: string,
    visit: Visit,
    patience: Patience,
    pace: Pace,
    scrub: (text: string) => string,
  ) {
    this.#scrub = scrub;
    this.#api = api;
    this.#appId = appId;
    this.#visit = visit;
    this.#patience = patience;
    this.#pace = pace;
  }

  /** Every instance that the app's list has now, or why there is no list. */
  async instances(): Promise<readonly InstanceEvidence[] | NoEvidence> {
    const answer = await this.#ask('app', () => this.#api.ofApp(this.#appId));
    const listed = 'refusal' in answer ? answer.refusal : each(instancesOfApp(answer.body));
    return 'kind' in listed
      ? this.#scrubbed(listed)
      : listed.map((instance) => ({ ...instance, found: this.#scrubbed(instance.found) }));
  }

  look(): Look {
    let listed: ReturnType<EvidenceSources['instances']> | undefined;
    const list = async (): ReturnType<EvidenceSources['instances']> => {
      listed ??= this.instances();
      return listed;
    };
    return { of: (instance) => this.#sources(instance, list) };
  }

  async *#sources(
    instance: Instance,
    list: () => ReturnType<EvidenceSources['instances']>,
  ): AsyncGenerator<Evidence | NoEvidence> {
    yield pick(instance, await list());
    const { cvmId, guestUrl } = instance;
    if (cvmId !== undefined) {
      const answer = await this.#ask(`CVM ${cvmId}`, () => this.#api.ofCvm(cvmId));
      yield this.#scrubbed('refusal' in answer ? answer.refusal : evidenceOfCvm(answer.body));
    }
    if (guestUrl !== undefined) yield this.#scrubbed(await this.#ofGuest(guestUrl));
  }

  /** Words cut what is told and take characters out of it, after which no secret in it would be found. */
  #scrubbed<T extends Evidence | NoEvidence>(found: T): T {
    return 'told' in found ? { ...found, told: this.#scrub(found.told) } : found;
  }

  async #ofGuest(url: URL): Promise<Evidence | NoEvidence> {
    const found = await visitPatiently(
      url,
      LARGEST_ANSWER_BYTES,
      this.#visit,
      this.#patience,
      this.#pace,
    );
    return 'problem' in found
      ? none('not-reached', found.problem)
      : evidenceOfGuest(jsonOf(found.body)).found;
  }

  async #ask(
    what: string,
    request: () => Promise<unknown>,
  ): Promise<{ readonly body: unknown } | { readonly refusal: NoEvidence }> {
    const known = this.#refused.get(what);
    if (known !== undefined) return { refusal: known };
    try {
      return { body: await request() };
    } catch (error) {
      if (error instanceof UnexpectedAnswer) return { refusal: none('not-reached', error.message) };
      if (!(error instanceof ApiError)) throw error;
      const { status } = error;
      const isMissing = status === 404 || status === 405;
      const refusal = none(isMissing ? 'not-offered' : 'not-reached', error.message);
      if (isMissing || status === 401 || status === 403) this.#refused.set(what, refusal);
      return { refusal };
    }
  }
}

/** An instance that is listed twice could hide what its other entry shows. */
function each(
  listed: readonly InstanceEvidence[] | NoEvidence,
): readonly InstanceEvidence[] | NoEvidence {
  if ('kind' in listed) return listed;
  const ids = (values: readonly (string | undefined)[]): readonly string[] =>
    values.filter((value) => value !== undefined).map(bareId);
  const isTwice = [
    ids(listed.map(({ vmUuid }) => vmUuid)),
    ids(listed.map(({ instanceId }) => instanceId)),
  ].some((all) => new Set(all).size < all.length);
  return isTwice ? none('malformed', 'an instance is listed twice') : listed;
}

/** An id as it can be compared: without a prefix, dashes, or capitals. */
function bareId(id: string): string {
  return bareUuid(id).replace(/^(?:instance_|0x)/, '');
}

function pick(
  { vmUuid, instanceId }: Instance,
  listed: readonly InstanceEvidence[] | NoEvidence,
): Evidence | NoEvidence {
  if ('kind' in listed) return listed;
  const own = listed.find((one) =>
    one.vmUuid !== undefined && vmUuid !== undefined
      ? sameUuid(one.vmUuid, vmUuid)
      : one.instanceId !== undefined &&
        instanceId !== undefined &&
        bareId(one.instanceId) === bareId(instanceId),
  );
  return own?.found ?? none('not-listed');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function none(missing: Missing, told?: string): NoEvidence {
  return {
    kind: 'no-evidence',
    missing,
    ...(told === undefined ? {} : { told: told.replace(/\.$/, '') }),
  };
}
