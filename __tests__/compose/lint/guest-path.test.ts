import { expect, test } from '@jest/globals';
import { UNKNOWN } from '../../../src/compose/text/assumed.ts';
import { guestPath, type GuestPath } from '../../../src/compose/lint/guest-path.ts';

/** Files of github.com/Dstack-TEE/dstack, as of August 2026; those of the guest's base images beside them. */
const SOURCES = {
  prepare: 'os/common/rootfs/dstack-prepare.sh',
  old: 'basefiles/dstack-prepare.sh of 0.5: overlays on /etc/wireguard, /etc/docker, /usr/bin, /home/root only',
  service: 'os/common/rootfs/app-compose.service: WorkingDirectory=/dstack, no User=, so no HOME',
  init: 'os/yocto/layers/meta-dstack/recipes-core/images/dstack-initscript/init: squashfs on dm-verity',
  rootfs: 'os/yocto/layers/meta-dstack/recipes-core/images/dstack-rootfs-base.inc',
  postinst: 'os/mkosi/mkosi.postinst',
  binds: 'os/mkosi/mkosi.skeleton/usr/bin/dstack-volatile-binds.sh',
  yocto: 'openembedded-core: volatile-binds.bb, required by systemd.bb',
  compose: 'Compose 2.26.1, run without HOME: "cannot expand ~", and the path is taken as relative',
  agent: 'guest-agent/dstack.toml and os/common/rootfs/dstack-guest-agent.socket',
  docs: 'Phala docs, troubleshooting',
  kernel: 'mounted by the kernel or by systemd in every guest',
  mkosi: 'os/mkosi/mkosi.conf: Debian with ca-certificates, usr merged',
} as const;

const U = UNKNOWN;

