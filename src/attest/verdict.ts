import { isDeepStrictEqual } from 'node:util';

import { sha256 } from '../base/hash.ts';
import { isJsonObject, type JsonObject } from '../base/json.ts';
import { type Boot, readBoot } from './boot.ts';
import { type CollateralSource, periodOf, type Collateral } from './collateral.ts';
import { readEventLog, replay } from './event-log.ts';
import { type Evidence, isEvidence, type NoEvidence } from './evidence.ts';
import { platformChain } from './guard.ts';
import { readHex } from './hex.ts';
import { MEASUREMENT_PINS, type Policy } from './policy.ts';
import { type Quote, readQuote } from './quote.ts';
import {
  outcomeOf,
  type Outcome,
  type Pin,
  type Reason,
  Refused,
  type Register,
} from './reason.ts';
import type { Root } from './root.ts';
import type { TcbLevel } from './tcb.ts';
import { verifyQuote } from './verify-quote.ts';

/** What an instance should turn out to be. What is left out is not compared. */
export interface Expectation {
  /** With or without `app_` or `0x`. */
  readonly appId: string;
  readonly instanceId?: string | undefined;
  /** Of several that an instance may have, one per line. */
  readonly composeHash?: string | undefined;
  /** The Compose text that was shipped, byte for byte. */
  readonly composeText?: string | undefined;
  /** The app compose that was shipped, where its hash does not say by itself that it is this one: what runs is compared. */
  readonly document?: JsonObject | undefined;
}

