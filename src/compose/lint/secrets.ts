import type { Place } from '../../base/finding.ts';
import { childOf, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { type Source } from '../yaml/source.ts';
import { assume } from '../text/assumed.ts';
import { findingsOf, placeInside, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { keyValues } from '../text/model.ts';
import { servicesOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';
import { urlPasswordIn, isSecretLiteral, tokensIn, type Likeness } from './secret-shapes.ts';
import { scalarsOf, serviceAt, sourcesOf, type Scalars, type Visited } from './walk.ts';

export const SECRET_RULES = {
  'secret-in-text': {
    level: 'error',
    title: 'The value of a secret in the compose text',
    what: 'The secret is sent, stored and shown in clear.',
    why: 'The compose text is public and measured: it is stored with the CVM, and attestation shows it.',
    fix: 'Write `${NAME}` in its place, and change the secret: it has been in a file.',
    ignorable: false,
  },
  'url-password': {
    level: 'warning',
    title: 'A password in a URL',
    what: 'The password can be read by whoever reads the compose text.',
    why: 'The compose text is public and measured.',
    fix: 'Put a variable in place of the password or of the URL, and its value into env.',
    example: {
      bad: 'DB_URL: postgres://app:<password>@db/app',
      good: 'DB_URL: postgres://app:${DB_PASSWORD}@db/app',
    },
  },
  'private-key': {
    level: 'warning',
    title: 'A private key',
    what: 'The key can be read by whoever reads the compose text.',
    why: 'The compose text is public and measured.',
    fix: 'Move the key into env, base64-encoded (line breaks do not survive the env), and replace the key.',
  },
  'token-literal': {
    level: 'warning',
    title: 'A text in the shape of a known token',
    what: 'The token can be read, and used, by whoever reads the compose text.',
    why: 'The compose text is public and measured. Known are the shapes of GitHub, GitLab, AWS, Slack, Stripe, OpenAI, Anthropic, Google, npm, Docker, Hugging Face and Phala tokens, and JWTs.',
    fix: 'Put a variable in its place, its value into env, and replace the token.',
  },
  'password-literal': {
    level: 'warning',
    title: 'A literal where the name says password, secret, token or key',
    what: 'The value can be read by whoever reads the compose text.',
    why: 'The compose text is public and measured.',
    fix: 'Put a variable in its place, and its value into env.',
    example: {
      bad: 'POSTGRES_PASSWORD: <password>',
      good: 'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    },
  },
} as const satisfies LintRules;

const finding = findingsOf(SECRET_RULES);

export interface KnownSecret {
  /** The env name of the secret, or `api_key`. */
  readonly name: string;
  readonly offset: number;
}

/** Which known secrets a text contains, in whatever encoding; the caller knows the values. */
export type FindSecrets = (text: string) => readonly KnownSecret[];

export interface ShippedText {
  /** Comments included. */
  readonly text: string;
  readonly findSecrets: FindSecrets;
}

/** Whatever in the text is, or looks like, a secret. No message quotes it. */
export function* lintSecrets(
  subject: LintSubject,
  { text: shippedText, findSecrets }: ShippedText,
): Generator<LintFinding> {
  const scalars = scalarsOf(subject.model);
  const known = [...lintKnown(subject.model, scalars, findSecrets, shippedText)];
  yield* known;
  const line = ({ place }: LintFinding): string => `${place?.file ?? ''}:${place?.line ?? ''}`;
  const reported = new Set(known.map(line));
  const likely = [...lintLiterals(subject, scalars), ...lintTexts(scalars, shippedText)];
  // A line with a known secret is told about it once, by its name.
  for (const likeness of likely) if (!reported.has(line(likeness))) yield likeness;
}

/** The values of secrets that the caller knows, in values, keys and comments. */
function* lintKnown(
  model: MappingNode,
  all: Scalars,
  findSecrets: FindSecrets,
  shippedText: string,
): Generator<LintFinding> {
  const scalars = [...all.keys, ...all.values].filter(({ node }) => node.value.type !== 'null');
  const texts = scalars.map(({ node }) => stringOf(node) ?? writtenText(node));
  const inText = findSecrets(shippedText);
  // A text with escapes or folded lines may hold a secret only once it is read.
  if (inText.length === 0 && findSecrets(texts.join('\0')).length === 0) return;
  const placed = new Map<string, Visited[]>();
  for (const [index, visited] of scalars.entries()) {
    const { node, path } = visited;
    const text = texts[index] ?? '';
    for (const { name, offset } of findSecrets(text)) {
      placed.set(name, [...(placed.get(name) ?? []), visited]);
      const lineEnd = text.indexOf('\n', offset);
      const length = (lineEnd === -1 ? text.length : lineEnd) - offset;
      yield knownFinding(name, placeInside(node, offset, length), serviceAt(path));
    }
  }
  const names = new Set(inText.map(({ name }) => name));
  for (const source of names.size === 0 ? [] : sourcesOf(all)) {
    for (const { name, offset } of findSecrets(source.text)) {
      const known = placed.get(name) ?? [];
      if (!names.has(name) || known.some((visited) => covers(visited, source, offset))) continue;
      placed.set(name, known);
      yield knownFinding(name, source.place(offset), undefined);
    }
  }
  for (const name of names) {
    if (!placed.has(name)) yield knownFinding(name, { file: model.origin.source.file }, undefined);
  }
}

function writtenText(node: Node): string {
  return node.origin.source.text.slice(node.origin.start, node.origin.end);
}

function knownFinding(name: string, place: Place, service: string | undefined): LintFinding {
  const message = `The compose text holds the value of ${shown(name)}: it would be stored and shown in clear.`;
  const hint =
    name === 'api_key'
      ? 'Take it out, and replace the key: it has been in a file.'
      : `Write \`\${${name}}\` in its place, and change the secret: it has been in a file.`;
  return finding('secret-in-text', place, message, { hint, service });
}

/** Literals that are secrets by the look of their name or of their URL. */
function* lintLiterals({ model, envNames }: LintSubject, all: Scalars): Generator<LintFinding> {
  const tokens = new Set<Node>();
  const texts = all.values.map(({ node }) => stringOf(node) ?? '');
  const hasTokens = tokensIn(texts.join('\n')).next().done !== true;
  for (const [index, { node, path }] of all.values.entries()) {
    const text = texts[index] ?? '';
    for (const likeness of hasTokens ? tokensIn(text) : []) {
      tokens.add(node);
      const place = placeInside(node, likeness.offset, likeness.length);
      yield likelyFinding(likeness, place, serviceAt(path));
    }
    if (!text.includes('@')) continue;
    const assumed = assume(text, envNames);
    const url = urlPasswordIn(assumed);
    if (url === undefined) continue;
    tokens.add(node);
    yield finding(
      'url-password',
      assumed === text ? placeInside(node, url.offset, url.length) : node,
      'A password stands in a URL of the compose text, which is public and measured.',
      { service: serviceAt(path) },
    );
  }
  for (const service of servicesOf(model)) {
    for (const given of [
      ...keyValues(childOf(service.node, 'environment')),
      ...keyValues(childOf(childOf(service.node, 'build'), 'args')),
    ]) {
      if (tokens.has(given.node) || given.value === undefined) continue;
      if (!isSecretLiteral(given.name, assume(given.value, envNames))) continue;
      const message = `${shown(given.name)} has a literal value in the compose text, which is public and measured.`;
      const hint = `Write \`\${${given.name}}\` in its place, and put the value into env.`;
      yield finding('password-literal', given.key, message, { hint, service: service.name });
    }
  }
}

/** Shapes of tokens in what no value holds: comments, and keys. */
function* lintTexts(all: Scalars, shippedText: string): Generator<LintFinding> {
  if ([...tokensIn(shippedText)].length === 0) return;
  for (const source of sourcesOf(all)) {
    for (const likeness of tokensIn(source.text)) {
      const { offset, length } = likeness;
      if (!shippedText.includes(source.text.slice(offset, offset + length))) continue;
      if (all.values.some((visited) => covers(visited, source, offset))) continue;
      yield likelyFinding(likeness, source.place(offset), undefined);
    }
  }
}

function covers({ node }: Visited, source: Source, offset: number): boolean {
  const { origin } = node;
  return origin.source === source && origin.start <= offset && offset < origin.end;
}

function likelyFinding(
  { rule, what }: Likeness,
  place: Place,
  service: string | undefined,
): LintFinding {
  const message = `The compose text, which is public and measured, holds what looks like ${what}.`;
  return finding(rule, place, message, { service });
}
