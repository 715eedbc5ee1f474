import { ROOMS } from './scripts/house.ts';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const pathOf = (room) => `^src/${escaped(room)}${room.endsWith('/') ? '' : '$'}`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'What imports each other cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-way-out',
      comment: 'Nothing that is shipped imports what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(emulator|scripts|bench|pictures|__tests__)/' },
    },
    {
      name: 'files-only-in-step',
      comment: 'Every file that is read or written goes through the step or its checkout.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/step/' },
      to: { path: '^(?:node:)?(?:fs|child_process)(?:/|$)' },
    },
    {
      name: 'requests-only-in-http-and-phala',
      comment: 'Every request is bounded in time and size there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:http|phala)/' },
      to: { path: '^(?:node:)?(?:https?|http2|net|tls|dgram)$' },
    },
    {
      name: 'emulator-stands-alone',
      comment: 'An emulator that shares code with the action cannot show its mistakes.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^src/' },
    },
    ...ROOMS.map(({ room, imports, packages = [], isGround = false }) => ({
      name: `src/${room}`,
      comment: `What src/${room} may import stands in scripts/house.ts.`,
      severity: 'error',
      from: { path: pathOf(room) },
      to: {
        pathNot: [
          pathOf(room),
          ...imports.map(pathOf),
          ...(isGround ? [] : ['^src/base/']),
          ...packages.map((name) => `^node_modules/${escaped(name)}/`),
        ],
        dependencyTypesNot: ['core'],
      },
    })),
    {
      name: 'every-room-is-in-the-table',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/', pathNot: ROOMS.map(({ room }) => pathOf(room)) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
