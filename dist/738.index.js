export const id = 738;
export const ids = [738];
export const modules = {
	4918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Af: () => knownPrefix,
			HV: () => UNKNOWN,
			Pg: () => assume,
			UC: () => assumedText,
			oX: () => BUILT_IN_NAMES,
			qE: () => isKnown,
		});
		var _text_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2363);
		const BUILT_IN_NAMES = new Set(['DSTACK_APP_ID', 'DSTACK_APP_DOMAIN', 'DSTACK_GATEWAY_DOMAIN']);
		const UNKNOWN = '\0';
		function assume(text, envNames) {
			const { uses: uses, malformed: malformed } = (0,
			_text_variables_js__WEBPACK_IMPORTED_MODULE_0__.N)(text);
			const parts = [
				...uses.map((use) => ({
					start: use.start,
					end: use.end,
					text: assumeUse(text, use, envNames),
				})),
				...malformed.map(({ start: start, end: end }) => ({
					start: start,
					end: end,
					text: UNKNOWN,
				})),
			].sort((a, b) => a.start - b.start);
			let result = '';
			let from = 0;
			for (const part of parts) {
				if (part.start < from) continue;
				result += text.slice(from, part.start).replaceAll('$$', '$') + part.text;
				from = part.end;
			}
			return result + text.slice(from).replaceAll('$$', '$');
		}
		function assumeUse(text, use, envNames) {
			const operand = () => assume(text.slice(use.operandStart, use.operandEnd), envNames);
			const isSet = BUILT_IN_NAMES.has(use.name) || envNames?.has(use.name) === true;
			switch (use.operator) {
				case ':-':
				case '-':
					return isSet ? UNKNOWN : operand();
				case ':+':
				case '+':
					if (isSet) return operand();
					return envNames === void 0 ? UNKNOWN : '';
				case ':?':
				case '?':
				case '':
					return UNKNOWN;
			}
		}
		function isKnown(assumed) {
			return !assumed.includes(UNKNOWN);
		}
		function knownPrefix(assumed) {
			const at = assumed.indexOf(UNKNOWN);
			return at === -1 ? assumed : assumed.slice(0, at);
		}
		function assumedText(assumed) {
			return assumed.replaceAll(UNKNOWN, '…');
		}
	},
	6152: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Tt: () => lintAgainstLive,
			QT: () => lintCompose,
			Zg: () => lintVariables,
		});
		var yaml_node = __webpack_require__(2428);
		var lint_assumed = __webpack_require__(4918);
		var finding = __webpack_require__(9749);
		var external_node_path_ = __webpack_require__(6760);
		const GUEST_DIRECTORY = '/dstack';
		const SECRETS_DIRECTORY = '/dstack/.host-shared';
		const OPEN_FILES = ['dstack.sock', 'tappd.sock', 'docker.sock'].flatMap((name) => [
			`/var/run/${name}`,
			`/run/${name}`,
		]);
		const OPEN_FOLDERS = ['/proc', '/sys', '/dev', GUEST_DIRECTORY, '/tmp', '/var/lib/docker'];
		const SOCKET_LOCK = /^(?:\/var)?\/run\/(?:dstack|tappd)\.sock\.lock$/;
		function guestPath(assumed) {
			const prefix = (0, lint_assumed.Af)(assumed);
			if (prefix === '') return 'unknown';
			const absolute = prefix.startsWith('/');
			if (!absolute && /^(?:~|\\\\|\p{L}:[\\/])/u.test(prefix)) return 'closed';
			const path = stripSlash(
				external_node_path_.posix.resolve(absolute ? '/' : GUEST_DIRECTORY, prefix),
			);
			if (!(0, lint_assumed.qE)(assumed)) return partOf(prefix, path, absolute);
			if (isBelow(path, SECRETS_DIRECTORY)) return 'secrets';
			if (path === GUEST_DIRECTORY) return 'guest-directory';
			if (!absolute) return 'relative';
			if (SOCKET_LOCK.test(path)) return 'socket-lock';
			const open =
				path === '/' || OPEN_FILES.includes(path) || OPEN_FOLDERS.some((dir) => isBelow(path, dir));
			return open ? 'open' : 'closed';
		}
		function partOf(prefix, path, absolute) {
			if (!absolute) return 'relative';
			const start = prefix.endsWith('/') && path !== '/' ? `${path}/` : path;
			if (OPEN_FOLDERS.some((folder) => start.startsWith(`${folder}/`))) return 'open';
			const mayBeOpen = [...OPEN_FILES, ...OPEN_FOLDERS].some((open) =>
				`${open}/`.startsWith(start),
			);
			return mayBeOpen ? 'unknown' : 'closed';
		}
		function isBelow(path, folder) {
			return path === folder || path.startsWith(`${folder}/`);
		}
		function absoluteGuestPath(assumed) {
			if (!(0, lint_assumed.qE)(assumed) || assumed === '') return;
			return stripSlash(external_node_path_.posix.resolve(GUEST_DIRECTORY, assumed)).replace(
				/^\/run\//,
				'/var/run/',
			);
		}
		function stripSlash(path) {
			return path.replace(/(?<=.)\/+$/, '');
		}
		var lint_model = __webpack_require__(6397);
		const DATA_HINT = 'Keep data in a named volume.';
		function* lintBinds({ model: model, services: services, envNames: envNames }) {
			for (const service of services)
				for (const { type: type, source: source, node: node } of (0, lint_model.cS)(
					service,
					envNames,
				))
					if (type === 'bind') yield* lintBind(source, node, service.name);
			for (const { node: node } of (0, lint_model.Jj)((0, yaml_node.GG)(model, 'volumes'))) {
				const options = (0, yaml_node.GG)(node, 'driver_opts');
				const device = (0, yaml_node.GG)(options, 'device');
				const path = (0, lint_model.b6)(device);
				const mountOptions = ((0, lint_model.b6)((0, yaml_node.GG)(options, 'o')) ?? '').split(',');
				if (device === void 0 || path === void 0 || !mountOptions.includes('bind')) continue;
				yield* lintDevice((0, lint_assumed.Pg)(path, envNames), device);
			}
		}
		function* lintBind(source, node, service) {
			const path = (0, finding.SP)((0, lint_assumed.UC)(source));
			switch (guestPath(source)) {
				case 'relative':
					yield (0, finding.D5)(
						'bind-relative',
						node,
						`${path} is not in the CVM: docker creates an empty folder there, and the service finds that instead.`,
						{
							hint: 'Put the content of a file under `configs:` with `content:`; keep data in a named volume.',
							service: service,
						},
					);
					return;
				case 'guest-directory':
					yield (0, finding.D5)(
						'bind-relative',
						node,
						`${path} is not your repository in the CVM but \`/dstack\`, the folder the guest works in, with the decrypted env.`,
						{
							hint: 'Bring files in with the image, or with `configs:` and `content:`.',
							service: service,
						},
					);
					return;
				case 'closed':
					yield (0, finding.D5)(
						'bind-read-only',
						node,
						`The service does not start: the CVM's root file system is read-only, so docker cannot create ${path}.`,
						{ hint: DATA_HINT, service: service },
					);
					return;
				case 'socket-lock':
					yield (0, finding.D5)(
						'bind-socket-lock',
						node,
						`The service does not start: the mount of ${path} fails in the CVM.`,
						{ hint: 'Mount `/var/run/dstack.sock`.', service: service },
					);
					return;
				case 'unknown':
				case 'open':
				case 'secrets':
			}
		}
		function* lintDevice(path, node) {
			const place = guestPath(path);
			if (place !== 'relative' && place !== 'guest-directory' && place !== 'closed') return;
			const message = `The volume cannot be mounted: ${(0, finding.SP)((0, lint_assumed.UC)(path))} is not in the CVM.`;
			const rule = place === 'closed' ? 'bind-read-only' : 'bind-relative';
			yield (0, finding.D5)(rule, node, message, { hint: 'Leave `driver_opts` out.' });
		}
		const BUILD_HINT =
			'Build the image in CI, push it, and name it by digest in `image:` without `build:`.';
		const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
		const COPY_ALL =
			/^[ \t]*(?:COPY|ADD)(?:[ \t]+--(?!from=)\S+)*[ \t]+(?:\.\/?|\[[ \t]*"\.\/?")[ \t,]/im;
		function* lintBuilds({ services: services, envNames: envNames }) {
			for (const service of services) {
				const build = (0, lint_model.lt)(service.node, 'build');
				if (build === void 0 || (0, yaml_node.kZ)(build.value)) continue;
				const assumed = (node) => {
					const text = (0, lint_model.b6)(node);
					return text === void 0 ? void 0 : (0, lint_assumed.Pg)(text, envNames);
				};
				const missing = missingContext(build.value, assumed);
				if (missing !== void 0) {
					const { node: node, what: what } = missing;
					const message = `The build fails in the CVM: ${what}, and files of the repository are not shipped.`;
					yield (0, finding.D5)('build-context', node ?? build.key, message, {
						hint: BUILD_HINT,
						service: service.name,
					});
				} else
					yield (0, finding.D5)(
						'build-in-cvm',
						build.key,
						'The CVM builds this image itself whenever it starts, from sources that are not attested and may change.',
						{ hint: BUILD_HINT, service: service.name },
					);
				yield* lintContexts(service, build.value, envNames);
				yield* lintInline(service, build.value, assumed);
			}
		}
		function missingContext(build, assumed) {
			const contextNode = build.kind === 'mapping' ? (0, yaml_node.GG)(build, 'context') : build;
			const context = assumed(contextNode) ?? '.';
			if ((0, lint_assumed.Af)(context) === '' || REMOTE.test(context)) return;
			const isInline = (0, lint_model.b6)((0, yaml_node.GG)(build, 'dockerfile_inline')) !== void 0;
			const place = guestPath(context);
			if (isInline && place !== 'relative' && place !== 'closed') return;
			if (isInline || contextNode !== void 0)
				return {
					node: contextNode,
					what:
						place === 'guest-directory'
							? `the context ${(0, finding.SP)((0, lint_assumed.UC)(context))} holds no Dockerfile there`
							: `there is no context ${(0, finding.SP)((0, lint_assumed.UC)(context))} there`,
				};
			const dockerfile = (0, yaml_node.GG)(build, 'dockerfile');
			return {
				node: dockerfile,
				what: `there is no ${(0, finding.SP)((0, lint_assumed.UC)(assumed(dockerfile) ?? 'Dockerfile'))} there`,
			};
		}
		function* lintContexts(service, build, envNames) {
			for (const { value: value, key: key, name: name } of (0, lint_model.K7)(
				(0, yaml_node.GG)(build, 'additional_contexts'),
			)) {
				const context = (0, lint_assumed.Pg)(value ?? '', envNames);
				if ((0, lint_assumed.Af)(context) === '' || isElsewhere(context)) continue;
				const message = `The build fails in the CVM: there is no folder ${(0, finding.SP)((0, lint_assumed.UC)(context))} for the context ${(0, finding.SP)(name)}, and files of the repository are not shipped.`;
				yield (0, finding.D5)('build-context', key, message, {
					hint: BUILD_HINT,
					service: service.name,
				});
			}
		}
		function isElsewhere(context) {
			return REMOTE.test(context) || context.startsWith('service:');
		}
		function* lintInline(service, build, assumed) {
			const inline = (0, yaml_node.GG)(build, 'dockerfile_inline');
			const text = assumed(inline);
			if (inline === void 0 || text === void 0 || !COPY_ALL.test(text)) return;
			if (guestPath(assumed((0, yaml_node.GG)(build, 'context')) ?? '.') !== 'guest-directory')
				return;
			const message =
				'The image gets a copy of `/dstack`, the folder the guest works in, and with it the decrypted env.';
			const hint =
				'Copy nothing from the context: write files with heredocs, or fetch them by checksum.';
			yield (0, finding.D5)('build-copies-env', inline, message, {
				hint: hint,
				service: service.name,
			});
		}
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
			const hint = 'Let this step resolve it: name the file in `compose_files`.';
			const include = (0, lint_model.lt)(model, 'include');
			if (include !== void 0 && (0, lint_model.Pl)(include.value).length > 0) {
				const message = 'Compose starts nothing: `include` names a file that is not in the CVM.';
				yield (0, finding.D5)('include', include.key, message, { hint: hint });
			}
			for (const service of services) {
				const file = (0, yaml_node.GG)((0, yaml_node.GG)(service.node, 'extends'), 'file');
				const name = (0, lint_model.b6)(file);
				if (file === void 0 || name === void 0) continue;
				const message = `Compose starts nothing: ${(0, finding.SP)(name)} is not in the CVM, so nothing can be extended from it.`;
				yield (0, finding.D5)('extends-file', file, message, { hint: hint, service: service.name });
			}
		}
		function* lintEnvFiles(service, { envNames: envNames }) {
			for (const item of (0, lint_model.Pl)((0, yaml_node.GG)(service.node, 'env_file'))) {
				const node = item.kind === 'mapping' ? (0, yaml_node.GG)(item, 'path') : item;
				const text = (0, lint_model.b6)(node);
				if (node === void 0 || text === void 0) continue;
				const assumed = (0, lint_assumed.Pg)(text, envNames);
				const place = guestPath(assumed);
				const path = (0, finding.wB)(node, text)
					? (0, finding.SP)((0, lint_assumed.UC)(assumed))
					: 'that it names';
				if (place === 'secrets') {
					const message = `The service receives the decrypted env as a whole from ${path}.`;
					const hint = 'List the names it needs in `environment:`, unless it needs them all.';
					yield (0, finding.D5)('env-file-all-secrets', node, message, {
						hint: hint,
						service: service.name,
					});
				} else if (!isMissing(place)) continue;
				else if ((0, lint_model.Wu)((0, yaml_node.GG)(item, 'required'), envNames)) {
					const message = `Compose skips ${path}, which is not in the CVM, and the service starts without its values.`;
					const hint = 'Take the entry away, or give the values as env and `environment:`.';
					yield (0, finding.D5)('env-file-skipped', node, message, {
						hint: hint,
						service: service.name,
					});
				} else {
					const message = `Compose starts nothing: the env file ${path} is not in the CVM.`;
					const hint = 'Give secret values to this step as env and public ones as `environment:`.';
					yield (0, finding.D5)('env-file', node, message, { hint: hint, service: service.name });
				}
			}
		}
		function* lintLabelFiles(service, { envNames: envNames }) {
			for (const node of (0, lint_model.Pl)((0, yaml_node.GG)(service.node, 'label_file'))) {
				const text = (0, lint_model.b6)(node);
				if (text === void 0) continue;
				const assumed = (0, lint_assumed.Pg)(text, envNames);
				if (!isMissing(guestPath(assumed))) continue;
				const message = `Compose starts nothing: the label file ${(0, finding.SP)((0, lint_assumed.UC)(assumed))} is not in the CVM.`;
				const hint = 'Write the labels under `labels:`.';
				yield (0, finding.D5)('label-file', node, message, { hint: hint, service: service.name });
			}
		}
		function isMissing(place) {
			return place === 'relative' || place === 'guest-directory' || place === 'closed';
		}
		const SOURCES = {
			configs: {
				rule: 'config-file',
				word: 'config',
				hint: 'Put the text under `content:` (a literal `$` is written `$$` there).',
			},
			secrets: {
				rule: 'secret-file',
				word: 'secret',
				hint: 'Write `environment: NAME` instead, and give NAME to this step as env.',
			},
		};
		function* lintSourceFiles(section, { model: model, envNames: envNames }) {
			const { rule: rule, word: word, hint: hint } = SOURCES[section];
			for (const { name: name, node: node } of (0, lint_model.Jj)(
				(0, yaml_node.GG)(model, section),
			)) {
				const file = (0, yaml_node.GG)(node, 'file');
				const text = (0, lint_model.b6)(file);
				if (
					file === void 0 ||
					text === void 0 ||
					(0, lint_model.Hn)((0, yaml_node.GG)(node, 'external'), envNames)
				)
					continue;
				const assumed = (0, lint_assumed.Pg)(text, envNames);
				if ((0, lint_assumed.Af)(assumed) === '' || !isMissing(guestPath(assumed))) continue;
				const message = `No service can mount the ${word} ${(0, finding.SP)(name)}: the file ${(0, finding.SP)((0, lint_assumed.UC)(assumed))} is not in the CVM.`;
				yield (0, finding.D5)(rule, file, message, { hint: hint });
			}
		}
		function* lintReadOnly(service, subject) {
			if (!(0, lint_model.Hn)((0, yaml_node.GG)(service.node, 'read_only'), subject.envNames))
				return;
			for (const section of ['configs', 'secrets'])
				for (const { source: source, node: node } of (0, lint_model.Rr)(
					(0, yaml_node.GG)(service.node, section),
					subject.envNames,
				)) {
					const definition = (0, yaml_node.GG)((0, yaml_node.GG)(subject.model, section), source);
					if (!isByValue(definition)) continue;
					const { word: word } = SOURCES[section];
					const message = `The service does not start: Compose copies the ${word} ${(0, finding.SP)(source)} into the container, and \`read_only: true\` forbids that.`;
					const hint =
						'Leave `read_only` off for that service, or hand the value over in `environment:`.';
					yield (0, finding.D5)('config-read-only', node, message, {
						hint: hint,
						service: service.name,
					});
				}
		}
		function isByValue(definition) {
			return ['content', 'environment'].some((key) => {
				const value = (0, yaml_node.GG)(definition, key);
				return value !== void 0 && !(0, yaml_node.kZ)(value);
			});
		}
		var image_reference = __webpack_require__(4275);
		const PIN_HINT = 'Write `name@sha256:…`, by hand or with the input `images`.';
		const PLACEHOLDERS = [
			/\{\{.*?\}\}/,
			/<[^<>]+>/,
			/(?<![a-zA-Z0-9])__\w+?__(?![a-zA-Z0-9])/,
			/(?<![a-zA-Z0-9])REPLACE(?:[_-]?[A-Z0-9_]+)?(?![a-zA-Z0-9])/,
			/(?<![a-zA-Z0-9])(?:replace|change)[_-]?(?:me|this)(?![a-zA-Z0-9])/i,
			/(?<![a-zA-Z0-9])(?:YOUR_[A-Z0-9_]+|TODO|FIXME)(?![a-zA-Z0-9])/,
		];
		function* lintImages(subject) {
			for (const service of subject.services) {
				const image = (0, yaml_node.GG)(service.node, 'image');
				const text = (0, lint_model.b6)(image);
				if (image === void 0 || text === void 0 || text === '') yield* lintMissing(service);
				else yield* lintImage(image, (0, lint_assumed.Pg)(text, subject.envNames), service);
				yield* lintPlatform(service, subject);
			}
		}
		function* lintMissing(service) {
			const given = ['build', 'provider', 'extends'].some((key) => {
				const value = (0, yaml_node.GG)(service.node, key);
				return value !== void 0 && !(0, yaml_node.kZ)(value);
			});
			if (given) return;
			const message = `Compose starts nothing: the service ${(0, finding.SP)(service.name)} has neither \`image:\` nor \`build:\`.`;
			const hint = 'Name the image, or set it with the input `images`.';
			yield (0, finding.D5)('image-missing', service.key, message, {
				hint: hint,
				service: service.name,
			});
		}
		function* lintImage(image, assumed, service) {
			const name = (0, finding.SP)((0, lint_assumed.UC)(assumed));
			const details = { service: service.name };
			const placeholder = PLACEHOLDERS.map((pattern) => pattern.exec(assumed)?.[0]).find(
				(match) => match !== void 0,
			);
			if (placeholder !== void 0) {
				const message = `The CVM cannot pull ${name}: the placeholder ${(0, finding.SP)((0, lint_assumed.UC)(placeholder))} was never filled in.`;
				const hint = 'Fill it in with the input `images`.';
				yield (0, finding.D5)('image-placeholder', image, message, { ...details, hint: hint });
				return;
			}
			const isBuilt = (0, yaml_node.GG)(service.node, 'build') !== void 0;
			if (!(0, lint_assumed.qE)(assumed)) {
				if (isBuilt || /@sha256:[0-9a-f]{64}$/.test(assumed)) return;
				const what =
					(0, lint_assumed.Af)(assumed) === ''
						? 'The sealed env decides which image the CVM runs'
						: `The sealed env decides which ${name} the CVM runs`;
				const hint =
					'Fill the reference in before shipping, with the input `images` or `variables`.';
				const message = `${what}, so the image is not part of what is attested.`;
				yield (0, finding.D5)('image-variable', image, message, { ...details, hint: hint });
				return;
			}
			const reference = (0, image_reference.o)(assumed);
			if (reference === void 0) {
				const message = `The CVM cannot pull ${name}: that is no image reference.`;
				const hint =
					'A reference is `[registry/]repository[:tag][@digest]`, the repository in lower case.';
				yield (0, finding.D5)('image-invalid', image, message, { ...details, hint: hint });
			} else if (!isBuilt && reference.digest === void 0) {
				const message = `${name} can be moved to other content: what the CVM runs is not what was attested, and the old image may run again under the same tag.`;
				yield (0, finding.D5)('image-mutable', image, message, { ...details, hint: PIN_HINT });
			}
		}
		const AMD64 = /^(?:linux\/)?(?:amd64|x86_64|x86-64)(?:\/v\d)?$/i;
		function* lintPlatform(service, { envNames: envNames }) {
			const platform = (0, lint_model.lt)(service.node, 'platform');
			const text = (0, lint_assumed.Pg)((0, lint_model.b6)(platform?.value) ?? '', envNames);
			if (platform === void 0 || text === '' || text === 'linux' || !(0, lint_assumed.qE)(text))
				return;
			if (AMD64.test(text)) return;
			const message = `The container dies with \`exec format error\`: CVMs are \`linux/amd64\` machines, not ${(0, finding.SP)(text)}.`;
			const hint = 'Build and name an image for `linux/amd64`.';
			yield (0, finding.D5)('platform-not-amd64', platform.value, message, {
				hint: hint,
				service: service.name,
			});
		}
		var ports = __webpack_require__(1576);
		function* lintReferences(subject, all) {
			const active = new Set(subject.services.map(({ name: name }) => name));
			const idle = new Set(all.map(({ name: name }) => name).filter((name) => !active.has(name)));
			for (const service of subject.services) {
				yield* lintVolumes(service, subject);
				yield* lintNetworks(service, subject);
				yield* lintGrants(service, subject);
				yield* lintServiceNames(service, subject.envNames, active, idle);
			}
			yield* lintCycles(subject);
		}
		function isDeclared(model, section, name) {
			const declared = (0, yaml_node.GG)(model, section);
			return declared?.kind === 'mapping' && declared.entries.has(name);
		}
		function* lintVolumes(service, { model: model, envNames: envNames }) {
			for (const { type: type, source: source, node: node } of (0, lint_model.cS)(
				service,
				envNames,
			)) {
				if (type !== 'volume' || source === '' || !(0, lint_assumed.qE)(source)) continue;
				if (isDeclared(model, 'volumes', source)) continue;
				const message = `Compose starts nothing: the volume ${(0, finding.SP)(source)} is not declared.`;
				const hint = `Declare it under the top-level \`volumes:\`; \`${source}:\` alone is enough.`;
				yield (0, finding.D5)('volume-undefined', node, message, {
					hint: hint,
					service: service.name,
				});
			}
		}
		function* lintNetworks(service, { model: model }) {
			for (const { key: key } of (0, lint_model.eZ)((0, yaml_node.GG)(service.node, 'networks'))) {
				const name = (0, lint_model.b6)(key);
				if (name === void 0 || name === 'default' || name.includes('$')) continue;
				if (isDeclared(model, 'networks', name)) continue;
				const message = `Compose starts nothing: the network ${(0, finding.SP)(name)} is not declared.`;
				const hint = 'Declare it under the top-level `networks:`.';
				yield (0, finding.D5)('network-undefined', key, message, {
					hint: hint,
					service: service.name,
				});
			}
		}
		const GRANTS = [
			['configs', 'config-undefined', 'config', ['configs']],
			['secrets', 'secret-undefined', 'secret', ['secrets']],
			['secrets', 'secret-undefined', 'build secret', ['build', 'secrets']],
		];
		function* lintGrants(service, { model: model, envNames: envNames }) {
			for (const [section, rule, word, path] of GRANTS)
				for (const { source: source, node: node } of (0, lint_model.Rr)(
					(0, lint_model.Xn)(service.node, ...path),
					envNames,
				)) {
					if (!(0, lint_assumed.qE)(source) || isDeclared(model, section, source)) continue;
					const message = `Compose starts nothing: the ${word} ${(0, finding.SP)(source)} is not declared.`;
					const hint = `Declare it under the top-level \`${section}:\`.`;
					yield (0, finding.D5)(rule, node, message, { hint: hint, service: service.name });
				}
		}
		function serviceReferences(service, envNames) {
			const { node: node } = service;
			const references = (0, lint_model.eZ)((0, yaml_node.GG)(node, 'depends_on')).flatMap(
				({ key: key, value: value }) => {
					const name = (0, yaml_node.Je)(key);
					if (name === void 0) return [];
					const optional = (0, lint_model.Wu)((0, yaml_node.GG)(value, 'required'), envNames);
					return [{ name: name, node: key, optional: optional }];
				},
			);
			const add = (at, name) => {
				if (at !== void 0 && name !== void 0)
					references.push({ name: name, node: at, optional: false });
			};
			const text = (at) => (0, lint_assumed.Pg)((0, lint_model.b6)(at) ?? '', envNames);
			for (const item of (0, lint_model.S3)((0, yaml_node.GG)(node, 'links')))
				add(item, text(item).split(':')[0]);
			for (const item of (0, lint_model.S3)((0, yaml_node.GG)(node, 'volumes_from')))
				if (!text(item).startsWith('container:')) add(item, text(item).split(':')[0]);
			for (const key of ['network_mode', 'ipc', 'pid']) {
				const at = (0, yaml_node.GG)(node, key);
				if (at !== void 0) add(at, /^service:(.*)$/s.exec(text(at))?.[1]);
			}
			for (const { value: value, key: key } of (0, lint_model.K7)(
				(0, lint_model.Xn)(node, 'build', 'additional_contexts'),
			))
				add(key, /^service:(.*)$/s.exec((0, lint_assumed.Pg)(value ?? '', envNames))?.[1]);
			return references.filter(({ name: name }) => (0, lint_assumed.qE)(name));
		}
		function* lintServiceNames(service, envNames, active, idle) {
			for (const { name: name, node: node, optional: optional } of serviceReferences(
				service,
				envNames,
			)) {
				if (active.has(name) || (optional && idle.has(name))) continue;
				const why = idle.has(name)
					? `the service ${(0, finding.SP)(name)} is behind a profile that is not active`
					: `there is no service ${(0, finding.SP)(name)}`;
				const hint = idle.has(name)
					? 'Take its `profiles:` off, or the reference out.'
					: 'Correct the name, or take the reference out.';
				yield (0, finding.D5)('service-undefined', node, `Compose starts nothing: ${why}.`, {
					hint: hint,
					service: service.name,
				});
			}
		}
		function* lintCycles({ services: services, envNames: envNames }) {
			const byName = new Map(services.map((service) => [service.name, service]));
			const done = new Set();
			const found = [];
			const visit = (service, chain) => {
				if (done.has(service.name)) return;
				const here = [...chain, service.name];
				for (const { name: name, node: node } of serviceReferences(service, envNames)) {
					const next = byName.get(name);
					if (next === void 0 || (0, yaml_node.kZ)(next.node)) continue;
					const at = here.indexOf(name);
					if (at === -1) {
						visit(next, here);
						continue;
					}
					const cycle = [...here.slice(at), name].join(' → ');
					const message = `Compose starts nothing: services wait for each other (${cycle}).`;
					const hint = 'Take one of the dependencies out.';
					found.push(
						(0, finding.D5)('dependency-cycle', node, message, {
							hint: hint,
							service: service.name,
						}),
					);
				}
				done.add(service.name);
			};
			for (const service of services) visit(service, []);
			yield* found;
		}
		var rules = __webpack_require__(111);
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
		const URL_PASSWORD = /[a-z][a-z0-9+.-]*:\/\/[^\s/?#:@"']*:([^\s/?#@"']+)@/gi;
		const STAND_IN = /^(?:\*+|x+|\.+|…|<.*>|\[.*\])$/i;
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
				if (!password.includes(lint_assumed.HV) && !STAND_IN.test(password))
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
			const upper = name
				.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
				.toUpperCase()
				.replace(/[.-]/g, '_')
				.replace(SUFFIX, '');
			const value = assumed.trim();
			if (value.includes(lint_assumed.HV) || PUBLIC_NAME.test(upper) || isReference(value))
				return false;
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
		function walk_scalarsOf(model) {
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
		function* lintSecrets(subject, findSecrets, shippedText) {
			const scalars = walk_scalarsOf(subject.model);
			const known = [...lintKnown(subject.model, scalars, findSecrets, shippedText)];
			yield* known;
			const line = ({ place: place }) => `${place?.file ?? ''}:${place?.line ?? ''}`;
			const reported = new Set(known.map(line));
			const likely = [...lintLiterals(subject, scalars), ...lintTexts(scalars, shippedText)];
			for (const finding of likely) if (!reported.has(line(finding))) yield finding;
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
					yield knownFinding(name, (0, finding.mA)(node, offset, length), serviceAt(path));
				}
			}
			const names = new Set(inText.map(({ name: name }) => name));
			for (const source of names.size === 0 ? [] : sourcesOf(all))
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
			return (0, finding.D5)('secret-in-text', place, message, { hint: hint, service: service });
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
					yield likelyFinding(likeness, place, serviceAt(path));
				}
				if (!text.includes('@')) continue;
				const assumed = (0, lint_assumed.Pg)(text, envNames);
				const url = urlPasswordIn(assumed);
				if (url === void 0) continue;
				tokens.add(node);
				yield (0, finding.D5)(
					'url-password',
					assumed === text ? (0, finding.mA)(node, url.offset, url.length) : node,
					'A password stands in a URL of the compose text, which is public and measured.',
					{
						hint: 'Put a variable in place of the password, and its value into env.',
						service: serviceAt(path),
					},
				);
			}
			for (const service of (0, lint_model.Yj)(model))
				for (const given of [
					...(0, lint_model.K7)((0, yaml_node.GG)(service.node, 'environment')),
					...(0, lint_model.K7)(
						(0, yaml_node.GG)((0, yaml_node.GG)(service.node, 'build'), 'args'),
					),
				]) {
					if (tokens.has(given.node) || given.value === void 0) continue;
					if (!isSecretLiteral(given.name, (0, lint_assumed.Pg)(given.value, envNames))) continue;
					const message = `${(0, finding.SP)(given.name)} has a literal value in the compose text, which is public and measured.`;
					const hint = `Write \`\${${given.name}}\` in its place, and put the value into env.`;
					yield (0, finding.D5)('password-literal', given.key, message, {
						hint: hint,
						service: service.name,
					});
				}
		}
		function* lintTexts(all, shippedText) {
			if ([...tokensIn(shippedText)].length === 0) return;
			for (const source of sourcesOf(all))
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
			const hint =
				rule === 'private-key'
					? 'Move it into env, base64-encoded, and replace the key.'
					: 'Put a variable in its place, its value into env, and replace the token.';
			return (0, finding.D5)(rule, place, message, { hint: hint, service: service });
		}
		const PROFILES_NAME = 'COMPOSE_PROFILES';
		function isIdle(service, envNames) {
			return (0, lint_model.uV)(service).length > 0 && envNames?.has(PROFILES_NAME) === false;
		}
		function* lintServices({ model: model, services: services, envNames: envNames }, all) {
			if (envNames?.has(PROFILES_NAME) !== true)
				for (const service of all) {
					const profiles = (0, lint_model.lt)(service.node, 'profiles');
					if (profiles === void 0 || (0, lint_model.uV)(service).length === 0) continue;
					const message = `The service ${(0, finding.SP)(service.name)} never starts: the guest activates no profile unless \`${PROFILES_NAME}\` is part of the sealed env.`;
					const hint = `Take \`profiles:\` off, or give \`${PROFILES_NAME}\` to this step as env.`;
					yield (0, finding.D5)('profiles', profiles.key, message, {
						hint: hint,
						service: service.name,
					});
				}
			const names = new Map();
			for (const service of services) {
				const node = (0, yaml_node.GG)(service.node, 'container_name');
				const name = (0, lint_assumed.Pg)((0, lint_model.b6)(node) ?? '', envNames);
				if (node === void 0 || name === '' || !(0, lint_assumed.qE)(name)) continue;
				const other = names.get(name);
				if (other === void 0) {
					names.set(name, service.name);
					continue;
				}
				const message = `The start fails: the container name ${(0, finding.SP)(name)} is that of the service ${(0, finding.SP)(other)} already.`;
				const hint = 'Leave `container_name:` out; services find each other by service name.';
				yield (0, finding.D5)('container-name-clash', node, message, {
					hint: hint,
					service: service.name,
				});
			}
			for (const service of services) {
				for (const [key, version] of NEWER_ATTRIBUTES)
					yield* lintNewer(service.node, key, version, service.name);
				for (const item of (0, lint_model.Pl)((0, yaml_node.GG)(service.node, 'env_file')))
					yield* lintNewer(item, 'format', '2.30', service.name);
				for (const { value: value } of (0, lint_model.eZ)(
					(0, yaml_node.GG)(service.node, 'networks'),
				))
					yield* lintNewer(value, 'interface_name', '2.36', service.name);
				for (const key of ['provenance', 'sbom'])
					yield* lintNewer((0, yaml_node.GG)(service.node, 'build'), key, '2.39', service.name);
			}
			yield* lintNewer(model, 'models', '2.38', void 0);
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
			const found = (0, lint_model.lt)(node, name);
			if (found === void 0 || (0, yaml_node.kZ)(found.value)) return;
			const message = `The guest's Compose (about 2.26 to 2.28) may refuse the app: ${(0, finding.SP)(name)} came with ${version}.`;
			const hint = 'Do without, or check the Compose version of the OS image.';
			yield (0, finding.D5)('newer-compose', found.key, message, { hint: hint, service: service });
		}
		function* lintContradictions({ model: model, services: services, envNames: envNames }) {
			for (const { name: name, key: key, node: node } of (0, lint_model.Jj)(
				(0, yaml_node.GG)(model, 'secrets'),
			)) {
				if (['file', 'environment', 'external'].some((source) => (0, lint_model.lt)(node, source)))
					continue;
				const message = `Compose starts nothing: the secret ${(0, finding.SP)(name)} has neither \`environment:\` nor \`file:\`.`;
				const hint = 'Write `environment: NAME`, and give NAME to this step as env.';
				yield (0, finding.D5)('compose-refuses', key, message, { hint: hint });
			}
			for (const service of services) {
				const given = (name) => {
					const found = (0, lint_model.lt)(service.node, name);
					return found === void 0 || (0, yaml_node.kZ)(found.value) ? void 0 : found;
				};
				const report = (at, what, hint) =>
					(0, finding.D5)('compose-refuses', at, `Compose starts nothing: ${what}.`, {
						hint: hint,
						service: service.name,
					});
				const networks = given('networks');
				if (networks !== void 0 && ((0, lint_model.b6)(given('network_mode')?.value) ?? '') !== '')
					yield report(
						networks.key,
						'`networks` and `network_mode` exclude each other',
						'Keep one of the two.',
					);
				const inline = (0, lint_model.lt)(given('build')?.value, 'dockerfile_inline');
				if (inline !== void 0 && (0, lint_model.lt)(given('build')?.value, 'dockerfile') !== void 0)
					yield report(
						inline.key,
						'`dockerfile` and `dockerfile_inline` exclude each other',
						'Keep one of the two.',
					);
				const scale = given('scale');
				const replicas = (0, lint_model.lt)(given('deploy')?.value, 'replicas');
				const [scaleText, replicasText] = [scale, replicas].map((found) =>
					(0, lint_assumed.Pg)((0, lint_model.b6)(found?.value) ?? '', envNames),
				);
				const areKnown =
					(0, lint_assumed.qE)(scaleText ?? '') && (0, lint_assumed.qE)(replicasText ?? '');
				if (scale !== void 0 && replicas !== void 0 && areKnown && scaleText !== replicasText)
					yield report(scale.key, '`scale` and `deploy.replicas` differ', 'Keep one of the two.');
				const platform = (0, lint_assumed.Pg)(
					(0, lint_model.b6)(given('platform')?.value) ?? '',
					envNames,
				);
				const platforms = (0, lint_model.lt)(given('build')?.value, 'platforms');
				const built = (0, lint_model.S3)(platforms?.value).map((item) =>
					(0, lint_assumed.Pg)((0, lint_model.b6)(item) ?? '', envNames),
				);
				const isCompared =
					platform !== '' && built.length > 0 && [platform, ...built].every(lint_assumed.qE);
				if (platforms !== void 0 && isCompared && !built.includes(platform))
					yield report(
						platforms.key,
						`\`build.platforms\` lacks ${(0, finding.SP)(platform)}, the \`platform\` of the service`,
						'Name it there, too.',
					);
				const containerName = given('container_name');
				if (containerName !== void 0 && ((0, lint_model.N4)(service, envNames) ?? 1) > 1)
					yield report(
						containerName.key,
						'`container_name` and more than one replica exclude each other',
						'Leave `container_name:` out.',
					);
				const test = (0, lint_model.lt)(given('healthcheck')?.value, 'test');
				const first =
					test?.value.kind === 'sequence' ? (0, lint_model.b6)(test.value.items[0]?.value) : void 0;
				if (test !== void 0 && first !== void 0 && !/^(?:CMD|CMD-SHELL|NONE)$/.test(first))
					if ((0, lint_assumed.qE)((0, lint_assumed.Pg)(first, envNames)))
						yield report(
							test.key,
							'a `healthcheck.test` list begins with CMD, CMD-SHELL or NONE',
							'Put `CMD` in front, or write the command as one text.',
						);
				const logging = (0, lint_model.lt)(service.node, 'logging');
				if (logging !== void 0 && (0, yaml_node.kZ)(logging.value))
					yield report(logging.key, '`logging:` has no value', 'Take `logging:` out.');
			}
		}
		const HOST_NAMESPACES = ['pid', 'ipc', 'network_mode', 'userns_mode', 'cgroup', 'uts'];
		function* lintTrust({ services: services, envNames: envNames }) {
			for (const service of services) {
				const details = { service: service.name };
				const privileged = (0, lint_model.lt)(service.node, 'privileged');
				if (privileged !== void 0 && (0, lint_model.Hn)(privileged.value, envNames)) {
					const message =
						'The container is root in the CVM: it can read every secret and change the other containers.';
					const hint = 'Give it the capabilities and devices it needs instead of `privileged`.';
					yield (0, finding.D5)('trust-privileged', privileged.key, message, {
						...details,
						hint: hint,
					});
				}
				for (const key of HOST_NAMESPACES) {
					const node = (0, yaml_node.GG)(service.node, key);
					if (
						node === void 0 ||
						(0, lint_assumed.Pg)((0, lint_model.b6)(node) ?? '', envNames) !== 'host'
					)
						continue;
					const message = `The container shares a namespace of the CVM (\`${key}: host\`) and is less isolated from the guest and the other containers.`;
					const hint = `Leave \`${key}\` out.`;
					yield (0, finding.D5)('trust-host-namespace', node, message, { ...details, hint: hint });
				}
				for (const { type: type, source: source, node: node } of (0, lint_model.cS)(
					service,
					envNames,
				)) {
					const path = type === 'bind' ? absoluteGuestPath(source) : void 0;
					if (path === void 0) continue;
					if (path === '/var/run/docker.sock') {
						const message = `The container controls docker in the CVM through ${(0, finding.SP)(source)}: it can run what the attested text does not name.`;
						const hint =
							'Do without, or put a proxy before the socket that lets only needed calls pass.';
						yield (0, finding.D5)('trust-docker-socket', node, message, { ...details, hint: hint });
					} else if (handsOutGuest(path) && source.startsWith('/')) {
						const message = `The container can reach the files of the guest through ${(0, finding.SP)(source)}: the decrypted env or docker's data.`;
						const hint = 'Mount only what it needs.';
						yield (0, finding.D5)('trust-host-mount', node, message, { ...details, hint: hint });
					}
				}
			}
		}
		function handsOutGuest(path) {
			return (
				path === '/' ||
				path === '/dstack' ||
				isBelow(path, '/dstack/.host-shared') ||
				isBelow(path, '/var/lib/docker')
			);
		}
		const DEFAULT_PROJECT = 'dstack';
		function lintAgainstLive(model, live) {
			return (0, finding.al)([...lintProjectName(model, live), ...live_lintVolumes(model, live)]);
		}
		function projectName(model) {
			return (0, lint_model.b6)((0, yaml_node.GG)(model, 'name')) ?? DEFAULT_PROJECT;
		}
		function* lintProjectName(model, live) {
			const name = projectName(model);
			const liveName = projectName(live);
			if (name === liveName) return;
			const given = (0, lint_model.lt)(model, 'name');
			const message = `The project becomes ${(0, finding.SP)(name)} and was ${(0, finding.SP)(liveName)}: named volumes start empty beside the old ones, so the data looks lost.`;
			const hint =
				liveName === DEFAULT_PROJECT
					? 'Take `name:` out. To change it on purpose, put `project-name-changed` into `lint_ignore` for one deploy.'
					: `Write \`name: ${liveName}\`. To change it on purpose, put \`project-name-changed\` into \`lint_ignore\` for one deploy.`;
			yield (0, finding.D5)('project-name-changed', given?.value ?? topOf(model), message, {
				hint: hint,
			});
		}
		function topOf(model) {
			return [...model.entries.values()][0]?.key ?? model;
		}
		function volumesOf(model) {
			const volumes = new Map();
			for (const service of (0, lint_model.Yj)(model))
				for (const mount of (0, lint_model.cS)(service, void 0)) {
					if (
						mount.type !== 'volume' ||
						mount.source === '' ||
						mount.source.includes(lint_assumed.HV)
					)
						continue;
					const id = volumeId(model, mount.source);
					const mounts = [...(volumes.get(id)?.mounts ?? []), { service: service, mount: mount }];
					volumes.set(id, { id: id, name: mount.source, mounts: mounts });
				}
			return volumes;
		}
		function volumeId(model, key) {
			const definition = (0, lint_model.Xn)(model, 'volumes', key);
			const external = (0, yaml_node.GG)(definition, 'external');
			const isExternal = external?.kind === 'mapping' || (0, lint_model.Hn)(external, void 0);
			const name =
				(0, lint_model.b6)((0, yaml_node.GG)(external, 'name')) ??
				(0, lint_model.b6)((0, yaml_node.GG)(definition, 'name'));
			if (name !== void 0) return withoutProject(model, name);
			return isExternal ? withoutProject(model, key) : `project:${key}`;
		}
		function withoutProject(model, name) {
			const prefix = `${projectName(model)}_`;
			return name.startsWith(prefix) ? `project:${name.slice(prefix.length)}` : `docker:${name}`;
		}
		function* live_lintVolumes(model, live) {
			const now = volumesOf(model);
			const before = volumesOf(live);
			const services = new Map((0, lint_model.Yj)(model).map((service) => [service.name, service]));
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
						? `no service mounts the volume ${(0, finding.SP)(volume.name)} any more, which held ${(0, finding.KE)(targets)}`
						: `${(0, finding.SP)(successor.mount.source)} takes the place of the volume ${(0, finding.SP)(volume.name)} and starts empty`;
				const hint = `${successor === void 0 ? `Keep the volume ${(0, finding.SP)(volume.name)}` : 'Keep the old name, or give it to the new volume as `name:`'}. To drop the data on purpose, put \`volume-lost\` into \`lint_ignore\` for one deploy.`;
				yield (0, finding.D5)(
					'volume-lost',
					successor?.mount.node ??
						user?.key ??
						(0, lint_model.lt)(model, 'volumes')?.key ??
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
		var variables = __webpack_require__(2363);
		var path = __webpack_require__(3508);
		const BOOLEAN = 'a boolean';
		const NUMBER = 'a number';
		const SIZE = 'a size';
		const TIME = 'a duration';
		const PORT = 'a port';
		const service = (names, type) => names.map((name) => [`services.*.${name}`, type]);
		const TYPED_FIELDS = new path.m([
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
					'cpus',
					'cpu_count',
					'cpu_percent',
					'cpu_period',
					'cpu_quota',
					'cpu_rt_period',
					'cpu_rt_runtime',
					'cpu_shares',
					'oom_score_adj',
					'pids_limit',
					'healthcheck.retries',
					'deploy.replicas',
					'deploy.update_config.parallelism',
					'deploy.update_config.max_failure_ratio',
					'deploy.rollback_config.parallelism',
					'deploy.rollback_config.max_failure_ratio',
					'deploy.restart_policy.max_attempts',
					'deploy.placement.max_replicas_per_node',
					'deploy.resources.limits.cpus',
					'deploy.resources.limits.pids',
					'deploy.resources.reservations.cpus',
					'blkio_config.weight',
					'ports.*.target',
					'ulimits.*',
					'ulimits.*.soft',
					'ulimits.*.hard',
					'configs.*.mode',
					'secrets.*.mode',
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
		function lintVariables(model, envNames, options = {}) {
			const { values: values } = walk_scalarsOf(model);
			const uses = [...usesOf(model, values, envNames)];
			return (0, finding.al)([
				...lintSyntax(values),
				...lintEmptyDefaults(values, envNames),
				...(envNames === void 0
					? lintNeeded(uses)
					: [...lintUndefined(uses, envNames), ...lintUnused(model, uses, envNames, options)]),
			]);
		}
		function* usesOf(model, values, envNames) {
			const all = (0, lint_model.Yj)(model);
			const idle = new Set(
				all.filter((service) => isIdle(service, envNames)).map(({ name: name }) => name),
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
				for (const { name: key, node: node } of (0, lint_model.Jj)(
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
				for (const { source: source } of (0, lint_model.Rr)(
					(0, yaml_node.GG)(node, 'configs'),
					envNames,
				))
					mounted.add(`configs ${source}`);
				for (const grants of [
					(0, yaml_node.GG)(node, 'secrets'),
					(0, yaml_node.GG)(build, 'secrets'),
				])
					for (const { source: source } of (0, lint_model.Rr)(grants, envNames))
						mounted.add(`secrets ${source}`);
			}
			return mounted;
		}
		function* usesIn({ node: node, path: path }, envNames, idle) {
			const text = (0, yaml_node.Je)(node);
			if (text?.includes('$') !== true) return;
			const service = serviceAt(path);
			const ignored = isExtension(path) || (service !== void 0 && idle.has(service));
			const isTyped = ({ start: start, end: end }) =>
				start === 0 && end === text.length && TYPED_FIELDS.find(path) !== void 0;
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
			const isSet = lint_assumed.oX.has(use.name) || envNames?.has(use.name) === true;
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
			for (const { name: name, value: value, key: key } of (0, lint_model.K7)(node)) {
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
					yield (0, finding.D5)(
						'variable-malformed',
						(0, finding.mA)(node, start, end - start),
						message,
						{
							hint: written.startsWith('${{')
								? 'A GitHub expression is not filled in here: use the input `variables`.'
								: 'Correct it, or write `$$` for a literal `$`.',
							service: serviceAt(path),
						},
					);
				}
			}
		}
		function* lintEmptyDefaults(values, envNames) {
			for (const { node: node, path: path } of values) {
				const text = (0, yaml_node.Je)(node);
				if (text?.includes('$') !== true) continue;
				const type = TYPED_FIELDS.find(path);
				if (type === void 0 || (0, lint_assumed.Pg)(text, envNames) !== '') continue;
				const [use] = (0, variables.N)(text).uses;
				if (use === void 0) continue;
				const message = `Compose starts nothing where ${(0, finding.SP)(use.name)} has no value: it needs ${type} here and reads an empty text.`;
				const hint = `Write a default that fits: \`\${${use.name}:-…}\`.`;
				const place = (0, finding.mA)(node, use.start, use.end - use.start);
				yield (0, finding.D5)('variable-empty-default', place, message, {
					hint: hint,
					service: serviceAt(path),
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
				if (effect === 'copes' || envNames.has(name) || lint_assumed.oX.has(name)) continue;
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
				const hint = `${nearest(name, envNames)}Give ${(0, finding.SP)(name)} to this step as env${isExpression ? `, write a default (\`\${${name}:-…}\`), or write \`$$\` for a literal \`$\`` : effect === 'omits' ? ', or take the entry out' : ''}.`;
				const place = (0, finding.mA)(node, offset, length);
				yield (0, finding.D5)('variable-undefined', place, message, {
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
				if (effect !== 'copes' && !lint_assumed.oX.has(name)) needed.add(name);
			if (needed.size === 0) return;
			const names = [...needed].sort();
			const message = `The compose text needs ${names.length === 1 ? 'a value' : 'values'} for ${(0, finding.KE)(names)}; the env of the deploy is not known here.`;
			const hint = 'Make sure that the deploy seals every one of them.';
			yield (0, finding.D5)('variables-needed', void 0, message, { hint: hint });
		}
		const OTHER_READERS =
			/^(?:(?:DSTACK|COMPOSE|DOCKER|BUILDKIT|BUILDX)_.*|(?:https?|all|no)_proxy)$/i;
		function* lintUnused(model, uses, envNames, { script: script }) {
			if (handsOutWholeEnv(model, envNames)) return;
			const used = new Set(uses.map(({ name: name }) => name));
			const inScript = new Set(script?.match(/\w+/g));
			for (const name of envNames) {
				if (used.has(name) || inScript.has(name) || OTHER_READERS.test(name)) continue;
				const message = `${(0, finding.SP)(name)} is sealed for nothing: the compose text never uses it, so no container sees it.`;
				const hint = `${nearest(name, used)}Use it in the compose text (\`${name}: \${${name}}\`), or take it out of env.`;
				yield (0, finding.D5)('env-unused', void 0, message, { hint: hint });
			}
		}
		function handsOutWholeEnv(model, envNames) {
			const isWhole = (path) => {
				const place = guestPath(path);
				return place === 'secrets' || place === 'guest-directory' || path === '/';
			};
			const services = (0, lint_model.Yj)(model);
			const files = [
				...services.flatMap((service) =>
					(0, lint_model.Pl)((0, yaml_node.GG)(service.node, 'env_file')).map(
						(item) => (0, yaml_node.GG)(item, 'path') ?? item,
					),
				),
				...['configs', 'secrets'].flatMap((section) =>
					(0, lint_model.Jj)((0, yaml_node.GG)(model, section)).flatMap(
						({ node: node }) => (0, yaml_node.GG)(node, 'file') ?? [],
					),
				),
			];
			return (
				files.some((file) =>
					isWhole((0, lint_assumed.Pg)((0, lint_model.b6)(file) ?? '', envNames)),
				) ||
				services.some((service) =>
					(0, lint_model.cS)(service, envNames).some(
						({ type: type, source: source }) => type === 'bind' && isWhole(source),
					),
				)
			);
		}
		function lintCompose(model, context) {
			const { envNames: envNames, findSecrets: findSecrets, shippedText: shippedText } = context;
			const all = (0, lint_model.Yj)(model);
			const services = all.filter((service) => !isIdle(service, envNames));
			const subject = { model: model, envNames: envNames, services: services };
			const findings = (0, finding.al)([
				...lintBuilds(subject),
				...lintFiles(subject),
				...lintBinds(subject),
				...lintImages(subject),
				...lintSecrets(subject, findSecrets, shippedText),
				...(0, ports.m)(subject),
				...lintServices(subject, all),
				...lintReferences(subject, all),
				...lintContradictions(subject),
				...lintTrust(subject),
			]);
			return withoutSecrets(findings, findSecrets);
		}
		function withoutSecrets(findings, findSecrets) {
			const words = ({ message: message, hint: hint }) => `${message}\0${hint ?? ''}`;
			const line = ({ place: place }) => `${place?.file ?? ''}:${place?.line ?? ''}`;
			const told = new Set(
				findings.filter(({ rule: rule }) => rule === 'secret-in-text').map(line),
			);
			if (told.size === 0 && findSecrets(findings.map(words).join('\0')).length === 0)
				return findings;
			return findings.map((finding) => {
				const isOther = finding.rule !== 'secret-in-text' && told.has(line(finding));
				if (!isOther && findSecrets(words(finding)).length === 0) return finding;
				const { title: title, fix: fix } = (0, rules.yj)(finding.rule);
				return { ...finding, message: `${title}.`, hint: fix };
			});
		}
	},
	6397: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hn: () => isTrue,
			Jj: () => mappingsOf,
			K7: () => keyValues,
			N4: () => replicasOf,
			Pl: () => oneOrMany,
			Rr: () => grantsOf,
			S3: () => itemsOf,
			Wu: () => isFalse,
			Xn: () => descend,
			Yj: () => servicesOf,
			b6: () => textOf,
			cS: () => mountsOf,
			eZ: () => namesOf,
			lt: () => attribute,
			uV: () => profilesOf,
		});
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9311);
		var _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5663);
		var _assumed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4918);
		function servicesOf(model) {
			return mappingsOf((0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, 'services'));
		}
		function mappingsOf(node) {
			if (node?.kind !== 'mapping') return [];
			return [...node.entries].flatMap(([name, { key: key, value: value }]) =>
				value.kind === 'mapping' ? [{ name: name, key: key, node: value }] : [],
			);
		}
		function attribute(node, name) {
			return node?.kind === 'mapping' ? node.entries.get(name) : void 0;
		}
		function descend(node, ...path) {
			return path.reduce(
				(at, key) => (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(at, key),
				node,
			);
		}
		function itemsOf(node) {
			return node?.kind === 'sequence' ? node.items.map(({ value: value }) => value) : [];
		}
		function oneOrMany(node) {
			if (node === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(node)) return [];
			return node.kind === 'sequence' ? itemsOf(node) : [node];
		}
		function textOf(node) {
			return node?.kind !== 'scalar' || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(node)
				? void 0
				: (0, _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__.Ru)(node.value);
		}
		function isTrue(node, envNames) {
			if (node?.kind !== 'scalar') return false;
			if (node.value.type === 'bool') return node.value.value;
			const text = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			return (
				text !== void 0 &&
				/^(?:true|y|yes|on|1)$/i.test(
					(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
				)
			);
		}
		function isFalse(node, envNames) {
			if (node?.kind !== 'scalar') return false;
			if (node.value.type === 'bool') return !node.value.value;
			const text = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			return (
				text !== void 0 &&
				/^(?:false|n|no|off|0)$/i.test(
					(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
				)
			);
		}
		function integerOf(node, envNames) {
			const text = textOf(node);
			if (text === void 0) return;
			const assumed = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames);
			return /^\d{1,9}$/.test(assumed) ? Number(assumed) : void 0;
		}
		function keyValues(node) {
			if (node?.kind === 'mapping')
				return [...node.entries].map(([name, { key: key, value: value }]) => ({
					name: name,
					value: textOf(value),
					node: value,
					key: key,
				}));
			return itemsOf(node).flatMap((item) => {
				const text = textOf(item);
				if (text === void 0) return [];
				const at = text.indexOf('=');
				const [name, value] = at === -1 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
				return [{ name: name, value: value, node: item, key: item }];
			});
		}
		function mountsOf(service, envNames) {
			return itemsOf(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'volumes'),
			).flatMap((item) => {
				const mount =
					item.kind === 'mapping' ? longMount(item, envNames) : shortMount(item, envNames);
				return mount ?? [];
			});
		}
		function shortMount(node, envNames) {
			const text = textOf(node);
			if (text === void 0) return;
			const parts = (0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__.wM)(
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
			);
			if (typeof parts === 'string') return;
			const { source: source, target: target } = parts;
			return { type: shortType(source, target), source: source, target: target, node: node };
		}
		function shortType(source, target) {
			if (source === '' && !(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(target))
				return 'unknown';
			if ((0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__.pR)(source)) return 'bind';
			return source.startsWith(_assumed_js__WEBPACK_IMPORTED_MODULE_2__.HV) ? 'unknown' : 'volume';
		}
		function longMount(node, envNames) {
			const text = (key) =>
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(
					textOf((0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, key)) ?? '',
					envNames,
				);
			const type = text('type');
			return {
				type: (0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.qE)(type)
					? type === 'bind' || type === 'volume'
						? type
						: 'other'
					: 'unknown',
				source: text('source'),
				target: text('target'),
				node: (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'source') ?? node,
			};
		}
		function grantsOf(node, envNames) {
			return itemsOf(node).flatMap((item) => {
				const source =
					item.kind === 'mapping'
						? (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(item, 'source')
						: item;
				const text = textOf(source);
				return text === void 0
					? []
					: [
							{
								source: (0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
								node: source ?? item,
							},
						];
			});
		}
		function namesOf(node) {
			if (node?.kind === 'mapping') return [...node.entries.values()];
			return itemsOf(node).flatMap((item) =>
				item.kind === 'scalar' ? [{ key: item, value: item }] : [],
			);
		}
		function profilesOf(service) {
			return itemsOf((0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'profiles'));
		}
		function replicasOf(service, envNames) {
			const node =
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'scale') ??
				descend(service.node, 'deploy', 'replicas');
			return node === void 0 ? 1 : integerOf(node, envNames);
		}
	},
	1576: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => publishedPorts, m: () => lintPorts });
		var _base_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(980);
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _schema_short_form_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5663);
		var _assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4918);
		var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9749);
		var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
		function* lintPorts(subject) {
			const seen = new Set();
			for (const finding of portFindings(subject)) {
				const key = `${finding.rule} ${finding.place === void 0 ? '' : (0, _base_finding_js__WEBPACK_IMPORTED_MODULE_4__.Z)(finding.place)}`;
				if (!seen.has(key)) yield finding;
				seen.add(key);
			}
		}
		function* portFindings({ services: services, envNames: envNames }) {
			const taken = new Map();
			for (const service of services) {
				const replicas = (0, _model_js__WEBPACK_IMPORTED_MODULE_3__.N4)(service, envNames) ?? 1;
				for (const port of publishedPorts(service, envNames)) {
					yield* lintGateway(port);
					if (!/^\d+$/.test(port.published) || port.published === '0') continue;
					const key = `${port.published}/${port.protocol}`;
					const others = taken.get(key) ?? [];
					const isRepeated = others.some((same) => isSamePort(same, port));
					const other = isRepeated
						? void 0
						: others.find(({ hostIp: hostIp }) => clash(hostIp, port.hostIp));
					taken.set(key, [...others, port]);
					const details = {
						hint: 'Publish another port, or only one of the two.',
						service: service.name,
					};
					const what = `port ${port.published} (${port.protocol}) of the CVM`;
					if (other !== void 0) {
						const message = `The start fails: ${what} is published by ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.SP)(other.service.name)} already.`;
						yield (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.D5)(
							'port-clash',
							port.node,
							message,
							details,
						);
					} else if (replicas > 1) {
						const message = `The start fails: ${what} can be bound by one of the ${replicas} replicas only.`;
						const hint = 'Run one replica, or publish no fixed port.';
						yield (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.D5)(
							'port-clash',
							port.node,
							message,
							{ ...details, hint: hint },
						);
					}
				}
			}
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
		function publishedPorts(service, envNames) {
			if (
				(0, _model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'network_mode'),
				) === 'host'
			)
				return [];
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_3__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'ports'),
			).flatMap((node) =>
				node.kind === 'mapping'
					? longPort(service, node, envNames)
					: shortPorts(service, node, envNames),
			);
		}
		function shortPorts(service, node, envNames) {
			const text = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
				(0, _model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(node) ?? '',
				envNames,
			);
			const ports = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(text)
				? ((0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_5__.Kq)(text) ?? [])
				: [];
			return ports.flatMap(
				({ hostIp: hostIp = '', published: published, target: target, protocol: protocol }) => [
					{
						service: service,
						hostIp: hostIp,
						published: published,
						target: target,
						protocol: protocol,
						node: node,
					},
				],
			);
		}
		function longPort(service, node, envNames) {
			const text = (key) =>
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _model_js__WEBPACK_IMPORTED_MODULE_3__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, key),
					) ?? '',
					envNames,
				);
			const port = {
				service: service,
				hostIp: text('host_ip'),
				published: text('published'),
				target: Number(text('target')),
				protocol: text('protocol') || 'tcp',
				node:
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'published') ??
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'target') ??
					node,
			};
			const isReadable = [port.hostIp, port.published, port.protocol].every(
				_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE,
			);
			return isReadable && Number.isInteger(port.target) ? [port] : [];
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
				const hint = 'Offer the service over TCP, or do not publish the port.';
				yield (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.D5)('port-udp', port.node, message, {
					...details,
					hint: hint,
				});
				return;
			}
			const protocol = OTHER_PROTOCOLS.get(port.target);
			if (protocol === void 0) return;
			const message = `Port ${port.target} (${protocol}) can be reached from outside of the CVM by clients that begin with TLS only.`;
			const hint =
				'Do not publish it if only services of the app need it: they reach each other without.';
			yield (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.D5)('port-not-http', port.node, message, {
				...details,
				hint: hint,
			});
		}
	},
	186: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			hp: () => ComposeError,
			_m: () => mergeComposeFiles,
		});
		var base_finding = __webpack_require__(980);
		var source = __webpack_require__(8065);
		class ComposeError extends Error {
			findings;
			constructor(findings) {
				super(findings.map(findingText).join('\n'));
				this.name = 'ComposeError';
				this.findings = findings;
			}
		}
		function findingText(finding) {
			return finding.place === void 0
				? finding.message
				: `${(0, base_finding.Z)(finding.place)}: ${finding.message}`;
		}
		function errorAt(origin, rule, message, hint) {
			return {
				level: 'error',
				rule: rule,
				message: message,
				place: (0, source.m)(origin),
				...(hint === void 0 ? {} : { hint: hint }),
			};
		}
		function refuse(origin, rule, message, hint) {
			throw new ComposeError([errorAt(origin, rule, message, hint)]);
		}
		var yaml_node = __webpack_require__(2428);
		var yaml_path = __webpack_require__(3508);
		var scalar = __webpack_require__(9311);
		function schema_scalar(...types) {
			return { kind: 'scalar', types: types };
		}
		function words(...oneOf) {
			return { kind: 'scalar', types: ['string'], oneOf: oneOf };
		}
		function matching(pattern) {
			return { kind: 'scalar', types: ['string'], pattern: pattern };
		}
		function list(item, unique = false) {
			return { kind: 'list', item: item, unique: unique };
		}
		function either(...of) {
			return { kind: 'union', of: of };
		}
		function map(fields, more = {}) {
			const entries = Object.entries(fields);
			return {
				kind: 'map',
				fields: new Map(entries.map(([name, schema]) => [name.replace('!', ''), schema])),
				required: entries.filter(([name]) => name.startsWith('!')).map(([name]) => name.slice(1)),
				open: false,
				extensible: true,
				...more,
			};
		}
		function mapOf(value, pattern = /./s, open = false) {
			return map({}, { others: { pattern: pattern, value: value }, open: open, extensible: false });
		}
		const schema_closed = { extensible: false };
		const schema_open = { open: true };
		const NAME = /^[a-zA-Z0-9._-]+$/;
		const string = schema_scalar('string');
		const bool = schema_scalar('boolean');
		const nothing = schema_scalar('null');
		const flag = schema_scalar('boolean', 'string');
		const integer = schema_scalar('integer', 'string');
		const number = schema_scalar('number', 'string');
		const strings = list(string);
		const uniqueStrings = list(string, true);
		const stringOrStrings = either(string, uniqueStrings);
		const pairs = either(
			mapOf(schema_scalar('string', 'number', 'boolean', 'null')),
			uniqueStrings,
		);
		const hosts = either(mapOf(either(string, strings)), uniqueStrings);
		const command = either(nothing, string, strings);
		const options = mapOf(schema_scalar('string', 'number'), /./s, true);
		function between(min, max) {
			const number = {
				kind: 'scalar',
				types: ['integer'],
				min: min,
				...(max === void 0 ? {} : { max: max }),
			};
			return either(string, number);
		}
		const ulimits = mapOf(
			either(integer, map({ '!soft': integer, '!hard': integer })),
			/^[a-z]+$/,
			true,
		);
		const mounts = list(
			either(
				string,
				map({ source: string, target: string, uid: string, gid: string, mode: number }),
			),
		);
		const hook = map({
			'!command': command,
			user: string,
			privileged: flag,
			working_dir: string,
			environment: pairs,
		});
		const deviceFields = {
			count: schema_scalar('string', 'integer'),
			device_ids: uniqueStrings,
			driver: string,
			options: pairs,
		};
		const build = map({
			context: string,
			dockerfile: string,
			dockerfile_inline: string,
			entitlements: strings,
			args: pairs,
			ssh: pairs,
			labels: pairs,
			cache_from: strings,
			cache_to: strings,
			no_cache: flag,
			additional_contexts: pairs,
			network: string,
			provenance: flag,
			sbom: flag,
			pull: flag,
			target: string,
			shm_size: integer,
			extra_hosts: hosts,
			isolation: string,
			privileged: flag,
			secrets: mounts,
			tags: strings,
			ulimits: ulimits,
			platforms: strings,
		});
		const blockLimit = list(map({ path: string, rate: integer }, schema_closed));
		const blockWeight = list(map({ path: string, weight: integer }, schema_closed));
		const rollout = map({
			parallelism: integer,
			delay: string,
			failure_action: string,
			monitor: string,
			max_failure_ratio: number,
			order: words('start-first', 'stop-first'),
		});
		const deploy = either(
			nothing,
			map({
				mode: string,
				endpoint_mode: string,
				replicas: integer,
				labels: pairs,
				rollback_config: rollout,
				update_config: rollout,
				resources: map({
					limits: map({ cpus: number, memory: string, pids: integer }),
					reservations: map({
						cpus: number,
						memory: string,
						generic_resources: list(
							map({ discrete_resource_spec: map({ kind: string, value: number }) }),
						),
						devices: list(map({ '!capabilities': uniqueStrings, ...deviceFields })),
					}),
				}),
				restart_policy: map({
					condition: string,
					delay: string,
					max_attempts: integer,
					window: string,
				}),
				placement: map({
					constraints: strings,
					preferences: list(map({ spread: string })),
					max_replicas_per_node: integer,
				}),
			}),
		);
		const develop = either(
			nothing,
			map({
				watch: list(
					map({
						'!path': string,
						'!action': words('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
						ignore: stringOrStrings,
						include: stringOrStrings,
						target: string,
						exec: hook,
						initial_sync: bool,
					}),
				),
			}),
		);
		const volumeMount = map({
			'!type': words('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
			source: string,
			target: string,
			read_only: flag,
			consistency: string,
			bind: map({
				propagation: string,
				create_host_path: flag,
				recursive: words('enabled', 'disabled', 'writable', 'readonly'),
				selinux: words('z', 'Z'),
			}),
			volume: map({ labels: pairs, nocopy: flag, subpath: string }),
			tmpfs: map({ size: between(0), mode: number }),
			image: map({ subpath: string }),
		});
		const healthcheck = map({
			disable: flag,
			interval: string,
			retries: number,
			test: either(string, strings),
			timeout: string,
			start_period: string,
			start_interval: string,
		});
		const attachment = map({
			aliases: uniqueStrings,
			interface_name: string,
			ipv4_address: string,
			ipv6_address: string,
			link_local_ips: uniqueStrings,
			mac_address: string,
			driver_opts: options,
			priority: schema_scalar('number'),
			gw_priority: schema_scalar('number'),
		});
		const dependency = map({
			'!condition': words('service_started', 'service_healthy', 'service_completed_successfully'),
			restart: flag,
			required: bool,
		});
		const port = map({
			name: string,
			mode: string,
			host_ip: string,
			target: integer,
			published: integer,
			protocol: string,
			app_protocol: string,
		});
		const providerOption = schema_scalar('string', 'number', 'boolean');
		const service = map({
			annotations: pairs,
			attach: flag,
			blkio_config: map(
				{
					device_read_bps: blockLimit,
					device_read_iops: blockLimit,
					device_write_bps: blockLimit,
					device_write_iops: blockLimit,
					weight: integer,
					weight_device: blockWeight,
				},
				schema_closed,
			),
			build: either(string, build),
			cap_add: uniqueStrings,
			cap_drop: uniqueStrings,
			cgroup: words('host', 'private'),
			cgroup_parent: string,
			command: command,
			configs: mounts,
			container_name: matching(/[a-zA-Z0-9][a-zA-Z0-9_.-]+/),
			cpu_count: between(0),
			cpu_percent: between(0, 100),
			cpu_period: number,
			cpu_quota: number,
			cpu_rt_period: number,
			cpu_rt_runtime: number,
			cpu_shares: number,
			cpus: number,
			cpuset: string,
			credential_spec: map({ config: string, file: string, registry: string }),
			depends_on: either(uniqueStrings, mapOf(dependency, NAME)),
			deploy: deploy,
			develop: develop,
			device_cgroup_rules: uniqueStrings,
			devices: list(
				either(string, map({ '!source': string, target: string, permissions: string })),
			),
			dns: stringOrStrings,
			dns_opt: uniqueStrings,
			dns_search: stringOrStrings,
			domainname: string,
			entrypoint: command,
			env_file: either(
				string,
				list(
					either(string, map({ '!path': string, format: string, required: flag }, schema_closed)),
				),
			),
			environment: pairs,
			expose: list(schema_scalar('string', 'number'), true),
			external_links: uniqueStrings,
			extra_hosts: hosts,
			gpus: either(
				words('all'),
				list(map({ capabilities: uniqueStrings, ...deviceFields }, schema_open)),
			),
			group_add: list(schema_scalar('string', 'number'), true),
			healthcheck: healthcheck,
			hostname: string,
			image: string,
			init: flag,
			ipc: string,
			isolation: string,
			label_file: either(string, strings),
			labels: pairs,
			links: uniqueStrings,
			logging: map({
				driver: string,
				options: mapOf(schema_scalar('string', 'number', 'null'), /./s, true),
			}),
			mac_address: string,
			mem_limit: number,
			mem_reservation: integer,
			mem_swappiness: integer,
			memswap_limit: number,
			models: either(
				uniqueStrings,
				mapOf(either(map({ endpoint_var: string, model_var: string }), nothing), NAME, true),
			),
			network_mode: string,
			networks: either(uniqueStrings, mapOf(either(attachment, nothing), NAME)),
			oom_kill_disable: flag,
			oom_score_adj: between(-1e3, 1e3),
			pid: schema_scalar('string', 'null'),
			pids_limit: number,
			platform: string,
			ports: list(either(schema_scalar('number', 'string'), port), true),
			post_start: list(hook),
			pre_stop: list(hook),
			privileged: flag,
			profiles: uniqueStrings,
			provider: map({
				'!type': string,
				options: mapOf(either(providerOption, list(providerOption)), /./s, true),
			}),
			pull_policy: matching(
				/always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+/,
			),
			pull_refresh_after: string,
			read_only: flag,
			restart: string,
			runtime: string,
			scale: integer,
			secrets: mounts,
			security_opt: uniqueStrings,
			shm_size: number,
			stdin_open: flag,
			stop_grace_period: string,
			stop_signal: string,
			storage_opt: map({}, schema_open),
			sysctls: pairs,
			tmpfs: stringOrStrings,
			tty: flag,
			ulimits: ulimits,
			use_api_socket: bool,
			user: string,
			userns_mode: string,
			uts: string,
			volumes: list(either(string, volumeMount), true),
			volumes_from: uniqueStrings,
			working_dir: string,
		});
		const external = either(flag, map({ name: string }));
		const looseExternal = either(flag, map({ name: string }, schema_open));
		const network = either(
			nothing,
			map({
				name: string,
				driver: string,
				driver_opts: options,
				ipam: map({
					driver: string,
					config: list(
						map({
							subnet: string,
							ip_range: string,
							gateway: string,
							aux_addresses: mapOf(string),
						}),
					),
					options: mapOf(string),
				}),
				external: external,
				internal: flag,
				enable_ipv4: flag,
				enable_ipv6: flag,
				attachable: flag,
				labels: pairs,
			}),
		);
		const volume = either(
			nothing,
			map({
				name: string,
				driver: string,
				driver_opts: options,
				external: external,
				labels: pairs,
			}),
		);
		const secret = map({
			name: string,
			environment: string,
			file: string,
			external: looseExternal,
			labels: pairs,
			driver: string,
			driver_opts: options,
			template_driver: string,
		});
		const config = map({
			name: string,
			content: string,
			environment: string,
			file: string,
			external: looseExternal,
			labels: pairs,
			template_driver: string,
		});
		const model = map({
			name: string,
			'!model': string,
			context_size: schema_scalar('integer'),
			runtime_flags: strings,
		});
		const COMPOSE_SCHEMA = map({
			version: string,
			name: string,
			services: mapOf(service, NAME),
			models: mapOf(model, NAME, true),
			networks: mapOf(network, NAME, true),
			volumes: mapOf(volume, NAME),
			secrets: mapOf(secret, NAME),
			configs: mapOf(config, NAME),
		});
		function checkSchema(model, variables) {
			const findings = [];
			check(model, COMPOSE_SCHEMA, [], { findings: findings, variables: variables });
			return findings;
		}
		const RULE = 'compose-schema';
		function check(node, schema, path, context) {
			switch (schema.kind) {
				case 'any':
					return;
				case 'union':
					checkUnion(node, schema.of, path, context);
					return;
				case 'map':
					if (node.kind === 'mapping') checkMap(node, schema, path, context);
					else reportType(node, [schema], path, context);
					return;
				case 'list':
					if (node.kind === 'sequence') checkList(node, schema, path, context);
					else reportType(node, [schema], path, context);
					return;
				case 'scalar':
					checkScalar(node, schema, path, context);
					return;
			}
		}
		function checkUnion(node, of, path, context) {
			const candidates = of.filter((schema) => fitsKind(node, schema));
			const [first] = candidates;
			if (first === void 0) reportType(node, of, path, context);
			else check(node, first, path, context);
		}
		function fitsKind(node, schema) {
			switch (schema.kind) {
				case 'any':
					return true;
				case 'union':
					return schema.of.some((one) => fitsKind(node, one));
				case 'map':
					return node.kind === 'mapping';
				case 'list':
					return node.kind === 'sequence';
				case 'scalar':
					return hasType(node, schema.types);
			}
		}
		function checkMap(node, schema, path, context) {
			for (const name of schema.required)
				if (!node.entries.has(name))
					context.findings.push(
						errorAt(
							node.origin,
							RULE,
							`${where(path)} has no ${JSON.stringify(name)}, which is required`,
						),
					);
			for (const [key, entry] of node.entries) {
				const field = schema.fields.get(key);
				if (field !== void 0) check(entry.value, field, [...path, key], context);
				else if (schema.others?.pattern.test(key) === true)
					check(entry.value, schema.others.value, [...path, key], context);
				else if (!schema.open && !(schema.extensible && key.startsWith('x-'))) {
					const suggestion = closest(key, [...schema.fields.keys()]);
					context.findings.push(
						errorAt(
							entry.key.origin,
							RULE,
							schema.fields.size > 0
								? `${where(path)} does not know ${JSON.stringify(key)}`
								: `${where(path)} cannot have the name ${JSON.stringify(key)}`,
							suggestion === void 0 ? void 0 : `Did you mean ${JSON.stringify(suggestion)}?`,
						),
					);
				}
			}
		}
		function checkList(node, schema, path, context) {
			const seen = new Map();
			for (const [index, { value: value }] of node.items.entries()) {
				check(value, schema.item, [...path, `[${index}]`], context);
				if (!schema.unique) continue;
				const key = identity(value);
				const first = seen.get(key);
				if (first !== void 0)
					context.findings.push(
						errorAt(
							value.origin,
							'compose-unique-items',
							`${where(path)} holds the same item twice, as number ${first + 1} and ${index + 1}`,
							'Remove one of them; lists of several files are put one after the other.',
						),
					);
				else seen.set(key, index);
			}
		}
		function identity(node) {
			switch (node.kind) {
				case 'scalar':
					return `${node.value.type} ${JSON.stringify((0, scalar.Ru)(node.value))}`;
				case 'sequence':
					return `[${node.items.map((item) => identity(item.value)).join()}]`;
				case 'mapping': {
					const fields = [...node.entries].map(
						([key, e]) => `${JSON.stringify(key)}:${identity(e.value)}`,
					);
					return `{${fields.sort().join()}}`;
				}
			}
		}
		function checkScalar(node, schema, path, context) {
			if (node.kind !== 'scalar' || !hasType(node, schema.types)) {
				reportType(node, [schema], path, context);
				return;
			}
			const text = (0, yaml_node.Je)(node);
			if (text !== void 0) {
				if (context.variables === 'as-filled-in' && (0, yaml_node.DZ)(node)) return;
				if (schema.oneOf?.includes(text) === false)
					report(node, path, `must be one of ${schema.oneOf.join(', ')}`, context);
				else if (schema.pattern?.test(text) === false)
					report(node, path, `cannot be ${JSON.stringify(text)}`, context);
				return;
			}
			const number = Number((0, scalar.Ru)(node.value));
			if (schema.min !== void 0 && number < schema.min)
				report(node, path, `must be ${schema.min} or more`, context);
			else if (schema.max !== void 0 && number > schema.max)
				report(node, path, `must be ${schema.max} or less`, context);
		}
		function hasType(node, types) {
			if (node.kind !== 'scalar') return false;
			const { value: value } = node;
			switch (value.type) {
				case 'string':
					return types.includes('string');
				case 'bool':
					return types.includes('boolean');
				case 'null':
					return types.includes('null');
				case 'int':
					return types.includes('number') || types.includes('integer');
				case 'float':
					return (
						types.includes('number') || (types.includes('integer') && Number.isInteger(value.value))
					);
				case 'timestamp':
					return false;
			}
		}
		function reportType(node, of, path, context) {
			const wanted = new Set(of.flatMap(kindNames));
			const hint =
				node.kind === 'scalar' && !(0, yaml_node.kZ)(node) && wanted.has('a string')
					? `Put it in quotes: ${JSON.stringify(writtenText(node))}.`
					: void 0;
			report(
				node,
				path,
				`must be ${[...wanted].join(' or ')}, not ${actualName(node)}`,
				context,
				hint,
			);
		}
		function writtenText(node) {
			if (node.kind !== 'scalar') return '';
			return node.written?.text ?? (0, scalar.Ru)(node.value);
		}
		function kindNames(schema) {
			switch (schema.kind) {
				case 'any':
					return ['anything'];
				case 'union':
					return schema.of.flatMap(kindNames);
				case 'map':
					return ['a mapping'];
				case 'list':
					return ['a list'];
				case 'scalar':
					return schema.types.map((type) => TYPE_NAMES[type]);
			}
		}
		const TYPE_NAMES = {
			string: 'a string',
			number: 'a number',
			integer: 'a whole number',
			boolean: 'true or false',
			null: 'null',
		};
		function actualName(node) {
			if (node.kind === 'mapping') return 'a mapping';
			if (node.kind === 'sequence') return 'a list';
			switch (node.value.type) {
				case 'string':
					return 'a string';
				case 'int':
				case 'float':
					return 'a number';
				case 'bool':
					return 'a boolean';
				case 'null':
					return 'null';
				case 'timestamp':
					return 'a date';
			}
		}
		function report(node, path, problem, context, hint) {
			context.findings.push(errorAt(node.origin, RULE, `${where(path)} ${problem}`, hint));
		}
		function where(path) {
			return path.length === 0 ? 'a compose file' : (0, yaml_path.L)(path);
		}
		function closest(key, names) {
			const near = names
				.map((name) => ({ name: name, distance: distance(key, name) }))
				.filter((candidate) => candidate.distance <= Math.min(2, key.length / 3))
				.sort((a, b) => a.distance - b.distance);
			return near[0]?.name;
		}
		function distance(a, b) {
			let row = Array.from({ length: b.length + 1 }, (_, index) => index);
			for (let i = 1; i <= a.length; i += 1) {
				const next = [i];
				for (let j = 1; j <= b.length; j += 1) {
					const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
					next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
				}
				row = next;
			}
			return row[b.length] ?? 0;
		}
		function toList(node, path) {
			if (node.kind === 'sequence') return node;
			if (node.kind === 'mapping') return (0, yaml_node.qA)(keyValueItems(node, path), node.origin);
			const items = (0, yaml_node.Je)(node) === void 0 ? [] : [{ value: node }];
			return (0, yaml_node.qA)(items, node.origin);
		}
		function keyValueItems(node, path) {
			const items = [];
			for (const [key, entry] of node.entries) {
				const values =
					entry.value.kind === 'sequence' ? entry.value.items.map((i) => i.value) : [entry.value];
				for (const value of values) {
					const text = keyValueText(key, value, [...path, key]);
					items.push({
						text: text,
						item: itemWithComments((0, yaml_node._C)(text, entry.key.origin), entry),
					});
				}
			}
			return items
				.sort((a, b) => Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)))
				.map(({ item: item }) => item);
		}
		function keyValueText(key, value, path) {
			const name = key.replaceAll('$', '$$$$');
			if (value.kind !== 'scalar')
				return refuse(
					value.origin,
					'compose-schema',
					`${(0, yaml_path.L)(path)} must be a string, a number, a boolean or null`,
				);
			return (0, yaml_node.kZ)(value) ? name : `${name}=${(0, scalar.Ru)(value.value)}`;
		}
		function itemWithComments(value, entry) {
			const lead = entry.layout?.lead ?? [];
			return lead.length === 0
				? { value: value }
				: {
						value: value,
						layout: {
							lead: lead,
							body: { text: '', column: entry.layout?.body.column ?? 0 },
							tail: [],
							value: entry.value,
						},
					};
		}
		function toMapping(node, path, value) {
			if (node.kind === 'mapping') return node;
			if (node.kind !== 'sequence') return;
			const entries = new Map();
			for (const item of node.items) {
				const name = nameOf(item.value, path);
				entries.set(name, {
					key: (0, yaml_node._C)(name, item.value.origin),
					value: value(item.value),
				});
			}
			return {
				kind: 'mapping',
				entries: entries,
				origin: node.origin,
				...(node.form?.offset === void 0 || node.form.offset === 0
					? {}
					: { form: { verbatim: false, offset: node.form.offset } }),
			};
		}
		function nameOf(node, path) {
			return (
				(0, yaml_node.Je)(node) ??
				refuse(node.origin, 'compose-schema', `${(0, yaml_path.L)(path)} must be a list of strings`)
			);
		}
		function toNull(item) {
			return (0, yaml_node.aO)(item.origin);
		}
		function beforeEquals(text) {
			const at = text.indexOf('=');
			return at === -1 ? text : text.slice(0, at);
		}
		function sameValue(a, b) {
			if (a === b) return true;
			if (a?.kind === 'scalar' && b?.kind === 'scalar')
				return a.value.type === b.value.type && (0, scalar.Ru)(a.value) === (0, scalar.Ru)(b.value);
			if (a?.kind === 'sequence' && b?.kind === 'sequence')
				return (
					a.items.length === b.items.length &&
					a.items.every((item, index) => sameValue(item.value, b.items[index]?.value))
				);
			if (a?.kind === 'mapping' && b?.kind === 'mapping')
				return (
					a.entries.size === b.entries.size &&
					[...a.entries].every(([key, entry]) => sameValue(entry.value, (0, yaml_node.GG)(b, key)))
				);
			return false;
		}
		var short_form = __webpack_require__(5663);
		function checkConsistency(model, variables) {
			const findings = [];
			const error = (node, rule, message) => {
				findings.push(errorAt(node.origin, rule, message));
			};
			const children = (section) =>
				entriesOf((0, yaml_node.GG)(model, section)).map(([name, node]) => [
					`${section}.${name}`,
					node,
				]);
			for (const section of ['networks', 'volumes', 'secrets', 'configs'])
				for (const [path, node] of children(section)) checkExternalName(path, node, error);
			for (const [path, node] of children('volumes'))
				checkExternalVolume(path, node, variables, error);
			for (const [path, node] of children('secrets'))
				checkSource(path, node, ['file', 'environment'], error);
			for (const [path, node] of children('configs'))
				checkSource(path, node, ['file', 'environment', 'content'], error);
			for (const [path, service] of children('services'))
				checkService(path, service, variables, error);
			return findings;
		}
		function checkExternalName(path, node, error) {
			const inner = (0, yaml_node.GG)((0, yaml_node.GG)(node, 'external'), 'name');
			const name = (0, yaml_node.GG)(node, 'name');
			if (inner !== void 0 && name !== void 0 && !sameValue(inner, name))
				error(
					inner,
					'compose-external',
					`${path} has one name in external.name and another in name; use name alone`,
				);
		}
		function checkExternalVolume(path, node, variables, error) {
			const external = (0, yaml_node.GG)(node, 'external');
			if (
				external !== void 0 &&
				(0, yaml_node.Je)(external) !== void 0 &&
				variables === 'as-written'
			)
				error(external, 'compose-external', `${path}.external must be true or false, not a string`);
			const isExternal =
				external?.kind === 'mapping' ||
				(external?.kind === 'scalar' && external.value.type === 'bool' && external.value.value);
			if (!isExternal) return;
			for (const [key, entry] of node.entries) {
				if (key === 'external' || key === 'name' || key.startsWith('x-')) continue;
				error(
					entry.key,
					'compose-external',
					`${path} is external, so it cannot have ${JSON.stringify(key)}`,
				);
			}
		}
		function checkSource(path, node, sources, error) {
			const given = sources.filter((source) => node.entries.has(source));
			const names = sources.join(', ');
			if (given.length > 1)
				error(
					(0, yaml_node.GG)(node, given[1] ?? '') ?? node,
					'compose-source',
					`${path} has ${given.join(' and ')}; only one of ${names} is allowed`,
				);
			else if (given.length === 0 && !node.entries.has('driver') && !node.entries.has('external'))
				error(node, 'compose-source', `${path} needs one of ${names}`);
		}
		function checkService(path, service, variables, error) {
			for (const port of itemsOf((0, yaml_node.GG)(service, 'ports'))) {
				const address = (0, yaml_node.GG)(port, 'host_ip');
				const text = (0, yaml_node.Je)(address);
				if (address === void 0 || text === void 0 || (0, short_form.SC)(text)) continue;
				if (variables === 'as-filled-in' && (0, yaml_node.DZ)(address)) continue;
				error(
					address,
					'compose-port-address',
					`${path}.ports: ${JSON.stringify(text)} is no IP address`,
				);
			}
			for (const rule of itemsOf(
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'develop'), 'watch'),
			)) {
				const watched = (0, yaml_node.GG)(rule, 'path');
				if (watched !== void 0 && (0, yaml_node.Je)(watched) === '')
					error(watched, 'compose-watch-path', `${path}.develop.watch: a path cannot be empty`);
			}
			const reservations = (0, yaml_node.GG)(
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'deploy'), 'resources'),
				'reservations',
			);
			for (const devices of [
				(0, yaml_node.GG)(reservations, 'devices'),
				(0, yaml_node.GG)(service, 'gpus'),
			])
				for (const device of itemsOf(devices)) {
					const ids = (0, yaml_node.GG)(device, 'device_ids');
					if (ids !== void 0 && (0, yaml_node.GG)(device, 'count') !== void 0)
						error(
							ids,
							'compose-device-count',
							`${path}: a device request has either count or device_ids`,
						);
				}
			if (variables === 'as-filled-in') return;
			for (const limits of [
				(0, yaml_node.GG)(service, 'ulimits'),
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'build'), 'ulimits'),
			]) {
				if (limits?.kind !== 'mapping') continue;
				for (const [name, entry] of limits.entries) {
					if ((0, yaml_node.Je)(entry.value) === void 0) continue;
					error(
						entry.value,
						'compose-ulimit',
						`${path}.ulimits.${name} must be a number or a mapping, not a string`,
					);
				}
			}
		}
		function entriesOf(node) {
			if (node?.kind !== 'mapping') return [];
			return [...node.entries].flatMap(([name, entry]) =>
				entry.value.kind === 'mapping' ? [[name, entry.value]] : [],
			);
		}
		function itemsOf(node) {
			return node?.kind === 'sequence' ? node.items.map((item) => item.value) : [];
		}
		const MAX_VISITS = 5e5;
		function untag(root) {
			const resets = new Set();
			const aliased = new Map();
			let visits = 0;
			function visit(node, path) {
				visits += 1;
				if (visits > MAX_VISITS) refuse(node.origin, 'compose-yaml', 'too many aliases');
				if (node.kind === 'alias') {
					refuseNested(node, path, aliased);
					return visit(node.target, path);
				}
				if (node.tag === '!reset') {
					resets.add(path.join('.'));
					return;
				}
				if (node.tag === '!override') {
					resets.add(path.join('.'));
					refuseDuplicates(node);
					return node;
				}
				if (node.kind === 'sequence') {
					const items = node.items.flatMap((item, index) => {
						const value = visit(item.value, [...path, index.toString()]);
						return value === void 0
							? []
							: [value === item.value ? item : { ...item, value: value }];
					});
					if (items.length !== node.items.length) node.clean = false;
					node.items = items;
				} else if (node.kind === 'mapping') {
					refuseDuplicateKeys(node);
					const pairs = node.pairs.flatMap((pair) => {
						const key = pair.key.text;
						const value = visit(pair.value, isMergeKey(pair.key) ? path : [...path, key]);
						return value === void 0
							? []
							: [value === pair.value ? pair : { ...pair, value: value }];
					});
					if (pairs.length !== node.pairs.length) node.clean = false;
					node.pairs = pairs;
				}
				return node;
			}
			return { root: visit(root, []), resets: resets };
		}
		function refuseNested(alias, path, aliased) {
			const here = path.join('.');
			const before = aliased.get(alias.target) ?? [];
			const other = before.find(
				(place) =>
					(here.startsWith(`${place}.`) || place.startsWith(`${here}.`)) &&
					!differentServices(here, place),
			);
			if (other !== void 0)
				refuse(
					alias.origin,
					'compose-alias-cycle',
					`this alias stands at ${here} and also at ${other}; Compose takes that for a cycle`,
					'Write one of the two out.',
				);
			aliased.set(alias.target, [...before, here]);
		}
		function differentServices(a, b) {
			const [one, other] = [a.split('.'), b.split('.')];
			const at = one.findIndex((key, index) => key === 'services' && other[index] === 'services');
			return at !== -1 && one[at + 1] !== other[at + 1];
		}
		function isMergeKey(key) {
			return key.plain && key.text === '<<';
		}
		function refuseDuplicateKeys(node) {
			const seen = new Map();
			for (const pair of node.pairs) {
				const first = seen.get(pair.key.text);
				if (first !== void 0)
					refuse(
						pair.key.origin,
						'compose-duplicate-key',
						`the key ${JSON.stringify(pair.key.text)} is already defined at ${(0, base_finding.Z)((0, source.m)(first.key.origin))}`,
						isMergeKey(pair.key) ? 'Merge several mappings with one `<<: [*a, *b]`.' : void 0,
					);
				seen.set(pair.key.text, pair);
			}
		}
		function refuseDuplicates(node) {
			if (node.kind === 'mapping') {
				refuseDuplicateKeys(node);
				for (const pair of node.pairs) refuseDuplicates(pair.value);
			} else if (node.kind === 'sequence')
				for (const item of node.items) refuseDuplicates(item.value);
		}
		const MAX_NODES = 5e5;
		function decode(root) {
			const done = new Map();
			const sizes = new Map();
			function node(raw) {
				const known = done.get(raw);
				if (known !== void 0) return known;
				const made = make(raw);
				done.set(raw, made);
				if (sizeOf(made) > MAX_NODES) refuse(raw.origin, 'compose-yaml', 'too many aliases');
				return made;
			}
			function make(raw) {
				switch (raw.kind) {
					case 'alias':
						return node(raw.target);
					case 'scalar':
						return decode_scalar(raw);
					case 'sequence':
						return sequence(raw);
					case 'mapping':
						return mapping(raw);
				}
			}
			function sequence(raw) {
				const items = raw.items.map((item) => {
					const value = node(item.value);
					return { value: value, ...withLayout(item.layout, value, item.value.clean) };
				});
				return { kind: 'sequence', items: items, origin: raw.origin, form: decode_form(raw) };
			}
			function mapping(raw) {
				const own = new Set(
					raw.pairs.filter((pair) => !isMergeKey(pair.key)).map((p) => p.key.text),
				);
				const entries = new Map();
				let merged = false;
				for (const pair of raw.pairs) {
					if (isMergeKey(pair.key)) {
						merged = true;
						for (const source of mergeSources(pair.value))
							for (const [key, entry] of source.entries)
								if (!own.has(key) && !entries.has(key)) entries.set(key, entry);
						continue;
					}
					const key = keyOf(pair.key);
					const value = node(pair.value);
					entries.set(pair.key.text, {
						key: key,
						value: value,
						...withLayout(pair.layout, value, pair.value.clean && pair.key.clean),
					});
				}
				const shape = decode_form(raw);
				return {
					kind: 'mapping',
					entries: entries,
					origin: raw.origin,
					form: merged
						? { ...(shape.offset === void 0 ? {} : { offset: shape.offset }), verbatim: false }
						: shape,
				};
			}
			function mergeSources(raw) {
				const value = node(raw);
				const sources = value.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
				return sources.map((source) =>
					source.kind === 'mapping'
						? source
						: refuse(
								raw.origin,
								'compose-yaml',
								'`<<` must be given a mapping, or a list of mappings',
							),
				);
			}
			function sizeOf(value) {
				const known = sizes.get(value);
				if (known !== void 0) return known;
				let size = 1;
				if (value.kind === 'mapping')
					for (const e of value.entries.values()) size += sizeOf(e.value);
				if (value.kind === 'sequence') for (const item of value.items) size += sizeOf(item.value);
				sizes.set(value, size);
				return size;
			}
			return node(root);
		}
		function withLayout(layout, value, clean) {
			if (layout === void 0) return {};
			const body = clean ? layout.body : { ...layout.body, text: '' };
			return { layout: { ...layout, body: body, value: value } };
		}
		function decode_form(raw) {
			return {
				verbatim:
					raw.clean && !(raw.kind === 'mapping' && raw.pairs.some((p) => isMergeKey(p.key))),
				...(raw.offset === void 0 ? {} : { offset: raw.offset }),
				...(raw.flow === void 0 ? {} : { flow: raw.flow }),
			};
		}
		function decode_scalar(raw) {
			const value = scalarValue(raw);
			if (value.type === 'null' && raw.tag === '')
				return { ...(0, yaml_node.aO)(raw.origin), written: raw.written };
			const foreign = raw.tag !== '' && !raw.tag.startsWith('!!');
			return {
				kind: 'scalar',
				value: value,
				origin: raw.origin,
				...(foreign ? {} : { written: raw.written }),
			};
		}
		function scalarValue(raw) {
			if (raw.tag === '')
				return raw.plain ? (0, scalar.dn)(raw.text) : { type: 'string', value: raw.text };
			if (!raw.tag.startsWith('!!')) return { type: 'string', value: raw.text };
			const value = (0, scalar.xS)(raw.tag.slice(2), raw.text);
			return (
				value ??
				refuse(
					raw.origin,
					'compose-yaml',
					`${JSON.stringify(raw.text)} cannot be read as ${raw.tag}`,
				)
			);
		}
		function keyOf(raw) {
			const key = decode_scalar(raw);
			if (key.value.type !== 'string')
				refuse(
					raw.origin,
					'compose-key',
					`the key ${JSON.stringify(raw.text)} must be a string, not ${key.value.type === 'int' ? 'a number' : key.value.type}`,
					`Write it in quotes: ${JSON.stringify(raw.text)}.`,
				);
			return key;
		}
		const LONG_FORMS = new yaml_path.m([
			['services.*.depends_on', (node, path) => toMapping(node, path, startedDependency) ?? node],
			['services.*.networks', (node, path) => toMapping(node, path, toNull) ?? node],
			['services.*.models', (node, path) => toMapping(node, path, toNull) ?? node],
			['services.*.build', (node) => buildMapping(node) ?? node],
			['services.*.build.ssh', keyValueMapping],
			['services.*.build.additional_contexts', keyValueMapping],
			['services.*.gpus', allGpus],
			['networks.*', flatExternal],
			['volumes.*', flatExternal],
			['secrets.*', flatExternal],
			['configs.*', flatExternal],
		]);
		function loadedForm(node, path) {
			return LONG_FORMS.find(path)?.(node, path) ?? node;
		}
		function startedDependency(item) {
			return (0, yaml_node.R6)(
				[
					['condition', (0, yaml_node._C)('service_started', item.origin)],
					['required', (0, yaml_node.JI)(true, item.origin)],
				],
				item.origin,
			);
		}
		function buildMapping(node) {
			if (node.kind === 'mapping') return node;
			return (0, yaml_node.Je)(node) === void 0
				? void 0
				: (0, yaml_node.R6)([['context', node]], node.origin);
		}
		function keyValueMapping(node, path) {
			if (node.kind !== 'sequence') return node;
			const pairs = node.items.map((item) => {
				const text = nameOf(item.value, path);
				const key = beforeEquals(text);
				const origin = item.value.origin;
				return [
					key,
					key === text
						? (0, yaml_node.aO)(origin)
						: (0, yaml_node._C)(text.slice(key.length + 1), origin),
				];
			});
			return (0, yaml_node.R6)(pairs, node.origin);
		}
		function allGpus(node) {
			return (0, yaml_node.Je)(node) === void 0
				? node
				: (0, yaml_node.qA)(
						[{ value: (0, yaml_node.R6)([['count', node]], node.origin) }],
						node.origin,
					);
		}
		function flatExternal(node) {
			const external = (0, yaml_node.GG)(node, 'external');
			if (node.kind !== 'mapping' || external?.kind !== 'mapping') return node;
			const flat = (0, yaml_node.vr)(node, 'external', (0, yaml_node.JI)(true, external.origin));
			const name = (0, yaml_node.GG)(external, 'name');
			return name === void 0 ? flat : (0, yaml_node.vr)(flat, 'name', name);
		}
		const RULES = new yaml_path.m([
			['name', projectName],
			['services.*.command', replace],
			['services.*.entrypoint', replace],
			['services.*.healthcheck.test', replace],
			['services.*.ulimits.*', replace],
			['services.*.environment', lists],
			['services.*.labels', lists],
			['services.*.annotations', lists],
			['services.*.sysctls', lists],
			['services.*.dns', lists],
			['services.*.dns_search', lists],
			['services.*.dns_opt', lists],
			['services.*.tmpfs', lists],
			['services.*.env_file', lists],
			['services.*.label_file', lists],
			['services.*.build.args', lists],
			['services.*.build.labels', lists],
			['services.*.build.additional_contexts', lists],
			['services.*.deploy.labels', lists],
			['networks.*.labels', lists],
			['volumes.*.labels', lists],
			['services.*.extra_hosts', merge_hosts],
			['services.*.build.extra_hosts', merge_hosts],
			['services.*.depends_on', dependencies],
			['services.*.networks', attachments],
			['services.*.models', attachments],
			['services.*.build', merge_build],
			['services.*.build.ssh', inLoadedForm],
			['services.*.logging', logging],
			['services.*.gpus', inLoadedForm],
			['networks.*.ipam.config', ipamConfig],
			['networks.*', resource],
			['volumes.*', resource],
			['secrets.*', resource],
			['configs.*', resource],
		]);
		function merge(base, override, path, context) {
			const rule = RULES.find(path);
			return rule === void 0
				? mergeByKind(base, override, path, context)
				: rule(base, override, path, context);
		}
		function mergeByKind(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'scalar') return override;
			if (base.kind === 'mapping' && override.kind === 'mapping')
				return mergeMappings(base, override, path, context);
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return override.items.length === 0
					? base
					: (0, yaml_node.J5)(base, [...base.items, ...override.items]);
			return refuseKind(base, override, path);
		}
		function refuseKind(base, override, path) {
			return refuse(
				override.origin,
				'compose-override-kind',
				`cannot override ${(0, yaml_path.L)(path)}: it is ${kindText(base)} at ${(0, base_finding.Z)((0, source.m)(base.origin))}, and ${kindText(override)} here`,
				'Write it in the same form, or put `!override` before the new value.',
			);
		}
		function kindText(node) {
			switch (node.kind) {
				case 'mapping':
					return 'a mapping';
				case 'sequence':
					return 'a list';
				case 'scalar':
					return (0, yaml_node.kZ)(node) ? 'null' : 'a single value';
			}
		}
		function mergeMappings(base, override, path, context) {
			const entries = new Map(base.entries);
			let changed = false;
			for (const [key, entry] of override.entries) {
				const old = base.entries.get(key);
				if (old === void 0) {
					entries.set(key, entry);
					changed = true;
					continue;
				}
				const value = merge(old.value, entry.value, [...path, key], context);
				if (value === old.value) continue;
				entries.set(key, value === entry.value ? inPlaceOf(old, entry) : { ...old, value: value });
				changed = true;
			}
			return changed ? (0, yaml_node.bA)(base, entries) : base;
		}
		function inPlaceOf(old, entry) {
			const lead = old.layout?.lead ?? [];
			if (entry.layout === void 0 || lead.length === 0) return entry;
			return { ...entry, layout: { ...entry.layout, lead: shiftLead(old, entry) } };
		}
		function shiftLead(old, entry) {
			const from = old.layout?.body.column ?? 0;
			const to = entry.layout?.body.column ?? 0;
			return (old.layout?.lead ?? []).map((line) => {
				const text = line.trimStart();
				const indent = Math.max(0, line.length - text.length - from + to);
				return text === '' ? '' : ' '.repeat(indent) + text;
			});
		}
		function projectName(base, override) {
			return (0, yaml_node.kZ)(override) || (0, yaml_node.Je)(override) === '' ? base : override;
		}
		function replace(_base, override) {
			return override;
		}
		function lists(base, override, path) {
			const right = toList(base, path);
			const left = toList(override, path);
			return left.items.length === 0
				? right
				: (0, yaml_node.J5)(right, [...right.items, ...left.items]);
		}
		function merge_hosts(base, override, path) {
			const right = toList(base, path);
			const added = toList(override, path).items.filter(
				(item) => !right.items.some((known) => sameValue(known.value, item.value)),
			);
			return added.length === 0 ? right : (0, yaml_node.J5)(right, [...right.items, ...added]);
		}
		function dependencies(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return union(base, override, path);
			const right = toMapping(base, path, startedDependency);
			const left = toMapping(override, path, startedDependency);
			if (left === void 0) return refuseKind(base, override, path);
			return right === void 0 ? left : mergeMappings(right, left, path, context);
		}
		function attachments(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return union(base, override, path);
			const right = toMapping(base, path, toNull);
			const left = toMapping(override, path, toNull);
			if (left === void 0) return refuseKind(base, override, path);
			return right === void 0 ? left : mergeMappings(right, left, path, context);
		}
		function union(base, override, path) {
			if (base.kind !== 'sequence' || override.kind !== 'sequence') return base;
			const names = new Set();
			const items = [];
			for (const item of [...base.items, ...override.items]) {
				const name = nameOf(item.value, path);
				if (!names.has(name)) items.push(item);
				names.add(name);
			}
			return items.length === base.items.length ? base : (0, yaml_node.J5)(base, items);
		}
		function merge_build(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'scalar' && override.kind === 'scalar') return override;
			const right = buildMapping(base);
			const left = buildMapping(override);
			if (right === void 0 || left === void 0) return refuseKind(base, override, path);
			return mergeMappings(right, left, path, context);
		}
		function inLoadedForm(base, override, path, context) {
			if (!context.loaded || (0, yaml_node.kZ)(override))
				return mergeByKind(base, override, path, context);
			return mergeByKind(loadedForm(base, path), override, path, context);
		}
		function logging(base, override, path, context) {
			if ((0, yaml_node.kZ)(override))
				return refuse(
					override.origin,
					'compose-logging-null',
					`${(0, yaml_path.L)(path)} is null; Compose fails on that`,
					'Remove the key, or write `logging: !reset null` to take the logging of the base away.',
				);
			if (base.kind !== 'mapping' || override.kind !== 'mapping')
				return refuseKind(base, override, path);
			const before = (0, yaml_node.GG)(base, 'driver');
			const after = (0, yaml_node.GG)(override, 'driver');
			return before === void 0 || after === void 0 || sameValue(before, after)
				? mergeMappings(base, override, path, context)
				: override;
		}
		function resource(base, override, path, context) {
			const touched =
				(0, yaml_node.GG)(override, 'external') ?? (0, yaml_node.GG)(override, 'name');
			return touched === void 0
				? mergeByKind(base, override, path, context)
				: inLoadedForm(base, override, path, context);
		}
		function ipamConfig(base, override, path, context) {
			if (base.kind !== 'sequence' || override.kind !== 'sequence')
				return refuseKind(base, override, path);
			const pools = [];
			const added = override.items.map((item) => poolOf(item.value, path));
			for (const original of base.items.map((item) => poolOf(item.value, path)))
				for (const pool of added) {
					if (!sameSubnet(pool, original) && !pools.some((known) => sameSubnet(known, pool))) {
						pools.push(pool);
						continue;
					}
					original.node = mergeMappings(original.node, pool.node, path, context);
					const known = pools.findIndex((other) => sameSubnet(other, original));
					if (known === -1) pools.push(original);
					else pools[known] = original;
				}
			return (0, yaml_node.J5)(
				base,
				pools.map(({ node: node }) => ({ value: node })),
			);
		}
		function poolOf(node, path) {
			return node.kind === 'mapping'
				? { node: node }
				: refuse(
						node.origin,
						'compose-schema',
						`${(0, yaml_path.L)(path)} must be a list of mappings`,
					);
		}
		function sameSubnet(a, b) {
			return sameValue((0, yaml_node.GG)(a.node, 'subnet'), (0, yaml_node.GG)(b.node, 'subnet'));
		}
		function removePaths(node, resets, context) {
			if (resets.size === 0) return node;
			const above = new Set();
			for (const path of resets)
				for (let at = path.indexOf('.'); at !== -1; at = path.indexOf('.', at + 1))
					above.add(path.slice(0, at));
			function remove(mapping, path) {
				let result = mapping;
				for (const [key, entry] of mapping.entries) {
					const here = [...path, key];
					const text = here.join('.');
					if (resets.has(text)) result = (0, yaml_node.nM)(result, key);
					else if (above.has(text)) {
						const child = context.loaded ? loadedForm(entry.value, here) : entry.value;
						if (child.kind !== 'mapping') continue;
						const value = remove(child, here);
						if (value !== child) result = (0, yaml_node.vr)(result, key, value);
					}
				}
				return result;
			}
			return remove(node, []);
		}
		const NO_RESETS = new Set();
		function applyExtends(scope, open) {
			const done = new Map();
			function resolve(step, chain, resets) {
				const resolved = done.get(step.scope)?.get(step.service);
				if (resolved !== void 0) return resolved;
				const service = (0, yaml_node.GG)(step.scope.services, step.service);
				if (service?.kind !== 'mapping' || !service.entries.has('extends'))
					return service === void 0 || (0, yaml_node.kZ)(service) || service.kind === 'mapping'
						? (service ?? step.scope.services)
						: refuse(
								service.origin,
								'compose-schema',
								`services.${step.service} must be a mapping`,
							);
				const extended = extend(step, service, [...chain, step], resets);
				if (resets.size === 0 || !step.scope.extended) {
					const known = done.get(step.scope) ?? new Map();
					done.set(step.scope, known.set(step.service, extended));
				}
				return extended;
			}
			function extend(step, service, chain, resets) {
				const { name: name, file: file, origin: origin } = reference(step, service);
				const target = {
					scope: file === void 0 ? step.scope : open(file.path, file.origin),
					service: name,
				};
				if (!target.scope.services.entries.has(name))
					refuse(
						origin,
						'compose-extends-service',
						`the service ${step.service} extends ${name}, which is not in ${target.scope.file}${chainText(chain)}`,
					);
				if (chain.some((s) => s.scope.file === target.scope.file && s.service === name))
					refuse(
						origin,
						'compose-extends-cycle',
						`the services extend each other in a cycle: ${[...chain, target].map(stepText).join(', which extends ')}`,
					);
				const sameFile = file === void 0;
				const baseResets = sameFile && step.scope.extended ? NO_RESETS : target.scope.resets;
				const base = resolve(target, chain, baseResets);
				if (base.kind !== 'mapping') return (0, yaml_node.nM)(service, 'extends');
				const path = ['services', step.service];
				const cleared = removePaths(
					(0, yaml_node.R6)(
						[['services', (0, yaml_node.R6)([[step.service, base]], base.origin)]],
						base.origin,
					),
					resets,
					{ loaded: !sameFile },
				);
				const source =
					(0, yaml_node.GG)((0, yaml_node.GG)(cleared, 'services'), step.service) ?? base;
				const merged = merge(source, (0, yaml_node.nM)(service, 'extends'), path, {
					loaded: !sameFile,
				});
				return merged.kind === 'mapping' ? (0, yaml_node.nM)(merged, 'extends') : merged;
			}
			return (0, yaml_node.Nn)(scope.services, (_service, name) =>
				resolve({ scope: scope, service: name }, [], scope.resets),
			);
		}
		function reference(step, service) {
			const node = (0, yaml_node.GG)(service, 'extends') ?? service;
			if (node.kind !== 'mapping') {
				const name = (0, yaml_node.Je)(node);
				return name === void 0
					? refuse(
							node.origin,
							'compose-extends-service',
							`extends of the service ${step.service} must name a service`,
						)
					: { name: name, file: void 0, origin: node.origin };
			}
			const target = (0, yaml_node.GG)(node, 'service');
			const name = (0, yaml_node.Je)(target);
			if (target === void 0 || name === void 0)
				return refuse(
					(target ?? node).origin,
					'compose-extends-service',
					`extends of the service ${step.service} does not say which service`,
					'Add `service: NAME`.',
				);
			const file = (0, yaml_node.GG)(node, 'file');
			if (file === void 0 || (0, yaml_node.kZ)(file))
				return { name: name, file: void 0, origin: target.origin };
			const path = (0, yaml_node.Je)(file);
			return path === void 0
				? refuse(
						file.origin,
						'compose-schema',
						`services.${step.service}.extends.file must be a string`,
					)
				: { name: name, file: { path: path, origin: file.origin }, origin: target.origin };
		}
		function stepText(step) {
			return `${step.service} in ${step.scope.file}`;
		}
		function chainText(chain) {
			return chain.length < 2 ? '' : ` (${chain.map(stepText).join(', which extends ')})`;
		}
		var external_node_path_ = __webpack_require__(6760);
		function inclusions(document) {
			const include = (0, yaml_node.GG)(document, 'include');
			if (include === void 0 || (0, yaml_node.kZ)(include)) return [];
			if (include.kind !== 'sequence')
				return refuse(include.origin, 'compose-schema', 'include must be a list');
			return include.items.map(({ value: value }) => inclusion(value));
		}
		function inclusion(node) {
			const path = (0, yaml_node.Je)(node);
			if (path !== void 0)
				return {
					origin: node.origin,
					paths: [{ path: path, origin: node.origin }],
					projectDirectory: void 0,
					envFiles: [],
				};
			const paths = pathList((0, yaml_node.GG)(node, 'path'));
			if (node.kind !== 'mapping' || paths.length === 0)
				return refuse(
					node.origin,
					'compose-schema',
					'an include must be a path, or a mapping with `path`',
				);
			for (const [key, entry] of node.entries)
				if (!['path', 'project_directory', 'env_file'].includes(key))
					refuse(
						entry.key.origin,
						'compose-schema',
						`include does not know ${JSON.stringify(key)}`,
					);
			const directory = (0, yaml_node.GG)(node, 'project_directory');
			const projectDirectory = (0, yaml_node.Je)(directory);
			if (directory !== void 0 && projectDirectory === void 0 && !(0, yaml_node.kZ)(directory))
				refuse(directory.origin, 'compose-schema', 'include.project_directory must be a string');
			return {
				origin: node.origin,
				paths: paths,
				projectDirectory: projectDirectory === '' ? void 0 : projectDirectory,
				envFiles: pathList((0, yaml_node.GG)(node, 'env_file')),
			};
		}
		function pathList(node) {
			if (node === void 0 || (0, yaml_node.kZ)(node)) return [];
			const nodes = node.kind === 'sequence' ? node.items.map((item) => item.value) : [node];
			return nodes.map((item) => ({
				path:
					(0, yaml_node.Je)(item) ??
					refuse(item.origin, 'compose-schema', 'a path of an include must be a string'),
				origin: item.origin,
			}));
		}
		function includedDirectory(inclusion) {
			const [main] = inclusion.paths;
			return inclusion.projectDirectory ?? external_node_path_.posix.dirname(main?.path ?? '.');
		}
		const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'];
		function importResources(document, included) {
			let result = document;
			for (const section of SECTIONS) {
				const from = (0, yaml_node.GG)(included, section);
				if (from?.kind !== 'mapping') continue;
				const to = (0, yaml_node.GG)(result, section) ?? (0, yaml_node.R6)([], from.origin);
				if (to.kind !== 'mapping')
					refuse(to.origin, 'compose-schema', `${section} must be a mapping`);
				const entries = new Map(to.entries);
				for (const [name, entry] of from.entries) {
					const own = entries.get(name);
					if (own === void 0) entries.set(name, entry);
					else if (!sameValue(own.value, entry.value))
						refuse(
							own.key.origin,
							'compose-include-conflict',
							`${section}.${name} is also defined by an included file, at ${(0, base_finding.Z)((0, source.m)(entry.key.origin))}`,
							'Override it in a second compose file, or give the include a list of paths.',
						);
				}
				result = (0, yaml_node.vr)(result, section, (0, yaml_node.bA)(to, entries));
			}
			return (0, yaml_node.nM)(result, 'include');
		}
		class SettledPorts {
			#nodes = new WeakSet();
			has(node) {
				return this.#nodes.has(node);
			}
			add(node) {
				this.#nodes.add(node);
			}
		}
		function uniquePorts(list, path, settled) {
			const byText = lastOfEach(list.items, (item, index) =>
				textKey(item.value, path, index, settled),
			);
			if (!byText.every((item) => isReadable(item.value, settled))) {
				const mixed = byText.some((item) => isShort(item.value) && settled.has(item.value));
				if (mixed) return (0, yaml_node.J5)(list, inLongForm(byText, path, settled));
				return byText.length === list.items.length ? list : (0, yaml_node.J5)(list, byText);
			}
			const items = lastOfEach(byText, (item, index) => meaningKey(item.value, path, index));
			for (const item of items) settled.add(item.value);
			return items.length === list.items.length ? list : (0, yaml_node.J5)(list, items);
		}
		function inLongForm(items, path, settled) {
			const long = items.flatMap((item) => {
				const { value: value } = item;
				if (!isShort(value) || !settled.has(value)) return [item];
				return (portsOf(value) ?? []).map((port) => ({ value: longPort(port, value) }));
			});
			return lastOfEach(long, (item, index) => textKey(item.value, path, index, settled));
		}
		function lastOfEach(items, keyOf) {
			const places = new Map();
			const result = [];
			for (const [index, item] of items.entries()) {
				const key = keyOf(item, index);
				const place = key === void 0 ? void 0 : places.get(key);
				if (place !== void 0) {
					result[place] = item;
					continue;
				}
				if (key !== void 0) places.set(key, result.length);
				result.push(item);
			}
			return result;
		}
		function isShort(node) {
			return node.kind === 'scalar';
		}
		function isReadable(node, settled) {
			return settled.has(node) || (0, yaml_node.Je)(node) === void 0 || portsOf(node) !== void 0;
		}
		function portsOf(node) {
			const spec = (0, yaml_node.Je)(node);
			if (spec !== void 0) return (0, short_form.Kq)(spec);
			if (node.kind !== 'scalar' || node.value.type !== 'int') return;
			return [{ hostIp: void 0, published: '', target: Number(node.value.value), protocol: 'tcp' }];
		}
		function textKey(node, path, index, settled) {
			if (node.kind === 'mapping') return longKey(node, path, index);
			if (settled.has(node)) return meaningKey(node, path, index);
			if (node.kind !== 'scalar') return;
			return node.value.type === 'int' ? node.value.value.toString() : (0, yaml_node.Je)(node);
		}
		function meaningKey(node, path, index) {
			if (node.kind === 'mapping') return longKey(node, path, index);
			return portsOf(node)
				?.map((p) => portKey(p.hostIp, p.published, p.target.toString(), p.protocol))
				.join(' ');
		}
		function longKey(node, path, index) {
			const target = (0, yaml_node.GG)(node, 'target');
			if (
				target?.kind !== 'scalar' ||
				(target.value.type !== 'int' && target.value.type !== 'string')
			)
				return refuse(
					(target ?? node).origin,
					'compose-target',
					`${(0, yaml_path.L)([...path, `[${index}]`])}: this port has no target`,
				);
			const published = (0, yaml_node.GG)(node, 'published');
			return portKey(
				(0, yaml_node.Je)((0, yaml_node.GG)(node, 'host_ip')),
				published?.kind === 'scalar' && published.value.type === 'int'
					? `number ${published.value.value}`
					: ((0, yaml_node.Je)(published) ?? ''),
				target.value.type === 'int' ? target.value.value.toString() : `text ${target.value.value}`,
				(0, yaml_node.Je)((0, yaml_node.GG)(node, 'protocol')) ?? 'tcp',
			);
		}
		function portKey(hostIp, published, target, protocol) {
			return `${hostIp ?? '0.0.0.0'}:${published}:${target}/${protocol}`;
		}
		function longPort(port, node) {
			const { origin: origin } = node;
			const text = (value) => (0, yaml_node._C)(value, origin);
			const pairs = [
				[
					'target',
					{ kind: 'scalar', value: { type: 'int', value: BigInt(port.target) }, origin: origin },
				],
			];
			if (port.published !== '') pairs.push(['published', text(port.published)]);
			if (port.hostIp !== void 0) pairs.push(['host_ip', text(port.hostIp)]);
			pairs.push(['protocol', text(port.protocol)], ['mode', text('ingress')]);
			return (0, yaml_node.R6)(pairs, origin);
		}
		var dist = __webpack_require__(8815);
		function readDocuments(source) {
			const parsed = (0, dist.hR)(source.text, {
				schema: 'failsafe',
				merge: false,
				uniqueKeys: false,
				prettyErrors: false,
				logLevel: 'silent',
			});
			if (!Array.isArray(parsed)) return [];
			const documents = [];
			let from = 0;
			for (const document of parsed) {
				failOnSyntaxError(source, document);
				const contents = document.contents;
				const to = document.range[2];
				if (contents !== null && !isBlank(contents))
					documents.push(new Reader(source, to).document(contents, from));
				else if (document.directives.docStart === true) {
					const start = contents?.range[0] ?? to;
					refuse(
						{ source: source, start: start, end: start },
						'compose-yaml',
						'this YAML document is empty; a compose file must be a mapping',
						'Remove the `---` that nothing follows.',
					);
				}
				from = to;
			}
			return documents;
		}
		function isBlank(contents) {
			return (
				(0, dist.jn)(contents) &&
				contents.tag === void 0 &&
				contents.anchor === void 0 &&
				contents.range[0] === contents.range[1]
			);
		}
		function failOnSyntaxError(source, document) {
			const error = document.errors[0];
			if (error === void 0) return;
			const tab = error.code === 'TAB_AS_INDENT';
			throw new ComposeError([
				{
					level: 'error',
					rule: 'compose-yaml',
					message: tab ? 'a tab is used for indentation' : lowerFirst(error.message),
					place: source.place(Math.min(error.pos[0], source.text.length)),
					...(tab ? { hint: 'YAML is indented with spaces only.' } : {}),
				},
			]);
		}
		function lowerFirst(text) {
			const line = text.split('\n', 1)[0] ?? '';
			return line.charAt(0).toLowerCase() + line.slice(1);
		}
		const MAX_DEPTH = 200;
		class Reader {
			#source;
			#end;
			#anchors = new Map();
			#depth = 0;
			constructor(source, end) {
				this.#source = source;
				this.#end = end;
			}
			document(contents, from) {
				return this.#node(contents, -1, from, this.#end);
			}
			#node(node, parentColumn, from, limit) {
				if (node === null || node === void 0) return this.#absent(from);
				if ((0, dist.Vj)(node)) {
					const target = this.#anchors.get(node.source);
					const origin = this.#origin(node);
					if (target === void 0)
						refuse(origin, 'compose-yaml', `the alias *${node.source} has no anchor before it`);
					if (target === 'open')
						refuse(origin, 'compose-yaml', `the anchor &${node.source} contains itself: a cycle`);
					return { kind: 'alias', target: target, origin: origin, clean: false, end: origin.end };
				}
				const anchor =
					(0, dist.jn)(node) || (0, dist.jh)(node) || (0, dist.oP)(node) ? node.anchor : void 0;
				if (anchor !== void 0) this.#anchors.set(anchor, 'open');
				this.#depth += 1;
				if (this.#depth > MAX_DEPTH)
					refuse(this.#origin(node), 'compose-yaml', 'nested too deeply');
				const raw = this.#content(node, parentColumn, from, limit);
				this.#depth -= 1;
				if (anchor !== void 0) {
					this.#anchors.set(anchor, raw);
					raw.clean = false;
				}
				return raw;
			}
			#content(node, parentColumn, from, limit) {
				if ((0, dist.jn)(node)) return this.#scalar(node, parentColumn);
				if ((0, dist.jh)(node)) return this.#mapping(node, parentColumn, from, limit);
				if ((0, dist.oP)(node)) return this.#sequence(node, parentColumn, from, limit);
				return refuse(this.#origin(node), 'compose-yaml', 'unexpected YAML node');
			}
			#scalar(node, parentColumn) {
				if (!(0, dist.jn)(node)) throw new TypeError('not a scalar');
				const origin = this.#origin(node);
				const tag = shortTag(node.tag);
				const text = this.#source.text.slice(origin.start, origin.end);
				const standard = tag.startsWith('!!');
				return {
					kind: 'scalar',
					text: typeof node.value === 'string' ? node.value : '',
					plain: node.type === 'PLAIN' || node.type === void 0,
					tag: tag,
					origin: origin,
					end: origin.start + contentLength(text),
					clean: tag === '' || standard,
					written: {
						text: (standard ? `${tag} ` : '') + text.slice(0, contentLength(text)),
						column: parentColumn,
					},
				};
			}
			#absent(at) {
				const origin = { source: this.#source, start: at, end: at };
				return {
					kind: 'scalar',
					text: '',
					plain: true,
					tag: '',
					origin: origin,
					end: at,
					clean: true,
					written: { text: '', column: 0 },
				};
			}
			#mapping(node, parentColumn, from, limit) {
				const origin = this.#origin(node);
				const block = node.flow !== true;
				const column = this.#source.column(origin.start);
				const tag = shortTag(node.tag);
				const raw = {
					kind: 'mapping',
					pairs: [],
					tag: tag,
					origin: origin,
					end: origin.end,
					clean: tag === '',
					...(block ? { offset: Math.max(1, column - Math.max(parentColumn, 0)) } : {}),
					...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
				};
				if (block && parentColumn < 0) raw.offset = 0;
				let above = from;
				const starts = node.items.map((pair) => this.#start(pair.key));
				for (const [index, pair] of node.items.entries()) {
					const key = this.#key(pair, origin, column);
					const next = starts[index + 1];
					const until = next === void 0 ? limit : this.#source.lineStart(next);
					if (!block) {
						const value = this.#node(this.#valueOf(pair), parentColumn, key.end, limit);
						raw.pairs.push({ key: key, value: value });
						raw.clean &&= key.clean && value.clean;
						continue;
					}
					const end = this.#lineEnd(this.#contentEnd(pair));
					const claimed = this.#claim(
						end,
						until,
						next === void 0 && parentColumn < 0 ? -1 : column,
					);
					const value = this.#node(this.#valueOf(pair), column, key.end, claimed);
					const layout = this.#layout({
						start: key.origin.start,
						above: above,
						end: end,
						claimed: claimed,
						column: column,
						head: key.end,
						value: value,
					});
					raw.pairs.push({ key: key, value: value, layout: layout });
					raw.clean &&= key.clean && value.clean;
					above = claimed;
					raw.end = claimed;
				}
				return raw;
			}
			#sequence(node, parentColumn, from, limit) {
				const origin = this.#origin(node);
				const block = node.flow !== true;
				const column = this.#source.column(origin.start);
				const tag = shortTag(node.tag);
				const raw = {
					kind: 'sequence',
					items: [],
					tag: tag,
					origin: origin,
					end: origin.end,
					clean: tag === '',
					...(block ? { offset: Math.max(0, column - Math.max(parentColumn, 0)) } : {}),
					...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
				};
				let above = from;
				let dash = origin.start;
				for (const [index, item] of node.items.entries()) {
					const child = toNode(item);
					if (!block) {
						const value = this.#node(child, parentColumn, origin.start, limit);
						raw.items.push({ value: value });
						raw.clean &&= value.clean;
						continue;
					}
					const content = child === void 0 ? dash + 1 : this.#contentEnd(child);
					const end = this.#lineEnd(Math.max(content, dash + 1));
					const nextDash = index + 1 < node.items.length ? this.#nextDash(end, column) : void 0;
					const claimed = this.#claim(
						end,
						nextDash === void 0 ? limit : this.#source.lineStart(nextDash),
						column,
					);
					const value = this.#node(child, column, dash + 1, claimed);
					const layout = this.#layout({
						start: dash,
						above: above,
						end: end,
						claimed: claimed,
						column: column,
						head: dash + 1,
						value: value,
					});
					raw.items.push({ value: value, layout: layout });
					raw.clean &&= value.clean;
					above = claimed;
					raw.end = claimed;
					dash = nextDash ?? dash;
				}
				return raw;
			}
			#key(pair, origin, column) {
				const key = toNode(pair.key);
				if (key !== void 0 && (0, dist.Vj)(key)) {
					const target = this.#anchors.get(key.source);
					if (target !== void 0 && target !== 'open' && target.kind === 'scalar')
						return {
							...target,
							origin: this.#origin(key),
							end: this.#origin(key).end,
							clean: false,
						};
				}
				if (key === void 0 || !(0, dist.jn)(key))
					return refuse(
						key === void 0 ? origin : this.#origin(key),
						'compose-key',
						'a key must be a string',
					);
				const raw = this.#scalar(key, column);
				if (key.anchor !== void 0) {
					this.#anchors.set(key.anchor, raw);
					raw.clean = false;
				}
				return raw;
			}
			#valueOf(pair) {
				return toNode(pair.value);
			}
			#layout(at) {
				const text = this.#source.text;
				const headEnd = this.#source.lineEnd(at.head);
				const nested =
					at.value.kind !== 'alias' &&
					at.value.kind !== 'scalar' &&
					at.value.origin.start > headEnd;
				const comment = nested
					? /(?:^|\s)(#.*)$/.exec(text.slice(at.head, headEnd))?.[1]
					: /^\s*(#.*)$/.exec(text.slice(Math.min(at.value.end, headEnd), headEnd))?.[1];
				const childEnd = nested ? Math.max(at.value.end, at.end) : at.end;
				return {
					lead: triviaLines(text.slice(at.above, this.#source.lineStart(at.start))),
					body: { text: text.slice(at.start, at.claimed), column: at.column },
					tail: triviaLines(text.slice(childEnd, at.claimed)),
					...(comment === void 0 ? {} : { comment: comment.trimEnd() }),
				};
			}
			#claim(end, limit, column) {
				let claimed = end;
				let at = end + 1;
				while (at < limit) {
					const lineEnd = Math.min(this.#source.lineEnd(at), this.#source.text.length);
					const line = this.#source.text.slice(at, lineEnd);
					const indent = line.search(/\S/);
					if (indent !== -1 && (line[indent] !== '#' || indent <= column)) break;
					if (indent !== -1) claimed = lineEnd;
					at = lineEnd + 1;
				}
				return claimed;
			}
			#lineEnd(offset) {
				const end = this.#source.lineEnd(offset);
				return /^[ \t]*(?:#.*)?$/.test(this.#source.text.slice(offset, end)) ? end : offset;
			}
			#nextDash(from, column) {
				let at = from;
				while (at < this.#source.text.length) {
					const line = this.#source.lineStart(at);
					const dash = line + column;
					if (
						dash >= from &&
						this.#source.text[dash] === '-' &&
						this.#source.text.slice(line, dash).trim() === ''
					)
						return dash;
					at = this.#source.lineEnd(at) + 1;
				}
				return;
			}
			#contentEnd(node) {
				if ('key' in node) {
					const value = toNode(node.value);
					const key = toNode(node.key);
					if (value !== void 0) return this.#contentEnd(value);
					return key === void 0 ? 0 : this.#contentEnd(key);
				}
				const end = node.range?.[1] ?? 0;
				if ((0, dist.jh)(node) && node.flow !== true) {
					const last = node.items.at(-1);
					return last === void 0 ? end : this.#contentEnd(last);
				}
				if ((0, dist.oP)(node) && node.flow !== true) {
					const last = toNode(node.items.at(-1));
					return last === void 0 ? end : this.#contentEnd(last);
				}
				const start = node.range?.[0] ?? 0;
				const text = this.#source.text.slice(start, end);
				return (0, dist.jn)(node) ? start + contentLength(text) : end;
			}
			#start(key) {
				return toNode(key)?.range?.[0] ?? 0;
			}
			#written(origin, column) {
				return {
					text: this.#source.text.slice(origin.start, origin.end),
					column: Math.max(column, 0),
				};
			}
			#origin(node) {
				const [start, end] = node.range ?? [0, 0];
				return { source: this.#source, start: start, end: end };
			}
		}
		function contentLength(text) {
			if (!/^[|>]/.test(text) || !text.endsWith('\n')) return text.length;
			return /^[|>]\d?\+/.test(text) ? text.length - 1 : text.replace(/\n+$/, '').length;
		}
		function toNode(value) {
			return (0, dist.jn)(value) ||
				(0, dist.jh)(value) ||
				(0, dist.oP)(value) ||
				(0, dist.Vj)(value)
				? value
				: void 0;
		}
		function triviaLines(text) {
			const lines = text.split('\n').map((line) => line.trimEnd());
			if (lines[0] === '') lines.shift();
			if (lines.at(-1) === '') lines.pop();
			return lines.filter((line) => /^\s*(?:#.*)?$/.test(line));
		}
		function shortTag(tag) {
			if (tag === void 0 || tag === '!') return tag === '!' ? '!!str' : '';
			return tag.replace(/^tag:yaml\.org,2002:/, '!!');
		}
		function rebaseModel(model, directory) {
			let result = mapChildren(model, 'services', (service) => rebaseService(service, directory));
			result = mapChildren(result, 'configs', (config) =>
				mapChild(config, 'file', (file) => rebasePath(file, directory)),
			);
			result = mapChildren(result, 'secrets', (secret) =>
				mapChild(secret, 'file', (file) => rebasePath(file, directory)),
			);
			return mapChildren(result, 'volumes', (volume) => rebaseVolumeDevice(volume, directory));
		}
		function rebaseService(service, directory) {
			const path = (node) => rebasePath(node, directory);
			let result = mapChild(service, 'build', (build) => rebaseBuild(build, directory));
			result = mapChild(result, 'env_file', (files) =>
				mapItems(files, (file) =>
					(0, yaml_node.Je)(file) === void 0 ? mapChild(file, 'path', path) : path(file),
				),
			);
			result = mapChild(result, 'label_file', (files) => mapItems(files, path));
			result = mapChild(result, 'volumes', (volumes) =>
				volumes.kind === 'sequence'
					? mapItems(volumes, (volume) => rebaseVolume(volume, directory))
					: volumes,
			);
			result = mapChild(result, 'extends', (extended) => mapChild(extended, 'file', path));
			return mapChild(result, 'develop', (develop) =>
				mapChild(develop, 'watch', (watch) =>
					mapItems(watch, (rule) => mapChild(rule, 'path', path)),
				),
			);
		}
		function withBuildContexts(model) {
			return mapChildren(model, 'services', (service) =>
				mapChild(service, 'build', (build) =>
					build.kind === 'mapping' && !build.entries.has('context')
						? (0, yaml_node.vr)(build, 'context', (0, yaml_node._C)('.', build.origin))
						: build,
				),
			);
		}
		function rebaseBuild(build, directory) {
			const context = (node) => rebaseContext(node, directory);
			if (build.kind !== 'mapping')
				return (0, yaml_node.Je)(build) === void 0 ? build : context(build);
			let result = buildMapping(build) ?? build;
			result = mapChild(result, 'context', context);
			result = mapChild(result, 'additional_contexts', (contexts) => mapValues(contexts, context));
			return mapChild(result, 'ssh', (keys) =>
				mapValues(keys, (key) => rebasePath(key, directory)),
			);
		}
		function rebaseContext(node, directory) {
			const text = (0, yaml_node.Je)(node) ?? '';
			return /:\/\/|^(?:git@|github\.com\/|service:)/.test(text)
				? node
				: rebasePath(node, directory);
		}
		function rebasePath(node, directory) {
			const text = (0, yaml_node.Je)(node);
			if (text === void 0 || text === '' || /^(?:[/~]|\\\\|\p{L}:[\\/])/u.test(text)) return node;
			const rebased = external_node_path_.posix.join(directory, text).replace(/(?<=.)\/$/, '');
			return rebased === text ? node : (0, yaml_node._C)(rebased, node.origin);
		}
		function rebaseVolume(volume, directory) {
			if (volume.kind === 'mapping')
				return (0, yaml_node.Je)((0, yaml_node.GG)(volume, 'type')) === 'bind'
					? mapChild(volume, 'source', (source) => rebasePath(source, directory))
					: volume;
			const parts = (0, short_form.wM)((0, yaml_node.Je)(volume) ?? '');
			if (typeof parts === 'string' || !(0, short_form.pR)(parts.source)) return volume;
			const source = (0, yaml_node._C)(parts.source, volume.origin);
			const rebased = rebasePath(source, directory);
			if (rebased === source) return volume;
			return longBindMount(rebased, parts.target, parts.options.split(','), volume);
		}
		const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];
		function longBindMount(source, target, options, node) {
			const { origin: origin } = node;
			const text = (value) => (0, yaml_node._C)(value, origin);
			const pairs = [
				['type', text('bind')],
				['source', source],
				['target', text(target)],
			];
			const access = options.findLast((option) => option === 'ro' || option === 'rw');
			if (access === 'ro') pairs.push(['read_only', (0, yaml_node.JI)(true, origin)]);
			const bind = [['create_host_path', (0, yaml_node.JI)(true, origin)]];
			const propagation = options.findLast((option) => PROPAGATIONS.includes(option));
			if (propagation !== void 0) bind.push(['propagation', text(propagation)]);
			const selinux = options.findLast((option) => option === 'z' || option === 'Z');
			if (selinux !== void 0) bind.push(['selinux', text(selinux)]);
			pairs.push(['bind', (0, yaml_node.R6)(bind, origin)]);
			if (options.includes('nocopy'))
				pairs.push([
					'volume',
					(0, yaml_node.R6)([['nocopy', (0, yaml_node.JI)(true, origin)]], origin),
				]);
			return (0, yaml_node.R6)(pairs, origin);
		}
		function rebaseVolumeDevice(volume, directory) {
			const options = (0, yaml_node.GG)(volume, 'driver_opts');
			const isBind =
				(0, yaml_node.Je)((0, yaml_node.GG)(volume, 'driver')) === 'local' &&
				((0, yaml_node.Je)((0, yaml_node.GG)(options, 'o')) ?? '').split(',').includes('bind');
			return isBind
				? mapChild(volume, 'driver_opts', (opts) =>
						mapChild(opts, 'device', (node) => rebasePath(node, directory)),
					)
				: volume;
		}
		function mapChild(node, key, change) {
			const child = (0, yaml_node.GG)(node, key);
			if (node.kind !== 'mapping' || child === void 0) return node;
			const value = change(child);
			return value === child ? node : (0, yaml_node.vr)(node, key, value);
		}
		function mapChildren(node, key, change) {
			const section = (0, yaml_node.GG)(node, key);
			if (section?.kind !== 'mapping') return node;
			const result = (0, yaml_node.Nn)(section, change);
			return result === section ? node : (0, yaml_node.vr)(node, key, result);
		}
		function mapItems(node, change) {
			if (node.kind !== 'sequence') return change(node);
			const items = node.items.map((item) => {
				const value = change(item.value);
				return value === item.value ? item : { ...item, value: value };
			});
			return items.every((item, index) => item === node.items[index])
				? node
				: (0, yaml_node.J5)(node, items);
		}
		function mapValues(node, change) {
			if (node.kind === 'mapping') return (0, yaml_node.Nn)(node, change);
			return mapItems(node, (item) => {
				const text = (0, yaml_node.Je)(item) ?? '';
				const key = beforeEquals(text);
				if (key === text) return item;
				const value = (0, yaml_node._C)(text.slice(key.length + 1), item.origin);
				const changed = change(value);
				return changed === value
					? item
					: (0, yaml_node._C)(`${key}=${(0, yaml_node.Je)(changed) ?? ''}`, item.origin);
			});
		}
		const KEYED = [
			['services.*.environment', keyValueKey],
			['services.*.labels', keyValueKey],
			['services.*.annotations', keyValueKey],
			['services.*.sysctls', keyValueKey],
			['services.*.build.args', keyValueKey],
			['services.*.build.labels', keyValueKey],
			['services.*.build.additional_contexts', keyValueKey],
			['services.*.build.tags', keyValueKey],
			['services.*.deploy.labels', keyValueKey],
			['services.*.cap_add', keyValueKey],
			['services.*.cap_drop', keyValueKey],
			['services.*.dns', keyValueKey],
			['services.*.dns_search', keyValueKey],
			['services.*.dns_opt', keyValueKey],
			['services.*.links', keyValueKey],
			['services.*.profiles', keyValueKey],
			['services.*.tmpfs', keyValueKey],
			['services.*.networks.*.aliases', keyValueKey],
			['services.*.networks.*.link_local_ips', keyValueKey],
			['networks.*.labels', keyValueKey],
			['services.*.expose', exposeKey],
			['services.*.env_file', envFileKey],
			['services.*.secrets', mountKey('/run/secrets/')],
			['services.*.configs', mountKey('/')],
			['services.*.devices', deviceKey],
			['services.*.volumes', volumeKey],
			['services.*.volumes', cleanVolumeKey],
		];
		const KEYED_PATHS = KEYED.map(([pattern, keyOf]) => ({
			pattern: pattern.split('.'),
			keyOf: keyOf,
		}));
		const PORTS = ['services', '*', 'ports'];
		function unique(model, settled) {
			let result = model;
			for (const { pattern: pattern, keyOf: keyOf } of KEYED_PATHS)
				result = mapLists(result, pattern, [], (list, path) => uniqueItems(list, path, keyOf));
			return mapLists(result, PORTS, [], (list, path) => uniquePorts(list, path, settled));
		}
		function uniqueItems(list, path, keyOf) {
			const places = new Map();
			const items = [];
			for (const [index, item] of list.items.entries()) {
				const key = keyOf(item.value, [...path, `[${index}]`]);
				const place = key === void 0 ? void 0 : places.get(key);
				if (place !== void 0) {
					items[place] = item;
					continue;
				}
				if (key !== void 0) places.set(key, items.length);
				items.push(item);
			}
			return items.length === list.items.length ? list : (0, yaml_node.J5)(list, items);
		}
		function mapLists(node, pattern, path, change) {
			const [key, ...rest] = pattern;
			if (key === void 0) return node;
			const changeChild = (child, name) => {
				const here = [...path, name];
				if (rest.length === 0) return child.kind === 'sequence' ? change(child, here) : child;
				return child.kind === 'mapping' ? mapLists(child, rest, here, change) : child;
			};
			if (key === '*') return (0, yaml_node.Nn)(node, changeChild);
			const child = (0, yaml_node.GG)(node, key);
			if (child === void 0) return node;
			const value = changeChild(child, key);
			return value === child ? node : (0, yaml_node.vr)(node, key, value);
		}
		function keyValueKey(entry) {
			const text = (0, yaml_node.Je)(entry);
			return text === void 0 ? void 0 : beforeEquals(text);
		}
		function exposeKey(entry) {
			if (entry.kind !== 'scalar') return;
			return entry.value.type === 'int' ? entry.value.value.toString() : (0, yaml_node.Je)(entry);
		}
		function envFileKey(entry) {
			return (0, yaml_node.Je)(entry) ?? (0, yaml_node.Je)((0, yaml_node.GG)(entry, 'path'));
		}
		function mountKey(directory) {
			return (entry) => {
				const name = (0, yaml_node.Je)(entry);
				if (name !== void 0) return directory + name;
				if (entry.kind !== 'mapping') return;
				return (
					(0, yaml_node.Je)((0, yaml_node.GG)(entry, 'target')) ??
					directory + ((0, yaml_node.Je)((0, yaml_node.GG)(entry, 'source')) ?? '')
				);
			};
		}
		function deviceKey(entry, path) {
			const spec = (0, yaml_node.Je)(entry);
			if (spec !== void 0) return (0, short_form.UM)(spec);
			return entry.kind === 'mapping' ? targetOf(entry, path, 'device') : void 0;
		}
		function volumeKey(entry, path) {
			const spec = (0, yaml_node.Je)(entry);
			if (spec === void 0)
				return entry.kind === 'mapping' ? targetOf(entry, path, 'mount') : void 0;
			const parts = (0, short_form.wM)(spec);
			return typeof parts === 'string'
				? refuse(entry.origin, 'compose-volume', `${(0, yaml_path.L)(path)}: ${parts}`)
				: parts.target;
		}
		function cleanVolumeKey(entry, path) {
			const target = volumeKey(entry, path);
			return target === void 0
				? void 0
				: external_node_path_.posix.normalize(target).replace(/(?<=.)\/$/, '');
		}
		function targetOf(entry, path, what) {
			return (
				(0, yaml_node.Je)((0, yaml_node.GG)(entry, 'target')) ??
				refuse(
					entry.origin,
					'compose-target',
					`${(0, yaml_path.L)(path)}: this ${what} has no target`,
				)
			);
		}
		function resolveReference(directory, path, reference, origin) {
			const quoted = JSON.stringify(path);
			if (path.includes('$'))
				refuse(
					origin,
					`compose-${reference}-variable`,
					`${reference} cannot read ${quoted}: the path holds a variable, and variables are not filled in before the app runs`,
					'Write the path itself.',
				);
			if (/^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(path))
				refuse(
					origin,
					`compose-${reference}-remote`,
					`${reference} cannot read ${quoted}: only files of the workspace are read`,
					'Check the file out into the workspace first.',
				);
			const resolved = external_node_path_.posix.normalize(
				external_node_path_.posix.join(directory === '' ? '.' : directory, path),
			);
			if (path.startsWith('/') || path.startsWith('~') || leavesWorkspace(resolved))
				refuse(
					origin,
					`compose-${reference}-outside`,
					`${reference} cannot read ${quoted}: it is outside the workspace`,
					'Move the file into the workspace.',
				);
			return resolved;
		}
		function leavesWorkspace(path) {
			return path === '..' || path.startsWith('../') || path.startsWith('/');
		}
		function openReference(workspace, path, reference, origin) {
			const text = workspace.readFile(path);
			return text === void 0
				? refuse(
						origin,
						`compose-${reference}-missing`,
						`${reference} cannot read ${pathInMessage(path, origin)}: no such file`,
					)
				: new source.k(path, text);
		}
		function pathInMessage(path, { source: source, start: start, end: end }) {
			const written = source.text.slice(start, end).replace(/^['"]|['"]$/g, '');
			return external_node_path_.posix.normalize(written) === written.replace(/^\.\//, '') ||
				path.endsWith(written)
				? path
				: 'the file that it names';
		}
		function directoryOf(path) {
			const directory = external_node_path_.posix.dirname(path);
			return directory === '.' ? '' : directory;
		}
		function relativeDirectory(from, to) {
			return external_node_path_.posix.relative(`${DEEP}/${from}`, `${DEEP}/${to}`) || '.';
		}
		const DEEP = '/_'.repeat(64);
		function load(files, directory, workspace, variables) {
			const loader = new Loader(workspace, variables);
			const model = loader.project(files, directory, []);
			return { model: model, findings: loader.findings, resolved: loader.resolved };
		}
		class Loader {
			ports = new SettledPorts();
			findings = [];
			resolved = false;
			#workspace;
			#variables;
			#scopes = new Map();
			constructor(workspace, variables) {
				this.#workspace = workspace;
				this.#variables = variables;
			}
			project(files, directory, chain) {
				let model;
				for (const source of files)
					model = this.#file(model, source, {
						directory: directory,
						chain: [...chain, source.file],
						extended: false,
					});
				const first = files[0];
				if (model === void 0 || model.entries.size === 0)
					throw new ComposeError([
						{
							level: 'error',
							rule: 'compose-empty',
							message: 'the compose file is empty',
							...(first === void 0 ? {} : { place: first.place(0) }),
						},
					]);
				this.#stopOn(checkConsistency(model, this.#variables));
				return model;
			}
			#file(model, source, scope) {
				let result = model;
				const documents = readDocuments(source);
				if (documents.length > 1) this.resolved = true;
				for (const raw of documents) {
					const { root: root, resets: resets } = untag(raw);
					if (resets.size > 0) this.resolved = true;
					if (root === void 0) continue;
					const node = decode(root);
					if (node.kind !== 'mapping')
						refuse(node.origin, 'compose-top-level', 'a compose file must be a mapping');
					result = this.#document(result, node, source, resets, scope);
				}
				return result;
			}
			#document(base, node, source, resets, scope) {
				let document = node;
				if (!scope.extended) document = this.#include(document, scope);
				const cleared = base === void 0 ? void 0 : removePaths(base, resets, { loaded: true });
				if (!scope.extended) document = this.#extend(document, source, resets, scope);
				const start = cleared ?? (0, yaml_node.R6)([], document.origin);
				const merged =
					start.entries.size === 0 ? document : merge(start, document, [], { loaded: true });
				const model = unique(merged.kind === 'mapping' ? merged : document, this.ports);
				if (!scope.extended) {
					this.#stopOn(checkSchema(model, this.#variables));
					if (model.entries.has('version')) this.#warnVersion(model);
				}
				return (0, yaml_node.nM)(model, 'version');
			}
			#warnVersion(model) {
				const version = model.entries.get('version');
				if (version === void 0) return;
				this.findings.push({
					level: 'notice',
					rule: 'compose-version',
					message: 'the attribute version is obsolete and has no effect',
					place: version.key.origin.source.place(version.key.origin.start),
					hint: 'Remove it.',
				});
			}
			#include(document, scope) {
				const list = inclusions(document);
				if ((0, yaml_node.GG)(document, 'include') === void 0) return document;
				this.resolved = true;
				let result = (0, yaml_node.nM)(document, 'include');
				for (const inclusion of list)
					result = importResources(result, this.#included(inclusion, scope));
				return result;
			}
			#included(inclusion, scope) {
				const files = inclusion.paths.map(({ path: path, origin: origin }) => {
					const resolved = resolveReference(scope.directory, path, 'include', origin);
					if (scope.chain.includes(resolved))
						refuse(
							origin,
							'compose-include-cycle',
							`the files include each other in a cycle: ${[...scope.chain, resolved].join(', which includes ')}`,
						);
					return openReference(this.#workspace, resolved, 'include', origin);
				});
				const relative = includedDirectory(inclusion);
				const directory = this.#projectDirectory(scope.directory, relative, inclusion.origin);
				for (const { path: path, origin: origin } of inclusion.envFiles) {
					const resolved = resolveReference(scope.directory, path, 'include', origin);
					openReference(this.#workspace, resolved, 'include', origin);
					this.findings.push({
						level: 'warning',
						rule: 'compose-include-env-file',
						message: `the values of ${resolved} are not filled in: variables keep their place in the merged text`,
						place: origin.source.place(origin.start),
						hint: 'Give these variables to the app with its env, or write their values into the included file.',
					});
				}
				const model = this.project(files, directory, scope.chain);
				const paths = this.#isDirectory(directory)
					? directory
					: external_node_path_.posix.join(directory, '..');
				return rebaseModel(withBuildContexts(model), relativeDirectory(scope.directory, paths));
			}
			#isDirectory(path) {
				return this.#workspace.isDirectory?.(path) ?? true;
			}
			#projectDirectory(from, path, origin) {
				if (path.startsWith('/') || path.includes('$'))
					refuse(
						origin,
						'compose-include-outside',
						`include cannot use the project directory ${JSON.stringify(path)}`,
						'Write a path relative to the including file.',
					);
				const directory = external_node_path_.posix
					.normalize(external_node_path_.posix.join(from === '' ? '.' : from, path))
					.replace(/\/$/, '');
				return directory === '.' ? '' : directory;
			}
			#extend(document, source, resets, scope) {
				const services = (0, yaml_node.GG)(document, 'services');
				if (services === void 0 || (0, yaml_node.kZ)(services)) return document;
				if (services.kind !== 'mapping')
					refuse(services.origin, 'compose-schema', 'services must be a mapping');
				const open = (path, origin) => this.#extendedFile(path, origin, scope.directory);
				const extended = applyExtends(
					{ file: source.file, services: services, resets: resets, extended: false },
					open,
				);
				if (extended === services) return document;
				this.resolved = true;
				return (0, yaml_node.vr)(document, 'services', extended);
			}
			#extendedFile(path, origin, directory) {
				const resolved = resolveReference(directory, path, 'extends', origin);
				const key = `${directory}\n${resolved}`;
				const known = this.#scopes.get(key);
				if (known !== void 0) return known;
				const source = openReference(this.#workspace, resolved, 'extends', origin);
				let resets = new Set();
				let model;
				for (const raw of readDocuments(source)) {
					const document = untag(raw);
					if (document.root === void 0) continue;
					const node = decode(document.root);
					if (node.kind !== 'mapping')
						refuse(node.origin, 'compose-top-level', 'a compose file must be a mapping');
					resets = document.resets;
					model = this.#document(model, node, source, resets, {
						directory: directory,
						chain: [],
						extended: true,
					});
				}
				const services = (0, yaml_node.GG)(model, 'services');
				if (services?.kind !== 'mapping')
					return refuse(origin, 'compose-extends-service', `${resolved} has no services to extend`);
				const relative = relativeDirectory(directory, directoryOf(resolved));
				const rebased = (0, yaml_node.Nn)(services, (service) => rebaseService(service, relative));
				const scope = { file: resolved, services: rebased, resets: resets, extended: true };
				this.#scopes.set(key, scope);
				return scope;
			}
			#stopOn(findings) {
				if (findings.length > 0) throw new ComposeError(findings);
			}
		}
		var print = __webpack_require__(4177);
		function mergeComposeFiles(files, options) {
			const [first] = files;
			if (first === void 0) throw new TypeError('no compose file given');
			const sources = files.map(({ file: file, text: text }) => new source.k(file, text));
			const directory = options.projectDirectory ?? directoryOf(first.file);
			const loaded = load(sources, directory, options, options.variables ?? 'as-filled-in');
			const resolved = files.length > 1 || loaded.resolved;
			return {
				text: resolved ? (0, print.y)(loaded.model) : first.text,
				model: loaded.model,
				findings: loaded.findings,
				resolved: resolved,
			};
		}
	},
	5663: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Kq: () => parsePorts,
			SC: () => isIp,
			UM: () => deviceTarget,
			pR: () => isPathSource,
			wM: () => parseVolume,
		});
		function splitOutsideVariables(text, separator) {
			const parts = [];
			let part = '';
			let depth = 0;
			for (let at = 0; at < text.length; at += 1) {
				const char = text.charAt(at);
				if (char === '$' && text.charAt(at + 1) === '{') depth += 1;
				else if (char === '}' && depth > 0) depth -= 1;
				if (char === separator && depth === 0) {
					parts.push(part);
					part = '';
				} else part += char;
			}
			parts.push(part);
			return parts;
		}
		function parseVolume(spec) {
			if (spec === '') return 'the volume is empty';
			if (spec.length <= 2) return { source: '', target: spec, options: '' };
			const fields = [];
			for (const part of splitOutsideVariables(spec, ':')) {
				const before = fields.at(-1);
				if (before !== void 0 && fields.length > 0 && /^\p{L}$/u.test(before))
					fields[fields.length - 1] = `${before}:${part}`;
				else fields.push(part);
			}
			if (fields.includes('')) return `${JSON.stringify(spec)} has an empty part between colons`;
			if (fields.length > 3) return `${JSON.stringify(spec)} has too many colons`;
			const [first = '', second, options = ''] = fields;
			return second === void 0
				? { source: '', target: first, options: '' }
				: { source: first, target: second, options: options };
		}
		function isPathSource(source) {
			return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
		}
		function deviceTarget(spec) {
			const [source = '', target] = splitOutsideVariables(spec, ':');
			return target ?? source;
		}
		function parsePorts(spec) {
			const slash = spec.split('/');
			const [address = '', protocolPart] = slash;
			if (slash.length > 2) return;
			const protocol = (protocolPart ?? 'tcp').toLowerCase();
			if (!['tcp', 'udp', 'sctp'].includes(protocol)) return;
			const parts = splitAddress(address);
			if (parts === void 0) return;
			const { ip: ip, published: published, container: container } = parts;
			if (ip !== '' && !isIp(ip)) return;
			const inside = parseRange(container);
			if (inside === void 0) return;
			const hostIp = ip === '' ? void 0 : ip;
			if (published === '')
				return numbers(inside).map((target) => ({
					hostIp: hostIp,
					published: '',
					target: target,
					protocol: protocol,
				}));
			const outside = parseRange(published);
			if (outside === void 0) return;
			const sameLength = outside.end - outside.start === inside.end - inside.start;
			if (!sameLength && inside.start !== inside.end) return;
			return numbers(inside).map((target, index) => ({
				hostIp: hostIp,
				published: sameLength ? (outside.start + index).toString() : published,
				target: target,
				protocol: protocol,
			}));
		}
		function splitAddress(text) {
			const parts = text.split(':');
			const container = parts.at(-1) ?? '';
			const published = parts.length > 1 ? (parts.at(-2) ?? '') : '';
			const ip = parts.length > 2 ? parts.slice(0, -2).join(':') : '';
			if (parts.length > 3 && !/^\[.*\]$/.test(ip)) return;
			return { ip: ip.replace(/^\[(.*)\]$/, '$1'), published: published, container: container };
		}
		function parseRange(text) {
			const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
			if (match === null) return;
			const start = Number(match[1]);
			const end = Number(match[2] ?? match[1]);
			return end < start || end > 65535 ? void 0 : { start: start, end: end };
		}
		function numbers(range) {
			return Array.from({ length: range.end - range.start + 1 }, (_, index) => range.start + index);
		}
		function isIp(text) {
			if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
				return text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part));
			return isIpV6(text);
		}
		function isIpV6(text) {
			const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
			const groups = tail === null ? text : `${tail[1] ?? ''}0:0`;
			if (tail !== null && !isIp(tail[2] ?? '')) return false;
			if (!/^[0-9a-fA-F:]+$/.test(groups) || groups.split('::').length > 2) return false;
			const count = groups.split(':').filter((group) => group !== '').length;
			if (groups.split(':').some((group) => group.length > 4)) return false;
			if (/^:[^:]|[^:]:$|:::/.test(groups)) return false;
			return groups.includes('::') ? count <= 7 : count === 8;
		}
	},
	8381: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Iu: () => checkPayloadSize,
			g7: () => decodeText,
			zB: () => DEFAULT_COMPOSE_FILES,
		});
		const DEFAULT_COMPOSE_FILES = [
			'compose.yaml',
			'compose.yml',
			'docker-compose.yaml',
			'docker-compose.yml',
		];
		const LARGEST_PAYLOAD_BYTES = 204800;
		function decodeText(file, bytes) {
			try {
				return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
			} catch {
				return {
					level: 'error',
					rule: 'file-not-utf8',
					message: `${file} is not UTF-8 text.`,
					place: { file: file },
					hint: 'Save the file as UTF-8.',
				};
			}
		}
		function checkPayloadSize(file, composeBytes, scriptBytes) {
			const total = composeBytes + scriptBytes;
			if (total <= LARGEST_PAYLOAD_BYTES) return [];
			const parts =
				scriptBytes === 0
					? ''
					: ` (compose file ${composeBytes}, pre-launch script ${scriptBytes})`;
			return [
				{
					level: 'error',
					rule: 'payload-too-large',
					message: `Compose file and pre-launch script have ${total} bytes${parts}; Phala Cloud takes ${LARGEST_PAYLOAD_BYTES}.`,
					place: { file: file },
					hint: 'Move large embedded files into an image.',
				},
			];
		}
	},
	2363: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => scanVariables });
		const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
		const OPERATOR = /:-|:\?|:\+|-|\?|\+/y;
		function scanVariables(text) {
			const malformed = [];
			const uses = scan(text, 0, text.length, malformed);
			return { uses: uses, malformed: malformed };
		}
		function scan(text, from, to, malformed) {
			const uses = [];
			for (let at = text.indexOf('$', from); at !== -1 && at < to; at = text.indexOf('$', at))
				if (text[at + 1] === '$') at += 2;
				else if (text[at + 1] === '{') {
					const use = bracedUse(text, at, to, malformed);
					if (use === void 0) {
						const end = closingBrace(text, at + 1, to) ?? to - 1;
						malformed.push({ start: at, end: end + 1 });
						at = end + 1;
					} else {
						uses.push(use);
						at = use.end;
					}
				} else {
					const name = match(NAME, text, at + 1);
					if (name !== void 0) {
						const end = at + 1 + name.length;
						uses.push({
							name: name,
							start: at,
							end: end,
							operator: '',
							operandStart: end,
							operandEnd: end,
							nested: [],
						});
					}
					at += 1 + (name?.length ?? 0);
				}
			return uses;
		}
		function bracedUse(text, start, to, malformed) {
			const close = closingBrace(text, start + 1, to);
			const name = match(NAME, text, start + 2);
			if (close === void 0 || name === void 0) return;
			const afterName = start + 2 + name.length;
			const operator = isOperator(match(OPERATOR, text, afterName));
			if (operator === '' && afterName !== close) return;
			const operandStart = afterName + operator.length;
			return {
				name: name,
				start: start,
				end: close + 1,
				operator: operator,
				operandStart: operandStart,
				operandEnd: close,
				nested: scan(text, operandStart, close, malformed),
			};
		}
		function isOperator(text) {
			switch (text) {
				case ':-':
				case '-':
				case ':?':
				case '?':
				case ':+':
				case '+':
					return text;
				default:
					return '';
			}
		}
		function closingBrace(text, open, to) {
			let depth = 0;
			for (let at = open; at < to; at++) {
				if (text[at] === '{') depth += 1;
				if (text[at] === '}') depth -= 1;
				if (depth === 0) return at;
			}
			return;
		}
		function match(pattern, text, at) {
			pattern.lastIndex = at;
			return pattern.exec(text)?.[0];
		}
	},
	2428: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DZ: () => isVariable,
			GG: () => childOf,
			J5: () => withItems,
			JI: () => boolNode,
			Je: () => stringOf,
			Nn: () => mapEntries,
			R6: () => mappingNode,
			_C: () => stringNode,
			aO: () => nullNode,
			bA: () => withEntries,
			kZ: () => isNull,
			nM: () => withoutChild,
			qA: () => sequenceNode,
			vr: () => withChild,
		});
		const NULL_VALUE = { type: 'null' };
		function isNull(node) {
			return node?.kind === 'scalar' && node.value.type === 'null';
		}
		function stringOf(node) {
			return node?.kind === 'scalar' && node.value.type === 'string' ? node.value.value : void 0;
		}
		function childOf(node, key) {
			return node?.kind === 'mapping' ? node.entries.get(key)?.value : void 0;
		}
		function stringNode(value, origin) {
			return { kind: 'scalar', value: { type: 'string', value: value }, origin: origin };
		}
		function boolNode(value, origin) {
			return { kind: 'scalar', value: { type: 'bool', value: value }, origin: origin };
		}
		function nullNode(origin) {
			return { kind: 'scalar', value: NULL_VALUE, origin: origin };
		}
		function mappingNode(pairs, origin) {
			const entries = new Map();
			for (const [key, value] of pairs)
				entries.set(key, { key: stringNode(key, value.origin), value: value });
			return { kind: 'mapping', entries: entries, origin: origin };
		}
		function sequenceNode(items, origin) {
			return { kind: 'sequence', items: items, origin: origin };
		}
		function withEntries(node, entries) {
			return { ...withoutText(node), entries: entries };
		}
		function withItems(node, items) {
			return { ...withoutText(node), items: items };
		}
		function withChild(node, key, value) {
			const entries = new Map(node.entries);
			const old = entries.get(key);
			entries.set(
				key,
				old === void 0
					? { key: stringNode(key, value.origin), value: value }
					: { ...old, value: value },
			);
			return withEntries(node, entries);
		}
		function mapEntries(node, change) {
			let entries;
			for (const [key, entry] of node.entries) {
				const value = change(entry.value, key);
				if (value === entry.value) continue;
				entries ??= new Map(node.entries);
				entries.set(key, { ...entry, value: value });
			}
			return entries === void 0 ? node : withEntries(node, entries);
		}
		function withoutChild(node, key) {
			if (!node.entries.has(key)) return node;
			const entries = new Map(node.entries);
			entries.delete(key);
			return withEntries(node, entries);
		}
		function withoutText(node) {
			const form = node.form;
			if (form === void 0) return node;
			return {
				...node,
				form: { verbatim: false, ...(form.offset === void 0 ? {} : { offset: form.offset }) },
			};
		}
		function isVariable(node) {
			return /\$(?:[_a-zA-Z]|\{)/.test((stringOf(node) ?? '').replaceAll('$$', ''));
		}
	},
	3508: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => pathText, m: () => PathTable });
		function pathText(path) {
			return path
				.map((key, index) => (index > 0 && !key.startsWith('[') ? `.${key}` : key))
				.join('');
		}
		class PathTable {
			#byLength = new Map();
			constructor(rules) {
				for (const [text, value] of rules) {
					const pattern = text.split('.');
					const list = this.#byLength.get(pattern.length) ?? [];
					list.push({ pattern: pattern, value: value });
					this.#byLength.set(pattern.length, list);
				}
			}
			find(path) {
				const last = path.at(-1);
				return this.#byLength
					.get(path.length)
					?.find(
						({ pattern: pattern }) =>
							(pattern.at(-1) === last || pattern.at(-1) === '*') &&
							pattern.every((key, index) => key === '*' || key === path[index]),
					)?.value;
			}
		}
	},
	4177: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => print });
		var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9311);
		function print(model) {
			if (model.entries.size === 0) return '{}\n';
			return `${mappingLines(model, 0).join('\n')}\n`;
		}
		function mappingLines(node, column) {
			return [...node.entries.values()].flatMap((entry) => [
				...leadLines(entry.layout, column),
				...entryLines(entry, column),
			]);
		}
		function sequenceLines(node, column) {
			return node.items.flatMap((item) => {
				const child = hasLines(item.value) ? firstLead(item.value, column) : [];
				return [...leadLines(item.layout, column), ...child, ...itemLines(item, column)];
			});
		}
		function firstLead(node, column) {
			if (node.kind === 'scalar') return [];
			const [first] = node.kind === 'mapping' ? node.entries.values() : node.items;
			return leadLines(first?.layout, column);
		}
		function entryLines(entry, column) {
			const verbatim = verbatimLines(entry, column);
			if (verbatim !== void 0) return verbatim;
			return lines(
				`${' '.repeat(column)}${keyText(entry.key)}:`,
				entry.value,
				entry.layout,
				column,
				1,
			);
		}
		function itemLines(item, column) {
			const verbatim = verbatimLines(item, column);
			if (verbatim !== void 0) return verbatim;
			const { value: value } = item;
			const head = `${' '.repeat(column)}-`;
			if (!hasLines(value)) return lines(head, value, item.layout, column, 2);
			const inner = blockLines(value, column + offsetOf(value, 2));
			const own = inner.slice(firstLead(value, 0).length);
			const [first = '', ...rest] = own;
			return [`${head}${first.slice(column + 1)}`, ...rest, ...tailLines(item.layout, column)];
		}
		function lines(head, value, layout, column, minOffset) {
			const untouched = layout !== void 0 && layout.value === value;
			const comment = layout?.comment === void 0 ? '' : ` ${layout.comment}`;
			if (hasLines(value)) {
				const offset = value.kind === 'sequence' && minOffset === 1 ? 0 : minOffset;
				return [
					head + comment,
					...blockLines(value, column + offsetOf(value, offset)),
					...tailLines(layout, column),
				];
			}
			const text = inlineText(value, column);
			const after = untouched && !text.includes('\n') ? comment : '';
			return [`${text === '' ? head : `${head} ${text}`}${after}`];
		}
		function verbatimLines(entry, column) {
			const { layout: layout, value: value } = entry;
			if (layout === void 0 || layout.value !== value || layout.body.text === '') return;
			return [' '.repeat(column) + moved(layout.body, column)];
		}
		function blockLines(node, column) {
			if (node.kind === 'mapping') return mappingLines(node, column);
			return node.kind === 'sequence' ? sequenceLines(node, column) : [];
		}
		function hasLines(node) {
			if (node.kind === 'scalar') return false;
			const size = node.kind === 'mapping' ? node.entries.size : node.items.length;
			return size > 0 && !(node.form?.verbatim === true && node.form.flow !== void 0);
		}
		function offsetOf(node, least) {
			return node.kind === 'scalar' ? least : Math.max(least, node.form?.offset ?? 2);
		}
		function inlineText(node, column) {
			if (node.kind === 'scalar') return scalarText(node, column);
			if (node.form?.verbatim === true && node.form.flow !== void 0)
				return moved(node.form.flow, column);
			return node.kind === 'mapping' ? '{}' : '[]';
		}
		function scalarText(node, column) {
			if (node.written !== void 0) return moved(node.written, column);
			const text = (0, _node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			if (text !== void 0) return stringText(text);
			return node.value.type === 'null'
				? 'null'
				: (0, _scalar_js__WEBPACK_IMPORTED_MODULE_1__.Ru)(node.value);
		}
		function keyText(key) {
			const written = key.written?.text;
			if (written !== void 0 && !written.includes('\n') && written !== '') return written;
			return stringText((0, _node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(key) ?? '');
		}
		function stringText(text) {
			const plain =
				/^[A-Za-z0-9_./$~+\\(^-][\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(text) &&
				!/^-(?:[^A-Za-z0-9_-]|$)|^---|^\.\.\.|: | #|[:\s]$/.test(text) &&
				(0, _scalar_js__WEBPACK_IMPORTED_MODULE_1__.dn)(text).type === 'string';
			if (plain) return text;
			return JSON.stringify(text).replace(
				/[\x7f-\x9f\u2028\u2029\ufeff]/g,
				(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
			);
		}
		function leadLines(layout, column) {
			return layout === void 0 ? [] : movedLines(layout.lead, column - layout.body.column);
		}
		function tailLines(layout, column) {
			return layout === void 0 ? [] : movedLines(layout.tail, column - layout.body.column);
		}
		function moved(written, column) {
			const by = column - written.column;
			if (by === 0 || !written.text.includes('\n')) return written.text;
			const [first = '', ...rest] = written.text.split('\n');
			return [first, ...movedLines(rest, by)].join('\n');
		}
		function movedLines(text, by) {
			if (by === 0) return [...text];
			return text.map((line) => {
				if (line === '') return line;
				if (by > 0) return ' '.repeat(by) + line;
				const indent = line.length - line.trimStart().length;
				return line.slice(Math.min(indent, -by));
			});
		}
	},
	9311: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ru: () => valueText,
			dn: () => plainScalar,
			xS: () => taggedScalar,
		});
		const WORDS = new Map([
			...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { type: 'null' }]),
			...['true', 'True', 'TRUE'].map((word) => [word, { type: 'bool', value: true }]),
			...['false', 'False', 'FALSE'].map((word) => [word, { type: 'bool', value: false }]),
			...['.nan', '.NaN', '.NAN'].map((word) => [word, { type: 'float', value: NaN }]),
			...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [
				word,
				{ type: 'float', value: 1 / 0 },
			]),
			...['-.inf', '-.Inf', '-.INF'].map((word) => [word, { type: 'float', value: -1 / 0 }]),
		]);
		const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
		const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
		const DATE_TIME =
			/^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)(?:Z|[-+]\d{2}:\d{2})?$/;
		function plainScalar(text) {
			const word = WORDS.get(text);
			if (word !== void 0) return word;
			if (!/^[-+.0-9]/.test(text)) return { type: 'string', value: text };
			if (isTimestamp(text)) return { type: 'timestamp', value: text };
			const digits = text.replaceAll('_', '');
			const int = text.startsWith('.') ? void 0 : parseInteger(digits);
			if (int !== void 0) return { type: 'int', value: int };
			if (FLOAT.test(digits)) {
				const value = Number(digits);
				if (Number.isFinite(value)) return { type: 'float', value: value };
			}
			return { type: 'string', value: text };
		}
		function taggedScalar(tag, text) {
			switch (tag) {
				case 'str':
					return { type: 'string', value: text };
				case 'binary': {
					const bytes = Buffer.from(text, 'base64');
					return { type: 'string', value: bytes.toString('latin1') };
				}
				case 'int':
				case 'bool':
				case 'null':
				case 'timestamp': {
					const value = plainScalar(text);
					return value.type === tag ? value : void 0;
				}
				case 'float': {
					const value = plainScalar(text);
					if (value.type === 'int') return { type: 'float', value: Number(value.value) };
					return value.type === 'float' ? value : void 0;
				}
				default:
					return { type: 'string', value: text };
			}
		}
		function valueText(value) {
			switch (value.type) {
				case 'string':
					return value.value;
				case 'int':
					return value.value.toString();
				case 'float':
					return floatText(value.value);
				case 'bool':
					return value.value ? 'true' : 'false';
				case 'null':
					return '';
				case 'timestamp':
					return timestampText(value.value);
			}
		}
		function isTimestamp(text) {
			if (!DATE.test(text) && !DATE_TIME.test(text)) return false;
			const [year, month, day] = text.split(/[-Tt ]/, 3).map(Number);
			if (year === void 0 || month === void 0 || day === void 0) return false;
			const date = new Date(Date.UTC(year, month - 1, day));
			return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
		}
		function timestampText(text) {
			const [date = '', time = '00:00:00'] = text.split(/[Tt ]/, 2);
			const day = date
				.split('-')
				.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
				.join('-');
			return `${day} ${time.replace(/Z$/, '')} +0000 UTC`;
		}
		const EXPONENT_FROM = 6;
		const MAX_INT = 2n ** 64n - 1n;
		const MIN_INT = -(2n ** 63n);
		function parseInteger(digits) {
			const negative = digits.startsWith('-');
			const body = /^[-+]/.test(digits) ? digits.slice(1) : digits;
			const value = parseMagnitude(body);
			if (value === void 0) return;
			const signed = negative ? -value : value;
			return signed > MAX_INT || signed < MIN_INT ? void 0 : signed;
		}
		function parseMagnitude(body) {
			if (/^0[xX][0-9a-fA-F]+$/.test(body)) return BigInt(body);
			if (/^0[bB][01]+$/.test(body)) return BigInt(body);
			if (/^0[oO][0-7]+$/.test(body)) return BigInt(body);
			if (/^0[0-7]+$/.test(body)) return BigInt(`0o${body}`);
			return /^(0|[1-9][0-9]*)$/.test(body) ? BigInt(body) : void 0;
		}
		function floatText(value) {
			if (Number.isNaN(value)) return 'NaN';
			if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
			if (Object.is(value, -0)) return '-0';
			const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
			const exponent = Number(exponentText);
			if (exponent >= -4 && exponent < EXPONENT_FROM) return value.toString();
			const sign = exponent < 0 ? '-' : '+';
			return `${mantissa}e${sign}${Math.abs(exponent).toString().padStart(2, '0')}`;
		}
	},
	6194: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DV: () => SEAL_OVERHEAD_BYTES,
			Ej: () => sealedPlaintext,
			Hc: () => sealEnv,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
		class SealError extends _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR {}
		const KEY_BYTES = 32;
		const IV_BYTES = 12;
		const TAG_BYTES = 16;
		const SEAL_OVERHEAD_BYTES = KEY_BYTES + IV_BYTES + TAG_BYTES;
		const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
		const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');
		function sealedPlaintext(entries) {
			const env = entries.map((entry) => ({
				key: entry.name,
				value: (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(entry.value),
			}));
			return Buffer.from(JSON.stringify({ env: env }), 'utf8');
		}
		function sealEnv(
			entries,
			publicKey,
			random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
		) {
			if (publicKey.length !== KEY_BYTES)
				throw new SealError(
					`The env encryption key has ${publicKey.length} bytes; an X25519 key has ${KEY_BYTES}.`,
				);
			const ephemeral = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
				key: Buffer.concat([PKCS8_X25519, random(KEY_BYTES)]),
				format: 'der',
				type: 'pkcs8',
			});
			const iv = random(IV_BYTES);
			const cipher = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(
				'aes-256-gcm',
				sharedSecret(ephemeral, publicKey),
				iv,
			);
			return Buffer.concat([
				rawPublicKey(ephemeral),
				iv,
				cipher.update(sealedPlaintext(entries)),
				cipher.final(),
				cipher.getAuthTag(),
			]).toString('hex');
		}
		function sharedSecret(ephemeral, publicKey) {
			try {
				return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({
					privateKey: ephemeral,
					publicKey: (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
						key: Buffer.concat([SPKI_X25519, publicKey]),
						format: 'der',
						type: 'spki',
					}),
				});
			} catch (cause) {
				throw new SealError(
					'The env encryption key is not usable: it gives a shared secret that everybody knows.',
					{ cause: cause },
				);
			}
		}
		function rawPublicKey(privateKey) {
			const spki = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey).export(
				{ format: 'der', type: 'spki' },
			);
			return spki.subarray(SPKI_X25519.length);
		}
	},
	6738: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S4: () => judge,
			iA: () => prepare,
			xx: () => prepareEnv,
			rH: () => publicSecrets,
		});
		function applyEdits(text, edits) {
			let result = '';
			let from = 0;
			for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
				result += text.slice(from, edit.start) + edit.text;
				from = edit.end;
			}
			return result + text.slice(from);
		}
		function originalOffset(offset, edits) {
			let shift = 0;
			for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
				const start = edit.start + shift;
				if (offset < start) break;
				if (offset < start + edit.text.length) return edit.start;
				shift += edit.text.length - (edit.end - edit.start);
			}
			return offset - shift;
		}
		var dist = __webpack_require__(8815);
		var variables = __webpack_require__(2363);
		function fillVariables(file, text, variables) {
			const used = new Set();
			const findings = [];
			const edits = [];
			if (variables.size === 0) return { text: text, edits: edits, used: used, findings: findings };
			const lines = new dist.HN();
			const documents = (0, dist.hR)(text, {
				lineCounter: lines,
				logLevel: 'silent',
				uniqueKeys: false,
			});
			if (!Array.isArray(documents) || documents.some(({ errors: errors }) => errors.length > 0))
				return { text: text, edits: edits, used: used, findings: findings };
			const place = (offset) => {
				const { line: line, col: col } = lines.linePos(offset);
				return {
					file: file,
					line: line,
					column: line === 1 && text.startsWith('\ufeff') ? col - 1 : col,
				};
			};
			for (const document of documents)
				visitValues(document, (scalar, inFlow) => {
					const { range: range } = scalar;
					if (!range || !isString(scalar)) return;
					const [start, end] = range;
					const filled = fillScalar(text.slice(start, end), scalar, inFlow, variables);
					for (const name of filled.used) used.add(name);
					findings.push(
						...filled.problems.map(({ at: at, ...rest }) => ({
							...rest,
							place: place(start + at),
						})),
					);
					edits.push(
						...filled.edits.map((edit) => ({
							...edit,
							start: start + edit.start,
							end: start + edit.end,
						})),
					);
				});
			return { text: applyEdits(text, edits), edits: edits, used: used, findings: findings };
		}
		function visitValues(document, onScalar) {
			(0, dist.YR)(document, {
				Scalar: (key, node, path) => {
					if (key !== 'key')
						onScalar(
							node,
							path.some((parent) => (0, dist.P3)(parent) && parent.flow),
						);
				},
			});
		}
		function isString(scalar) {
			return typeof scalar.value === 'string';
		}
		function fillScalar(source, scalar, inFlow, variables) {
			const style = scalar.type ?? dist.X5.PLAIN;
			const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
			const wanted = new Filler(scalar.value, variables, dist.X5.PLAIN);
			const expected = applyEdits(scalar.value, wanted.edits());
			if (wanted.used.size === 0) return { edits: [], used: wanted.used, problems: [] };
			const from = isBlock ? source.indexOf('\n') + 1 : 0;
			const written = new Filler(source.slice(from), variables, style);
			const edits = written
				.edits()
				.map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from }));
			const problems = written.problems.map((problem) => ({ ...problem, at: problem.at + from }));
			const candidate = applyEdits(source, edits);
			const used = wanted.used;
			if (isReadAs(expected, candidate, style, inFlow))
				return { edits: edits, used: used, problems: problems };
			const single = `'${expected.replaceAll("'", "''")}'`;
			const quoted = isReadAs(expected, single, dist.X5.QUOTE_SINGLE, inFlow)
				? single
				: JSON.stringify(expected).replace(CONTROLS, escaped);
			const lineEnd = isBlock ? (/\r?\n$/.exec(source)?.[0] ?? '') : '';
			return {
				edits: [{ start: 0, end: source.length, text: quoted + lineEnd }],
				used: used,
				problems: problems,
			};
		}
		const CONTROLS = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
		function escaped(character) {
			return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
		}
		function isReadAs(expected, written, style, inFlow) {
			if (style === dist.X5.PLAIN && !/^[A-Za-z_/$]/.test(written)) return false;
			if (style !== dist.X5.QUOTE_DOUBLE && new RegExp(CONTROLS).test(expected)) return false;
			const document = (0, dist.Tp)(inFlow ? `[${written}]` : `- ${written}`, {
				logLevel: 'silent',
			});
			const { contents: contents } = document;
			if (document.errors.length > 0 || !(0, dist.oP)(contents) || contents.items.length !== 1)
				return false;
			const [item] = contents.items;
			const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
			const isWhole =
				(0, dist.jn)(item) && (isBlock || (item.comment === void 0 && contents.comment === void 0));
			return isWhole && item.value === expected;
		}
		class Filler {
			used = new Set();
			problems = [];
			#text;
			#variables;
			#style;
			constructor(text, variables, style) {
				this.#text = text;
				this.#variables = variables;
				this.#style = style;
			}
			edits() {
				return this.#editsOf((0, variables.N)(this.#text).uses, false);
			}
			#editsOf(uses, inOperand) {
				const edits = [];
				for (const [index, use] of uses.entries()) {
					const value = this.#variables.get(use.name);
					if (value === void 0) {
						edits.push(...this.#editsOf(use.nested, true));
						continue;
					}
					this.used.add(use.name);
					const result = this.#result(use, value, inOperand);
					const before = this.#bareBefore(use.start, uses[index - 1]);
					edits.push({
						start: before?.start ?? use.start,
						end: use.end,
						text: before === void 0 ? result : `\${${before.name}}${result}`,
					});
				}
				return edits;
			}
			#bareBefore(offset, use) {
				const stays = use?.end === offset && !this.#variables.has(use.name);
				return stays && this.#text[use.start + 1] !== '{' ? use : void 0;
			}
			#result(use, value, inOperand) {
				const counts = use.operator.startsWith(':') ? value !== '' : true;
				switch (use.operator) {
					case ':+':
					case '+':
						return counts ? this.#operand(use, inOperand) : '';
					case ':-':
					case '-':
						return counts ? this.#value(use, value, inOperand) : this.#operand(use, inOperand);
					case ':?':
					case '?':
						if (!counts)
							this.problems.push({
								level: 'error',
								rule: 'variable-required',
								message: `The compose text demands a value for \`${use.name}\`, and \`variables\` gives it an empty one.`,
								hint: 'Give the variable a value.',
								at: use.start,
							});
						return this.#value(use, value, inOperand);
					case '':
						return this.#value(use, value, inOperand);
				}
			}
			#operand(use, inOperand) {
				const last = this.#bareBefore(use.operandEnd, use.nested.at(-1));
				const braced =
					last === void 0 ? [] : [{ start: last.start, end: last.end, text: `\${${last.name}}` }];
				const edits = [...this.#editsOf(use.nested, inOperand), ...braced].map(
					({ start: start, end: end, text: text }) => ({
						start: start - use.operandStart,
						end: end - use.operandStart,
						text: text,
					}),
				);
				return applyEdits(this.#text.slice(use.operandStart, use.operandEnd), edits);
			}
			#value(use, value, inOperand) {
				if (inOperand && /[{}]/.test(value))
					this.problems.push({
						level: 'error',
						rule: 'variable-braces',
						message: `\`${use.name}\` stands inside another variable's expression, where a value with braces would end that expression.`,
						hint: 'Give it a value without braces, or write the expression otherwise.',
						at: use.start,
					});
				const literal = value.replaceAll('$', '$$$$');
				switch (this.#style) {
					case dist.X5.QUOTE_SINGLE:
						return literal.replaceAll("'", "''");
					case dist.X5.QUOTE_DOUBLE:
						return JSON.stringify(literal).slice(1, -1);
					default:
						return literal;
				}
			}
		}
		var compose_files = __webpack_require__(186);
		var node = __webpack_require__(2428);
		var external_node_util_ = __webpack_require__(7975);
		function unknownService(service, services) {
			return {
				level: 'error',
				rule: 'image-unknown-service',
				message: `\`images\` names the service \`${service}\`, which the compose text does not have.`,
				hint: `The services are: ${services.join(', ')}.`,
			};
		}
		function pinImages(file, text, pins) {
			const document = (0, dist.Tp)(text, { logLevel: 'silent', merge: true });
			const services = document.get('services', true);
			const edits = [];
			for (const [name, image] of pins) {
				const service = (0, dist.jh)(services) ? services.get(name, true) : void 0;
				const edit = (0, dist.jh)(service) ? pinEdit(service, image, text) : void 0;
				if (edit === void 0) {
					const how = (0, dist.Vj)(service) ? 'is an alias' : 'is not written as a plain mapping';
					return notPinnable(
						file,
						`The service \`${name}\` ${how}, so its image cannot be replaced in the text.`,
					);
				}
				edits.push(edit);
			}
			const pinned = applyEdits(text, edits);
			if (
				(0, external_node_util_.isDeepStrictEqual)(
					readValues(pinned),
					withImages(readValues(text), pins),
				)
			)
				return pinned;
			const names = [...pins.keys()].map((name) => `\`${name}\``).join(', ');
			return notPinnable(
				file,
				`Replacing the image of ${names} in the text would change another part of it that shares an anchor.`,
			);
		}
		function notPinnable(file, message) {
			return {
				level: 'error',
				rule: 'image-not-pinnable',
				message: message,
				place: { file: file },
				hint: 'Give every service concerned an `image` of its own, or pin all that share it.',
			};
		}
		function readValues(text) {
			const document = (0, dist.Tp)(text, { logLevel: 'silent', merge: true });
			return document.errors.length > 0 ? void 0 : document.toJS({ mapAsMap: true });
		}
		function withImages(values, pins) {
			if (!(values instanceof Map)) return values;
			const services = values.get('services');
			if (!(services instanceof Map)) return values;
			const pinned = new Map(services);
			for (const [name, image] of pins) {
				const service = services.get(name);
				if (service instanceof Map) pinned.set(name, new Map([...service, ['image', image]]));
			}
			return new Map([...values, ['services', pinned]]);
		}
		function pinEdit(service, image, text) {
			const own = service.items.find(({ key: key }) => (0, dist.jn)(key) && key.value === 'image');
			if (own !== void 0) {
				const { value: value } = own;
				if (!(0, dist.Ll)(value) || !value.range) return;
				const [start, end] = value.range;
				const style = (0, dist.jn)(value) ? value.type : void 0;
				const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
				const before = start === end && !/\s/.test(text.charAt(start - 1)) ? ' ' : '';
				return {
					start: start,
					end: end,
					text: `${before}${written(image, style)}${isBlock ? lineEnd(text) : ''}`,
				};
			}
			const first = service.items[0]?.key;
			if (!(0, dist.Ll)(first) || !first.range) {
				const start = (service.range?.[0] ?? 0) + 1;
				return service.flow
					? { start: start, end: start, text: `image: ${written(image)}` }
					: void 0;
			}
			const [start] = first.range;
			if (service.flow) {
				const style = (0, dist.jn)(first) ? first.type : void 0;
				const key = style === dist.X5.QUOTE_DOUBLE ? '"image"' : 'image';
				return { start: start, end: start, text: `${key}: ${written(image, style)}, ` };
			}
			const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
			if (indent.trim() !== '') return;
			return {
				start: start,
				end: start,
				text: `image: ${written(image)}${lineEnd(text)}${indent}`,
			};
		}
		function written(image, style) {
			if (style === dist.X5.QUOTE_DOUBLE) return `"${image}"`;
			const isPlain =
				/^[a-z]/i.test(image) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(image);
			return style === dist.X5.QUOTE_SINGLE || !isPlain ? `'${image}'` : image;
		}
		function lineEnd(text) {
			return text.includes('\r\n') ? '\r\n' : '\n';
		}
		var print = __webpack_require__(4177);
		var source = __webpack_require__(8065);
		const PINS_FILE = '\0images';
		function assembleCompose(ingredients) {
			const { images: images, variables: variables, workspace: workspace } = ingredients;
			const filler = new assemble_Filler(variables);
			const files = ingredients.files.map(({ file: file, text: text }) => ({
				file: file,
				text: filler.fill(file, text),
			}));
			const options = {
				...workspace,
				readFile: (path) => {
					const text = workspace.readFile(path);
					return text === void 0 ? void 0 : filler.fill(path, text);
				},
			};
			const merged = located(filler, () => (0, compose_files._m)(files, options));
			const problems = [
				...filler.findings,
				...filler.unused(),
				...unknownServices(images, merged.model),
			];
			if (problems.length > 0) throw new compose_files.hp(problems);
			if (images.size === 0) return { ...merged, locate: filler.locate };
			const model = assemble_withImages(merged.model, images);
			const [only] = files;
			const text =
				merged.resolved || only === void 0
					? (0, print.y)(model)
					: pinImages(only.file, only.text, images);
			if (typeof text !== 'string') throw new compose_files.hp([text]);
			return { text: text, model: model, findings: merged.findings, locate: filler.locate };
		}
		function located(filler, merge) {
			try {
				return merge();
			} catch (error) {
				if (!(error instanceof compose_files.hp)) throw error;
				throw new compose_files.hp(error.findings.map(filler.locate));
			}
		}
		function assemble_withImages(model, images) {
			const services = (0, node.GG)(model, 'services');
			if (services?.kind !== 'mapping') return model;
			const pinned = new Map(services.entries);
			for (const [name, image] of images) {
				const entry = pinned.get(name);
				if (entry?.value.kind !== 'mapping') continue;
				const origin = { source: new source.k(PINS_FILE, image), start: 0, end: image.length };
				pinned.set(name, {
					...entry,
					value: (0, node.vr)(entry.value, 'image', (0, node._C)(image, origin)),
				});
			}
			return (0, node.vr)(model, 'services', (0, node.bA)(services, pinned));
		}
		function unknownServices(images, model) {
			const services = (0, node.GG)(model, 'services');
			const names = services?.kind === 'mapping' ? [...services.entries.keys()] : [];
			return [...images.keys()]
				.filter((service) => !names.includes(service))
				.map((service) => unknownService(service, names));
		}
		class assemble_Filler {
			findings = [];
			#variables;
			#used = new Set();
			#files = new Map();
			constructor(variables) {
				this.#variables = variables;
			}
			fill(file, original) {
				const known = this.#files.get(file);
				if (known !== void 0) return known.text;
				const {
					text: text,
					edits: edits,
					used: used,
					findings: findings,
				} = fillVariables(file, original, this.#variables);
				this.#files.set(file, { original: original, text: text, edits: edits });
				for (const name of used) this.#used.add(name);
				this.findings.push(...findings);
				return text;
			}
			unused() {
				return [...this.#variables.keys()]
					.filter((name) => !this.#used.has(name))
					.map((name) => ({
						level: 'error',
						rule: 'variable-not-found',
						message: `\`variables\` gives \`${name}\`, which the compose text does not use.`,
						hint: `Write \`\${${name}}\` where the value belongs, or remove it from \`variables\`.`,
					}));
			}
			locate = (finding) => {
				const { place: place, level: level, rule: rule, message: message, hint: hint } = finding;
				if (place === void 0) return finding;
				if (place.file === PINS_FILE) {
					const told = `${message} (This image comes from the input \`images\`.)`;
					return {
						level: level,
						rule: rule,
						message: told,
						...(hint === void 0 ? {} : { hint: hint }),
					};
				}
				const file = this.#files.get(place.file);
				if (file === void 0 || file.edits.length === 0) return finding;
				return { ...finding, place: originalPlace(place, file) };
			};
		}
		function originalPlace(place, { original: original, text: text, edits: edits }) {
			const { file: file, line: line, column: column } = place;
			if (line === void 0 || column === void 0) return place;
			const offset = originalOffset(lineStart(text, line) + column - 1, edits);
			const before = original.slice(0, offset).split(/\r\n?|\n/);
			const last = before.at(-1) ?? '';
			const mark = before.length === 1 && last.startsWith('\ufeff') ? 1 : 0;
			return { file: file, line: before.length, column: last.length - mark + 1 };
		}
		function lineStart(text, line) {
			if (line === 1) return text.startsWith('\ufeff') ? 1 : 0;
			const ends = /\r\n?|\n/g;
			for (let at = 1; at < line; at++) if (ends.exec(text) === null) return text.length;
			return ends.lastIndex;
		}
		var compose_file = __webpack_require__(8381);
		var lint_lint = __webpack_require__(6152);
		var lint_select = __webpack_require__(5414);
		var base_secret = __webpack_require__(5309);
		const OTHER_CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;
		function alterations(value) {
			return [
				value.includes('\n') && 'holds line breaks, which arrive as the two characters `\\n`',
				value.includes('\\\\') && 'holds `\\\\`, which arrives as one backslash',
				value.includes('\\"') && 'holds `\\"`, which breaks its line in the env file',
				value.endsWith('\\') && 'ends in a backslash, which can swallow the next variable',
				value.includes('\r') && 'holds carriage returns, which get lost',
				OTHER_CONTROL.test(value) && 'holds control characters, which can lose the whole variable',
			].filter((problem) => problem !== false);
		}
		var rules = __webpack_require__(7288);
		var seal = __webpack_require__(6194);
		const GUEST = {
			name: /^[a-zA-Z_][a-zA-Z0-9_]*$/,
			nameBytes: 255,
			valueBytes: 128 * 1024,
			entries: 1024,
			totalBytes: 1024 * 1024,
			sealedBytes: 256 * 1024,
		};
		const BOOT_NAMES = new Set([
			'PATH',
			'HOME',
			'TMPDIR',
			'GLIBC_TUNABLES',
			'GCONV_PATH',
			'OPENSSL_CONF',
			'OPENSSL_MODULES',
			'BASHOPTS',
			'SHELLOPTS',
			'CDPATH',
			'GLOBIGNORE',
			'POSIXLY_CORRECT',
			'DOCKER_HOST',
			'DOCKER_CONTEXT',
			'DOCKER_CONFIG',
			'DOCKER_CERT_PATH',
			'DOCKER_TLS',
			'DOCKER_TLS_VERIFY',
			'DOCKER_API_VERSION',
			'DOCKER_DEFAULT_PLATFORM',
			'DOCKER_CONTENT_TRUST',
			'HTTP_PROXY',
			'HTTPS_PROXY',
			'ALL_PROXY',
			'NO_PROXY',
			'http_proxy',
			'https_proxy',
			'all_proxy',
			'no_proxy',
			'CURL_CA_BUNDLE',
			'CURL_HOME',
			'SSL_CERT_FILE',
			'SSL_CERT_DIR',
		]);
		const BOOT_PREFIXES = /^(?:LD|BASH|COMPOSE)_/;
		const ROOT_NAMES = /^DSTACK_(?:ROOT_.*|AUTHORIZED_KEYS)$/;
		const GUEST_NAMES = new Map([
			['DSTACK_APP_ID', 'the guest sets it itself and yours is lost'],
			['DSTACK_APP_DOMAIN', 'the guest sets it itself and yours is lost'],
			[
				'DSTACK_GATEWAY_DOMAIN',
				'the guest sets it itself unless env does, so yours takes its place',
			],
		]);
		function checkGuestRules(entries) {
			return [
				...entries.flatMap(checkName),
				...entries.flatMap(checkValue),
				...checkTotals(entries),
			];
		}
		function checkName(entry) {
			const { name: name } = entry;
			const shown = (0, rules.HD)(name);
			const findings = [];
			if (!GUEST.name.test(name)) {
				const message = `The guest does not boot with ${shown}: a name consists of letters, digits and \`_\`, and does not begin with a digit.`;
				findings.push(
					about(entry, 'env-bad-name', message, 'Rename it, here and in the compose file.'),
				);
			}
			if (Buffer.byteLength(name) > GUEST.nameBytes) {
				const message = `The guest does not boot with a name of ${Buffer.byteLength(name)} bytes; ${GUEST.nameBytes} is the limit.`;
				findings.push(about(entry, 'env-name-too-long', message));
			}
			if (BOOT_NAMES.has(name) || BOOT_PREFIXES.test(name)) {
				const message = `${shown} acts on the CVM's boot script and on docker, not only on the app.`;
				const hint =
					'Use another name and map it in the compose file (`environment:`), unless that is what you want.';
				findings.push(about(entry, 'env-affects-boot', message, hint));
			}
			if (ROOT_NAMES.test(name))
				findings.push(about(entry, 'env-grants-root', `${shown} gives root access to the CVM.`));
			const guestSets = GUEST_NAMES.get(name);
			if (guestSets !== void 0)
				findings.push(about(entry, 'env-set-by-guest', `${shown}: ${guestSets}.`));
			return findings;
		}
		function checkValue(entry) {
			const value = (0, base_secret._)(entry.value);
			const shown = (0, rules.HD)(entry.name);
			const findings = [];
			const bytes = Buffer.byteLength(value);
			if (bytes > GUEST.valueBytes) {
				const message = `The value of ${shown} has ${bytes} bytes; the guest does not boot with more than ${GUEST.valueBytes}.`;
				findings.push(about(entry, 'env-value-too-long', message));
			}
			if (!value.isWellFormed()) {
				const message = `The value of ${shown} holds half of a surrogate pair, which is no text that the guest can read.`;
				findings.push(about(entry, 'env-bad-unicode', message));
			}
			const altered = alterations(value);
			if (altered.length > 0) {
				const message = `The value of ${shown} does not reach the app unchanged: it ${altered.join('; it ')}.`;
				const hint = 'Store it base64-encoded and decode it in the app or its entrypoint.';
				findings.push(about(entry, 'env-value-altered', message, hint));
			}
			return findings;
		}
		function checkTotals(entries) {
			const findings = [];
			if (entries.length > GUEST.entries) {
				const message = `There are ${entries.length} env names; the guest does not boot with more than ${GUEST.entries}.`;
				findings.push((0, rules.bR)('env-too-many', message));
			}
			const total = entries.reduce(
				(sum, { name: name, value: value }) =>
					sum + Buffer.byteLength(name) + Buffer.byteLength((0, base_secret._)(value)),
				0,
			);
			if (total > GUEST.totalBytes) {
				const message = `Env names and values together have ${total} bytes; the guest does not boot with more than ${GUEST.totalBytes}.`;
				findings.push((0, rules.bR)('env-too-large', message));
			}
			const sealed = (0, seal.Ej)(entries).length + seal.DV;
			if (sealed > GUEST.sealedBytes) {
				const message = `The sealed env has ${sealed} bytes; the guest does not boot with more than ${GUEST.sealedBytes}.`;
				const hint =
					'Move large values out of env, for example into a file in the image or a volume.';
				findings.push((0, rules.bR)('env-sealed-too-large', message, { hint: hint }));
			}
			return findings;
		}
		function about(entry, rule, message, hint) {
			return (0, rules.bR)(rule, message, { place: entry.place, hint: hint });
		}
		const SHORTEST_VALUE = 8;
		function createSecretSearch(secrets) {
			const known = secrets
				.map(({ name: name, value: value }) => ({
					name: name,
					forms: formsOf((0, base_secret._)(value)),
				}))
				.filter(({ forms: forms }) => forms.length > 0);
			return (text) =>
				known.flatMap(({ name: name, forms: forms }) => {
					const offsets = forms.map((form) => text.indexOf(form)).filter((offset) => offset !== -1);
					return offsets.length === 0 ? [] : [{ name: name, offset: Math.min(...offsets) }];
				});
		}
		function formsOf(value) {
			const text = value.trim();
			if (text.length < SHORTEST_VALUE) return [];
			const bytes = Buffer.from(text);
			const forms = [text, unpadded(bytes.toString('base64')), bytes.toString('base64url')];
			if (text.isWellFormed()) forms.push(encodeURIComponent(text));
			return [...new Set(forms)];
		}
		function unpadded(base64) {
			return base64.replace(/.?=+$/, '');
		}
		var sources = __webpack_require__(2690);
		var secret_inputs = __webpack_require__(9023);
		function prepare(inputs, workspace, environment) {
			const script =
				inputs.preLaunchScript === void 0
					? void 0
					: readText(inputs.preLaunchScript, 'pre_launch_script', workspace);
			const env = readEnvInputs(inputs, workspace, environment);
			const compose = prepareCompose(
				inputs,
				workspace,
				environment,
				script,
				env.given ? env.entries : void 0,
			);
			return {
				composeFiles: compose.files,
				compose: compose.assembled,
				preLaunchScript: script?.text,
				env: env.entries,
				envGiven: env.given,
				findings: [...compose.findings, ...(script?.findings ?? []), ...env.findings],
			};
		}
		function prepareEnv(inputs, workspace, environment) {
			const env = readEnvInputs(inputs, workspace, environment);
			const missing = {
				level: 'error',
				rule: 'env-missing',
				message: '`mode: env` replaces the sealed env, and no env input was given.',
				hint: 'Set `env_names`, `env`, `env_files` or `secrets_json`.',
			};
			return { env: env.entries, findings: env.given ? env.findings : [...env.findings, missing] };
		}
		function readEnvInputs(inputs, workspace, environment) {
			const files = inputs.envFiles.map((name) => readText(name, 'env_files', workspace));
			const env = (0, sources.s)({
				files: files.flatMap(({ file: file, text: text }) =>
					text === void 0 ? [] : [{ file: file, text: text }],
				),
				...(inputs.env === void 0
					? {}
					: { inline: { text: inputs.env, format: inputs.envFormat } }),
				names: inputs.envNames,
				stepEnv: (name) => environment[name],
				...(inputs.secretsJson === void 0 ? {} : { secretsJson: inputs.secretsJson }),
			});
			return {
				entries: env.entries,
				given: env.given,
				findings: [
					...files.flatMap(({ findings: findings }) => findings),
					...(inputs.target === void 0 ? withoutDemandForValues(env.findings) : env.findings),
					...checkGuestRules(env.entries),
				],
			};
		}
		function judge(findings, inputs, compose) {
			return (0, lint_select.R)(findings, inputs.lintIgnore, inputs.strict).map(compose.locate);
		}
		function withoutDemandForValues(findings) {
			return findings.map((finding) =>
				finding.rule === 'env-missing-value' ? { ...finding, level: 'notice' } : finding,
			);
		}
		function judgeable(findings, isScriptKnown) {
			return isScriptKnown || findings.some(({ level: level }) => level === 'error')
				? findings
				: findings.filter(({ rule: rule }) => rule !== 'env-unused');
		}
		function prepareCompose(inputs, workspace, environment, script, env) {
			const names = inputs.composeFiles.length > 0 ? inputs.composeFiles : findDefault(workspace);
			if (names.length === 0)
				return { files: [], assembled: void 0, findings: [notFound(workspace)] };
			const reads = names.map((name) => readText(name, 'compose_files', workspace));
			const files = reads.map(({ file: file }) => file);
			const findings = [
				...reads.flatMap((read) => read.findings),
				...publicSecrets(inputs.variables, env ?? [], inputs.envNames),
			];
			if (findings.length > 0) return { files: files, assembled: void 0, findings: findings };
			const assembled = assemble(inputs, reads, workspace);
			if ('findings' in assembled && !('model' in assembled))
				return { files: files, assembled: void 0, findings: assembled.findings };
			const empty = checkServices(files, assembled);
			if (empty !== void 0)
				return { files: files, assembled: void 0, findings: [assembled.locate(empty)] };
			const findSecrets = createSecretSearch((0, secret_inputs.F)(environment, env));
			const envNames =
				env === void 0
					? void 0
					: new Set([...env.map(({ name: name }) => name), ...inputs.envNames].filter(rules.q6));
			const isScriptKnown = script !== void 0 || inputs.target === void 0;
			const lint = [
				...(0, lint_lint.QT)(assembled.model, {
					envNames: envNames,
					findSecrets: findSecrets,
					shippedText: assembled.text,
				}),
				...(envNames !== void 0 || inputs.target === void 0
					? judgeable(
							(0, lint_lint.Zg)(assembled.model, envNames, { script: script?.text }),
							isScriptKnown,
						)
					: []),
			];
			const size = (0, compose_file.Iu)(
				files.join(', '),
				Buffer.byteLength(assembled.text),
				Buffer.byteLength(script?.text ?? ''),
			);
			return {
				files: files,
				assembled: assembled,
				findings: [
					...assembled.findings.map(assembled.locate).map(withFullStop),
					...judge(lint, inputs, assembled),
					...(script === void 0 ? [] : secretsInScript(script, findSecrets)),
					...size,
				],
			};
		}
		function assemble(inputs, reads, workspace) {
			try {
				return assembleCompose({
					files: reads.map(({ file: file, text: text }) => ({ file: file, text: text ?? '' })),
					workspace: {
						readFile: (path) => workspace.readReferenced(path),
						isDirectory: (path) => workspace.isDirectory(path),
					},
					images: inputs.images,
					variables: inputs.variables,
				});
			} catch (error) {
				if (!(error instanceof compose_files.hp)) throw error;
				return { findings: error.findings.map(withFullStop) };
			}
		}
		function withFullStop(finding) {
			return /[.!?]$/.test(finding.message)
				? finding
				: { ...finding, message: `${finding.message}.` };
		}
		function checkServices(files, { model: model }) {
			const services = (0, node.GG)(model, 'services');
			if (services?.kind === 'mapping' && services.entries.size > 0) return;
			return {
				level: 'error',
				rule: 'compose-no-services',
				message: `${files.length > 1 ? 'The compose files have' : 'The compose file has'} no services, so nothing would run in the CVM.`,
				place: (0, source.m)((services ?? model).origin),
				hint: 'Name a Compose file with a `services:` mapping that holds at least one service.',
			};
		}
		function secretsInScript(script, findSecrets) {
			const { file: file, text: text = '' } = script;
			return findSecrets(text).map(({ name: name, offset: offset }) => {
				const before = text.slice(0, offset).split('\n');
				return {
					level: 'error',
					rule: 'secret-in-text',
					message: `The pre-launch script holds the value of \`${name}\` in clear, and it is public.`,
					place: { file: file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
					hint: `Let the script read \`$${name}\` from its environment.`,
				};
			});
		}
		function publicSecrets(variables, env, otherNames) {
			const holds = createSecretSearch(env);
			return [...variables].flatMap(([name, text]) => {
				const secret = env.find((entry) => entry.name === name || isValue(entry.value, text));
				const found =
					secret?.name ?? holds(text)[0]?.name ?? otherNames.find((other) => other === name);
				if (found === void 0) return [];
				const what =
					found === name
						? 'is also a name of the secret env'
						: `has the value of the secret \`${found}\``;
				return [
					{
						level: 'error',
						rule: 'variable-is-secret',
						message: `\`variables\` gives \`${name}\`, which ${what}: values of \`variables\` become part of the public compose text.`,
						hint: 'Leave secrets to the env inputs; the compose text names them as `${NAME}`.',
					},
				];
			});
		}
		function isValue(secret, text) {
			return text !== '' && (0, base_secret._)(secret) === text;
		}
		function findDefault(workspace) {
			const found = compose_file.zB.find((candidate) => workspace.isFile(candidate));
			return found === void 0 ? [] : [found];
		}
		function notFound(workspace) {
			return {
				level: 'error',
				rule: 'compose-not-found',
				message: `There is none of ${compose_file.zB.join(', ')} in ${workspace.display('.') || 'the workspace'}.`,
				hint: 'Set `compose_files`, and check that the repository was checked out before this step.',
			};
		}
		function readText(name, input, workspace) {
			const read = workspace.read(name, input);
			if (!('bytes' in read)) return { file: read.file, text: void 0, findings: [read.finding] };
			const text = (0, compose_file.g7)(read.file, read.bytes);
			return typeof text === 'string'
				? { file: read.file, text: text, findings: [] }
				: { file: read.file, text: void 0, findings: [text] };
		}
	},
};
