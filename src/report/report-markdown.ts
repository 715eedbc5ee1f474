import { placeText } from '../base/finding.ts';
import type { DocumentChanges, EnvReplacement } from '../deploy/changes.ts';
import { approvalFacts } from './approval-text.ts';
import { containerText, eventText } from './diagnosis-text.ts';
import type { Markdown } from './markdown.ts';
import {
  approvalTexts,
  creationTexts,
  LONGEST_OPEN_DIFF,
  restartText,
  SEALED_VALUES,
  shortImage,
  UNREADABLE_IMAGES,
  wholeLines,
} from './plan-text.ts';
import type { Difference, Plan, PlanOfSome, Report, Status } from './report.ts';

/** Of a step that ended well without having done what its mode is for, or not yet. */
const OTHER_HEADLINES: Partial<Record<Status, string>> = {
  accepted: 'Accepted: the API took it, and how it ends was not seen',
  unchanged: 'Unchanged: the CVM already runs this',
  pending_approval: 'Pending approval: nothing was triggered',
  skipped: 'Skipped: nothing was sent',
};

/** How much room a report has. */
export interface Room {
  /** For each diff, in bytes. */
  readonly diff: number;
  /** For each text that says what happened, in characters. */
  readonly prose: number;
  /** Whether the ends of logs are shown. */
  readonly logs: boolean;
  /** Whether anything below the table is shown. */
  readonly details: boolean;
}

/** A report as lines of GitHub's Markdown: a table to take in at a glance, then the details. */
export function renderReport(report: Report, markdown: Markdown, room: Room): readonly string[] {
  return [
    `### ${headline(report, markdown)}`,
    '',
    ...failure(report, markdown, room),
    ...(report.note === undefined ? [] : [markdown.text(report.note, room.prose), '']),
    ...markdown.table(['', ''], overview(report, markdown)),
    ...instances(report, markdown),
    ...(room.details ? details(report, markdown, room) : []),
  ];
}

function headline(report: Report, markdown: Markdown): string {
  const name = report.cvmName ?? report.target?.cvmId;
  return `${outcome(report)}${name === undefined ? '' : ` (${markdown.text(name)})`}`;
}

function outcome(report: Report): string {
  const { status, headline: done, triggered, change, aftermath } = report;
  const { failure: reason, transactions = [] } = report;
  if (aftermath === 'put back') {
    return 'Failed and rolled back: the CVM runs the revision before again';
  }
  if (aftermath === 'untouched') {
    return `Failed, and nothing had to be rolled back: the ${change?.name ?? 'update'} never touched the CVM, which runs the revision before`;
  }
  if (status === 'accepted' && reason !== undefined) {
    return `Failed: the ${change?.name ?? 'update'} was accepted, and how it ends was not seen`;
  }
  if (status !== undefined) return OTHER_HEADLINES[status] ?? done ?? status;
  switch (triggered) {
    case 'yes':
      return `Failed after the ${change?.name ?? 'update'} was triggered`;
    case 'unclear':
      return `Failed; the ${change?.name ?? 'update'} may have been triggered`;
    case 'no':
      return transactions.length === 0
        ? 'Failed, nothing was changed'
        : 'Failed: nothing was triggered, but something was sent to the chain';
  }
}

function failure(
  { failure: reason }: Report,
  markdown: Markdown,
  { prose }: Room,
): readonly string[] {
  if (reason === undefined) return [];
  const next =
    reason.next === undefined ? [] : ['>', `> **Next:** ${markdown.text(reason.next, prose)}`];
  return ['> [!CAUTION]', `> ${markdown.text(reason.message, prose)}`, ...next, ''];
}

