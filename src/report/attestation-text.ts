import { sha256 } from '../base/hash.ts';
import { pinsOf, type Policy } from '../attest/policy.ts';
import type { Outcome, Pin } from '../attest/reason.ts';
import { documentOf, isProven, type ProvenVerdict, type Verdict } from '../attest/verdict.ts';
import { dateText, shown, TEST_ROOT_WORDS, wordsOf } from '../attest/words.ts';
import type { AttestationReport, Freshness } from './report.ts';

/** An instance that was judged. */
export interface Judged {
  /** For people. */
  readonly name: string;
  readonly verdict: Verdict;
  /** As the API names it. */
  readonly instanceId?: string | undefined;
  /** What it shows of its app compose. */
  readonly appCompose?: string | undefined;
}

/** What all verdicts come to: a contradiction of one outweighs everything, and one without a proof the others. */
export function outcomeOfAll(verdicts: readonly Verdict[]): Outcome {
  const outcomes = verdicts.map(({ outcome }) => outcome);
  if (outcomes.includes('contradicted')) return 'contradicted';
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'proven')
    ? 'proven'
    : 'unknown';
}

/** Why an instance is not proven, and what to do about it. */
export function whyNot({ name, verdict }: Judged): { message: string; next: string | undefined } {
  const words = verdict.reasons.map((reason) => wordsOf(reason));
  return {
    message: `${name}: ${words.map(({ message }) => message).join(' ')}`,
    next: words.find(({ next }) => next !== undefined)?.next,
  };
}

/** The line of the log for an instance that has proven what it runs. */
export function provenLine(name: string, verdict: ProvenVerdict, freshness: Freshness): string {
  const { boot, platform, isTestRoot } = verdict;
  const mark = isTestRoot ? ` (${TEST_ROOT_WORDS})` : '';
  const fresh = freshness === 'new-hash' ? ', fresh, since the hash is new' : '';
  return `Attested${mark}: ${name} proves that it booted compose hash ${boot.composeHash} on ${machineText(verdict)}, TCB ${platform.tcb.status}${fresh}`;
}

function machineText({ isTestRoot }: Verdict): string {
  return isTestRoot
    ? 'a machine that only the test root vouches for'
    : 'a genuine Intel TDX machine';
}

/** What the summary says of a proof, and of what it does not prove. */
export function attestationReport(
  judged: readonly Judged[],
  { policy, freshness, withoutDigest }: Described,
): AttestationReport {
  const verdicts = judged.map(({ verdict }) => verdict);
  const isTestRoot = verdicts.some((verdict) => verdict.isTestRoot);
  const rows = judged.flatMap(({ name, verdict }) => rowsOf(name, verdict, policy));
  return {
    outcome: outcomeOfAll(verdicts),
    freshness,
    ...(isTestRoot ? { warning: TEST_ROOT_WORDS } : {}),
    rows: [
      ...rows,
      ...(outcomeOfAll(verdicts) === 'proven' ? [['Fresh', FRESHNESS[freshness]] as const] : []),
    ],
    notProven: [
      'Env values are sealed, not measured.',
      withoutDigest === undefined
        ? 'An image without a digest may be another one tomorrow.'
        : withoutDigest.length === 0
          ? undefined
          : `Images without a digest may be other ones tomorrow: ${withoutDigest.join(', ')}.`,
      'TLS of the gateway ends in the gateway, so nothing is said of the way from a browser to the app.',
      'A GPU is not attested.',
      ...scriptNotes(judged),
      ...instanceNotes(judged),
      policyNote(policy),
    ].filter((line) => line !== undefined),
  };
}

/** What runs before the containers, which nobody reads in a Compose file. */
function scriptNotes(judged: readonly Judged[]): readonly string[] {
  const scripts = new Set(
    judged.flatMap(({ appCompose, verdict }) => {
      const script = appCompose === undefined ? '' : documentOf(appCompose)['pre_launch_script'];
      return isProven(verdict) && typeof script === 'string' && script !== ''
        ? [sha256(script)]
        : [];
    }),
  );
  return [...scripts].map(
    (hash) =>
      `A pre-launch script runs before the containers (SHA-256 ${hash}). It was measured; whether it is the one that you know is for you to compare.`,
  );
}

function instanceNotes(judged: readonly Judged[]): readonly string[] {
  return judged
    .filter(({ instanceId, verdict }) => instanceId === undefined && isProven(verdict))
    .map(({ name }) => `That it is ${name} which runs it: no instance id is known of it.`);
}

/** What else the words of a report depend on. */
export interface Described {
  readonly policy: Policy;
  readonly freshness: Freshness;
  /** The services whose image has no digest; undefined where the text is not known. */
  readonly withoutDigest: readonly string[] | undefined;
}

const FRESHNESS: Readonly<Record<Freshness, string>> = {
  'new-hash':
    'yes: by its history at Phala Cloud the CVM never had this hash before, so it booted after this deploy',
  none: 'not shown: the CVM had this hash before, so its quote may be of an earlier boot',
};

function rowsOf(
  name: string,
  verdict: Verdict,
  policy: Policy,
): readonly (readonly [string, string])[] {
  const { platform, boot, outcome } = verdict;
  const how =
    outcome === 'proven'
      ? 'proven'
      : `${outcome === 'contradicted' ? 'contradicted' : 'no proof'}. ${verdict.reasons.map((reason) => wordsOf(reason).message).join(' ')}`;
  const pinned = pinsOf(policy.pins);
  const mark = (pin: Pin): string => (pinned.includes(pin) ? ' (pinned)' : ' (not pinned)');
  return [
    [`Instance ${name}`, how],
    ...(platform === undefined
      ? []
      : [
          [
            'Hardware',
            `${machineText(verdict)}, TCB ${platform.tcb.status}${advisoriesOf(platform.tcb.advisories)} as of ${dateText(platform.collateral.issued)} (known until ${dateText(platform.collateral.until)}), no debug mode`,
          ] as const,
        ]),
    ...(boot === undefined || platform === undefined
      ? []
      : ([
          [
            'Measured before any container started',
            `compose hash ${boot.composeHash}, replayed from the event log to RTMR3 of the quote`,
          ],
          [
            'OS',
            `${boot.osImageHash === undefined ? 'image hash not measured' : `image ${boot.osImageHash}${mark('os_image_hash')}`}; ${measurementsText(pinned)}`,
          ],
          [
            'Keys',
            boot.keyProvider === undefined
              ? 'no key provider measured'
              : `from ${shown(boot.keyProvider.name)} ${shown(boot.keyProvider.id)}${mark('key_provider_id')}`,
          ],
        ] as const)),
  ];
}

function advisoriesOf(advisories: readonly string[]): string {
  return advisories.length === 0 ? '' : ` (${advisories.join(', ')})`;
}

function measurementsText(pinned: readonly Pin[]): string {
  const registers = pinned.filter((pin) => pin !== 'os_image_hash' && pin !== 'key_provider_id');
  return registers.length === 0
    ? 'firmware and kernel (MRTD, RTMR0 to 2) not pinned'
    : `pinned: ${registers.join(', ')}`;
}

/** Everything above the OS rests on it, and what it measures of itself does so, too: the events that can be pinned. */
function policyNote({ pins }: Policy): string | undefined {
  const isPinned = (['mrtd', 'rtmr1', 'rtmr2'] as const).every((pin) => pins[pin] !== undefined);
  return isPinned
    ? undefined
    : 'The OS is not pinned: another OS could have measured all of this, its image hash and its keys included. Pin `os_measurements`, at least `mrtd`, `rtmr1` and `rtmr2`.';
}
