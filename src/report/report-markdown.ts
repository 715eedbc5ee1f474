import { placeText } from '../base/finding.ts';
import { approvalFacts } from './approval-text.ts';
import type { Markdown } from './markdown.ts';
import type { Report, Status } from './report.ts';
import { attestation, attestedText, diagnosis } from './evidence-markdown.ts';
import {
  difference,
  hashChange,
  planDiffs,
  plansOfSome,
  planRows,
  type Row,
} from './plan-markdown.ts';
import type { Room } from './room.ts';

/** Of a step that ended well without having done what its mode is for, or not yet. */
const OTHER_HEADLINES: Partial<Record<Status, string>> = {
  accepted: 'Accepted: the API took it, and how it ends was not seen',
  unchanged: 'Unchanged: the CVM already runs this',
  pending_approval: 'Pending approval: nothing was triggered',
  skipped: 'Skipped: nothing was sent',
};

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
    const who = report.instances === undefined ? 'the CVM runs' : 'the instances run';
    return `Failed and rolled back: ${who} the revision before again`;
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

/** What was tried is not what runs where a change failed and the revision before runs on. */
function hashRows(report: Report, markdown: Markdown): readonly Row[] {
  if (report.aftermath === undefined) return [['Compose hash', hashChange(report, markdown)]];
  return [
    ['Compose hash that was tried', markdown.code(report.composeHash)],
    ['Compose hash that runs', markdown.code(report.previousComposeHash)],
  ];
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
    ...plansOfSome(report.plans ?? [], markdown, room),
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

function approval(
  { approval: request, otherApprovals = [], nextStep, signing = [], transactions = [] }: Report,
  markdown: Markdown,
): readonly string[] {
  const next =
    nextStep === undefined ? [] : ['**Next:**', '', ...markdown.fence('yaml', nextStep), ''];
  const sent = transactions.map(({ name, hash }) => [`Transaction (${name})`, hash] as const);
  const open = request === undefined ? [] : [request, ...otherApprovals];
  const missing = open.flatMap((one) => approvalFacts(one));
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
