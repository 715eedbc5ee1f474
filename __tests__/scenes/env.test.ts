import { describe, expect, test } from '@jest/globals';

import {
  composeUsing,
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  messages,
  theError,
  useStage,
} from './stage.ts';

const stage = useStage();

describe('the guest decrypts exactly the values', () => {
  const VALUES = {
    PLAIN: 'plain-value',
    SPACES: '  leading and trailing  ',
    QUOTES: `both "double" and 'single' quotes`,
    DOLLAR: '$HOME ${PATH} $$ `id`',
    HASH: 'before # after #',
    EQUALS: 'a=b==',
    UNICODE: 'Grüße 世界 🚀',
    JSON_TEXT: '{"user":"me","list":[1,2]}',
    URL: 'postgres://user:p%40ss@db:5432/app?sslmode=require',
  };

  test("from the step's own env, for the names in `env_names`", async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeUsing(...Object.keys(VALUES)));
    const result = await stage().deploy({ env_names: Object.keys(VALUES).join('\n') }, VALUES);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual(VALUES);
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('from `secrets_json`, and only for the names in `env_names`', async () => {
    const cvm = stage().addCvm();
    const secrets = { ...VALUES, UNLISTED: 'unlisted-secret', github_token: 'ghs_token' };
    const result = await stage().deploy(
      { env_names: Object.keys(VALUES).join('\n'), secrets_json: JSON.stringify(secrets, null, 2) },
      { PLAIN: "not the step's own env" },
    );
    expectGreen(result);
    expect(cvm.guest.env).toEqual(VALUES);
  });

  test('from `env` as JSON', async () => {
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy({ env: JSON.stringify(VALUES) }));
    expect(cvm.guest.env).toEqual(VALUES);
  });

  test('from `env` as a YAML map', async () => {
    const cvm = stage().addCvm();
    const env = `# comment\nPLAIN: plain-value\nQUOTED: "a: b # c"\nBLOCK: >-\n  folded\n  text\nNUMBER: 5432\n`;
    expectGreen(await stage().deploy({ env }));
    expect(cvm.guest.env).toEqual({
      PLAIN: 'plain-value',
      QUOTED: 'a: b # c',
      BLOCK: 'folded text',
      NUMBER: '5432',
    });
  });

  test('from dotenv text with byte order mark, CRLF, `export`, comments, quotes, and `$` left alone', async () => {
    const cvm = stage().addCvm();
    stage().write(
      'prod.env',
      '\uFEFF# comment\r\nexport PLAIN=value\r\n\r\nSINGLE=\'a # b $HOME\'\r\nDOUBLE="c ${D}"\r\nEMPTY_LATER=x\r\n',
    );
    expectGreen(await stage().deploy({ env_files: 'prod.env' }));
    expect(cvm.guest.env).toEqual({
      PLAIN: 'value',
      SINGLE: 'a # b $HOME',
      DOUBLE: 'c ${D}',
      EMPTY_LATER: 'x',
    });
  });

  test.each([
    ['yaml', 'A: one'],
    ['json', '{"A":"one"}'],
    ['dotenv', 'A=one'],
  ])('when `env_format` forces %s', async (env_format, env) => {
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy({ env, env_format }));
    expect(cvm.guest.env).toEqual({ A: 'one' });
  });

  test('and what the blob holds is exact also where the env file of the guest alters it', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeUsing('SIGNING_KEY'));
    const value = '-----BEGIN KEY-----\nMIIabc\\\\def\n-----END KEY-----\n';
    const result = await stage().deploy({ env_names: 'SIGNING_KEY' }, { SIGNING_KEY: value });
    expectGreen(result);
    expect(cvm.guest.sealedEnv).toEqual([{ key: 'SIGNING_KEY', value }]);
    const [warning = '', ...others] = messages(result, 'warning');
    expect(others).toEqual([]);
    expect(warning).toMatch(/SIGNING_KEY.*base64/s);
    expect(warning).not.toContain('MII');
  });
});

