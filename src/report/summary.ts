import { placeText, type Finding } from '../finding.ts';
import type { Report } from './report.ts';
import type { Scrub } from './scrub.ts';

const HEADLINES = {
  deployed: 'Deployed: the CVM runs the new revision',
  accepted: 'Accepted: the update was triggered, and not waited for',
  unchanged: 'Unchanged: the CVM already runs this',
  checked: 'Checked: nothing was sent',
} as const;

/**
 * The job summary of a step, in GitHub's Markdown. Every text is scrubbed, then escaped: escaped first, a secret would
 * no longer be recognised.
 */
export function renderSummary(given: Report, scrub: Scrub): string {
  const report = scrubbed(given, scrub);
  return [
    `### ${headline(report)}`,
    '',
    ...failure(report),
    ...table(report),
    ...env(report),
    ...findings(report.findings),
    ...phases(report),
    '',
  ].join('\n');
}

function scrubbed(report: Report, scrub: Scrub): Report {
  const maybe = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : scrub(text);
  const list = (texts: readonly string[]): string[] => texts.map(scrub);
  const { cvmName, target, appId, composeFile, composeHash, previousComposeHash } = report;
  const { envKeys, keptEnvNames, appUrl, dashboardUrl, failure: reason } = report;
  return {
    ...report,
    cvmName: maybe(cvmName),
    target: maybe(target),
    appId: maybe(appId),
    composeFile: maybe(composeFile),
    composeHash: maybe(composeHash),
    previousComposeHash: maybe(previousComposeHash),
    envKeys: envKeys && {
      added: list(envKeys.added),
      removed: list(envKeys.removed),
      kept: list(envKeys.kept),
    },
    keptEnvNames: keptEnvNames && list(keptEnvNames),
    appUrl: maybe(appUrl),
    dashboardUrl: maybe(dashboardUrl),
    failure: reason && { message: scrub(reason.message), next: maybe(reason.next) },
    findings: report.findings.map((finding) => ({
      ...finding,
      message: scrub(finding.message),
      ...(finding.hint === undefined ? {} : { hint: scrub(finding.hint) }),
      ...(finding.place === undefined
        ? {}
        : { place: { ...finding.place, file: scrub(finding.place.file) } }),
    })),
  };
}

function headline(report: Report): string {
  const name = report.cvmName ?? report.target;
  return `${outcome(report)}${name === undefined ? '' : ` (${escapeMarkdown(name)})`}`;
}

function outcome({ status, triggered }: Report): string {
  if (status !== undefined) return HEADLINES[status];
  switch (triggered) {
    case 'yes':
      return 'Failed after the update was triggered';
    case 'unclear':
      return 'Failed; the update may have been triggered';
    case 'no':
      return 'Failed, nothing was changed';
  }
}

function failure({ failure: reason }: Report): readonly string[] {
  if (reason === undefined) return [];
  const next = reason.next === undefined ? [] : ['>', `> **Next:** ${escapeMarkdown(reason.next)}`];
  return ['> [!CAUTION]', `> ${escapeMarkdown(reason.message)}`, ...next, ''];
}

function table(report: Report): readonly string[] {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['CVM', report.cvmName && escapeMarkdown(report.cvmName)],
    ['App id', code(report.appId)],
    ['Compose file', code(report.composeFile)],
    ['Compose hash', hashChange(report)],
    ['SHA-256 of the compose text', code(report.dockerComposeHash)],
    ['App', link(report.appUrl)],
    ['Dashboard', link(report.dashboardUrl)],
  ];
  const known = rows.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return [];
  return [
    '| | |',
    '|---|---|',
    ...known.map(([name, value]) => `| ${name} | ${value ?? ''} |`),
    '',
  ];
}

function hashChange({ previousComposeHash: old, composeHash }: Report): string | undefined {
  if (composeHash === undefined || old === undefined) return code(composeHash ?? old);
  return old === composeHash
    ? `${code(composeHash) ?? ''} (as before)`
    : `${code(composeHash) ?? ''}<br>was ${code(old) ?? ''}`;
}

function env({ envKeys, keptEnvNames }: Report): readonly string[] {
  if (envKeys === undefined) {
    if (keptEnvNames === undefined) return [];
    return [`**Env:** the sealed env of the CVM is kept (${names(keptEnvNames)}).`, ''];
  }
  return [
    '| Env names | |',
    '|---|---|',
    `| Added | ${names(envKeys.added)} |`,
    `| Removed | ${names(envKeys.removed)} |`,
    `| Kept, with the values of this step | ${names(envKeys.kept)} |`,
    '',
  ];
}

function names(list: readonly string[]): string {
  return list.length === 0 ? 'none' : list.map((name) => code(name) ?? '').join(', ');
}

function findings(list: readonly Finding[]): readonly string[] {
  if (list.length === 0) return [];
  return [
    '| Finding | Where | What |',
    '|---|---|---|',
    ...list.map(({ level, rule, message, place, hint }) => {
      const where = place === undefined ? '' : (code(placeText(place)) ?? '');
      return `| ${level} \`${rule}\` | ${where} | ${escapeMarkdown([message, hint].filter(Boolean).join(' '))} |`;
    }),
    '',
  ];
}

function phases({ phases: list }: Report): readonly string[] {
  if (list.length === 0) return [];
  const total = list.reduce((sum, { ms }) => sum + ms, 0);
  const parts = list.map(({ name, ms }) => `${name} ${seconds(ms)}`);
  return [`Time: ${seconds(total)} (${parts.join(', ')})`, ''];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** An inline code span that nothing inside can end, also within a table. */
function code(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const safe = text.replace(/[`\r\n]/g, ' ').replaceAll('|', '\\|');
  return `\`${safe}\``;
}

function link(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>|`]+$/.test(url) ? `<${url}>` : code(url);
}

/** Plain text for Markdown: no markup, HTML, formula, table cell, mention, link or line break comes out of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:(?=\/\/)|www(?=\.)/gi, '$&\u200b');
}
