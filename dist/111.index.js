export const id = 111;
export const ids = [111];
export const modules = {
	5544: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => lintBinds, s: () => BIND_RULES });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9749);
		var _guest_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3258);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2396);
		const BIND_RULES = {
			'bind-relative': {
				level: 'error',
				title: 'A bind mount of a relative path',
				what: 'Docker creates an empty folder of that name in `/dstack`, and the service finds that instead of the file or folder. What it writes there is lost at each restart of the CVM.',
				why: 'The path means a file of the repository, and files of the repository are not shipped. `/dstack` lies in memory.',
				fix: 'Put the content of a file under `configs:` with `content:`; keep data in a named volume.',
				example: {
					bad: 'volumes:\n  - ./nginx.conf:/etc/nginx/nginx.conf',
					good: 'configs:\n  - source: nginx\n    target: /etc/nginx/nginx.conf',
				},
			},
			'bind-volatile': {
				level: 'warning',
				title: 'A bind mount that loses its data',
				what: 'The service starts. What it writes there is lost at each restart of the CVM, and so at each update.',
				why: 'The root file system is read-only. Below `/dstack` (and `/tapp`, a link to it), `/run`, `/var/cache`, `/var/lib`, `/var/log`, `/var/spool` and `/var/tmp` lies memory; over `/etc`, `/home` and `/usr` lies memory, too, but older OS images cannot create anything there. `~` is a folder of that name in `/dstack`. A relative path whose name says data is taken for such a folder. What stays is in named volumes.',
				fix: 'Keep data in a named volume.',
				example: {
					bad: 'volumes:\n  - ./downloads:/downloads',
					good: 'volumes:\n  - downloads:/downloads',
				},
			},
			'bind-os-image': {
				level: 'notice',
				title: "A bind mount of a file of the CVM's OS image",
				what: 'The service gets the file of the OS image, not that of your machine. Where the OS image has none, docker creates an empty folder of that name, or cannot.',
				why: 'A CVM is not your machine: its time zone is UTC, and its users, hosts and certificates are those of the OS image.',
				fix: 'Leave the mount out, or bring the file with the image. For the time zone, set `TZ` in `environment:`.',
			},
			'bind-read-only': {
				level: 'error',
				title: 'A bind mount below the read-only root of the CVM',
				what: 'Docker cannot create the path (`mkdir \u2026: read-only file system`), and the service does not start.',
				why: "The CVM's root file system is read-only. Nothing can be created in it but below `/dstack`, `/tmp`, `/run`, `/var/cache`, `/var/lib`, `/var/log`, `/var/spool`, `/var/tmp` and, depending on the OS image, `/etc`, `/home`, `/srv` and `/usr`.",
				fix: 'Keep data in a named volume.',
				example: { bad: 'volumes:\n  - /root/data:/data', good: 'volumes:\n  - data:/data' },
			},
			'bind-socket-lock': {
				level: 'error',
				title: 'A mount of `dstack.sock.lock`',
				what: 'The mount fails, and the service does not start.',
				why: 'The lock belongs to the guest agent; an app needs the socket only.',
				fix: 'Mount `/var/run/dstack.sock`.',
			},
			'mount-target-relative': {
				level: 'error',
				title: 'A mount at a relative path of the container',
				what: 'Docker refuses the container (`mount path must be absolute`), and the service does not start.',
				why: 'A path in a container begins with `/`.',
				fix: 'Begin the target with `/`.',
				example: { bad: 'volumes:\n  - data:app/data', good: 'volumes:\n  - data:/app/data' },
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.WX)(BIND_RULES);
		function* lintBinds(subject) {
			const { model: model, services: services, envNames: envNames } = subject;
			for (const service of services)
				for (const mount of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_5__.cS)(
					service,
					envNames,
				)) {
					yield* lintTarget(mount, service.name);
					if (mount.type === 'bind') yield* lintBind(mount, service.name, subject);
				}
			for (const { node: node } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_4__.Jj)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__.GG)(model, 'volumes'),
			)) {
				const options = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__.GG)(node, 'driver_opts');
				const device = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__.GG)(options, 'device');
				const path = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_4__.b6)(device);
				const mountOptions = (
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_4__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__.GG)(options, 'o'),
					) ?? ''
				).split(',');
				if (device === void 0 || path === void 0 || !mountOptions.includes('bind')) continue;
				yield* lintDevice(
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(path, envNames),
					device,
				);
			}
		}
		function* lintTarget({ target: target, node: node }, service) {
			if (
				target === '' ||
				!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(target.charAt(0)) ||
				/^(?:\/|\p{L}:)/u.test(target)
			)
				return;
			const message = `The service does not start: docker mounts at absolute paths only, and ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(target))} is none.`;
			const hint = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(target)
				? `Write ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.SP)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', target))}.`
				: void 0;
			yield finding('mount-target-relative', node, message, { hint: hint, service: service });
		}
		function* lintBind(mount, service, { envNames: envNames, madeByScript: madeByScript }) {
			const { source: source, node: node, isReadOnly: isReadOnly } = mount;
			const path = (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.SP)(
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(source),
			);
			const report = (rule, message, hint) =>
				finding(rule, node, message, { hint: hint, service: service });
			switch ((0, _guest_path_js__WEBPACK_IMPORTED_MODULE_3__.Ci)(source)) {
				case 'relative':
					if (madeByScript.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(source)))
						return;
					yield isForData(mount)
						? report(
								'bind-volatile',
								`${path} starts as an empty folder in the CVM, and what the service writes there is lost at each restart.`,
							)
						: report('bind-relative', withoutFile(source));
					return;
				case 'guest-directory':
					if (!(0, _guest_path_js__WEBPACK_IMPORTED_MODULE_3__.iI)(source)) return;
					yield report(
						'bind-relative',
						`${path} is not your repository in the CVM but \`/dstack\`, the folder the guest works in, with the decrypted env.`,
						'Bring files in with the image, or with `configs:` and `content:`.',
					);
					return;
				case 'home':
					if (envNames?.has('HOME') === true) return;
					yield report(
						'bind-volatile',
						`There is no home folder in the CVM: ${path} is an empty folder below \`/dstack\`, and what the service writes there is lost at each restart.`,
					);
					return;
				case 'volatile':
					if (isReadOnly) return;
					yield report(
						'bind-volatile',
						`What the service writes to ${path} is lost at each restart: the CVM has it in memory.`,
					);
					return;
				case 'overlay':
					yield report(
						'bind-volatile',
						`${path} belongs to the OS image of the CVM: nothing of yours is there, what the service writes there is lost at each restart, and on older OS images docker cannot create it.`,
					);
					return;
				case 'os-image':
					yield report(
						'bind-os-image',
						`${path} is that of the CVM's OS image, not that of your machine.`,
					);
					return;
				case 'closed':
					if (madeByScript.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(source)))
						return;
					yield report(
						'bind-read-only',
						`The service does not start: the CVM's root file system is read-only, so docker cannot create ${path}.`,
					);
					return;
				case 'socket-lock':
					yield report(
						'bind-socket-lock',
						`The service does not start: the mount of ${path} fails in the CVM.`,
					);
					return;
				case 'unknown':
				case 'open':
				case 'persistent':
				case 'secrets':
			}
		}
		function withoutFile(source) {
			const path = (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.SP)(
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(source),
			);
			return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(source).startsWith('..')
				? `The service does not start: ${path} is not in the CVM, and docker cannot create it in the read-only root file system.`
				: `${path} is not in the CVM: docker creates an empty folder there, and the service finds that instead. What it writes there is lost at each restart.`;
		}
		const DATA =
			/(?:^|[/._-])(?:backups?|cache|data|downloads?|logs?|media|models|outputs?|results|state|storage|te?mp|uploads?|volumes?|workspace)(?:\/|$)/i;
		function isForData({ source: source, target: target, isReadOnly: isReadOnly }) {
			if (
				node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(source).startsWith('..') ||
				isFile(source, target)
			)
				return false;
			return (
				DATA.test(source) || (!isReadOnly && (DATA.test(target) || /^\/var\/lib\//.test(target)))
			);
		}
		function isFile(source, target) {
			const [from, to] = [
				node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(source),
				node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(target),
			];
			return from.length > 2 && to.length > 2;
		}
		function* lintDevice(path, node) {
			const place = (0, _guest_path_js__WEBPACK_IMPORTED_MODULE_3__.Ci)(path);
			const isMissing = place === 'relative' || place === 'closed';
			if (
				!isMissing &&
				!(place === 'guest-directory' && (0, _guest_path_js__WEBPACK_IMPORTED_MODULE_3__.iI)(path))
			)
				return;
			const message = `The volume cannot be mounted: ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(path))} is not in the CVM.`;
			const rule = place === 'closed' ? 'bind-read-only' : 'bind-relative';
			yield finding(rule, node, message, { hint: 'Leave `driver_opts` out.' });
		}
	}),
	5227: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => lintBuilds, x: () => BUILD_RULES });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _guest_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2227);
		const BUILD_ELSEWHERE =
			'Build the image in CI, push it, and name it by digest in `image:` without `build:`.';
		const BUILD_RULES = {
			'build-context': {
				level: 'error',
				title: 'A build from local files',
				what: 'The build fails and the app does not start, even where `image:` is set: the guest starts every app with `--build`.',
				why: 'Only the compose text is shipped. Neither the Dockerfile nor any other file of the context exists in the CVM.',
				fix: BUILD_ELSEWHERE,
				example: { bad: 'build: ./app', good: 'image: ghcr.io/acme/app@sha256:\u2026' },
			},
			'build-in-cvm': {
				level: 'warning',
				title: 'A build inside the CVM',
				what: 'The CVM builds the image itself, from `dockerfile_inline` or a remote context, each time it starts.',
				why: 'The result is not reproducible: base images, packages and branches move on, and none of it is part of what is attested.',
				fix: BUILD_ELSEWHERE,
			},
			'build-copies-env': {
				level: 'warning',
				title: 'An inline Dockerfile that copies its whole context',
				what: '`COPY .` or `ADD .` copies `/dstack`, the folder the guest works in, into the image; the decrypted env lies in it.',
				why: 'With `dockerfile_inline` the context is the folder of the compose file, and in the CVM that is `/dstack`.',
				fix: 'Copy nothing from the context: write files with heredocs, or fetch them by checksum.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(BUILD_RULES);
		const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
		const COPY_ALL =
			/^[ \t]*(?:COPY|ADD)(?:[ \t]+--(?!from=)\S+)*[ \t]+(?:\.\/?|\[[ \t]*"\.\/?")[ \t,]/im;
		function* lintBuilds({ services: services, envNames: envNames }) {
			for (const service of services) {
				const build = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.lt)(service.node, 'build');
				if (build === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(build.value))
					continue;
				const assumed = (node) => {
					const text = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(node);
					return text === void 0
						? void 0
						: (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames);
				};
				const missing = missingContext(build.value, assumed);
				if (missing !== void 0) {
					const { node: node, what: what } = missing;
					const message = `The build fails in the CVM: ${what}, and files of the repository are not shipped.`;
					yield finding('build-context', node ?? build.key, message, { service: service.name });
				} else
					yield finding(
						'build-in-cvm',
						build.key,
						'The CVM builds this image itself whenever it starts, from sources that are not attested and may change.',
						{ service: service.name },
					);
				yield* lintContexts(service, build.value, envNames);
				yield* lintInline(service, build.value, assumed);
			}
		}
		function missingContext(build, assumed) {
			const contextNode =
				build.kind === 'mapping'
					? (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'context')
					: build;
			const context = assumed(contextNode) ?? '.';
			if (
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Af)(context) === '' ||
				REMOTE.test(context)
			)
				return;
			const isInline =
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'dockerfile_inline'),
				) !== void 0;
			const place = (0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Ci)(context);
			if (isInline && place !== 'relative' && place !== 'closed') return;
			if (isInline || contextNode !== void 0)
				return {
					node: contextNode,
					what:
						place === 'guest-directory'
							? `the context ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(context))} holds no Dockerfile there`
							: `there is no context ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(context))} there`,
				};
			const dockerfile = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'dockerfile');
			return {
				node: dockerfile,
				what: `there is no ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(assumed(dockerfile) ?? 'Dockerfile'))} there`,
			};
		}
		function* lintContexts(service, build, envNames) {
			for (const { value: value, key: key, name: name } of (0,
			_text_model_js__WEBPACK_IMPORTED_MODULE_3__.K7)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'additional_contexts'),
			)) {
				const context = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					value ?? '',
					envNames,
				);
				if (
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Af)(context) === '' ||
					isElsewhere(context)
				)
					continue;
				const message = `The build fails in the CVM: there is no folder ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(context))} for the context ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)}, and files of the repository are not shipped.`;
				yield finding('build-context', key, message, { service: service.name });
			}
		}
		function isElsewhere(context) {
			return REMOTE.test(context) || context.startsWith('service:');
		}
		function* lintInline(service, build, assumed) {
			const inline = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'dockerfile_inline');
			const text = assumed(inline);
			if (inline === void 0 || text === void 0 || !COPY_ALL.test(text)) return;
			if (
				(0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Ci)(
					assumed((0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(build, 'context')) ?? '.',
				) !== 'guest-directory'
			)
				return;
			const message =
				'The image gets a copy of `/dstack`, the folder the guest works in, and with it the decrypted env.';
			yield finding('build-copies-env', inline, message, { service: service.name });
		}
	}),
	8438: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => checkIgnores, t: () => IGNORE_RULES });
		var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9749);
		const IGNORE_RULES = {
			'lint-ignore': {
				level: 'error',
				title: 'An entry of `lint_ignore` that is none',
				what: 'The step stops before anything is sent.',
				why: 'A misspelt rule would look as if it were ignored, and the rule for secret values must never be.',
				fix: 'Write a rule id of this page, `rule:service`, `all` or `all:service`.',
				ignorable: false,
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.WX)(IGNORE_RULES);
		function checkIgnores({ everywhere: everywhere, byService: byService }, rules) {
			const entries = [
				...[...everywhere].map((id) => ({ id: id, service: void 0 })),
				...[...byService].flatMap(([service, ids]) =>
					[...ids].map((id) => ({ id: id, service: service })),
				),
			];
			return entries.flatMap(({ id: id, service: service }) => {
				const problem = problemOf(id, service, rules);
				return problem === void 0 ? [] : [finding('lint-ignore', void 0, problem.message, problem)];
			});
		}
		function problemOf(id, service, rules) {
			const rule = rules.get(id);
			if (id !== 'all' && rule === void 0)
				return {
					message: `\`lint_ignore\` names ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.SP)(id)}, and there is no such rule.`,
					hint: 'docs/lint-rules.md lists the rules; an entry is a rule id, `rule:service`, `all` or `all:service`.',
				};
			if (rule?.ignorable === false)
				return {
					message: `\`lint_ignore\` names ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.SP)(id)}, which cannot be ignored.`,
					hint:
						id === 'secret-in-text'
							? 'Take the secret out of the compose text.'
							: 'Take the entry out of `lint_ignore`.',
				};
			if (service === '')
				return {
					message: `\`lint_ignore\` has ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.SP)(`${id}:`)} without a service behind the colon.`,
					hint: 'Write `rule:service`, or the rule alone.',
				};
			return;
		}
	}),
	8484: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => lintContradictions,
			s: () => CONTRADICTION_RULES,
		});
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2396);
		const CONTRADICTION_RULES = {
			'compose-refuses': {
				level: 'error',
				title: 'Attributes that Compose does not take together, or not without another',
				what: 'Compose refuses the whole app.',
				why: 'Exclude each other: `network_mode` and `networks`; `dockerfile` and `dockerfile_inline`; different `scale` and `deploy.replicas`; `container_name` and more than one replica. `build.platforms` contains `platform`, a secret has `environment` or `file`, a `healthcheck.test` list begins with CMD, CMD-SHELL or NONE, and `logging:` is not empty.',
				fix: 'Keep one of the two, or add what is missing.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(CONTRADICTION_RULES);
		function* lintContradictions({ model: model, services: services, envNames: envNames }) {
			for (const { name: name, key: key, node: node } of (0,
			_text_model_js__WEBPACK_IMPORTED_MODULE_2__.Jj)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, 'secrets'),
			)) {
				if (
					['file', 'environment', 'external'].some((source) =>
						(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(node, source),
					)
				)
					continue;
				const message = `Compose starts nothing: the secret ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} has neither \`environment:\` nor \`file:\`.`;
				const hint = 'Write `environment: NAME`, and give NAME to this step as env.';
				yield finding('compose-refuses', key, message, { hint: hint });
			}
			for (const service of services) {
				const given = (name) => {
					const found = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(service.node, name);
					return found === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(found.value)
						? void 0
						: found;
				};
				const report = (at, what, hint) =>
					finding('compose-refuses', at, `Compose starts nothing: ${what}.`, {
						hint: hint,
						service: service.name,
					});
				const networks = given('networks');
				if (
					networks !== void 0 &&
					((0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(given('network_mode')?.value) ??
						'') !== ''
				)
					yield report(
						networks.key,
						'`networks` and `network_mode` exclude each other',
						'Keep one of the two.',
					);
				const inline = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
					given('build')?.value,
					'dockerfile_inline',
				);
				if (
					inline !== void 0 &&
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
						given('build')?.value,
						'dockerfile',
					) !== void 0
				)
					yield report(
						inline.key,
						'`dockerfile` and `dockerfile_inline` exclude each other',
						'Keep one of the two.',
					);
				const scale = given('scale');
				const replicas = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
					given('deploy')?.value,
					'replicas',
				);
				const [scaleText, replicasText] = [scale, replicas].map((found) =>
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
						(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(found?.value) ?? '',
						envNames,
					),
				);
				const areKnown =
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(scaleText ?? '') &&
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(replicasText ?? '');
				if (scale !== void 0 && replicas !== void 0 && areKnown && scaleText !== replicasText)
					yield report(scale.key, '`scale` and `deploy.replicas` differ', 'Keep one of the two.');
				const platform = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(given('platform')?.value) ?? '',
					envNames,
				);
				const platforms = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
					given('build')?.value,
					'platforms',
				);
				const built = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(platforms?.value).map(
					(item) =>
						(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
							(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(item) ?? '',
							envNames,
						),
				);
				const isCompared =
					platform !== '' &&
					built.length > 0 &&
					[platform, ...built].every(_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE);
				if (platforms !== void 0 && isCompared && !built.includes(platform))
					yield report(
						platforms.key,
						`\`build.platforms\` lacks ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(platform)}, the \`platform\` of the service`,
						'Name it there, too.',
					);
				const containerName = given('container_name');
				if (
					containerName !== void 0 &&
					((0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.N4)(service, envNames) ?? 1) > 1
				)
					yield report(
						containerName.key,
						'`container_name` and more than one replica exclude each other',
						'Leave `container_name:` out.',
					);
				const test = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
					given('healthcheck')?.value,
					'test',
				);
				const first =
					test?.value.kind === 'sequence'
						? (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(test.value.items[0]?.value)
						: void 0;
				if (test !== void 0 && first !== void 0 && !/^(?:CMD|CMD-SHELL|NONE)$/.test(first))
					if (
						(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(
							(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(first, envNames),
						)
					)
						yield report(
							test.key,
							'a `healthcheck.test` list begins with CMD, CMD-SHELL or NONE',
							'Put `CMD` in front, or write the command as one text.',
						);
				const logging = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
					service.node,
					'logging',
				);
				if (logging !== void 0 && (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(logging.value))
					yield report(logging.key, '`logging:` has no value', 'Take `logging:` out.');
			}
		}
	}),
	9164: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => lintExternals, g: () => EXTERNAL_RULES });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2396);
		const EXTERNAL_RULES = {
			'network-external': {
				level: 'error',
				title: 'A network that nothing creates',
				what: 'Compose does not find the network (`network \u2026 declared as external, but could not be found`) and starts nothing.',
				why: "Compose creates no `external` network, a fresh CVM has none but docker's own `bridge`, `host` and `none`, and there is no pre-launch script that could create it.",
				fix: 'Take `external: true` out, so that Compose creates it.',
			},
			'external-missing': {
				level: 'warning',
				title: 'A network, volume, config or secret that a fresh CVM does not have',
				what: 'Where nothing created it before, Compose does not find the network or volume and starts nothing. It refuses a service with an `external` config or secret: those are of a swarm.',
				why: 'Compose creates nothing that is `external`. The pre-launch script could, or an earlier deploy to the same CVM.',
				fix: 'Take `external: true` out, so that Compose creates it, or create it in the pre-launch script.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(EXTERNAL_RULES);
		const SECTIONS = {
			networks: 'network',
			volumes: 'volume',
			configs: 'config',
			secrets: 'secret',
		};
		const OWN_NETWORKS = new Set(['bridge', 'host', 'none']);
		function lintExternals(model, envNames, script) {
			const used = usedNames(model, envNames);
			const inScript = new Set(script.match(/[\w.-]+/g));
			const findings = Object.keys(SECTIONS).flatMap((section) =>
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Jj)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, section),
				).flatMap(({ name: key, node: node }) => {
					const external = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'external');
					if (external === void 0 || !used.has(`${section} ${key}`)) return [];
					if (
						external.kind !== 'mapping' &&
						!(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(external, envNames)
					)
						return [];
					const given = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(external, 'name') ??
							(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'name'),
					);
					const name = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
						given ?? key,
						envNames,
					);
					const isThere = inScript.has(name) || (section === 'networks' && OWN_NETWORKS.has(name));
					return (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(name) && !isThere
						? [report(section, name, external, script)]
						: [];
				}),
			);
			return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.al)(findings);
		}
		function report(section, name, node, script) {
			const what = `the external ${SECTIONS[section]} ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)}`;
			if (section === 'configs' || section === 'secrets') {
				const message = `The service does not start: ${what} is of a swarm, and the guest runs Compose without one.`;
				const hint =
					section === 'configs'
						? 'Write `content:` instead.'
						: 'Write `environment: NAME` instead, and give NAME to this step as env.';
				return finding('external-missing', node, message, { hint: hint });
			}
			if (section === 'networks' && script.trim() === '') {
				const message = `Compose starts nothing: a CVM does not have ${what}, and no pre-launch script creates it.`;
				return finding('network-external', node, message);
			}
			const message = `Compose starts nothing in a fresh CVM: ${what} is not there unless something created it before.`;
			return finding('external-missing', node, message);
		}
		function usedNames(model, envNames) {
			const used = new Set();
			for (const service of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.Yj)(model)) {
				if ((0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.vL)(service, envNames)) continue;
				const networks = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(
					service.node,
					'networks',
				);
				if (networks === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(networks))
					used.add('networks default');
				for (const { key: key } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(networks))
					used.add(`networks ${(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(key) ?? ''}`);
				for (const { type: type, source: source } of (0,
				_text_services_js__WEBPACK_IMPORTED_MODULE_3__.cS)(service, envNames))
					if (type === 'volume') used.add(`volumes ${source}`);
				for (const section of ['configs', 'secrets'])
					for (const { source: source } of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.Rr)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, section),
						envNames,
					))
						used.add(`${section} ${source}`);
			}
			return used;
		}
	}),
	4399: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => FILE_RULES, j: () => lintFiles });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9749);
		var _guest_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2396);
		const RESOLVE_HERE = 'Let this step resolve it: name the file in `compose_files`.';
		const FILE_RULES = {
			'env-file': {
				level: 'error',
				title: 'An env file that the CVM does not have',
				what: 'Compose does not find the file and starts nothing.',
				why: 'Only the compose text is shipped.',
				fix: 'Give secret values to this step as env and public ones as `environment:`.',
				example: { bad: 'env_file: .env', good: 'environment:\n  DB_URL: ${DB_URL}' },
			},
			'env-file-skipped': {
				level: 'warning',
				title: 'An optional env file that the CVM does not have',
				what: 'Compose skips the file, and the service starts without its values.',
				why: 'Only the compose text is shipped; `required: false` turns the missing file into silence.',
				fix: 'Take the entry away, or give the values as env and `environment:`.',
			},
			'env-file-all-secrets': {
				level: 'notice',
				title: 'A service that is given every secret',
				what: 'The service receives the decrypted env as a whole, not only the names it needs.',
				why: '`/dstack/.host-shared/.decrypted-env` holds everything the deploy seals.',
				fix: 'List the names it needs in `environment:`, unless it needs them all.',
			},
			'label-file': {
				level: 'error',
				title: 'A label file that the CVM does not have',
				what: 'Compose does not find the file and starts nothing.',
				why: 'Only the compose text is shipped.',
				fix: 'Write the labels under `labels:`.',
			},
			'config-file': {
				level: 'error',
				title: 'A config that is read from a file',
				what: 'The file does not exist in the CVM, and a service that mounts the config does not start with it.',
				why: 'Only the compose text is shipped.',
				fix: 'Put the text under `content:` (a literal `$` is written `$$` there).',
				example: {
					bad: 'configs:\n  nginx:\n    file: ./nginx.conf',
					good: 'configs:\n  nginx:\n    content: |\n      worker_processes 1;',
				},
			},
			'secret-file': {
				level: 'error',
				title: 'A secret that is read from a file',
				what: 'The file does not exist in the CVM, and a service that mounts the secret does not start with it.',
				why: 'Only the compose text is shipped, and a secret must not be part of that.',
				fix: 'Write `environment: NAME` instead, and give NAME to this step as env.',
				example: {
					bad: 'secrets:\n  db:\n    file: ./db.txt',
					good: 'secrets:\n  db:\n    environment: DB_PASSWORD',
				},
			},
			'config-read-only': {
				level: 'warning',
				title: 'A config or secret by value in a read-only container',
				what: 'Compose cannot write the config or secret into the container, and the service does not start.',
				why: '`content:` and `environment:` are copied into the root file system of the container, which `read_only: true` closes.',
				fix: 'Leave `read_only` off for that service, or hand the value over in `environment:`.',
			},
			include: {
				level: 'error',
				title: 'An `include` in the text that is shipped',
				what: 'Compose does not find the included file and starts nothing.',
				why: 'Only one text is shipped.',
				fix: RESOLVE_HERE,
			},
			'extends-file': {
				level: 'error',
				title: 'An `extends` from another file in the text that is shipped',
				what: 'Compose does not find the file and starts nothing.',
				why: 'Only one text is shipped.',
				fix: RESOLVE_HERE,
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.WX)(FILE_RULES);
		function* lintFiles(subject) {
			yield* lintOtherComposeFiles(subject);
			for (const service of subject.services) {
				yield* lintEnvFiles(service, subject);
				yield* lintLabelFiles(service, subject);
				yield* lintReadOnly(service, subject);
			}
			yield* lintSourceFiles('configs', subject);
			yield* lintSourceFiles('secrets', subject);
		}
		function* lintOtherComposeFiles({ model: model, services: services }) {
			const include = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.lt)(model, 'include');
			if (
				include !== void 0 &&
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Pl)(include.value).length > 0
			) {
				const message = 'Compose starts nothing: `include` names a file that is not in the CVM.';
				yield finding('include', include.key, message);
			}
			for (const service of services) {
				const file = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'extends'),
					'file',
				);
				const name = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(file);
				if (file === void 0 || name === void 0) continue;
				const message = `Compose starts nothing: ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(name)} is not in the CVM, so nothing can be extended from it.`;
				yield finding('extends-file', file, message, { service: service.name });
			}
		}
		function* lintEnvFiles(service, { envNames: envNames }) {
			for (const item of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Pl)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'env_file'),
			)) {
				const node =
					item.kind === 'mapping'
						? (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(item, 'path')
						: item;
				const text = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(node);
				if (node === void 0 || text === void 0) continue;
				const assumed = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames);
				const place = (0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Ci)(assumed);
				const path = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.wB)(node, text)
					? (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(
							(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(assumed),
						)
					: 'that it names';
				if (place === 'secrets') {
					const message = `The service receives the decrypted env as a whole from ${path}.`;
					yield finding('env-file-all-secrets', node, message, { service: service.name });
				} else if (!isMissing(place)) continue;
				else if (
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Wu)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(item, 'required'),
						envNames,
					)
				) {
					const message = `Compose skips ${path}, which is not in the CVM, and the service starts without its values.`;
					yield finding('env-file-skipped', node, message, { service: service.name });
				} else {
					const message = `Compose starts nothing: the env file ${path} is not in the CVM.`;
					yield finding('env-file', node, message, { service: service.name });
				}
			}
		}
		function* lintLabelFiles(service, { envNames: envNames }) {
			for (const node of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Pl)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'label_file'),
			)) {
				const text = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(node);
				if (text === void 0) continue;
				const assumed = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames);
				if (!isMissing((0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Ci)(assumed))) continue;
				const message = `Compose starts nothing: the label file ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(assumed))} is not in the CVM.`;
				yield finding('label-file', node, message, { service: service.name });
			}
		}
		const MISSING = new Set(['relative', 'home', 'guest-directory', 'overlay', 'closed']);
		function isMissing(place) {
			return MISSING.has(place);
		}
		const SOURCES = {
			configs: { rule: 'config-file', word: 'config' },
			secrets: { rule: 'secret-file', word: 'secret' },
		};
		function* lintSourceFiles(section, { model: model, envNames: envNames }) {
			const { rule: rule, word: word } = SOURCES[section];
			for (const { name: name, node: node } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Jj)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, section),
			)) {
				const file = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'file');
				const text = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(file);
				if (
					file === void 0 ||
					text === void 0 ||
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Hn)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'external'),
						envNames,
					)
				)
					continue;
				const assumed = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames);
				if (
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Af)(assumed) === '' ||
					!isMissing((0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Ci)(assumed))
				)
					continue;
				const message = `No service can mount the ${word} ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(name)}: the file ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(assumed))} is not in the CVM.`;
				yield finding(rule, file, message);
			}
		}
		function* lintReadOnly(service, subject) {
			if (
				!(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Hn)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'read_only'),
					subject.envNames,
				)
			)
				return;
			for (const section of ['configs', 'secrets'])
				for (const { source: source, node: node } of (0,
				_text_services_js__WEBPACK_IMPORTED_MODULE_4__.Rr)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, section),
					subject.envNames,
				)) {
					const definition = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(subject.model, section),
						source,
					);
					if (!isByValue(definition)) continue;
					const { word: word } = SOURCES[section];
					const message = `The service does not start: Compose copies the ${word} ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(source)} into the container, and \`read_only: true\` forbids that.`;
					yield finding('config-read-only', node, message, { service: service.name });
				}
		}
		function isByValue(definition) {
			return ['content', 'environment'].some((key) => {
				const value = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(definition, key);
				return value !== void 0 && !(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(value);
			});
		}
	}),
	9749: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KE: () => listed,
			SP: () => shown,
			WX: () => findingsOf,
			al: () => inOrder,
			mA: () => placeInside,
			wB: () => isAsWritten,
		});
		var _base_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(980);
		var _yaml_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8065);
		function findingsOf(rules) {
			return (rule, at, message, { hint: hint = rules[rule].fix, service: service } = {}) => ({
				level: rules[rule].level,
				rule: rule,
				message: message,
				...(at === void 0 ? {} : { place: placeOf(at) }),
				hint: hint,
				...(service === void 0 ? {} : { service: service }),
			});
		}
		function placeOf(at) {
			if ('kind' in at) return (0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_0__.m)(at.origin);
			return 'source' in at ? (0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_0__.m)(at) : at;
		}
		function placeInside(node, offset, length) {
			const { origin: origin } = node;
			const text = node.kind === 'scalar' && node.value.type === 'string' ? node.value.value : '';
			const part = text.slice(offset, offset + length);
			const written = origin.source.text.slice(origin.start, origin.end);
			const whole = text === '' ? -1 : written.indexOf(text);
			if (whole !== -1) return origin.source.place(origin.start + whole + offset);
			const inText = part === '' ? [] : occurrences(text, part);
			const inWritten = part === '' ? [] : occurrences(written, part);
			const at = inWritten[inText.indexOf(offset)];
			return inText.length !== inWritten.length || at === void 0
				? (0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_0__.m)(origin)
				: origin.source.place(origin.start + at);
		}
		function occurrences(text, part) {
			const found = [];
			for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
			return found;
		}
		function inOrder(findings) {
			const groups = new Map();
			for (const finding of findings) {
				const key = [
					finding.rule,
					finding.place && (0, _base_finding_js__WEBPACK_IMPORTED_MODULE_1__.Z)(finding.place),
					finding.message,
				].join('\n');
				const group = groups.get(key);
				if (group === void 0) groups.set(key, [finding]);
				else group.push(finding);
			}
			return [...groups.values()].flatMap(joined).sort(compare);
		}
		function joined(group) {
			const [first] = group;
			if (first === void 0) return [];
			const services = [...new Set(group.flatMap(({ service: service }) => service ?? []))];
			const [service] = services;
			if (service === void 0) return [first];
			return [
				{ ...first, service: service, ...(services.length > 1 ? { services: services } : {}) },
			];
		}
		function compare(a, b) {
			return (
				compareTexts(a.place?.file ?? '', b.place?.file ?? '') ||
				(a.place?.line ?? 0) - (b.place?.line ?? 0) ||
				(a.place?.column ?? 0) - (b.place?.column ?? 0) ||
				compareTexts(a.rule, b.rule) ||
				compareTexts(a.message, b.message)
			);
		}
		function compareTexts(a, b) {
			return a < b ? -1 : a > b ? 1 : 0;
		}
		const LONGEST_SHOWN = 120;
		function shown(text) {
			return text.length > LONGEST_SHOWN || /[\p{Cc}`]/u.test(text)
				? `a text of ${text.length} characters`
				: `\`${text}\``;
		}
		function isAsWritten({ origin: origin }, path) {
			const written = origin.source.text.slice(origin.start, origin.end);
			return path.endsWith(written.replace(/^['"]?(?:\.\/)?|['"]$/g, ''));
		}
		function listed(names) {
			const parts = names.map(shown);
			const last = parts.pop() ?? '';
			return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
		}
	}),
	3258: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ci: () => guestPath,
			Yw: () => isBelow,
			iI: () => isOfRepository,
			pV: () => absoluteGuestPath,
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		const LINKS = [
			['/tapp', _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7],
			['/var/volatile/dstack', _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7],
			['/var/run', '/run'],
			['/bin', '/usr/bin'],
			['/sbin', '/usr/sbin'],
			['/lib', '/usr/lib'],
			['/lib64', '/usr/lib'],
		];
		const TREES = new Map([
			['/proc', 'open'],
			['/sys', 'open'],
			['/dev', 'open'],
			['/tmp', 'open'],
			[_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7, 'volatile'],
			[`${_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7}/.host-shared`, 'secrets'],
			[`${_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7}/persistent`, 'persistent'],
			[`${_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7}/agent.json`, 'open'],
			[`${_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7}/app-compose.json`, 'open'],
			[`${_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7}/docker-compose.yaml`, 'open'],
			['/run', 'volatile'],
			['/run/dstack', 'open'],
			['/run/dstack.sock', 'open'],
			['/run/tappd.sock', 'open'],
			['/run/docker.sock', 'open'],
			['/run/dstack.sock.lock', 'socket-lock'],
			['/run/tappd.sock.lock', 'socket-lock'],
			['/var/cache', 'volatile'],
			['/var/lib', 'volatile'],
			['/var/lib/containerd', 'persistent'],
			['/var/lib/docker', 'persistent'],
			['/var/log', 'volatile'],
			['/var/spool', 'volatile'],
			['/var/tmp', 'volatile'],
			['/var/volatile', 'volatile'],
			['/etc', 'overlay'],
			['/etc/ca-certificates', 'os-image'],
			['/etc/group', 'os-image'],
			['/etc/hostname', 'os-image'],
			['/etc/hosts', 'os-image'],
			['/etc/localtime', 'os-image'],
			['/etc/machine-id', 'os-image'],
			['/etc/os-release', 'os-image'],
			['/etc/passwd', 'os-image'],
			['/etc/resolv.conf', 'os-image'],
			['/etc/ssl/certs', 'os-image'],
			['/etc/timezone', 'os-image'],
			['/home', 'overlay'],
			['/srv', 'overlay'],
			['/usr', 'overlay'],
			['/usr/bin', 'os-image'],
			['/usr/lib', 'os-image'],
			['/usr/sbin', 'os-image'],
			['/usr/share/zoneinfo', 'os-image'],
		]);
		const FOLDERS = new Map([
			['/', 'open'],
			[_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7, 'guest-directory'],
			['/boot', 'overlay'],
			['/etc', 'os-image'],
			['/media', 'overlay'],
			['/mnt', 'overlay'],
			['/opt', 'overlay'],
			['/root', 'overlay'],
			['/usr', 'os-image'],
			['/var', 'overlay'],
		]);
		function guestPath(assumed) {
			const prefix = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Af)(assumed);
			if (prefix === '') return 'unknown';
			if (prefix.startsWith('~')) return 'home';
			if (/^(?:\\\\|\p{L}:[\\/])/u.test(prefix)) return 'closed';
			const path = absolute(prefix);
			const place = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(assumed)
				? placeOf(path)
				: placeOfPart(path, prefix.endsWith('/'));
			if (!isOfRepository(prefix)) return place;
			return place === 'closed' || place === 'unknown' || place === 'volatile' ? 'relative' : place;
		}
		function isOfRepository(path) {
			return (
				!path.startsWith('/') || isBelow(path, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.A5)
			);
		}
		function placeOf(path) {
			const folder = FOLDERS.get(path);
			if (folder !== void 0) return folder;
			for (
				let above = path;
				above !== '/';
				above = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(above)
			) {
				const place = TREES.get(above);
				if (place === 'volatile' && path.endsWith('.sock')) return 'open';
				if (place !== void 0) return place;
			}
			return 'closed';
		}
		function placeOfPart(path, isWholePart) {
			const start = isWholePart && path !== '/' ? `${path}/` : path;
			const named = [...TREES.keys(), ...FOLDERS.keys(), ...LINKS.map(([from]) => from)];
			if (named.some((name) => name.startsWith(start))) return 'unknown';
			return placeOf(isWholePart ? `${path}/?` : path);
		}
		function isBelow(path, folder) {
			return path === folder || path.startsWith(`${folder}/`);
		}
		function absoluteGuestPath(assumed) {
			return !(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(assumed) || assumed === ''
				? void 0
				: absolute(assumed);
		}
		function absolute(path) {
			const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(
				_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.B7,
				path,
			);
			const link = LINKS.find(([from]) => isBelow(resolved, from));
			return link === void 0 ? resolved : `${link[1]}${resolved.slice(link[0].length)}`;
		}
	}),
	7804: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => IMAGE_RULES, w: () => lintImages });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4275);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9749);
		var _placeholder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8165);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2396);
		const IMAGE_RULES = {
			'image-missing': {
				level: 'error',
				title: 'A service without an image',
				what: 'Compose refuses the whole app.',
				why: 'A service needs `image:` or `build:`.',
				fix: 'Name the image, or set it with the input `images`.',
			},
			'image-mutable': {
				level: 'warning',
				title: 'An image without a digest',
				what: 'The CVM runs whatever the tag points at when it pulls, and may run the old image again under the same tag.',
				why: 'What is attested is the text. A tag can be moved; a digest cannot.',
				fix: 'Write `name@sha256:\u2026`, by hand or with the input `images`.',
				example: {
					bad: 'image: ghcr.io/acme/app:latest',
					good: 'image: ghcr.io/acme/app@sha256:\u2026',
				},
			},
			'image-variable': {
				level: 'warning',
				title: 'An image that the sealed env decides',
				what: 'The CVM runs the image that the sealed env names.',
				why: 'The env is not part of the attested text, so who verifies the app cannot see what it runs.',
				fix: 'Fill the reference in before shipping, with the input `images` or `variables`.',
				example: { bad: 'image: ${IMAGE}', good: 'image: ghcr.io/acme/app@sha256:\u2026' },
			},
			'image-placeholder': {
				level: 'error',
				title: 'A placeholder left in an image reference',
				what: 'The CVM cannot pull the image, and the service does not start.',
				why: 'A step that should have filled the template in did not run, or looked for another word.',
				fix: 'Fill it in with the input `images`.',
				example: { bad: 'image: ghcr.io/acme/app:__TAG__' },
			},
			'image-invalid': {
				level: 'error',
				title: 'A text that is no image reference',
				what: 'The CVM cannot pull the image, and the service does not start.',
				why: 'A reference is `[registry/]repository[:tag][@digest]`, the repository in lower case, a digest in full.',
				fix: 'Write `[registry/]repository[:tag][@digest]`, the repository in lower case.',
			},
			'platform-not-amd64': {
				level: 'warning',
				title: 'A platform other than `linux/amd64`',
				what: 'The container dies with `exec format error`, or is not pulled at all.',
				why: 'CVMs are x86-64 machines and do not emulate others.',
				fix: 'Build and name an image for `linux/amd64`.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.WX)(IMAGE_RULES);
		function* lintImages(subject) {
			for (const service of subject.services) {
				const image = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'image');
				const text = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(image);
				if (image === void 0 || text === void 0 || text === '') yield* lintMissing(service);
				else
					yield* lintImage(
						image,
						(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, subject.envNames),
						service,
					);
				yield* lintPlatform(service, subject);
			}
		}
		function* lintMissing(service) {
			const given = ['build', 'provider', 'extends'].some((key) => {
				const value = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, key);
				return value !== void 0 && !(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(value);
			});
			if (given || (0, _text_services_js__WEBPACK_IMPORTED_MODULE_4__.uV)(service).length > 0)
				return;
			const message = `Compose starts nothing: the service ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(service.name)} has neither \`image:\` nor \`build:\`.`;
			yield finding('image-missing', service.key, message, { service: service.name });
		}
		function* lintImage(image, assumed, service) {
			const name = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(assumed),
			);
			const details = { service: service.name };
			const placeholder = (0, _placeholder_js__WEBPACK_IMPORTED_MODULE_6__.P)(assumed);
			if (placeholder !== void 0) {
				const message = `The CVM cannot pull ${name}: the placeholder ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.UC)(placeholder))} was never filled in.`;
				yield finding('image-placeholder', image, message, details);
				return;
			}
			const isBuilt =
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'build') !== void 0;
			if (!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(assumed)) {
				if (isBuilt || /@sha256:[0-9a-f]{64}$/.test(assumed)) return;
				const what =
					(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.Af)(assumed) === ''
						? 'The sealed env decides which image the CVM runs'
						: `The sealed env decides which ${name} the CVM runs`;
				const message = `${what}, so the image is not part of what is attested.`;
				yield finding('image-variable', image, message, details);
				return;
			}
			const reference = (0, _text_image_reference_js__WEBPACK_IMPORTED_MODULE_1__.o)(assumed);
			if (reference === void 0) {
				const message = `The CVM cannot pull ${name}: that is no image reference.`;
				yield finding('image-invalid', image, message, details);
			} else if (!isBuilt && reference.digest === void 0) {
				const message = `${name} can be moved to other content: what the CVM runs is not what was attested, and the old image may run again under the same tag.`;
				yield finding('image-mutable', image, message, details);
			}
		}
		const AMD64 = /^(?:linux\/)?(?:amd64|x86_64|x86-64)(?:\/v\d)?$/i;
		function* lintPlatform(service, { envNames: envNames }) {
			const platform = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.lt)(
				service.node,
				'platform',
			);
			const text = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(platform?.value) ?? '',
				envNames,
			);
			if (
				platform === void 0 ||
				text === '' ||
				text === 'linux' ||
				!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(text)
			)
				return;
			if (AMD64.test(text)) return;
			const message = `The container dies with \`exec format error\`: CVMs are \`linux/amd64\` machines, not ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(text)}.`;
			yield finding('platform-not-amd64', platform.value, message, { service: service.name });
		}
	}),
	6604: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => LIVE_RULES, T: () => lintAgainstLive });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2396);
		const LIVE_RULES = {
			'project-name-changed': {
				level: 'error',
				title: 'Another project name than the CVM has',
				what: 'Compose starts a second project beside the first: its named volumes are empty, so the data looks lost, and containers of the first may hold ports and names.',
				why: "The project's name is part of the name of every container, network and volume. It is `dstack` unless the text has `name:`.",
				fix: 'Keep the name. To change it on purpose, ignore this rule for one deploy.',
			},
			'volume-lost': {
				level: 'error',
				title: 'A named volume that no service mounts any more',
				what: 'The data stays behind in a volume that nothing mounts; what replaces it starts empty.',
				why: 'A volume is found by its name. A renamed volume is another volume.',
				fix: 'Keep the name, or set `name:` of the new volume to the old name. To drop the data on purpose, ignore this rule for one deploy.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(LIVE_RULES);
		const DEFAULT_PROJECT = 'dstack';
		function lintAgainstLive(model, live) {
			return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.al)([
				...lintProjectName(model, live),
				...lintVolumes(model, live),
			]);
		}
		function projectName(model) {
			return (
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, 'name'),
				) ?? DEFAULT_PROJECT
			);
		}
		function* lintProjectName(model, live) {
			const name = projectName(model);
			const liveName = projectName(live);
			if (name === liveName) return;
			const given = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(model, 'name');
			const message = `The project becomes ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} and was ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(liveName)}: named volumes start empty beside the old ones, so the data looks lost.`;
			const hint =
				liveName === DEFAULT_PROJECT
					? 'Take `name:` out. To change it on purpose, put `project-name-changed` into `lint_ignore` for one deploy.'
					: `Write \`name: ${liveName}\`. To change it on purpose, put \`project-name-changed\` into \`lint_ignore\` for one deploy.`;
			yield finding('project-name-changed', given?.value ?? topOf(model), message, { hint: hint });
		}
		function topOf(model) {
			return [...model.entries.values()][0]?.key ?? model;
		}
		function volumesOf(model) {
			const volumes = new Map();
			for (const service of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.Yj)(model))
				for (const mount of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.cS)(
					service,
					void 0,
				)) {
					if (
						mount.type !== 'volume' ||
						mount.source === '' ||
						mount.source.includes(_text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.HV)
					)
						continue;
					const id = volumeId(model, mount.source);
					const mounts = [...(volumes.get(id)?.mounts ?? []), { service: service, mount: mount }];
					volumes.set(id, { id: id, name: mount.source, mounts: mounts });
				}
			return volumes;
		}
		function volumeId(model, key) {
			const definition = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Xn)(model, 'volumes', key);
			const external = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(definition, 'external');
			const isExternal =
				external?.kind === 'mapping' ||
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(external, void 0);
			const name =
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(external, 'name'),
				) ??
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(definition, 'name'),
				);
			if (name !== void 0) return withoutProject(model, name);
			return isExternal ? withoutProject(model, key) : `project:${key}`;
		}
		function withoutProject(model, name) {
			const prefix = `${projectName(model)}_`;
			return name.startsWith(prefix) ? `project:${name.slice(prefix.length)}` : `docker:${name}`;
		}
		function* lintVolumes(model, live) {
			const now = volumesOf(model);
			const before = volumesOf(live);
			const services = new Map(
				(0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.Yj)(model).map((service) => [
					service.name,
					service,
				]),
			);
			for (const volume of before.values()) {
				if (now.has(volume.id)) continue;
				const [successor] = [...now.values()].flatMap((other) =>
					before.has(other.id) ? [] : other.mounts.filter((one) => isSuccessor(one, volume)),
				);
				const targets = [...new Set(volume.mounts.map(({ mount: mount }) => mount.target))].sort();
				const user = volume.mounts
					.map(({ service: service }) => services.get(service.name))
					.find(Boolean);
				const effect =
					successor === void 0
						? `no service mounts the volume ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(volume.name)} any more, which held ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.KE)(targets)}`
						: `${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(successor.mount.source)} takes the place of the volume ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(volume.name)} and starts empty`;
				const hint = `${successor === void 0 ? `Keep the volume ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(volume.name)}` : 'Keep the old name, or give it to the new volume as `name:`'}. To drop the data on purpose, put \`volume-lost\` into \`lint_ignore\` for one deploy.`;
				yield finding(
					'volume-lost',
					successor?.mount.node ??
						user?.key ??
						(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(model, 'volumes')?.key ??
						topOf(model),
					`The data looks lost: ${effect}.`,
					{ hint: hint, service: successor?.service.name ?? user?.name },
				);
			}
		}
		function isSuccessor(candidate, volume) {
			return volume.mounts.some(
				({ service: service, mount: mount }) =>
					service.name === candidate.service.name && mount.target === candidate.mount.target,
			);
		}
	}),
	8165: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => placeholderIn });
		const PLACEHOLDERS = [
			/\{\{[^{}]*\}\}/,
			/<[^<>]+>/,
			/(?<![a-zA-Z0-9])__\w+?__(?![a-zA-Z0-9])/,
			/(?<![a-zA-Z0-9])REPLACE(?:[_-]?[A-Z0-9_]+)?(?![a-zA-Z0-9])/,
			/(?<![a-zA-Z0-9])(?:replace|change)[_-]?(?:me|this)(?![a-zA-Z0-9])/i,
			/(?<![a-zA-Z0-9])(?:YOUR_[A-Z0-9_]+|TODO|FIXME)(?![a-zA-Z0-9])/,
		];
		function placeholderIn(text) {
			return PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find(
				(match) => match !== void 0,
			);
		}
	}),
	1576: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => lintPorts, o: () => PORT_RULES });
		var _base_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(980);
		var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9749);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2396);
		const PORT_RULES = {
			'port-clash': {
				level: 'warning',
				title: 'A port that is published twice',
				what: 'The second container cannot bind the port, and the start fails.',
				why: 'All services of the app share the ports of one CVM; several replicas of a service do, too.',
				fix: 'Publish another port, or publish the port of one service only.',
			},
			'port-reserved': {
				level: 'error',
				title: "A port that the CVM's guest agent has",
				what: 'Docker cannot bind the port (`address already in use`), and the start fails.',
				why: 'The guest agent listens at port 8090 of the CVM before docker starts.',
				fix: 'Publish another port.',
				example: { bad: 'ports:\n  - 8090:8090', good: 'ports:\n  - 8091:8090' },
			},
			'port-udp': {
				level: 'notice',
				title: 'A published port that is not TCP',
				what: 'The port cannot be reached from outside of the CVM.',
				why: 'The gateway in front of CVMs speaks TLS over TCP only.',
				fix: 'Offer the service over TCP, or do not publish the port.',
			},
			'port-not-http': {
				level: 'notice',
				title: 'A published port of a protocol that is not HTTP',
				what: 'Clients that do not begin with TLS cannot reach the port from outside of the CVM.',
				why: 'The gateway in front of CVMs speaks TLS only, and finds the app by the server name.',
				fix: 'Do not publish the port if only services of the app need it: they reach each other without.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_1__.WX)(PORT_RULES);
		function* lintPorts(subject) {
			const seen = new Set();
			for (const found of portFindings(subject)) {
				const key = `${found.rule} ${found.place === void 0 ? '' : (0, _base_finding_js__WEBPACK_IMPORTED_MODULE_2__.Z)(found.place)}`;
				if (!seen.has(key)) yield found;
				seen.add(key);
			}
		}
		function* portFindings({ services: services, envNames: envNames }) {
			const taken = new Map();
			for (const service of services) {
				const replicas =
					(0, _text_services_js__WEBPACK_IMPORTED_MODULE_0__.N4)(service, envNames) ?? 1;
				for (const port of (0, _text_services_js__WEBPACK_IMPORTED_MODULE_0__.LQ)(
					service,
					envNames,
				)) {
					yield* lintGateway(port);
					yield* lintReserved(port);
					if (!/^\d+$/.test(port.published) || port.published === '0') continue;
					const key = `${port.published}/${port.protocol}`;
					const others = taken.get(key) ?? [];
					const isRepeated = others.some((same) => isSamePort(same, port));
					const other = isRepeated
						? void 0
						: others.find(({ hostIp: hostIp }) => clash(hostIp, port.hostIp));
					taken.set(key, [...others, port]);
					const details = { service: service.name };
					const what = `port ${port.published} (${port.protocol}) of the CVM`;
					if (other !== void 0) {
						const message = `The start fails: ${what} is published by ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_1__.SP)(other.service.name)} already.`;
						yield finding('port-clash', port.node, message, details);
					} else if (replicas > 1) {
						const message = `The start fails: ${what} can be bound by one of the ${replicas} replicas only.`;
						const hint = 'Run one replica, or publish no fixed port.';
						yield finding('port-clash', port.node, message, { ...details, hint: hint });
					}
				}
			}
		}
		const AGENT_PORT = '8090';
		function* lintReserved(port) {
			const isOther = port.hostIp.includes(':') && !isAny(port.hostIp);
			if (port.published !== AGENT_PORT || port.protocol !== 'tcp' || isOther) return;
			const message = `The start fails: the guest agent of the CVM listens at port ${AGENT_PORT}.`;
			yield finding('port-reserved', port.node, message, { service: port.service.name });
		}
		function isSamePort(a, b) {
			return (
				a.service === b.service &&
				a.target === b.target &&
				a.published === b.published &&
				a.protocol === b.protocol &&
				a.hostIp === b.hostIp
			);
		}
		function clash(a, b) {
			return a === b || isAny(a) || isAny(b);
		}
		function isAny(ip) {
			return ip === '' || ip === '0.0.0.0' || ip === '::';
		}
		const OTHER_PROTOCOLS = new Map([
			[21, 'FTP'],
			[22, 'SSH'],
			[25, 'SMTP'],
			[53, 'DNS'],
			[1883, 'MQTT'],
			[3306, 'MySQL'],
			[5432, 'PostgreSQL'],
			[5672, 'AMQP'],
			[6379, 'Redis'],
			[9042, 'Cassandra'],
			[9092, 'Kafka'],
			[11211, 'memcached'],
			[27017, 'MongoDB'],
		]);
		function* lintGateway(port) {
			if (/^(?:127\.|::1$)/.test(port.hostIp)) return;
			const details = { service: port.service.name };
			if (port.protocol !== 'tcp') {
				const message = `Port ${port.target} (${port.protocol}) cannot be reached from outside of the CVM: the gateway speaks TLS over TCP only.`;
				yield finding('port-udp', port.node, message, details);
				return;
			}
			const protocol = OTHER_PROTOCOLS.get(port.target);
			if (protocol === void 0) return;
			const message = `Port ${port.target} (${protocol}) can be reached from outside of the CVM by clients that begin with TLS only.`;
			yield finding('port-not-http', port.node, message, details);
		}
	}),
	900: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			O: () => REFERENCE_RULES,
			y: () => lintReferences,
		});
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2396);
		const REFERENCE_RULES = {
			'volume-undefined': {
				level: 'error',
				title: 'A named volume that is not declared',
				what: 'Compose refuses the whole app.',
				why: 'A named volume must be declared under the top-level `volumes:`.',
				fix: 'Declare it under the top-level `volumes:`; `name:` with nothing behind it is enough.',
			},
			'network-undefined': {
				level: 'error',
				title: 'A network that is not declared',
				what: 'Compose refuses the whole app.',
				why: 'A network other than `default` must be declared under the top-level `networks:`.',
				fix: 'Declare it under the top-level `networks:`.',
			},
			'secret-undefined': {
				level: 'error',
				title: 'A secret that is not declared',
				what: 'Compose refuses the whole app.',
				why: 'A secret must be declared under the top-level `secrets:`.',
				fix: 'Declare it under the top-level `secrets:`, with `environment: NAME`.',
			},
			'config-undefined': {
				level: 'error',
				title: 'A config that is not declared',
				what: 'Compose refuses the whole app.',
				why: 'A config must be declared under the top-level `configs:`.',
				fix: 'Declare it under the top-level `configs:`, with `content:`.',
			},
			'service-undefined': {
				level: 'error',
				title: 'A reference to a service that there is not',
				what: 'Compose refuses the whole app.',
				why: '`depends_on`, `links`, `volumes_from`, `network_mode`, `ipc`, `pid` and build contexts name services of the same text; one behind an inactive profile does not count.',
				fix: 'Correct the name, or take the reference out.',
			},
			'dependency-cycle': {
				level: 'error',
				title: 'Services that wait for each other',
				what: 'Compose refuses the whole app.',
				why: 'No service of the cycle could be the first to start.',
				fix: 'Take one dependency out.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(REFERENCE_RULES);
		function* lintReferences(subject) {
			const active = new Set(subject.services.map(({ name: name }) => name));
			const idle = new Set(
				subject.all.map(({ name: name }) => name).filter((name) => !active.has(name)),
			);
			const references = new Map(
				subject.services.map((service) => [service, serviceReferences(service, subject.envNames)]),
			);
			const referencesOf = (service) => references.get(service) ?? [];
			for (const service of subject.services) {
				yield* lintVolumes(service, subject);
				yield* lintNetworks(service, subject);
				yield* lintGrants(service, subject);
				yield* lintServiceNames(service, referencesOf(service), active, idle);
			}
			yield* lintCycles(subject.services, referencesOf);
		}
		function isDeclared(model, section, name) {
			const declared = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, section);
			return declared?.kind === 'mapping' && declared.entries.has(name);
		}
		function* lintVolumes(service, { model: model, envNames: envNames }) {
			for (const { type: type, source: source, node: node } of (0,
			_text_services_js__WEBPACK_IMPORTED_MODULE_3__.cS)(service, envNames)) {
				if (
					type !== 'volume' ||
					source === '' ||
					!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(source)
				)
					continue;
				if (isDeclared(model, 'volumes', source)) continue;
				const message = `Compose starts nothing: the volume ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(source)} is not declared.`;
				const hint = `Declare it under the top-level \`volumes:\`; \`${source}:\` alone is enough.`;
				yield finding('volume-undefined', node, message, { hint: hint, service: service.name });
			}
		}
		function* lintNetworks(service, { model: model }) {
			for (const { key: key } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'networks'),
			)) {
				const name = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(key);
				if (name === void 0 || name === 'default' || name.includes('$')) continue;
				if (isDeclared(model, 'networks', name)) continue;
				const message = `Compose starts nothing: the network ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} is not declared.`;
				yield finding('network-undefined', key, message, { service: service.name });
			}
		}
		const GRANTS = [
			['configs', 'config-undefined', 'config', ['configs']],
			['secrets', 'secret-undefined', 'secret', ['secrets']],
			['secrets', 'secret-undefined', 'build secret', ['build', 'secrets']],
		];
		function* lintGrants(service, { model: model, envNames: envNames }) {
			for (const [section, rule, word, path] of GRANTS)
				for (const { source: source, node: node } of (0,
				_text_services_js__WEBPACK_IMPORTED_MODULE_3__.Rr)(
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Xn)(service.node, ...path),
					envNames,
				)) {
					if (
						!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(source) ||
						isDeclared(model, section, source)
					)
						continue;
					const message = `Compose starts nothing: the ${word} ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(source)} is not declared.`;
					yield finding(rule, node, message, { service: service.name });
				}
		}
		function serviceReferences(service, envNames) {
			const { node: node } = service;
			const references = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'depends_on'),
			).flatMap(({ key: key, value: value }) => {
				const name = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(key);
				if (name === void 0) return [];
				const optional = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Wu)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(value, 'required'),
					envNames,
				);
				return [{ name: name, node: key, optional: optional }];
			});
			const add = (at, name) => {
				if (at !== void 0 && name !== void 0)
					references.push({ name: name, node: at, optional: false });
			};
			const text = (at) =>
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(at) ?? '',
					envNames,
				);
			for (const item of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'links'),
			))
				add(item, text(item).split(':')[0]);
			for (const item of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'volumes_from'),
			))
				if (!text(item).startsWith('container:')) add(item, text(item).split(':')[0]);
			for (const key of ['network_mode', 'ipc', 'pid']) {
				const at = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, key);
				if (at !== void 0) add(at, /^service:(.*)$/s.exec(text(at))?.[1]);
			}
			for (const { value: value, key: key } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.K7)(
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Xn)(node, 'build', 'additional_contexts'),
			))
				add(
					key,
					/^service:(.*)$/s.exec(
						(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(value ?? '', envNames),
					)?.[1],
				);
			return references.filter(({ name: name }) =>
				(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(name),
			);
		}
		function* lintServiceNames(service, references, active, idle) {
			for (const { name: name, node: node, optional: optional } of references) {
				if (active.has(name) || (optional && idle.has(name))) continue;
				const why = idle.has(name)
					? `the service ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} is behind a profile that is not active`
					: `there is no service ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)}`;
				const hint = idle.has(name) ? 'Take its `profiles:` off, or the reference out.' : void 0;
				yield finding('service-undefined', node, `Compose starts nothing: ${why}.`, {
					hint: hint,
					service: service.name,
				});
			}
		}
		function* lintCycles(services, referencesOf) {
			const byName = new Map(services.map((service) => [service.name, service]));
			const done = new Set();
			const found = [];
			const visit = (service, chain) => {
				if (done.has(service.name)) return;
				const here = [...chain, service.name];
				for (const { name: name, node: node } of referencesOf(service)) {
					const next = byName.get(name);
					if (next === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(next.node))
						continue;
					const at = here.indexOf(name);
					if (at === -1) {
						visit(next, here);
						continue;
					}
					const cycle = [...here.slice(at), name].join(' \u2192 ');
					const message = `Compose starts nothing: services wait for each other (${cycle}).`;
					found.push(finding('dependency-cycle', node, message, { service: service.name }));
				}
				done.add(service.name);
			};
			for (const service of services) visit(service, []);
			yield* found;
		}
	}),
	111: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { wT: () => LINT_RULES, yj: () => lintRule });
		var _binds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
		var _builds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5227);
		var _contradictions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);
		var _externals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9164);
		var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4399);
		var _check_ignores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8438);
		var _images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7804);
		var _live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6604);
		var _ports_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1576);
		var _references_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(900);
		var _secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9941);
		var _services_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1546);
		var _trust_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7578);
		var _values_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6940);
		var _variables_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(299);
		const LINT_CHAPTERS = {
			Build: _builds_js__WEBPACK_IMPORTED_MODULE_1__.x,
			'Files and mounts': {
				..._files_js__WEBPACK_IMPORTED_MODULE_4__.h,
				..._binds_js__WEBPACK_IMPORTED_MODULE_0__.s,
			},
			Images: _images_js__WEBPACK_IMPORTED_MODULE_6__.U,
			Variables: _variables_js__WEBPACK_IMPORTED_MODULE_14__.n5,
			Secrets: _secrets_js__WEBPACK_IMPORTED_MODULE_10__.v,
			Ports: _ports_js__WEBPACK_IMPORTED_MODULE_8__.o,
			Services: _services_js__WEBPACK_IMPORTED_MODULE_11__.U,
			Consistency: {
				..._references_js__WEBPACK_IMPORTED_MODULE_9__.O,
				..._externals_js__WEBPACK_IMPORTED_MODULE_3__.g,
				..._contradictions_js__WEBPACK_IMPORTED_MODULE_2__.s,
				..._values_js__WEBPACK_IMPORTED_MODULE_13__.m,
			},
			Trust: _trust_js__WEBPACK_IMPORTED_MODULE_12__.t,
			'The CVM as it runs now': _live_js__WEBPACK_IMPORTED_MODULE_7__.P,
			Inputs: _check_ignores_js__WEBPACK_IMPORTED_MODULE_5__.t,
		};
		const LINT_RULES = new Map(
			Object.values(LINT_CHAPTERS).flatMap((rules) => Object.entries(rules)),
		);
		function lintRule(id) {
			const rule = LINT_RULES.get(id);
			if (rule === void 0) throw new TypeError(`there is no lint rule ${id}`);
			return rule;
		}
	}),
	9941: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { v: () => SECRET_RULES, n: () => lintSecrets });
		var yaml_node = __webpack_require__(2428);
		var text_assumed = __webpack_require__(4648);
		var finding = __webpack_require__(9749);
		var text_model = __webpack_require__(2227);
		var services = __webpack_require__(2396);
		const SHAPES = [
			['a GitHub token', /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/g],
			['a GitLab token', /(?<![\w-])glpat-[\w-]{20,}/g],
			['an AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g],
			['a Slack token', /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10,}/g],
			['a Stripe key', /(?<!\w)[rs]k_live_[A-Za-z0-9]{16,}/g],
			['an Anthropic key', /(?<![\w-])sk-ant-[\w-]{20,}/g],
			[
				'an OpenAI key',
				/(?<![\w-])sk-(?!ant-)(?:(?:proj|svcacct|admin|or)-)?(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/g,
			],
			['a Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
			['an npm token', /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g],
			['a Docker token', /(?<!\w)dckr_[po]at_[\w-]{20,}/g],
			['a Hugging Face token', /(?<!\w)hf_[A-Za-z0-9]{30,}/g],
			['a Phala API key', /(?<!\w)phak_[\w-]{16,}/g],
			['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g],
		];
		const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g;
		const URL_PASSWORD = /[a-z][a-z0-9+.-]{0,31}:\/\/[^\s/?#:@"']*:([^\s/?#@"']+)@/gi;
		const STAND_IN = /^(?:\*+|x+|\.+|\u2026|<.*>|\[.*\])$/i;
		function* tokensIn(text) {
			for (const [what, pattern] of SHAPES)
				for (const match of text.matchAll(pattern))
					yield { rule: 'token-literal', offset: match.index, length: match[0].length, what: what };
			for (const match of text.matchAll(PRIVATE_KEY)) {
				const what = 'a private key';
				yield { rule: 'private-key', offset: match.index, length: match[0].length, what: what };
			}
		}
		function urlPasswordIn(assumed) {
			for (const match of assumed.matchAll(URL_PASSWORD)) {
				const password = match[1] ?? '';
				if (!password.includes(text_assumed.HV) && !STAND_IN.test(password))
					return { offset: match.index, length: match[0].length };
			}
			return;
		}
		const SUFFIX =
			/(?:_(?:\d+|V\d+|BASE|BASE64|B64|HEX|PLAIN|OLD|NEW|PREVIOUS|CURRENT|PRIMARY|SECONDARY))+$/;
		const PASSWORD_NAME = /(?:PASSWORD|PASSWD|PASSPHRASE|(?:^|_)PWD|(?:^|_)PASS|SECRET)$/;
		const SECRET_KEY_NAME = /(?:SECRET|PRIVATE|ENCRYPTION|SIGNING|MASTER)(?:_[A-Z]+)*_?KEY$/;
		const TOKEN_NAME = /(?:^|_)(?:[A-Z]*TOKEN|CREDENTIALS?)$/;
		const KEY_NAME = /(?:^|_)[A-Z]*KEY$/;
		const PUBLIC_NAME =
			/PUBLIC|(?:^|_)(?:SITE|SORT|PRIMARY|PARTITION|CACHE|FOREIGN|INDEX|HOT)_?KEY$/;
		function isSecretLiteral(name, assumed) {
			const value = assumed.trim();
			if (value.includes(text_assumed.HV)) return false;
			const upper = name
				.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
				.toUpperCase()
				.replace(/[.-]/g, '_')
				.replace(SUFFIX, '');
			if (PUBLIC_NAME.test(upper) || isReference(value)) return false;
			if (PASSWORD_NAME.test(upper) || SECRET_KEY_NAME.test(upper))
				return value.length >= 6 && !STAND_IN.test(value);
			if (TOKEN_NAME.test(upper))
				return value.length >= 8 && !/^\d+$/.test(value) && !STAND_IN.test(value);
			return KEY_NAME.test(upper) && looksRandom(value);
		}
		function isReference(value) {
			return (
				/^(?:true|false|yes|no|on|off|none|null|undefined|disabled|enabled|required|optional)$/i.test(
					value,
				) ||
				/^(?:\.{0,2}\/|~\/|[a-z]:\\)/i.test(value) ||
				/^(?:[a-z][a-z0-9+.-]*:\/\/|arn:|file:|env:|vault:)/i.test(value)
			);
		}
		function looksRandom(value) {
			return /^[\w+/=.:-]{16,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value);
		}
		var walk = __webpack_require__(5539);
		const SECRET_RULES = {
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
		};
		const secrets_finding = (0, finding.WX)(SECRET_RULES);
		function* lintSecrets(subject, { text: shippedText, findSecrets: findSecrets }) {
			const scalars = (0, walk.TM)(subject.model);
			const known = [...lintKnown(subject.model, scalars, findSecrets, shippedText)];
			yield* known;
			const line = ({ place: place }) => `${place?.file ?? ''}:${place?.line ?? ''}`;
			const reported = new Set(known.map(line));
			const likely = [...lintLiterals(subject, scalars), ...lintTexts(scalars, shippedText)];
			for (const likeness of likely) if (!reported.has(line(likeness))) yield likeness;
		}
		function* lintKnown(model, all, findSecrets, shippedText) {
			const scalars = [...all.keys, ...all.values].filter(
				({ node: node }) => node.value.type !== 'null',
			);
			const texts = scalars.map(({ node: node }) => (0, yaml_node.Je)(node) ?? writtenText(node));
			const inText = findSecrets(shippedText);
			if (inText.length === 0 && findSecrets(texts.join('\0')).length === 0) return;
			const placed = new Map();
			for (const [index, visited] of scalars.entries()) {
				const { node: node, path: path } = visited;
				const text = texts[index] ?? '';
				for (const { name: name, offset: offset } of findSecrets(text)) {
					placed.set(name, [...(placed.get(name) ?? []), visited]);
					const lineEnd = text.indexOf('\n', offset);
					const length = (lineEnd === -1 ? text.length : lineEnd) - offset;
					yield knownFinding(name, (0, finding.mA)(node, offset, length), (0, walk.xQ)(path));
				}
			}
			const names = new Set(inText.map(({ name: name }) => name));
			for (const source of names.size === 0 ? [] : (0, walk.u0)(all))
				for (const { name: name, offset: offset } of findSecrets(source.text)) {
					const known = placed.get(name) ?? [];
					if (!names.has(name) || known.some((visited) => covers(visited, source, offset)))
						continue;
					placed.set(name, known);
					yield knownFinding(name, source.place(offset), void 0);
				}
			for (const name of names)
				if (!placed.has(name)) yield knownFinding(name, { file: model.origin.source.file }, void 0);
		}
		function writtenText(node) {
			return node.origin.source.text.slice(node.origin.start, node.origin.end);
		}
		function knownFinding(name, place, service) {
			const message = `The compose text holds the value of ${(0, finding.SP)(name)}: it would be stored and shown in clear.`;
			const hint =
				name === 'api_key'
					? 'Take it out, and replace the key: it has been in a file.'
					: `Write \`\${${name}}\` in its place, and change the secret: it has been in a file.`;
			return secrets_finding('secret-in-text', place, message, { hint: hint, service: service });
		}
		function* lintLiterals({ model: model, envNames: envNames }, all) {
			const tokens = new Set();
			const texts = all.values.map(({ node: node }) => (0, yaml_node.Je)(node) ?? '');
			const hasTokens = tokensIn(texts.join('\n')).next().done !== true;
			for (const [index, { node: node, path: path }] of all.values.entries()) {
				const text = texts[index] ?? '';
				for (const likeness of hasTokens ? tokensIn(text) : []) {
					tokens.add(node);
					const place = (0, finding.mA)(node, likeness.offset, likeness.length);
					yield likelyFinding(likeness, place, (0, walk.xQ)(path));
				}
				if (!text.includes('@')) continue;
				const assumed = (0, text_assumed.Pg)(text, envNames);
				const url = urlPasswordIn(assumed);
				if (url === void 0) continue;
				tokens.add(node);
				yield secrets_finding(
					'url-password',
					assumed === text ? (0, finding.mA)(node, url.offset, url.length) : node,
					'A password stands in a URL of the compose text, which is public and measured.',
					{ service: (0, walk.xQ)(path) },
				);
			}
			for (const service of (0, services.Yj)(model))
				for (const given of [
					...(0, text_model.K7)((0, yaml_node.GG)(service.node, 'environment')),
					...(0, text_model.K7)(
						(0, yaml_node.GG)((0, yaml_node.GG)(service.node, 'build'), 'args'),
					),
				]) {
					if (tokens.has(given.node) || given.value === void 0) continue;
					if (!isSecretLiteral(given.name, (0, text_assumed.Pg)(given.value, envNames))) continue;
					const message = `${(0, finding.SP)(given.name)} has a literal value in the compose text, which is public and measured.`;
					const hint = `Write \`\${${given.name}}\` in its place, and put the value into env.`;
					yield secrets_finding('password-literal', given.key, message, {
						hint: hint,
						service: service.name,
					});
				}
		}
		function* lintTexts(all, shippedText) {
			if ([...tokensIn(shippedText)].length === 0) return;
			for (const source of (0, walk.u0)(all))
				for (const likeness of tokensIn(source.text)) {
					const { offset: offset, length: length } = likeness;
					if (!shippedText.includes(source.text.slice(offset, offset + length))) continue;
					if (all.values.some((visited) => covers(visited, source, offset))) continue;
					yield likelyFinding(likeness, source.place(offset), void 0);
				}
		}
		function covers({ node: node }, source, offset) {
			const { origin: origin } = node;
			return origin.source === source && origin.start <= offset && offset < origin.end;
		}
		function likelyFinding({ rule: rule, what: what }, place, service) {
			const message = `The compose text, which is public and measured, holds what looks like ${what}.`;
			return secrets_finding(rule, place, message, { service: service });
		}
	}),
	1546: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => lintServices, U: () => SERVICE_RULES });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9749);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2396);
		const SERVICE_RULES = {
			profiles: {
				level: 'warning',
				title: 'A service behind a profile',
				what: 'The service never starts.',
				why: 'The guest activates no profile, unless `COMPOSE_PROFILES` is part of the sealed env.',
				fix: 'Take `profiles:` off, or give `COMPOSE_PROFILES` to this step as env.',
			},
			'container-name-clash': {
				level: 'warning',
				title: 'One container name for several containers',
				what: 'The second container cannot be created, and the start fails.',
				why: 'Container names are unique in a CVM.',
				fix: 'Leave `container_name:` out; services find each other by service name.',
			},
			'device-missing': {
				level: 'warning',
				title: 'A device that a CVM does not have',
				what: 'Docker finds no such device, and the service does not start.',
				why: "The kernel of the CVM has no drivers for USB, SCSI, sound, input, consoles, video and buses of boards, and nested virtualization is off. It has `/dev/fuse`, `/dev/net/tun`, `/dev/tdx_guest` and, on CVMs with a GPU, NVIDIA's devices.",
				fix: 'Take the device out.',
				example: { bad: 'devices:\n  - /dev/ttyUSB0:/dev/ttyUSB0' },
			},
			'newer-compose': {
				level: 'warning',
				title: "An attribute that the guest's Compose may not know",
				what: 'Compose refuses the whole app, or ignores the attribute.',
				why: 'The guest runs Compose 2.26 to 2.33, by its OS image.',
				fix: 'Do without, or check the Compose version of the OS image.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.WX)(SERVICE_RULES);
		function* lintServices({ model: model, services: services, all: all, envNames: envNames }) {
			if (envNames?.has(_text_services_js__WEBPACK_IMPORTED_MODULE_3__.JT) !== true)
				for (const service of all) {
					const profiles = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(
						service.node,
						'profiles',
					);
					if (
						profiles === void 0 ||
						(0, _text_services_js__WEBPACK_IMPORTED_MODULE_3__.uV)(service).length === 0
					)
						continue;
					const message = `The service ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(service.name)} never starts: the guest activates no profile unless \`${_text_services_js__WEBPACK_IMPORTED_MODULE_3__.JT}\` is part of the sealed env.`;
					yield finding('profiles', profiles.key, message, { service: service.name });
				}
			const names = new Map();
			for (const service of services) {
				const node = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(
					service.node,
					'container_name',
				);
				const name = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
					envNames,
				);
				if (
					node === void 0 ||
					name === '' ||
					!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(name)
				)
					continue;
				const other = names.get(name);
				if (other === void 0) {
					names.set(name, service.name);
					continue;
				}
				const message = `The start fails: the container name ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} is that of the service ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(other)} already.`;
				yield finding('container-name-clash', node, message, { service: service.name });
			}
			for (const service of services) {
				yield* lintDevices(service, envNames);
				for (const [key, version] of NEWER_ATTRIBUTES)
					yield* lintNewer(service.node, key, version, service.name);
				for (const item of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Pl)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'env_file'),
				))
					yield* lintNewer(item, 'format', '2.30', service.name);
				for (const { value: value } of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'networks'),
				))
					yield* lintNewer(value, 'interface_name', '2.36', service.name);
				for (const key of ['provenance', 'sbom'])
					yield* lintNewer(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'build'),
						key,
						'2.39',
						service.name,
					);
			}
			yield* lintNewer(model, 'models', '2.38', void 0);
		}
		const MISSING_DEVICE =
			/^\/dev\/(?:bus\/usb|gpio|hidraw|i2c-|input|kvm$|media\d|mmcblk|rfkill|sd[a-z]|serial\/|sg\d|snd|spidev|sr\d|tty[A-Z\d]|uinput|usb|vchiq|vcio|video\d)/;
		function* lintDevices(service, envNames) {
			for (const item of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'devices'),
			)) {
				const node = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(item, 'source') ?? item;
				const [device = ''] = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
					envNames,
				).split(':');
				if (
					!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(device) ||
					!MISSING_DEVICE.test(device) ||
					device.startsWith('/dev/ttyS')
				)
					continue;
				const message = `The service does not start: a CVM has no device ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(device)}.`;
				yield finding('device-missing', node, message, { service: service.name });
			}
		}
		const NEWER_ATTRIBUTES = [
			['gpus', '2.30'],
			['post_start', '2.30'],
			['pre_stop', '2.30'],
			['provider', '2.36'],
			['use_api_socket', '2.37'],
			['models', '2.38'],
		];
		function* lintNewer(node, name, version, service) {
			const found = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.lt)(node, name);
			if (found === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(found.value))
				return;
			const message = `The guest's Compose (2.26 to 2.33) may refuse the app: ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.SP)(name)} came with ${version}.`;
			yield finding('newer-compose', found.key, message, { service: service });
		}
	}),
	7578: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => lintTrust, t: () => TRUST_RULES });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9749);
		var _guest_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2227);
		var _text_services_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2396);
		const TRUST_RULES = {
			'trust-privileged': {
				level: 'notice',
				title: 'A privileged container',
				what: 'The container is root in the CVM: it can read the decrypted env and change the other containers.',
				why: 'Who trusts the app must trust that image as much as the guest itself.',
				fix: 'Give it the capabilities and devices it needs instead of `privileged`.',
			},
			'trust-docker-socket': {
				level: 'notice',
				title: "A mount of docker's socket",
				what: 'The container controls docker in the CVM: it can start and replace containers that the attested text does not name.',
				why: 'Who trusts the app must trust that image as much as the guest itself.',
				fix: 'Do without, or put a proxy before the socket that lets only needed calls pass.',
			},
			'trust-host-namespace': {
				level: 'notice',
				title: 'A namespace of the CVM shared with a container',
				what: 'The container sees the processes, the network or the memory segments of the guest and of the other containers.',
				why: 'Isolation between containers is part of what people trust.',
				fix: 'Leave the attribute out.',
			},
			'trust-host-mount': {
				level: 'notice',
				title: "A mount of the guest's own files",
				what: "The container can reach the decrypted env or docker's data.",
				why: 'Who trusts the app must trust that image with every secret.',
				fix: 'Mount only what it needs.',
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.WX)(TRUST_RULES);
		const HOST_NAMESPACES = ['pid', 'ipc', 'network_mode', 'userns_mode', 'cgroup', 'uts'];
		function* lintTrust({ services: services, envNames: envNames }) {
			for (const service of services) {
				const details = { service: service.name };
				const privileged = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.lt)(
					service.node,
					'privileged',
				);
				if (
					privileged !== void 0 &&
					(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.Hn)(privileged.value, envNames)
				) {
					const message =
						'The container is root in the CVM: it can read every secret and change the other containers.';
					yield finding('trust-privileged', privileged.key, message, details);
				}
				for (const key of HOST_NAMESPACES) {
					const node = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, key);
					if (
						node === void 0 ||
						(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
							(0, _text_model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(node) ?? '',
							envNames,
						) !== 'host'
					)
						continue;
					const message = `The container shares a namespace of the CVM (\`${key}: host\`) and is less isolated from the guest and the other containers.`;
					const hint = `Leave \`${key}\` out.`;
					yield finding('trust-host-namespace', node, message, { ...details, hint: hint });
				}
				for (const { type: type, source: source, node: node } of (0,
				_text_services_js__WEBPACK_IMPORTED_MODULE_4__.cS)(service, envNames)) {
					const path =
						type === 'bind' ? (0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.pV)(source) : void 0;
					if (path === void 0) continue;
					if (path === '/run/docker.sock') {
						const message = `The container controls docker in the CVM through ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(source)}: it can run what the attested text does not name.`;
						yield finding('trust-docker-socket', node, message, details);
					} else if (handsOutGuest(path) && source.startsWith('/')) {
						const message = `The container can reach the files of the guest through ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(source)}: the decrypted env or docker's data.`;
						yield finding('trust-host-mount', node, message, details);
					}
				}
			}
		}
		function handsOutGuest(path) {
			return (
				path === '/' ||
				path === '/dstack' ||
				(0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Yw)(path, '/dstack/.host-shared') ||
				(0, _guest_path_js__WEBPACK_IMPORTED_MODULE_2__.Yw)(path, '/var/lib/docker')
			);
		}
	}),
	816: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => TYPED_FIELDS });
		var _schema_short_form_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5663);
		var _yaml_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3508);
		const DECIMAL = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;
		function matching(pattern, flags = 'i') {
			const whole = new RegExp(`^(?:${pattern})$`, flags);
			return (text) => whole.test(text);
		}
		const BOOLEAN = {
			name: 'a boolean',
			reads: matching('true|false|yes|no|on|off|[ytnf01]'),
			hint: 'Write `true` or `false`.',
		};
		const INTEGER = {
			name: 'a number',
			reads: matching('[-+]?(?:0o)?\\d+'),
			hint: 'Write a whole number.',
		};
		const NUMBER = {
			name: 'a number',
			reads: matching(`${DECIMAL}(?:e[-+]?\\d+)?|[-+]?0x.+`),
			hint: 'Write a number, such as `0.5`.',
		};
		const SIZE = {
			name: 'a size',
			reads: matching(`-1|${DECIMAL}(?:\\.\\d+)*(?:e[-+]?\\d+)? ?[kmgtp]?i?b?`),
			hint: 'Write a number and a unit: `512m`, `2g`.',
		};
		const TIME = {
			name: 'a duration',
			reads: matching(
				`[-+]?(?:0|(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|[\xb5\u03bc]s|ms|[smhdw]))+)`,
				'',
			),
			hint: 'Write numbers with units: `30s`, `1m30s`.',
		};
		const PERIOD = {
			...INTEGER,
			reads: (text) => INTEGER.reads(text) || TIME.reads(text),
			hint: 'Write a whole number of microseconds.',
		};
		const PORT = {
			name: 'a port',
			reads: (text) =>
				(0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_0__.Kq)(text.replace(/\/$/, '')) !==
				void 0,
			hint: 'Write `80`, `8080:80`, `127.0.0.1:8080:80` or `8080:80/udp`. Ports go up to 65535, and two ranges are equally long.',
		};
		const service = (names, type) => names.map((name) => [`services.*.${name}`, type]);
		const TYPED_FIELDS = new _yaml_path_js__WEBPACK_IMPORTED_MODULE_1__.m([
			...service(
				[
					'privileged',
					'read_only',
					'init',
					'tty',
					'stdin_open',
					'oom_kill_disable',
					'healthcheck.disable',
					'build.no_cache',
					'build.privileged',
					'build.pull',
					'volumes.*.read_only',
					'volumes.*.bind.create_host_path',
					'volumes.*.volume.nocopy',
					'env_file.*.required',
				],
				BOOLEAN,
			),
			...service(
				[
					'scale',
					'cpu_count',
					'cpu_shares',
					'oom_score_adj',
					'pids_limit',
					'healthcheck.retries',
					'deploy.replicas',
					'deploy.update_config.parallelism',
					'deploy.rollback_config.parallelism',
					'deploy.restart_policy.max_attempts',
					'deploy.placement.max_replicas_per_node',
					'deploy.resources.limits.pids',
					'blkio_config.weight',
					'ports.*.target',
					'ulimits.*',
					'ulimits.*.soft',
					'ulimits.*.hard',
					'configs.*.mode',
					'secrets.*.mode',
				],
				INTEGER,
			),
			...service(['cpu_period', 'cpu_quota', 'cpu_rt_period', 'cpu_rt_runtime'], PERIOD),
			...service(
				[
					'cpus',
					'cpu_percent',
					'deploy.update_config.max_failure_ratio',
					'deploy.rollback_config.max_failure_ratio',
					'deploy.resources.limits.cpus',
					'deploy.resources.reservations.cpus',
				],
				NUMBER,
			),
			...service(
				[
					'mem_limit',
					'mem_reservation',
					'mem_swappiness',
					'memswap_limit',
					'shm_size',
					'build.shm_size',
					'volumes.*.tmpfs.size',
					'deploy.resources.limits.memory',
					'deploy.resources.reservations.memory',
					'blkio_config.device_read_bps.*.rate',
					'blkio_config.device_read_iops.*.rate',
					'blkio_config.device_write_bps.*.rate',
					'blkio_config.device_write_iops.*.rate',
				],
				SIZE,
			),
			...service(
				[
					'stop_grace_period',
					'healthcheck.interval',
					'healthcheck.timeout',
					'healthcheck.start_period',
					'healthcheck.start_interval',
					'deploy.restart_policy.delay',
					'deploy.restart_policy.window',
					'deploy.update_config.delay',
					'deploy.update_config.monitor',
					'deploy.rollback_config.delay',
					'deploy.rollback_config.monitor',
				],
				TIME,
			),
			['services.*.ports.*', PORT],
			['networks.*.internal', BOOLEAN],
			['networks.*.external', BOOLEAN],
			['networks.*.attachable', BOOLEAN],
			['networks.*.enable_ipv6', BOOLEAN],
			['volumes.*.external', BOOLEAN],
			['secrets.*.external', BOOLEAN],
			['configs.*.external', BOOLEAN],
		]);
	}),
	6940: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => lintValues, m: () => VALUE_RULES });
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9749);
		var _placeholder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8165);
		var _text_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		var _typed_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
		var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5539);
		const VALUE_RULES = {
			'value-invalid': {
				level: 'error',
				title: "A value that the guest's Compose cannot read",
				what: 'Compose refuses the whole app, also where the service is behind a profile.',
				why: 'Ports, sizes, durations, numbers and booleans are read when Compose loads the text. The guest runs Compose 2.26 to 2.33, which knows `always`, `missing`, `if_not_present`, `never` and `build` as `pull_policy`; newer ones know more.',
				fix: 'Correct the value.',
				example: { bad: 'mem_limit: 12zz', good: 'mem_limit: 512m' },
			},
			'value-refused': {
				level: 'error',
				title: 'A value that docker refuses',
				what: 'Compose takes the value, docker refuses the container, and the service does not start.',
				why: 'Compose hands `restart` and the long form of `ports` over unread. Docker knows `no`, `always`, `on-failure` and `unless-stopped`, and ports up to 65535.',
				fix: 'Correct the value.',
				example: { bad: 'restart: sometimes', good: 'restart: unless-stopped' },
			},
		};
		const finding = (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.WX)(VALUE_RULES);
		function* lintValues(subject) {
			yield* lintTyped(subject);
			for (const service of subject.all) yield* lintPullPolicy(service, subject);
			for (const service of subject.services) {
				yield* lintRestart(service, subject);
				yield* lintLongPorts(service, subject);
			}
		}
		function* lintTyped({ model: model, envNames: envNames }) {
			for (const { node: node, path: path } of (0, _walk_js__WEBPACK_IMPORTED_MODULE_4__.TM)(model)
				.values) {
				const isPort = path.length === 4 && path[2] === 'ports';
				const text = isPort
					? (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node)
					: (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
				const type =
					text === void 0 ? void 0 : _typed_fields_js__WEBPACK_IMPORTED_MODULE_3__.J.find(path);
				if (text === void 0 || type === void 0) continue;
				const assumed = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames);
				if (
					!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(assumed) ||
					(assumed === '' && text !== '') ||
					type.reads(assumed)
				)
					continue;
				const field = path
					.slice(path[0] === 'services' ? 2 : 0)
					.filter((key) => key !== '[]')
					.join('.');
				const placeholder = (0, _placeholder_js__WEBPACK_IMPORTED_MODULE_6__.P)(assumed);
				const what =
					placeholder === void 0
						? `\`${field}\` needs ${type.name}, and ${shownValue(assumed)} is none`
						: `the placeholder ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(placeholder)} was never filled in`;
				const hint =
					placeholder === void 0
						? type.hint
						: 'Write a variable in its place and give its value with the input `variables`, or fill it in before this step.';
				yield finding('value-invalid', node, `Compose starts nothing: ${what}.`, {
					hint: hint,
					service: (0, _walk_js__WEBPACK_IMPORTED_MODULE_4__.xQ)(path),
				});
			}
		}
		function shownValue(text) {
			return text === '' ? 'an empty text' : (0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(text);
		}
		const PULL_POLICIES = /^(?:always|never|if_not_present|build|missing)$/;
		const NEWER_PULL_POLICIES = /^(?:refresh|daily|weekly|every_.*)$/;
		function* lintPullPolicy(service, { envNames: envNames }) {
			const node = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'pull_policy');
			const text = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
				envNames,
			);
			if (
				node === void 0 ||
				text === '' ||
				!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(text) ||
				PULL_POLICIES.test(text)
			)
				return;
			const isNewer = NEWER_PULL_POLICIES.test(text);
			const message = `Compose starts nothing: ${isNewer ? `${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(text)} as \`pull_policy\` came with Compose 2.34, and the guest's is older` : `${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(text)} is no \`pull_policy\``}.`;
			const hint = `Write \`always\`, \`missing\`, \`never\` or \`build\`.${isNewer ? ' Where the OS image of the CVM has a newer Compose, ignore this rule.' : ''}`;
			yield finding('value-invalid', node, message, { hint: hint, service: service.name });
		}
		const RESTARTS = /^(?:|no|none|any|always|on-failure|unless-stopped)$/;
		function* lintRestart(service, { envNames: envNames }) {
			const policy = (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.Xn)(
				service.node,
				'deploy',
				'restart_policy',
			);
			const node =
				policy?.kind === 'mapping'
					? (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(policy, 'condition')
					: (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'restart');
			const [text = ''] = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
				(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
				envNames,
			).split(':');
			if (
				node === void 0 ||
				!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(text) ||
				RESTARTS.test(text)
			)
				return;
			const message = `The service does not start: docker does not know the restart policy ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)(text)}.`;
			const hint = 'Write `always`, `unless-stopped`, `on-failure` or `"no"`.';
			yield finding('value-refused', node, message, { hint: hint, service: service.name });
		}
		function* lintLongPorts(service, { envNames: envNames }) {
			for (const port of (0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'ports'),
			))
				for (const key of ['target', 'published']) {
					const node = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(port, key);
					const text = (0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
						(0, _text_model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
						envNames,
					);
					if (
						node === void 0 ||
						text === '' ||
						!(0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(text) ||
						isPort(text)
					)
						continue;
					if (key === 'target' && !/^\d+$/.test(text)) continue;
					const message = `The service does not start: docker cannot publish the port ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_5__.SP)((0, _text_assumed_js__WEBPACK_IMPORTED_MODULE_1__.UC)(text))}.`;
					const hint = 'Write a number up to 65535.';
					yield finding('value-refused', node, message, { hint: hint, service: service.name });
				}
		}
		function isPort(text) {
			return /^\d+(?:-\d+)?$/.test(text) && text.split('-').every((part) => Number(part) <= 65535);
		}
	}),
	299: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			n5: () => VARIABLE_RULES,
			MU: () => lintUnused,
			Zg: () => lintVariables,
		});
		var yaml_node = __webpack_require__(2428);
		var variables = __webpack_require__(2363);
		var assumed = __webpack_require__(4648);
		var text_model = __webpack_require__(2227);
		var text_services = __webpack_require__(2396);
		var finding = __webpack_require__(9749);
		var guest_path = __webpack_require__(3258);
		var typed_fields = __webpack_require__(816);
		var walk = __webpack_require__(5539);
		function* usesOf(model, values, envNames) {
			const all = (0, text_services.Yj)(model);
			const idle = new Set(
				all
					.filter((service) => (0, text_services.xB)(service, envNames))
					.map(({ name: name }) => name),
			);
			for (const visited of values) yield* usesIn(visited, envNames, idle);
			for (const service of all) {
				const effect = idle.has(service.name) ? 'copes' : 'omits';
				yield* bareNames(service, (0, yaml_node.GG)(service.node, 'environment'), effect);
				yield* bareNames(
					service,
					(0, yaml_node.GG)((0, yaml_node.GG)(service.node, 'build'), 'args'),
					'copes',
				);
			}
			const mounted = mountedSources(
				all.filter(({ name: name }) => !idle.has(name)),
				envNames,
			);
			for (const section of ['configs', 'secrets'])
				for (const { name: key, node: node } of (0, text_model.Jj)(
					(0, yaml_node.GG)(model, section),
				)) {
					const source = (0, yaml_node.GG)(node, 'environment');
					const name = (0, yaml_node.Je)(source);
					if (source === void 0 || name === void 0 || !isName(name)) continue;
					yield {
						name: name,
						node: source,
						offset: 0,
						length: name.length,
						service: void 0,
						without: mounted.has(`${section} ${key}`) ? 'blocks' : 'copes',
					};
				}
		}
		function mountedSources(services, envNames) {
			const mounted = new Set();
			for (const { node: node } of services) {
				const build = (0, yaml_node.GG)(node, 'build');
				for (const { source: source } of (0, text_services.Rr)(
					(0, yaml_node.GG)(node, 'configs'),
					envNames,
				))
					mounted.add(`configs ${source}`);
				for (const grants of [
					(0, yaml_node.GG)(node, 'secrets'),
					(0, yaml_node.GG)(build, 'secrets'),
				])
					for (const { source: source } of (0, text_services.Rr)(grants, envNames))
						mounted.add(`secrets ${source}`);
			}
			return mounted;
		}
		function* usesIn({ node: node, path: path }, envNames, idle) {
			const text = (0, yaml_node.Je)(node);
			if (text?.includes('$') !== true) return;
			const service = (0, walk.xQ)(path);
			const ignored = (0, walk.o)(path) || (service !== void 0 && idle.has(service));
			const isTyped = ({ start: start, end: end }) =>
				start === 0 && end === text.length && typed_fields.J.find(path) !== void 0;
			for (const { use: use, matters: matters } of reached((0, variables.N)(text).uses, envNames)) {
				const { name: name, start: start, end: end } = use;
				yield {
					name: name,
					node: node,
					offset: start,
					length: end - start,
					service: service,
					without: without(use, matters && !ignored, isTyped(use)),
				};
			}
		}
		function without(use, matters, isTyped) {
			if (use.operator === ':?' || use.operator === '?') return 'refuses';
			if (use.operator !== '' || !matters) return 'copes';
			return isTyped ? 'refuses' : 'empties';
		}
		function* reached(uses, envNames, matters = true) {
			for (const use of uses) {
				yield { use: use, matters: matters };
				yield* reached(use.nested, envNames, matters && operandMatters(use, envNames));
			}
		}
		function operandMatters(use, envNames) {
			const isSet = assumed.oX.has(use.name) || envNames?.has(use.name) === true;
			switch (use.operator) {
				case ':-':
				case '-':
					return !isSet;
				case ':+':
				case '+':
					return isSet;
				case ':?':
				case '?':
				case '':
					return false;
			}
		}
		function* bareNames(service, node, without) {
			for (const { name: name, value: value, key: key } of (0, text_model.K7)(node)) {
				if (value !== void 0 || !isName(name)) continue;
				yield {
					name: name,
					node: key,
					offset: 0,
					length: name.length,
					service: service.name,
					without: without,
				};
			}
		}
		function isName(text) {
			return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text);
		}
		const VARIABLE_RULES = {
			'variable-undefined': {
				level: 'error',
				title: 'A variable without a value',
				what: '`${NAME}` becomes empty, and the app starts broken; with `${NAME:?\u2026}`, or where Compose needs a number or a boolean, Compose starts nothing; a service whose secret or config takes its value from the name does not start; a bare name in `environment:` does not reach the container.',
				why: 'In the CVM variables have the values of the sealed env only. `DSTACK_APP_ID`, `DSTACK_APP_DOMAIN` and `DSTACK_GATEWAY_DOMAIN` are built in; `PWD` (`/dstack`), `PATH` and `COMPOSE_PROJECT_NAME` have a value, too.',
				fix: 'Give the name to this step as env, or write a default: `${NAME:-default}`. A `$` that is meant literally is written `$$`.',
				example: { bad: 'DB_URL: ${DB_URL}', good: 'DB_URL: ${DB_URL:-postgres://db/app}' },
			},
			'variable-malformed': {
				level: 'error',
				title: 'A `${` that is no variable',
				what: 'Compose refuses the whole app (`invalid interpolation format`).',
				why: 'Known are `$NAME`, `${NAME}` and `${NAME\u2026}` with `:-`, `-`, `:?`, `?`, `:+` or `+`.',
				fix: 'Correct it, or write `$$` for a literal `$`.',
				example: { bad: 'command: echo ${MY NAME}', good: 'command: echo $${MY_NAME}' },
			},
			'variable-empty-default': {
				level: 'warning',
				title: 'An empty default where Compose needs a number, a size, a time or a boolean',
				what: 'Where the name has no value, Compose reads an empty text, cannot make anything of it, and starts nothing.',
				why: 'An attribute such as `scale`, `privileged` or `mem_limit` is cast once the variable is filled in.',
				fix: 'Write a default that fits.',
				example: { bad: "scale: '${SCALE:-}'", good: "scale: '${SCALE:-1}'" },
			},
			'variables-needed': {
				level: 'notice',
				title: 'Variables that the compose text needs',
				what: 'Where one of the names has no value, it becomes empty in the CVM or keeps the app from starting.',
				why: 'The env of the deploy is not known here (no env was given, and no CVM was asked), so the names are only listed.',
				fix: 'Make sure that the deploy seals every one of them.',
			},
			'env-unused': {
				level: 'warning',
				title: 'An env name that the compose text never uses',
				what: 'The value is sealed and decrypted, and no container sees it.',
				why: 'The sealed env reaches containers only where the compose text names it; a misspelt name looks like this.',
				fix: 'Use it in the compose text (`NAME: ${NAME}`), or take it out of env.',
			},
		};
		const variables_finding = (0, finding.WX)(VARIABLE_RULES);
		function lintVariables(model, envNames) {
			const { values: values } = (0, walk.TM)(model);
			const uses = [...usesOf(model, values, envNames)];
			return (0, finding.al)([
				...lintSyntax(values),
				...lintEmptyDefaults(values, envNames),
				...(envNames === void 0 ? lintNeeded(uses) : lintUndefined(uses, envNames)),
			]);
		}
		function* lintSyntax(values) {
			for (const { node: node, path: path } of values) {
				const text = (0, yaml_node.Je)(node);
				if (text?.includes('${') !== true) continue;
				for (const { start: start, end: end } of (0, variables.N)(text).malformed) {
					const written = text.slice(start, end);
					const what = /^\$\{[\w .:?+-]{0,24}\}?$/.test(written)
						? (0, finding.SP)(written)
						: 'what follows this `${`';
					const message = `Compose starts nothing: ${what} is no variable.`;
					yield variables_finding(
						'variable-malformed',
						(0, finding.mA)(node, start, end - start),
						message,
						{
							hint: written.startsWith('${{')
								? 'A GitHub expression is not filled in here: use the input `variables`.'
								: void 0,
							service: (0, walk.xQ)(path),
						},
					);
				}
			}
		}
		function* lintEmptyDefaults(values, envNames) {
			for (const { node: node, path: path } of values) {
				const text = (0, yaml_node.Je)(node);
				if (text?.includes('$') !== true) continue;
				const type = typed_fields.J.find(path);
				if (type === void 0 || (0, assumed.Pg)(text, envNames) !== '') continue;
				const [use] = (0, variables.N)(text).uses;
				if (use === void 0) continue;
				const message = `Compose starts nothing where ${(0, finding.SP)(use.name)} has no value: it needs ${type.name} here and reads an empty text.`;
				const hint = `Write a default that fits: \`\${${use.name}:-\u2026}\`.`;
				const place = (0, finding.mA)(node, use.start, use.end - use.start);
				yield variables_finding('variable-empty-default', place, message, {
					hint: hint,
					service: (0, walk.xQ)(path),
				});
			}
		}
		function* lintUndefined(uses, envNames) {
			const seen = new Map();
			for (const {
				name: name,
				node: node,
				offset: offset,
				length: length,
				service: service,
				without: effect,
			} of uses) {
				if (effect === 'copes' || envNames.has(name) || assumed.oX.has(name)) continue;
				const key = `${service ?? ''} ${name}`;
				const known = seen.get(node) ?? new Set();
				if (known.has(key)) continue;
				seen.set(node, known.add(key));
				const result = {
					refuses: 'Compose starts nothing',
					blocks: 'the services that mount it do not start',
					empties: 'it becomes empty in the CVM',
					omits: 'the container does not get it',
				}[effect];
				const message = `${(0, finding.SP)(name)} has no value in the env of this deploy: ${result}.`;
				const isExpression = effect === 'empties';
				const hint = `${nearest(name, envNames)}Give ${(0, finding.SP)(name)} to this step as env${isExpression ? `, write a default (\`\${${name}:-\u2026}\`), or write \`$$\` for a literal \`$\`` : effect === 'omits' ? ', or take the entry out' : ''}.`;
				const place = (0, finding.mA)(node, offset, length);
				yield variables_finding('variable-undefined', place, message, {
					hint: hint,
					service: service,
				});
			}
		}
		function nearest(name, candidates) {
			const plain = (text) => text.toUpperCase().replaceAll('_', '');
			for (const candidate of candidates)
				if (plain(candidate) === plain(name) || isOneEdit(candidate, name))
					return `Is ${(0, finding.SP)(candidate)} meant? `;
			return '';
		}
		function isOneEdit(a, b) {
			if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
			let start = 0;
			while (start < a.length && a[start] === b[start]) start += 1;
			let end = 0;
			const rest = Math.min(a.length, b.length) - start;
			while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end += 1;
			return Math.max(a.length, b.length) - start - end <= 1;
		}
		function* lintNeeded(uses) {
			const needed = new Set();
			for (const { name: name, without: effect } of uses)
				if (effect !== 'copes' && !assumed.oX.has(name)) needed.add(name);
			if (needed.size === 0) return;
			const names = [...needed].sort();
			const message = `The compose text needs ${names.length === 1 ? 'a value' : 'values'} for ${(0, finding.KE)(names)}; the env of the deploy is not known here.`;
			yield variables_finding('variables-needed', void 0, message);
		}
		const OTHER_READERS =
			/^(?:(?:DSTACK|COMPOSE|DOCKER|BUILDKIT|BUILDX)_.*|HOME|PATH|(?:https?|all|no)_proxy)$/i;
		function lintUnused(model, envNames, script) {
			if (handsOutWholeEnv(model, envNames)) return [];
			const used = new Set(
				[...usesOf(model, (0, walk.TM)(model).values, envNames)].map(({ name: name }) => name),
			);
			const inScript = new Set(script.match(/\w+/g));
			const unused = [...envNames].filter(
				(name) => !used.has(name) && !inScript.has(name) && !OTHER_READERS.test(name),
			);
			return (0, finding.al)(
				unused.map((name) =>
					variables_finding(
						'env-unused',
						void 0,
						`${(0, finding.SP)(name)} is sealed for nothing: the compose text never uses it, so no container sees it.`,
						{
							hint: `${nearest(name, used)}Use it in the compose text (\`${name}: \${${name}}\`), or take it out of env.`,
						},
					),
				),
			);
		}
		function handsOutWholeEnv(model, envNames) {
			const isWhole = (path) => {
				const place = (0, guest_path.Ci)(path);
				return place === 'secrets' || place === 'guest-directory' || path === '/';
			};
			const services = (0, text_services.Yj)(model);
			const files = [
				...services.flatMap((service) =>
					(0, text_model.Pl)((0, yaml_node.GG)(service.node, 'env_file')).map(
						(item) => (0, yaml_node.GG)(item, 'path') ?? item,
					),
				),
				...['configs', 'secrets'].flatMap((section) =>
					(0, text_model.Jj)((0, yaml_node.GG)(model, section)).flatMap(
						({ node: node }) => (0, yaml_node.GG)(node, 'file') ?? [],
					),
				),
			];
			return (
				files.some((file) => isWhole((0, assumed.Pg)((0, text_model.b6)(file) ?? '', envNames))) ||
				services.some((service) =>
					(0, text_services.cS)(service, envNames).some(
						({ type: type, source: source }) => type === 'bind' && isWhole(source),
					),
				)
			);
		}
	}),
	5539: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			TM: () => scalarsOf,
			o: () => isExtension,
			u0: () => sourcesOf,
			xQ: () => serviceAt,
		});
		const known = new WeakMap();
		function scalarsOf(model) {
			const scalars = known.get(model) ?? walk(model);
			known.set(model, scalars);
			return scalars;
		}
		function walk(model) {
			const keys = [];
			const values = [];
			const visit = (node, path) => {
				switch (node.kind) {
					case 'scalar':
						values.push({ node: node, path: path });
						return;
					case 'sequence': {
						const here = [...path, '[]'];
						for (const { value: value } of node.items) visit(value, here);
						return;
					}
					case 'mapping':
						for (const [name, { key: key, value: value }] of node.entries) {
							const here = [...path, name];
							keys.push({ node: key, path: here });
							visit(value, here);
						}
				}
			};
			visit(model, []);
			return { keys: keys, values: values };
		}
		function serviceAt(path) {
			return path[0] === 'services' ? path[1] : void 0;
		}
		function isExtension(path) {
			return path[0]?.startsWith('x-') === true || path[2]?.startsWith('x-') === true;
		}
		function sourcesOf({ keys: keys, values: values }) {
			return new Set([...keys, ...values].map(({ node: node }) => node.origin.source));
		}
	}),
};
