/**
 * Preloaded into every measured process: at exit, writes the peak of its resident memory in bytes to file descriptor 3.
 *
 * Linux carries the `maxRSS` of the parent over into a child that it starts, so there the kernel's own high-water mark
 * of the child is read instead.
 */
/* global process */
const { readFileSync, writeSync } = require('node:fs');

function peakKilobytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(kilobytes);
}

process.on('exit', () => {
  writeSync(3, String(peakKilobytes() * 1024));
});