/** One row per instance, where the step is about several. */
function instances({ instances: list = [] }: Report, markdown: Markdown): readonly string[] {
  const hasEnv = list.some(({ env }) => env !== undefined);
  const hasProof = list.some(({ attested }) => attested !== undefined);
  return markdown.table(
    [
      ...['Instance', 'Status', 'Compose hash', 'Address'],
      ...(hasProof ? ['Attested'] : []),
      ...(hasEnv ? ['Env'] : []),
    ],
    list.map(({ name, status, composeHash, url, attested, env }) => [
      markdown.text(name),
      markdown.code(status),
      markdown.code(composeHash),
      markdown.link(url),
      ...(hasProof ? [attested === undefined ? '' : attested ? 'yes' : 'no'] : []),
      ...(hasEnv ? [markdown.text(env ?? '')] : []),
    ]),
  );
}

type Row = readonly [name: string, value: string];

/** What a reader wants to know first. */
function overview(report: Report, markdown: Markdown): readonly Row[] {
  const { cvmName, dashboardUrl, cost } = report;
  const rows: readonly Row[] = [
    ['CVM', cvmName === undefined ? '' : markdown.text(cvmName)],
    ['App', markdown.link(report.appUrl)],
    ['Commit', markdown.code(report.commit)],
    ...hashRows(report, markdown),
    ...(report.plan === undefined ? [] : planRows(report.plan, markdown)),
    ['Attested', attestedText(report, markdown)],
    ['Cost', cost === undefined ? '' : markdown.text(cost)],
    ['Dashboard', markdown.link(dashboardUrl)],
    ['Time', timeText(report)],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** What is of use to look up only. */
function furtherRows(report: Report, markdown: Markdown): readonly Row[] {
  const rows: readonly Row[] = [
    ['App id', markdown.code(report.appId)],
    ['Compose file', markdown.code(report.composeFile)],
    ['SHA-256 of the compose text', markdown.code(report.dockerComposeHash)],
  ];
  return rows.filter(([, value]) => value !== '');
}

function planRows(plan: Plan, markdown: Markdown): readonly Row[] {
  const facts = [restartText(plan), ...approvalTexts(plan), `Drift: ${plan.drift.reason}`];
  const factRow = (fact: string): Row => {
    const colon = fact.indexOf(': ');
    return [fact.slice(0, colon), markdown.text(fact.slice(colon + 2))];
  };
  return [
    ...creationTexts(plan).map(factRow),
    ...changeRows(plan.changes, markdown),
    ['Env names', envCell(plan.changes.env, markdown)],
    ...facts.map(factRow),
  ];
}

function changeRows({ settings, images }: DocumentChanges, markdown: Markdown): readonly Row[] {
  const value = (text: string | undefined, none: string): string =>
    text === undefined ? none : markdown.code(text);
  const settingTexts = settings.map(
    ({ name, old, new: next }) =>
      `${markdown.code(name)} ${value(old, 'not set')} → ${value(next, 'not set')}`,
  );
  const imageTexts = images?.map(
    ({ name, old, new: next }) =>
      `${markdown.code(name)} ${value(old && shortImage(old), 'none')}<br>→ ${value(next && shortImage(next), 'none')}`,
  );
  return [
    ['Settings', settingTexts.join('<br>')],
    ['Images', imageTexts?.join('<br>') ?? UNREADABLE_IMAGES],
  ];
}

function envCell(env: Plan['changes']['env'], markdown: Markdown): string {
  if (env.kind === 'kept')
    return `the sealed env of the CVM is kept (${markdown.codes(env.names)})`;
  const kept = nameLists([['kept, with new values:', env.kept]], markdown);
  return [changedNames(env, markdown), kept].filter((text) => text !== '').join('<br>') || 'none';
}

function changedNames({ added, removed }: EnvReplacement, markdown: Markdown): string {
  return nameLists(
    [
      ['added', added],
      ['removed', removed],
    ],
    markdown,
  );
}

function nameLists(
  lists: readonly (readonly [what: string, names: readonly string[]])[],
  markdown: Markdown,
): string {
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${markdown.codes(names)}`)
    .join('<br>');
}

/** What was tried is not what runs where a change failed and the revision before runs on. */
function hashRows(report: Report, markdown: Markdown): readonly Row[] {
  if (report.aftermath === undefined) return [['Compose hash', hashChange(report, markdown)]];
  return [
    ['Compose hash that was tried', markdown.code(report.composeHash)],
    ['Compose hash that runs', markdown.code(report.previousComposeHash)],
  ];
}

function hashChange(
  { previousComposeHash: old, composeHash }: Pick<Report, 'previousComposeHash' | 'composeHash'>,
  markdown: Markdown,
): string {
  if (composeHash === undefined || old === undefined) return markdown.code(composeHash ?? old);
  return old === composeHash
    ? `${markdown.code(composeHash)} (as before)`
    : `${markdown.code(composeHash)}<br>was ${markdown.code(old)}`;
}

function timeText({ phases }: Report): string {
  if (phases.length === 0) return '';
  const total = phases.reduce((sum, { ms }) => sum + ms, 0);
  const parts = phases.map(({ name, ms }) => `${name} ${seconds(ms)}`);
  return `${seconds(total)} (${parts.join(', ')})`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function details(report: Report, markdown: Markdown, room: Room): readonly string[] {
  return [
    ...(report.plan === undefined ? [] : planDiffs(report.plan, markdown, room)),
    ...(report.plans ?? []).flatMap((one) => planOfSome(one, markdown, room)),
    ...approval(report, markdown),
    ...(report.differences ?? []).flatMap((one) => difference(one, markdown, room)),
    ...attestation(report, markdown),
    ...diagnosis(report, markdown, room),
    ...findings(report, markdown),
    ...further(report, markdown),
  ];
}

function further(report: Report, markdown: Markdown): readonly string[] {
  const rows = furtherRows(report, markdown);
  return rows.length === 0 ? [] : markdown.folded('More', markdown.table(['', ''], rows));
}

function planOfSome(
  { names, plan }: PlanOfSome,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    `#### Plan for ${names.map((name) => markdown.text(name)).join(', ')}`,
    '',
    ...markdown.table(
      ['', ''],
      [['Compose hash', hashChange(plan, markdown)] as const, ...planRows(plan, markdown)].filter(
        ([, value]) => value !== '',
      ),
    ),
    ...planDiffs(plan, markdown, room),
  ];
}

function planDiffs({ changes, creation }: Plan, markdown: Markdown, room: Room): readonly string[] {
  return [
    ...(changes.env.kind === 'replaced' && creation === undefined ? [SEALED_VALUES, ''] : []),
    ...diffs(changes, markdown, room),
  ];
}

function diffs(
  { compose, preLaunchScript }: DocumentChanges,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    ...diff('Compose text', compose, markdown, room),
    ...(preLaunchScript === undefined
      ? []
      : diff('Pre-launch script', preLaunchScript, markdown, room)),
  ];
}