/** What evidence is judged by. */
export interface Judgement {
  readonly collateral: CollateralSource;
  /** Why there is no collateral, if there is none. */
  readonly collateralProblem?: string | undefined;
  readonly policy: Policy;
  readonly root: Root;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A TDX machine and the TD on it, by a quote that was verified up to the root. */
export interface Platform {
  readonly tcb: TcbLevel;
  readonly measurements: Readonly<Record<Register, string>>;
  /** SHA-256 of the quote's bytes as they were received. */
  readonly quoteSha256: string;
  readonly reportData: string;
  readonly collateral: {
    /** When Intel said what the level was judged by. */
    readonly issued: number;
    /** When the first part of it runs out. */
    readonly until: number;
  };
}

/** How one instance was judged. `platform` and `boot` are there as far as they were shown. */
export interface Verdict {
  readonly outcome: Outcome;
  /** None exactly if it is proven. */
  readonly reasons: readonly Reason[];
  readonly platform: Platform | undefined;
  readonly boot: Boot | undefined;
  /** What names the compose hash beside RTMR3, in the quote itself. */
  readonly configId: 'same-hash' | 'not-set' | 'other-form' | undefined;
  /** Whether the chain ends at another root than Intel's: then nothing is proven about hardware. */
  readonly isTestRoot: boolean;
}

/** A verdict with everything that was shown. */
export interface ProvenVerdict extends Verdict {
  readonly outcome: 'proven';
  readonly platform: Platform;
  readonly boot: Boot;
}

export function isProven(verdict: Verdict): verdict is ProvenVerdict {
  return verdict.outcome === 'proven';
}

/** A kind of platform, as a collateral server is asked for it. */
export interface PlatformKind {
  readonly fmspc: string;
  readonly ca: 'platform' | 'processor';
}

/** Which collateral the evidence needs; undefined where its quote is refused without any. */
export function collateralFor(
  evidence: Evidence,
  { root, now }: Pick<Judgement, 'root' | 'now'>,
): PlatformKind | undefined {
  try {
    const { fmspc, ca } = platformChain(readQuote(quoteBytes(evidence)), root, now);
    return { fmspc, ca };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Judges what one instance has to show. Never throws, whatever the evidence holds. */
export function judge(
  found: Evidence | NoEvidence,
  expectation: Expectation,
  judgement: Judgement,
): Verdict {
  const { isTest: isTestRoot } = judgement.root;
  const shown: Shown = { reasons: [] };
  try {
    if (!isEvidence(found)) throw new Refused(found);
    examine(found, expectation, judgement, shown);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    shown.reasons.push(error.reason);
  }
  const { reasons, platform, boot, configId } = shown;
  return { outcome: outcomeOf(reasons), reasons, platform, boot, configId, isTestRoot };
}

/** The verdict with one more reason against it. */
export function withReason(verdict: Verdict, reason: Reason): Verdict {
  const reasons = [...verdict.reasons, reason];
  return { ...verdict, reasons, outcome: outcomeOf(reasons) };
}

/** What has been shown so far. */
interface Shown {
  readonly reasons: Reason[];
  platform?: Platform;
  boot?: Boot;
  configId?: Verdict['configId'];
}

function examine(
  evidence: Evidence,
  expectation: Expectation,
  judgement: Judgement,
  shown: Shown,
): void {
  const quote = readQuote(quoteBytes(evidence));
  const { fmspc } = platformChain(quote, judgement.root, judgement.now);
  const collateral = judgement.collateral(fmspc);
  if (collateral === undefined) throw noCollateral(judgement.collateralProblem);
  const tcb = verifyQuote(quote, collateral, judgement.root, judgement.now);
  shown.platform = platformFacts(quote, collateral, tcb);

  const boot = readBoot(replay(readEventLog(evidence.eventLog), quote.report));
  shown.boot = boot;

  const { reasons } = shown;
  reasons.push(...compareIdentity(boot, expectation, evidence.appCompose));
  const expected = expectation.composeHash?.split('\n').map(bare);
  if (expected?.includes(boot.composeHash) === false) {
    // Another boot than the one that is waited for: what else it is does not matter.
    const either = expected.join(' or ');
    reasons.push({ kind: 'other-hash', expected: either, measured: boot.composeHash });
    return;
  }
  shown.configId = configIdOf(quote, boot, reasons);
  reasons.push(...compareText(boot, expectation, evidence.appCompose));
  reasons.push(...comparePins(shown.platform, boot, judgement.policy));
  const { acceptedTcb: accepted } = judgement.policy;
  if (!accepted.includes(tcb.status)) reasons.push({ kind: 'tcb-not-accepted', ...tcb, accepted });
}

function quoteBytes({ quote }: Evidence): Buffer {
  const bytes = readHex(quote);
  if (bytes === undefined) throw new Refused({ kind: 'quote-malformed', what: 'it is not hex' });
  return bytes;
}

function noCollateral(told: string | undefined): Refused {
  return new Refused({ kind: 'collateral-missing', ...(told === undefined ? {} : { told }) });
}

function platformFacts(quote: Quote, collateral: Collateral, tcb: TcbLevel): Platform {
  const { mrTd, rtmrs, reportData } = quote.report;
  const [rtmr0, rtmr1, rtmr2, rtmr3] = rtmrs.map((rtmr) => rtmr.toString('hex'));
  const periods = [periodOf(collateral.tcbInfo), periodOf(collateral.qeIdentity)];
  return {
    tcb,
    measurements: {
      mrtd: mrTd.toString('hex'),
      rtmr0: rtmr0 ?? '',
      rtmr1: rtmr1 ?? '',
      rtmr2: rtmr2 ?? '',
      rtmr3: rtmr3 ?? '',
    },
    quoteSha256: sha256(quote.bytes),
    reportData: reportData.toString('hex'),
    collateral: {
      issued: periods[0]?.from ?? Number.NaN,
      until: Math.min(...periods.map((period) => period?.until ?? Number.NaN)),
    },
  };
}

function* compareIdentity(
  boot: Boot,
  { appId, instanceId }: Expectation,
  appCompose: string | undefined,
): Generator<Reason> {
  const app = bare(appId);
  if (boot.appId !== app) yield { kind: 'other-app', expected: app, measured: boot.appId };
  if (instanceId === undefined) return;
  const instance = bare(instanceId);
  // An app that asks for no instance id has none to measure.
  if (boot.instanceId === undefined && hasNoInstanceId(appCompose, boot)) return;
  if (boot.instanceId !== instance) {
    yield { kind: 'other-instance', expected: instance, measured: boot.instanceId };
  }
}

/** The host's own note of the hash. It never replaces RTMR3, but one that names another hash is a contradiction. */
function configIdOf({ report }: Quote, boot: Boot, reasons: Reason[]): Verdict['configId'] {
  const id = report.mrConfigId;
  if (id.every((byte) => byte === 0)) return 'not-set';
  if (id[0] !== 1) return 'other-form';
  const named = id.subarray(1, 33).toString('hex');
  if (named === boot.composeHash && id.subarray(33).every((byte) => byte === 0)) return 'same-hash';
  reasons.push({ kind: 'config-id', named, measured: boot.composeHash });
  return undefined;
}

function* compareText(
  boot: Boot,
  { composeText, document }: Expectation,
  appCompose: string | undefined,
): Generator<Reason> {
  if (appCompose === undefined) {
    if (composeText !== undefined || document !== undefined) yield { kind: 'no-app-compose' };
    return;
  }
  const hash = sha256(appCompose);
  if (hash !== boot.composeHash) {
    yield { kind: 'app-compose', hash, measured: boot.composeHash };
    return;
  }
  const measured = documentOf(appCompose);
  if (composeText !== undefined) yield* compareComposeText(composeText, measured);
  if (document !== undefined) yield* compareDocument(document, measured);
}

function* compareComposeText(expected: string, measured: JsonObject): Generator<Reason> {
  const { docker_compose_file: text, runner } = measured;
  if (text !== expected) {
    const is = typeof text === 'string' ? sha256(text) : 'none';
    yield { kind: 'compose-text', expected: sha256(expected), measured: is };
  }
  // Another runner starts something else than the text.
  if (runner !== undefined && runner !== 'docker-compose') {
    yield { kind: 'document', fields: ['runner'] };
  }
}

/**
 * What decides which code runs with which env names; the value is what a field means that is not there. Other fields
 * differ where nobody is wrong: a server may fill some in before it hashes, and the name is sent again where it was refused.
 */
const DECIDING: Readonly<Record<string, unknown>> = {
  docker_compose_file: '',
  pre_launch_script: '',
  init_script: '',
  bash_script: '',
  runner: 'docker-compose',
  allowed_envs: [],
};

function* compareDocument(expected: JsonObject, measured: JsonObject): Generator<Reason> {
  const fields = Object.entries(DECIDING)
    .filter(([key, unset]) => !isDeepStrictEqual(expected[key] ?? unset, measured[key] ?? unset))
    .map(([key]) => key);
  if (fields.length > 0) yield { kind: 'document', fields };
}

function* comparePins(platform: Platform, boot: Boot, { pins }: Policy): Generator<Reason> {
  const measured: Readonly<Record<Pin, string | undefined>> = {
    ...platform.measurements,
    os_image_hash: boot.osImageHash,
    key_provider_id: boot.keyProvider?.id,
  };
  for (const pin of [...MEASUREMENT_PINS, 'os_image_hash', 'key_provider_id'] as const) {
    const expected = pins[pin];
    if (expected !== undefined && expected !== measured[pin]) {
      yield { kind: 'pin', pin, expected, measured: measured[pin] };
    }
  }
}

function hasNoInstanceId(appCompose: string | undefined, { composeHash }: Boot): boolean {
  return (
    appCompose !== undefined &&
    sha256(appCompose) === composeHash &&
    documentOf(appCompose)['no_instance_id'] === true
  );
}

/** An app compose; empty where it is none. */
export function documentOf(appCompose: string): JsonObject {
  try {
    const json: unknown = JSON.parse(appCompose);
    return isJsonObject(json) ? json : {};
  } catch {
    return {};
  }
}

/** An id or hash without the prefixes that APIs give it. */
function bare(id: string): string {
  return id.toLowerCase().replace(/^(?:app_|instance_|0x)/, '');
}
