import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';

import type { Finding } from '../../src/base/finding.ts';
import { findingText, Log, withoutCommands } from '../../src/report/log.ts';

/** What the runner (C#) takes for a command: white space is what .NET's `TrimStart` removes. */
function isCommand(line: string): boolean {
  const trimmed = line.replace(/^[\t-\r\u0085\p{Zs}\p{Zl}\p{Zp}]+/u, '');
  return trimmed.startsWith('::') || line.includes('##[');
}

const commandsIn = (text: string): string[] => text.split(/\r\n|\r|\n/).filter(isCommand);

describe('withoutCommands', () => {
  test.each([
    ['at the start', '::error::x'],
    ['after white space', ' \t ::add-mask::x'],
    ['on a later line', 'fine\n::set-output name=a::b'],
    ['after CR', 'fine\r::error::x'],
    ['after CRLF and white space', 'fine\r\n  ::error::x'],
    ['after blank lines', '\n\n \n::error::x'],
    ['after a no-break space', '\u00a0::error::x'],
    ['after NEL, which .NET trims', '\u0085::error::x'],
    ['on a later line after NEL', 'fine\n \u0085 ::error::x'],
    ['after a line separator', '\u2028::error::x'],
    ['three colons', ':::error::x'],
    ['many colons', '::::::'],
    ['stop-commands', '::stop-commands::token'],
    ['the old form', '##[error]x'],
    ['the old form in the middle', 'fine ##[error]x'],
    ['the old form with more', '###[group]x ##[[error]'],
  ])('%s', (_, text) => {
    expect(commandsIn(text)).not.toEqual([]);
    expect(commandsIn(withoutCommands(text))).toEqual([]);
  });

  test('what it takes grows with the text, not with its square', () => {
    const blank = `${' \r\n'.repeat(100_000)}fine`;
    expect(withoutCommands(blank)).toBe(blank);
  });

  test.each([
    '',
    'fine',
    'std::string and a::b',
    'a ## [x]',
    '# heading',
    'x: y',
    ':x',
    'https://a:1/',
  ])('%j stays as it is', (text) => {
    expect(withoutCommands(text)).toBe(text);
  });

  test('people still read the same', () => {
    expect(withoutCommands(' ::error::x\n##[a]').replaceAll('\u200b', '')).toBe(
      ' ::error::x\n##[a]',
    );
  });

  test('no line of any text is a command', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '##[',
      '##',
      '[',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u0085',
      '\u00a0',
      '\u2028',
      '\ufeff',
      'error',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          expect(commandsIn(withoutCommands(text))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test.each([
  [{}, 'It is so.'],
  [{ hint: 'Do this.' }, 'It is so. Do this.'],
  [{ place: { file: 'a.yaml' } }, 'a.yaml: It is so.'],
  [{ place: { file: 'a.yaml', line: 3 } }, 'a.yaml:3: It is so.'],
  [
    { place: { file: 'a.yaml', line: 3, column: 7 }, hint: 'Do this.' },
    'a.yaml:3:7: It is so. Do this.',
  ],
])('findingText with %j', (fields, expected) => {
  expect(findingText({ level: 'error', rule: 'r', message: 'It is so.', ...fields })).toBe(
    expected,
  );
});

describe('Log', () => {
  let written = '';

  beforeEach(() => {
    written = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = 0;
  });

  const lines = (): string[] => written.split(/\r?\n/).filter((line) => line !== '');

  function masking(...forms: string[]): Log {
    const log = new Log();
    log.mask(forms);
    written = '';
    return log;
  }

  test('mask hands every form to the runner', () => {
    new Log().mask(['secret-1', 'two\nlines']);
    expect(lines()).toEqual(['::add-mask::secret-1', '::add-mask::two%0Alines']);
  });

  test('mask adds to what is masked already, and tells the runner each form once', () => {
    const log = masking('secret-1');
    log.mask(['secret-2', 'secret-1']);
    expect(lines()).toEqual(['::add-mask::secret-2']);
    expect(log.scrub('secret-1 secret-2')).toBe('*** ***');
    log.mask([]);
    expect(log.scrub('secret-1 secret-2')).toBe('*** ***');
    expect(log.output('secret-1 secret-2')).toBe('*** ***');
  });

  test('a longer form that is masked later goes before a shorter one', () => {
    const log = masking('secret-1');
    log.mask(['secret-1-and-more']);
    expect(log.scrub('a secret-1-and-more b')).toBe('a *** b');
  });

  test('info', () => {
    masking('secret-1').info('has secret-1\n::error::and a command ##[x]');
    expect(written).not.toContain('secret-1');
    expect(written).toContain('has ***');
    expect(commandsIn(written)).toEqual([]);
  });

  test('debug, scrubbed, is one command', () => {
    masking('secret-1').debug('has secret-1\n::error::x');
    expect(lines()).toEqual(['::debug::has ***%0A::error::x']);
  });

  test('fail marks the step as failed', () => {
    masking('secret-1').fail('has secret-1\n::warning::x');
    expect(lines()).toEqual(['::error::has ***%0A::warning::x']);
    expect(process.exitCode).toBe(1);
  });

  test.each(['error', 'warning', 'notice'] as const)('a finding of level %s', (level) => {
    const finding: Finding = {
      level,
      rule: 'some-rule',
      message: 'Has secret-1.',
      hint: 'Remove it.',
      place: { file: 'a, b:c.yaml', line: 3, column: 7 },
    };
    masking('secret-1').finding(finding);
    expect(lines()).toEqual([
      `::${level} title=some-rule,file=a%2C b%3Ac.yaml,line=3,col=7::a, b:c.yaml:3:7: Has ***. Remove it.`,
    ]);
    expect(process.exitCode ?? 0).toBe(0);
  });

  test('a finding without a place', () => {
    masking().finding({ level: 'notice', rule: 'r', message: 'So.' });
    expect(lines()).toEqual(['::notice title=r::So.']);
  });

  test('block folds lines under a title', () => {
    masking().block('A title', 'one\n  two\n');
    expect(written.split(/\r?\n/)).toEqual([
      '::group::A title',
      'one',
      '  two',
      '',
      '::endgroup::',
      '',
    ]);
  });

  test('block: no line of the text is a command or holds a secret', () => {
    masking('secret-1', 'two\nlines').block(
      'A title',
      '# secret-1\n::endgroup::\n::error::x\r\n  ::set-output name=a::b\n##[error]y\n- two\nlines',
    );
    expect(commandsIn(written)).toEqual(['::group::A title', '::endgroup::']);
    expect(lines().at(0)).toBe('::group::A title');
    expect(lines().at(-1)).toBe('::endgroup::');
    expect(written).toContain('# ***');
    expect(written).not.toMatch(/secret-1|two\nlines/);
  });

  test('text: lines below a title, none of them a command or with a secret', () => {
    masking('secret-1').text(
      'A title\n::error::x secret-1',
      '+a\n::error::y\r\n##[error]z\n secret-1',
    );
    expect(commandsIn(written)).toEqual([]);
    expect(written).not.toContain('secret-1');
    const [title, first] = lines();
    expect(title).toMatch(/^A title ::error::x \*\*\*$/);
    expect(first).toBe('+a');
    expect(lines().at(-1)).toBe(' ***');
  });

  test('output takes out long forms only', () => {
    const log = masking('12345678', '1234567', 'abcd');
    expect(log.output('x-12345678-1234567-abcd')).toBe('x-***-1234567-abcd');
    expect(log.scrub('x-12345678-1234567-abcd')).toBe('x-***-***-***');
    expect(written).toBe('');
  });

  test('output before anything is masked, and after other forms are', () => {
    const log = new Log();
    const { output } = log;
    expect(output('secret-1')).toBe('secret-1');
    log.mask(['secret-1', 'secret-1-long']);
    expect(output('a secret-1-long b')).toBe('a *** b');
  });

  test('the scrub in force is the newest, also for who asked before', () => {
    const log = new Log();
    const { scrub } = log;
    expect(scrub('secret-1')).toBe('secret-1');
    log.mask(['secret-1']);
    expect(scrub('secret-1')).toBe('***');
  });
});