function difference(
  { instances, changes, env }: Difference,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    `#### What differs: ${instances.map((name) => markdown.text(name)).join(', ')}`,
    '',
    'Before the arrow and with `-` is what runs; behind it and with `+` is what was expected.',
    '',
    ...markdown.table(
      ['', ''],
      [
        ...changeRows(changes, markdown),
        ['Env names', changedNames(env, markdown)] as const,
      ].filter(([, value]) => value !== ''),
    ),
    ...diffs(changes, markdown, room),
  ];
}

function diff(
  name: string,
  given: Plan['changes']['compose'],
  markdown: Markdown,
  room: Room,
): readonly string[] {
  if (given === undefined) return [`**${name}:** no change.`, ''];
  const title = `${name}: +${given.added} −${given.removed} lines`;
  const { text, left } = wholeLines(given.lines, room.diff);
  const block = [
    ...(text === '' ? [] : markdown.fence('diff', text)),
    ...(left === 0
      ? []
      : ['', `${left} more ${left === 1 ? 'line stands' : 'lines stand'} in the log of the step.`]),
  ];
  return given.lines.length > LONGEST_OPEN_DIFF
    ? markdown.folded(title, block)
    : [`**${title}**`, '', ...block, ''];
}

function approval(
  { approval: request, otherApprovals = [], nextStep, signing = [], transactions = [] }: Report,
  markdown: Markdown,
): readonly string[] {
  const isGiven = request === undefined || request.allowance?.whole === true;
  const next =
    nextStep === undefined ? [] : ['**Next:**', '', ...markdown.fence('yaml', nextStep), ''];
  const sent = transactions.map(({ name, hash }) => [`Transaction (${name})`, hash] as const);
  const missing = isGiven ? [] : [request, ...otherApprovals].flatMap((one) => approvalFacts(one));
  // What several lack is shown once.
  const distinct = [...new Map(missing.map((fact) => [fact.join(), fact])).values()];
  const facts = [...distinct, ...signing, ...sent];
  if (facts.length === 0) return next;
  const rows = facts.map(([name, value]) => [
    markdown.text(name),
    value.startsWith('https://') ? markdown.link(value) : markdown.code(value),
  ]);
  return [...markdown.table(['Approval on chain', ''], rows), ...next];
}

