/**
 * Builds dist/ from src/: `node scripts/build.ts`. With `--check`, builds into a temporary folder instead and fails
 * when dist/ differs from that.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';
import { minify, type MinifyOptions } from 'terser';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/**
 * Takes out comments and code that nothing calls. Names and statements stay, so that dist/ can still be reviewed. One
 * character beyond ASCII would make V8 hold, and read, the whole file in two bytes per character.
 */
const PRUNE: MinifyOptions = {
  module: true,
  mangle: false,
  compress: { defaults: false, dead_code: true, unused: true },
  format: { comments: false, ascii_only: true },
};

async function build(target: string): Promise<void> {
  // ncc does not clean its target: a chunk that is no longer made would stay. Its cache does not see that `paths` changed.
  rmSync(target, { recursive: true, force: true });
  const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const { status } = spawnSync(
    process.execPath,
    [ncc, 'build', 'src/index.ts', '--out', target, '--license', 'licenses.txt', '--no-cache'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) process.exit(status ?? 1);
  for (const [name, text] of contents(target)) {
    if (!name.endsWith('.js')) continue;
    const { code = '' } = await minify(fromNode(text), PRUNE);
    const style = await resolveConfig(import.meta.filename);
    const readable = await format(code, { ...style, parser: 'babel', useTabs: true });
    writeFileSync(path.join(target, name), calledAtOnce(readable));
  }
}

/**
 * Takes Node's own modules from Node. ncc makes a `require` for each of them instead, which goes through the path of the
 * file every time.
 */
function fromNode(text: string): string {
  return text.replaceAll(
    '__WEBPACK_EXTERNAL_createRequire(import.meta.url)(',
    'process.getBuiltinModule(',
  );
}

/**
 * Puts the function of every bundled module in parentheses. V8 takes that for a function that is called at once, which
 * these are, and compiles it when it reads the file; any other it reads for errors, and again when it is called.
 */
function calledAtOnce(readable: string): string {
  return readable.replace(/^(\t\d+: )(\([^]*?\n\t\})(,?)$/gm, '$1($2)$3');
}

/** Every file below a folder with its text, line ends aside: git may change those on checkout. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file, 'utf8').replaceAll('\r\n', '\n')];
    }),
  );
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(path.join(tmpdir(), 'dist-'));
  await build(fresh);
  const built = contents(fresh);
  const committed = contents(dist);
  const names = new Set([...built.keys(), ...committed.keys()]);
  const differing = [...names].filter((name) => built.get(name) !== committed.get(name));
  if (differing.length > 0) {
    console.error(`dist/ is not what src/ builds: ${differing.join(', ')}`);
    console.error(`Run \`npm run build\` and commit dist/. The fresh build is in ${fresh}`);
    process.exit(1);
  }
  rmSync(fresh, { recursive: true });
  console.log(`dist/ is what src/ builds (${[...names].sort().join(', ')})`);
} else {
  await build(dist);
  for (const [name, text] of contents(dist)) console.log(`${name}: ${text.length} characters`);
}