test.each<[path: string, place: GuestPath, ...sources: (keyof typeof SOURCES)[]]>([
  // The folder that Compose runs in is a tmpfs, bound from /var/volatile/dstack; the data disk lies below it.
  ['/dstack', 'guest-directory', 'prepare'],
  ['/dstack/', 'guest-directory', 'prepare'],
  ['/dstack/data', 'volatile', 'prepare'],
  ['/dstack/app-compose.json', 'open', 'prepare'],
  ['/dstack/docker-compose.yaml', 'open', 'prepare'],
  ['/dstack/persistent', 'persistent', 'prepare'],
  ['/dstack/persistent/data', 'persistent', 'prepare'],
  ['/dstack/.host-shared', 'secrets', 'service'],
  ['/dstack/.host-shared/.decrypted-env', 'secrets', 'service'],
  ['/var/volatile/dstack/x', 'volatile', 'prepare'],
  ['/tapp', 'guest-directory', 'postinst', 'rootfs'],
  ['/tapp/data', 'volatile', 'postinst', 'rootfs'],
  ['/tapp/.host-shared/.decrypted-env', 'secrets', 'postinst', 'rootfs'],
  ['/tappd', 'closed', 'init'],
  ['/dstackish', 'closed', 'init'],
  // A relative path is one of the repository, `$PWD` too.
  ['.', 'guest-directory', 'service'],
  ['./', 'guest-directory', 'service'],
  ['./conf', 'relative', 'service'],
  ['conf/nginx.conf', 'relative', 'service'],
  ['../conf', 'relative', 'service', 'init'],
  ['../tmp/x', 'open', 'service'],
  ['.host-shared/.decrypted-env', 'secrets', 'service'],
  ['./persistent/data', 'persistent', 'prepare'],
  ['/dstack/.', 'guest-directory', 'service'],
  ['/dstack/./conf', 'relative', 'service'],
  ['~', 'home', 'service', 'compose'],
  ['~/x', 'home', 'service', 'compose'],
  ['~root/x', 'home', 'compose'],
  // Sockets, and what is mounted in every guest.
  ['/var/run/dstack.sock', 'open', 'agent'],
  ['/run/dstack.sock', 'open', 'agent'],
  ['/var/run/dstack/dstack.sock', 'open', 'agent'],
  ['/var/run/tappd.sock', 'open', 'agent'],
  ['/var/run/docker.sock', 'open', 'kernel'],
  ['/run/containerd/containerd.sock', 'open', 'kernel'],
  ['/var/run/dstack.sock.lock', 'socket-lock', 'docs'],
  ['/run/tappd.sock.lock', 'socket-lock', 'docs'],
  ['/', 'open', 'kernel'],
  ['/proc', 'open', 'kernel'],
  ['/sys/fs/cgroup', 'open', 'kernel'],
  ['/dev/net/tun', 'open', 'kernel'],
  ['/tmp/x', 'open', 'kernel'],
  // Memory that can be written to.
  ['/run', 'volatile', 'init'],
  ['/run/app', 'volatile', 'init'],
  ['/var/run/app', 'volatile', 'init'],
  ['/var/cache/app', 'volatile', 'binds', 'yocto'],
  ['/var/lib/app', 'volatile', 'binds', 'yocto'],
  ['/var/log', 'volatile', 'binds', 'yocto'],
  ['/var/spool/app', 'volatile', 'binds', 'yocto'],
  ['/var/tmp/app', 'volatile', 'binds', 'yocto'],
  ['/var/volatile/app', 'volatile', 'binds', 'yocto'],
  // The data disk.
  ['/var/lib/docker/volumes/a', 'persistent', 'prepare'],
  ['/var/lib/containerd', 'persistent', 'prepare'],
  // Overlays of memory over the OS image; those of 0.5 cover less.
  ['/etc/nginx/nginx.conf', 'overlay', 'prepare', 'old'],
  ['/usr/share/app', 'overlay', 'prepare', 'old'],
  ['/home/app', 'overlay', 'prepare', 'old'],
  ['/home', 'overlay', 'prepare', 'old'],
  ['/srv/app', 'overlay', 'yocto'],
  // What the OS image has.
  ['/etc', 'os-image', 'prepare'],
  ['/etc/localtime', 'os-image', 'mkosi'],
  ['/etc/timezone', 'os-image', 'mkosi'],
  ['/etc/ssl/certs/ca-certificates.crt', 'os-image', 'mkosi'],
  ['/etc/resolv.conf', 'os-image', 'postinst'],
  ['/usr/share/zoneinfo/UTC', 'os-image', 'mkosi'],
  ['/lib/modules', 'os-image', 'rootfs', 'mkosi'],
  ['/bin/sh', 'os-image', 'mkosi'],
  ['/usr/bin/docker', 'os-image', 'rootfs', 'mkosi'],
  // Folders of the read-only root, which can be mounted; nothing can be created below them.
  ['/mnt', 'overlay', 'init'],
  ['/mnt/x', 'closed', 'init'],
  ['/opt/app', 'closed', 'init'],
  ['/root', 'overlay', 'init'],
  ['/root/data', 'closed', 'init'],
  ['/var/www', 'closed', 'init'],
  ['/data', 'closed', 'init'],
  ['/opt/../root/x', 'closed', 'init'],
  ['C:\\data', 'closed', 'init'],
  // As much as is known where a variable decides.
  [U, 'unknown', 'compose'],
  [`/${U}`, 'unknown', 'compose'],
  [`/dst${U}`, 'unknown', 'compose'],
  [`/dstack/${U}`, 'unknown', 'compose'],
  [`/var/lib/${U}`, 'unknown', 'compose'],
  [`/var/lib/app${U}`, 'volatile', 'compose'],
  [`/tmp/${U}`, 'open', 'compose'],
  [`/root/${U}`, 'closed', 'compose'],
  [`/home/${U}/x`, 'overlay', 'compose'],
  [`./${U}`, 'relative', 'compose'],
  [`../${U}`, 'relative', 'compose'],
])('%s is %s (%s)', (path, place, ...sources) => {
  expect(guestPath(path)).toBe(place);
  for (const source of sources) expect(SOURCES[source]).not.toBe('');
});