function attestedText({ attestation: given }: Report, markdown: Markdown): string {
  if (given === undefined) return '';
  const { outcome, warning, freshness } = given;
  const fresh = freshness === 'new-hash' ? ', by a boot after this deploy' : '';
  const texts = {
    proven: `yes, by the CVM itself${fresh}`,
    contradicted: 'NO: its evidence contradicts',
    unknown: 'unknown: there is no proof',
  } as const;
  return markdown.text(`${texts[outcome]}${warning === undefined ? '' : ` (${warning})`}`);
}

const ATTESTED = {
  proven: 'Attestation: proven by the CVM itself',
  contradicted: 'Attestation: the evidence contradicts',
  unknown: 'Attestation: no proof',
} as const;

function attestation({ attestation: given }: Report, markdown: Markdown): readonly string[] {
  if (given === undefined) return [];
  const { outcome, warning, rows, notProven } = given;
  return [
    `#### ${ATTESTED[outcome]}${warning === undefined ? '' : ` (${markdown.text(warning)})`}`,
    '',
    ...markdown.table(
      ['', ''],
      rows.map(([name, text]) => [markdown.text(name), markdown.words(text)]),
    ),
    ...markdown.folded(
      'What this does not prove',
      notProven.map((line) => `- ${markdown.words(line)}`),
    ),
  ];
}

function diagnosis(
  { diagnosis: given }: Report,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  if (given === undefined) return [];
  const { operation, bootProgress, bootError, containers, logs, missing } = given;
  return [
    '#### What the CVM says',
    '',
    ...markdown.table(
      ['', ''],
      [
        ['Boot error', markdown.code(bootError)],
        ['Boot progress', markdown.code(bootProgress)],
        ['Operation', operation === undefined ? '' : markdown.code(operationText(operation))],
      ].filter(([, value]) => value !== ''),
    ),
    ...(operation === undefined || operation.events.length === 0
      ? []
      : markdown.folded(
          'Events of the operation',
          markdown.fence('text', operation.events.map(eventText).join('\n')),
        )),
    ...markdown.table(
      ['Container', 'State'],
      containers.map((container) => [
        markdown.code(container.name),
        markdown.code(containerText(container)),
      ]),
    ),
    ...(room.logs ? logs : []).flatMap(({ name, text }) =>
      markdown.folded(`The end of the log of ${name}`, markdown.fence('text', text)),
    ),
    ...missing.map((what) => `- ${markdown.text(what)}`),
    '',
  ];
}

function operationText({
  correlationId,
  type,
  status,
}: NonNullable<NonNullable<Report['diagnosis']>['operation']>): string {
  return `${type ?? 'operation'} ${correlationId}: ${status}`;
}

function findings({ findings: list }: Report, markdown: Markdown): readonly string[] {
  return markdown.table(
    ['Finding', 'Where', 'What'],
    list.map(({ level, rule, message, place, hint }) => [
      `${level} \`${rule}\``,
      place === undefined ? '' : markdown.code(placeText(place)),
      markdown.text([message, hint].filter(Boolean).join(' ')),
    ]),
  );
}