describe('several sources', () => {
  test('`env_files` yield to `env`, and `env` yields to `env_names`', async () => {
    const cvm = stage().addCvm();
    stage().write('first.env', 'A=file1\nB=file1\nC=file1\nD=file1\n');
    stage().write('second.env', 'B=file2\nC=file2\nD=file2\n');
    const result = await stage().deploy(
      { env_files: 'first.env\nsecond.env', env: 'C=input\nD=input', env_names: 'D' },
      { D: 'step' },
    );
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ A: 'file1', B: 'file2', C: 'input', D: 'step' });
  });

  test('`secrets_json` takes the place of the step env for `env_names`', async () => {
    const cvm = stage().addCvm();
    expectGreen(
      await stage().deploy(
        { env_names: 'A', secrets_json: '{"A":"from-json"}' },
        { A: 'from-step' },
      ),
    );
    expect(cvm.guest.env).toEqual({ A: 'from-json' });
  });
});

describe('env names', () => {
  test('without any env input the sealed env stays, and the log says so', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'sealed-before', OTHER: 'too' } });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'sealed-before', OTHER: 'too' });
    expect(result.log).toMatch(/sealed env.*kept.*TOKEN, OTHER/);
    expect(Object.keys(stage().bodies('trigger')[0] ?? {})).toEqual(['compose_hash']);
    expect(stage().bodies('provision')[0]).toMatchObject({ allowed_envs: ['TOKEN', 'OTHER'] });
    expect(stage().bodies('provision')[0]?.['update_env_vars'] ?? false).toBe(false);
  });

  test('`update_env_vars` is true in both calls when env is sent', async () => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    expectGreen(await stage().deploy({ env: 'TOKEN=new\nMORE=1' }));
    const names = ['MORE', 'TOKEN'];
    expect(stage().bodies('provision')).toMatchObject([
      { allowed_envs: names, update_env_vars: true },
    ]);
    expect(stage().bodies('trigger')).toMatchObject([{ env_keys: names, update_env_vars: true }]);
  });

  test('keep their order when the set stays', async () => {
    const cvm = stage().addCvm({ env: { ZED: '1', ALPHA: '2', MID: '3' } });
    expectGreen(await stage().deploy({ env: 'ALPHA=a1\nMID=m1\nZED=z1' }));
    expect(cvm.allowedEnvs).toEqual(['ZED', 'ALPHA', 'MID']);
    expect(cvm.appCompose['allowed_envs']).toEqual(['ZED', 'ALPHA', 'MID']);
    expect(cvm.guest.env).toEqual({ ZED: 'z1', ALPHA: 'a1', MID: 'm1' });
  });

  test('are sorted when the set changes', async () => {
    const cvm = stage().addCvm({ env: { ZED: '1', ALPHA: '2' } });
    const result = await stage().deploy({ env: 'MID=m1\nZED=z1\nALPHA=a1' });
    expectGreen(result);
    expect(cvm.appCompose['allowed_envs']).toEqual(['ALPHA', 'MID', 'ZED']);
    expect(result.outputs['env_keys']).toBe('ALPHA,MID,ZED');
    expect(result.log).toMatch(/added: MID\. .*stay: ALPHA, ZED\./);
  });

  test('are not dropped: a step that lacks some of them stops and lists these', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'a', DATABASE_URL: 'b', SIGNING_KEY: 'c' } });
    const result = await stage().deploy({ env: 'TOKEN=new' });
    const { message } = theError(result);
    expect(message).toContain('DATABASE_URL');
    expect(message).toContain('SIGNING_KEY');
    expect(message).not.toContain('TOKEN');
    expect(message).toContain('allow_env_removal');
    expectUntouched(stage(), cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'a', DATABASE_URL: 'b', SIGNING_KEY: 'c' });
  });

  test('are dropped with `allow_env_removal: true`, and the log says which', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'a', DATABASE_URL: 'b' } });
    const result = await stage().deploy({ env: 'TOKEN=new', allow_env_removal: 'true' });
    expectGreen(result);
    expect(cvm.allowedEnvs).toEqual(['TOKEN']);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(result.log).toMatch(/removed: DATABASE_URL\./);
  });
});

describe('what people should know of their env', () => {
  test('an unquoted value that was cut at `#` is a warning at its line', async () => {
    stage().addCvm();
    stage().write('compose.yaml', composeUsing('PASSWORD'));
    stage().write('prod.env', '# head\nPASSWORD=abcd1234 #rest5678\n');
    const result = await stage().deploy({ env_files: 'prod.env', wait: 'false' });
    expectGreen(result);
    const [warning = ''] = messages(result, 'warning');
    expect(warning).toMatch(/prod\.env:2.*PASSWORD/s);
    expect(warning).not.toMatch(/abcd1234|rest5678/);
  });

  test.each(['PATH', 'LD_PRELOAD', 'DOCKER_HOST', 'COMPOSE_FILE'])(
    '%s acts on the boot script: a warning',
    async (name) => {
      stage().addCvm();
      stage().write('compose.yaml', composeUsing(name));
      const result = await stage().deploy({ env: `${name}=/some/value`, wait: 'false' });
      expectGreen(result);
      expect(messages(result, 'warning')).toEqual([expect.stringContaining(name)]);
    },
  );

  test.each(['DSTACK_ROOT_PASSWORD', 'DSTACK_ROOT_PUBLIC_KEY', 'DSTACK_AUTHORIZED_KEYS'])(
    '%s grants root access: a notice',
    async (name) => {
      stage().addCvm();
      const result = await stage().deploy({ env: `${name}=some-value`, wait: 'false' });
      expectGreen(result);
      expect(messages(result, 'notice')).toEqual([
        expect.stringMatching(new RegExp(`${name}.*root`)),
      ]);
    },
  );

  test.each([
    ['a line break', 'first\nsecond'],
    ['a carriage return', 'first\rsecond'],
    ['an escaped quote', 'say \\"hi'],
    ['two backslashes', 'C:\\\\temp'],
    ['a backslash at the end', 'C:\\temp\\'],
  ])('a value with %s does not arrive unchanged: a warning by name', async (_what, value) => {
    stage().addCvm();
    stage().write('compose.yaml', composeUsing('VALUE'));
    const result = await stage().deploy({ env_names: 'VALUE', wait: 'false' }, { VALUE: value });
    expectGreen(result);
    const warnings = messages(result, 'warning');
    expect(warnings).toEqual([expect.stringMatching(/`VALUE`.*base64/s)]);
  });
});

describe('masking', () => {
  test('comes before everything else, and covers lines, JSON and base64 forms', async () => {
    stage().addCvm();
    const value = 'line one of it\nline "two" of it';
    const result = await stage().deploy(
      { env_names: 'VALUE\nSECOND', wait: 'false' },
      { VALUE: value, SECOND: 'second-value' },
    );
    expectGreen(result);
    const expected = [
      stage().emulator.apiKey,
      value,
      'line one of it',
      'line "two" of it',
      'line \\"two\\" of it',
      JSON.stringify(value).slice(1, -1),
      Buffer.from(value).toString('base64'),
      'second-value',
    ];
    for (const text of expected) expect(result.masks).toContain(text);

    const lines = result.stdout.split('\n').filter((line) => line !== '');
    const lastMask = lines.findLastIndex((line) => line.startsWith('::add-mask::'));
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    expect(firstOther).toBe(lastMask + 1);
  });

  test('leaves out what would wreck the log and the outputs', async () => {
    stage().addCvm();
    const env = { ON: 'true', OFF: 'false', NOTHING: 'null', PORT: '8080', SHORT: 'abc' };
    const result = await stage().deploy({ env: JSON.stringify(env), wait: 'false' });
    expectGreen(result);
    for (const value of Object.values(env)) expect(result.masks).not.toContain(value);
    expect(result.outputs['changed']).toBe('true');
  });
});
