export const id = 317;
export const ids = [317, 260];
export const modules = {
	8599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ad: () => ASPECTS,
			aT: () => ENV_ASPECTS,
			S4: () => judge,
		});
		var externals = __webpack_require__(9164);
		var text_services = __webpack_require__(2396);
		var binds = __webpack_require__(5544);
		var builds = __webpack_require__(5227);
		var files = __webpack_require__(4399);
		var finding = __webpack_require__(9749);
		var lint_images = __webpack_require__(7804);
		function subjectOf(model, envNames, script) {
			const all = (0, text_services.Yj)(model);
			const services = all.filter((service) => !(0, text_services.xB)(service, envNames));
			const madeByScript = new Set(script?.match(/[\w.-]{3,}/g));
			return {
				model: model,
				envNames: envNames,
				madeByScript: madeByScript,
				services: services,
				all: all,
			};
		}
		var ports = __webpack_require__(1576);
		var references = __webpack_require__(900);
		var rules = __webpack_require__(111);
		var secrets = __webpack_require__(9941);
		var contradictions = __webpack_require__(8484);
		var services = __webpack_require__(1546);
		var trust = __webpack_require__(7578);
		var values = __webpack_require__(6940);
		function lintCompose(model, shipped, envNames, script) {
			const subject = subjectOf(model, envNames, script);
			const findings = (0, finding.al)([
				...(0, builds.B)(subject),
				...(0, files.j)(subject),
				...(0, binds.A)(subject),
				...(0, lint_images.w)(subject),
				...(0, secrets.n)(subject, shipped),
				...(0, ports.m)(subject),
				...(0, services.G)(subject),
				...(0, references.y)(subject),
				...(0, contradictions.a)(subject),
				...(0, values.i)(subject),
				...(0, trust.o)(subject),
			]);
			return withoutSecrets(spareIdle(findings, subject), shipped.findSecrets);
		}
		const OF_THE_TEXT = new Set(['secret-in-text', 'value-invalid']);
		function spareIdle(findings, { services: services, envNames: envNames }) {
			const spared = new Set(
				services
					.filter((service) => (0, text_services.vL)(service, envNames))
					.map(({ name: name }) => name),
			);
			return findings.map((finding) => {
				const {
					level: level,
					rule: rule,
					service: service,
					services: all = service === void 0 ? [] : [service],
				} = finding;
				const isSpared = all.length > 0 && all.every((name) => spared.has(name));
				return level === 'error' && isSpared && !OF_THE_TEXT.has(rule)
					? { ...finding, level: 'warning' }
					: finding;
			});
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
		var lint_live = __webpack_require__(6604);
		function selectFindings(findings, { ignores: ignores, strict: strict }) {
			return findings
				.filter((finding) => !isIgnored(finding, ignores))
				.map((finding) =>
					strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding,
				);
		}
		function isIgnored(
			{ rule: rule, service: service, services: services = service === void 0 ? [] : [service] },
			{ everywhere: everywhere, byService: byService },
		) {
			if ((0, rules.yj)(rule).ignorable === false) return false;
			const covers = (rules) => rules !== void 0 && (rules.has('all') || rules.has(rule));
			if (covers(everywhere)) return true;
			return services.length > 0 && services.every((name) => covers(byService.get(name)));
		}
		var variables = __webpack_require__(299);
		const ENV_ASPECTS = ['unused env', 'variables'];
		const ASPECTS = ['text', 'unused env', 'variables', 'externals', 'live'];
		function judge(model, known, wanted, aspects = ASPECTS) {
			const unjudged = [];
			const findings = [];
			let isStopped = false;
			for (const aspect of aspects) {
				const found = judgeAspect(aspect, model, known);
				if (found === void 0) {
					unjudged.push(aspect);
					continue;
				}
				const selected = selectFindings(found, wanted);
				findings.push(...selected);
				isStopped ||=
					aspect === 'variables' && selected.some(({ level: level }) => level === 'error');
			}
			if (!isStopped || known.script !== void 0) return { findings: findings, unjudged: unjudged };
			const others = aspects.filter((aspect) => aspect !== 'externals');
			const without = judge(model, { ...known, script: '' }, wanted, others);
			return {
				findings: without.findings,
				unjudged: ASPECTS.filter((aspect) =>
					(aspect === 'externals' ? unjudged : without.unjudged).includes(aspect),
				),
			};
		}
		function judgeAspect(
			aspect,
			model,
			{ shipped: shipped, envNames: envNames, script: script, live: live },
		) {
			const names = envNames === 'untold' ? void 0 : envNames;
			switch (aspect) {
				case 'text':
					return shipped && lintCompose(model, shipped, names, script);
				case 'variables':
					return envNames && (0, variables.Zg)(model, names);
				case 'unused env':
					if (envNames === 'untold') return [];
					return names && script !== void 0 ? (0, variables.MU)(model, names, script) : void 0;
				case 'externals':
					return envNames && script !== void 0 ? (0, externals.Q)(model, names, script) : void 0;
				case 'live':
					return live && (0, lint_live.T)(model, live);
			}
		}
	}),
	6236: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DM: () => modelOf,
			a5: () => portsOf,
			o$: () => imagesIn,
		});
		var _merge_merge_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3096);
		var _yaml_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7264);
		var _services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2396);
		let last;
		function modelOf(composeText) {
			if (composeText === void 0) return;
			if (last?.text !== composeText) last = { text: composeText, model: read(composeText) };
			return last.model;
		}
		function read(composeText) {
			try {
				return (0, _merge_merge_files_js__WEBPACK_IMPORTED_MODULE_0__._)(
					[{ file: 'the CVM', text: composeText }],
					{ readFile: () => {} },
				).model;
			} catch (error) {
				if (error instanceof _yaml_error_js__WEBPACK_IMPORTED_MODULE_1__.hp) return;
				throw error;
			}
		}
		function imagesIn(composeText) {
			if (composeText === void 0) return new Map();
			const model = modelOf(composeText);
			return model === void 0 ? void 0 : (0, _services_js__WEBPACK_IMPORTED_MODULE_2__.b5)(model);
		}
		function portsOf(model) {
			return model === void 0 ? [] : (0, _services_js__WEBPACK_IMPORTED_MODULE_2__.MX)(model);
		}
	}),
	8169: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => envChange, p: () => findChanges });
		var hash = __webpack_require__(4878);
		var create = __webpack_require__(7291);
		const MOST_ALIGNED_EDITS = 4e3;
		function diffTexts(before, after) {
			if (before === after) return;
			const patch = (0, create.YB)('', '', before, after, '', '', {
				context: 3,
				maxEditLength: MOST_ALIGNED_EDITS,
			});
			const lines =
				patch === void 0
					? ['@@ everything @@', ...linesOf(before, '-'), ...linesOf(after, '+')]
					: patch.hunks.flatMap((hunk) => [
							`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
							...hunk.lines,
						]);
			return {
				added: lines.filter((line) => line.startsWith('+')).length,
				removed: lines.filter((line) => line.startsWith('-')).length,
				lines: lines.map((line) => line.replaceAll('\r', '\u240d')),
			};
		}
		function linesOf(text, mark) {
			if (text === '') return [];
			return text
				.replace(/\n$/, '')
				.split('\n')
				.map((line) => `${mark}${line}`);
		}
		const LONGEST_VALUE = 300;
		const OWN_SECTIONS = new Set(['docker_compose_file', 'pre_launch_script', 'allowed_envs']);
		function findChanges(live, target, images) {
			return {
				settings: changedSettings(live, target),
				compose: diffTexts(live.composeText ?? '', target.composeText ?? ''),
				preLaunchScript: diffTexts(live.preLaunchScript ?? '', target.preLaunchScript ?? ''),
				images: images.live && changedValues(images.live, images.target),
			};
		}
		function envChange({ envKeys: envKeys, target: target }) {
			return envKeys === void 0
				? { kind: 'kept', names: target.allowedEnvs }
				: { kind: 'replaced', ...envKeys };
		}
		function changedSettings(live, target) {
			const settings = ({ document: document }) =>
				new Map(
					Object.entries(document)
						.filter(([name, value]) => !OWN_SECTIONS.has(name) && value !== null)
						.map(([name, value]) => [name, shown(JSON.stringify(value))]),
				);
			return changedValues(settings(live), settings(target));
		}
		function shown(value) {
			return value.length <= LONGEST_VALUE
				? value
				: `a text of ${value.length} characters, SHA-256 ${(0, hash.s)(value)}`;
		}
		function changedValues(old, target) {
			const names = [...new Set([...old.keys(), ...target.keys()])];
			return names
				.map((name) => ({ name: name, old: old.get(name), new: target.get(name) }))
				.filter((change) => change.old !== change.new);
		}
	}),
	2024: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L1: () => findDrift,
			Q8: () => composeHashOf,
			qQ: () => hashOf,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		function findDrift(cvm, live, revisions) {
			if (revisions === void 0)
				return { state: 'unknown', reason: 'The API does not let this key read the revisions.' };
			const [newest, ...older] = revisions;
			if (newest === void 0)
				return { state: 'unknown', reason: 'The API knows no revision of this CVM.' };
			const when = newest.createdAt === void 0 ? '' : ` of ${newest.createdAt}`;
			const hash = cvm.composeHash ?? composeHashOf(live.document);
			const hashes = [hash, composeHashOf(live.document)];
			if (
				!hashes.some((each) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(each, newest.composeHash),
				)
			)
				return {
					state: 'drifted',
					reason: `The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(hash)}, but its newest revision${when} has ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(newest.composeHash)}: that one did not come to run, or the CVM was changed outside of an update.`,
				};
			const { operationType: type } = newest;
			if (type === void 0)
				return {
					state: 'unknown',
					reason: `The API does not say what made the newest revision${when}.`,
				};
			const hadBefore = older.some(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(composeHash, newest.composeHash),
			);
			if (hadBefore && ROLLBACK.test(type))
				return {
					state: 'drifted',
					reason: `The last change was a rollback: the newest revision${when} (\`${type}\`) is an earlier one that was put back.`,
				};
			return ORDINARY.test(type)
				? { state: 'none', reason: `The CVM has what its newest revision${when} made of it.` }
				: {
						state: 'unknown',
						reason: `The newest revision${when} was made by \`${type}\`: whether that is an update is not known.`,
					};
		}
		const ROLLBACK = /rollback|redeploy/i;
		const ORDINARY = /creat|deploy|updat|start|stop|boot|power|resiz/i;
		function hashOf({ composeHash: composeHash }, live, revisions) {
			if (composeHash !== void 0) return composeHash;
			const own = composeHashOf(live.document);
			return revisions.some((revision) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(revision.composeHash, own),
			)
				? own
				: void 0;
		}
		function composeHashOf(document) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
				.update(canonical(document), 'utf8')
				.digest('hex');
		}
		function canonical(value) {
			if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
			if (typeof value === 'object' && value !== null) {
				const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
				return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
			}
			return JSON.stringify(value);
		}
	}),
	8259: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => readHistory, n: () => timeOf });
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7274);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		const PAGE_SIZE = 1e3;
		const MOST_PAGES = 100;
		async function readHistory(api, appId, { vmUuid: vmUuid }, isEnough) {
			const first = await api.revisions(appId, 1, PAGE_SIZE);
			const order = orderOf(first.revisions);
			const found = new Map();
			let own = [];
			for (const page of pagesOf(first, order)) {
				const { revisions: revisions } =
					page === 1 ? first : await api.revisions(appId, page, PAGE_SIZE);
				for (const revision of newestFirst(revisions, order)) found.set(revision.id, revision);
				own = sorted([...found.values()]).filter(
					(revision) =>
						revision.vmUuid === void 0 ||
						(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_1__.Ge)(revision.vmUuid, vmUuid),
				);
				if (order !== 'none' && isEnough(own)) return own;
			}
			if (first.pages > MOST_PAGES)
				throw new _phala_answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(
					'Reading the revisions',
					'they have no end',
				);
			return own;
		}
		function orderOf(revisions) {
			const times = revisions.map(timeOf).filter((time) => time !== void 0);
			if (times.length < revisions.length) return 'none';
			const pairs = times.slice(1).map((time, index) => [times[index] ?? time, time]);
			if (pairs.every(([before, time]) => before >= time)) return 'newest first';
			return pairs.every(([before, time]) => before <= time) ? 'oldest first' : 'none';
		}
		function pagesOf({ pages: pages }, order) {
			const last = Math.max(1, Math.floor(pages));
			return Array.from({ length: Math.min(last, MOST_PAGES) }, (_, index) =>
				order === 'oldest first' ? last - index : index + 1,
			);
		}
		function newestFirst(revisions, order) {
			return order === 'oldest first' ? revisions.toReversed() : revisions;
		}
		function sorted(revisions) {
			return revisions.toSorted((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0));
		}
		function timeOf({ createdAt: createdAt }) {
			const time = Date.parse(createdAt ?? '');
			return Number.isNaN(time) ? void 0 : time;
		}
	}),
	3019: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => planUpdate,
			u: () => requireNoEnvRemoval,
		});
		var _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5606);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		function planUpdate(current, cvmName, wish) {
			const names =
				wish.envNames === void 0
					? current.allowedEnvs
					: (0, _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__.D)(
							current.allowedEnvs,
							wish.envNames,
						);
			const changed = {
				...defined('docker_compose_file', wish.composeText),
				...defined('allowed_envs', wish.envNames === void 0 ? void 0 : names),
				...defined('pre_launch_script', wish.preLaunchScript),
				...defined('public_logs', wish.publicLogs),
				...defined('public_sysinfo', wish.publicSysinfo),
				...defined('public_tcbinfo', wish.publicTcbinfo),
			};
			const document = {
				...Object.fromEntries(
					Object.entries(current.document).filter(
						([key, value]) => value !== null || !NEVER_NULL.has(key),
					),
				),
				name: current.document['name'] ?? cvmName,
				...changed,
			};
			return {
				target: {
					document: document,
					composeText: wish.composeText ?? current.composeText,
					preLaunchScript: wish.preLaunchScript ?? current.preLaunchScript,
					allowedEnvs: names,
					publicLogs: wish.publicLogs ?? current.publicLogs,
					publicSysinfo: wish.publicSysinfo ?? current.publicSysinfo,
					publicTcbinfo: wish.publicTcbinfo ?? current.publicTcbinfo,
				},
				provisionBody: wish.envNames === void 0 ? document : { ...document, update_env_vars: true },
				envKeys:
					wish.envNames === void 0
						? void 0
						: (0, _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__.P)(
								current.allowedEnvs,
								wish.envNames,
							),
			};
		}
		const NEVER_NULL = new Set([
			'allowed_envs',
			'features',
			'manifest_version',
			'runner',
			'public_logs',
			'public_sysinfo',
			'public_tcbinfo',
			'kms_enabled',
			'gateway_enabled',
			'tproxy_enabled',
			'local_key_provider_enabled',
			'no_instance_id',
			'secure_time',
		]);
		function requireNoEnvRemoval(envKeys, allowed) {
			if (allowed || envKeys === void 0 || envKeys.removed.length === 0) return;
			const names = envKeys.removed.join(', ');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM's env has names that this step does not give, and sealing replaces the whole env: ${names}.`,
				{
					next: 'Add them to the env inputs, or set `allow_env_removal: true` to remove them. Nothing was changed.',
				},
			);
		}
		function defined(key, value) {
			return value === void 0 ? {} : { [key]: value };
		}
	}),
	2538: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => verifyUpdate, c: () => findDifferences });
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4878);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		var _drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		async function verifyUpdate(api, composeHash, target) {
			const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
			const differences = findDifferences(cvm, live, composeHash, target);
			if (differences.length > 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The CVM is up, but does not run what it should: ${differences.join('; ')}.`,
					{
						next: 'Somebody else may have deployed at the same time: use a `concurrency` group per CVM, then run the step again.',
					},
				);
			return cvm;
		}
		function findDifferences(cvm, live, composeHash, target) {
			const differences = [];
			const documentHash =
				target === void 0 ? (0, _drift_js__WEBPACK_IMPORTED_MODULE_2__.Q8)(live.document) : void 0;
			const hash = cvm.composeHash ?? documentHash;
			if (
				composeHash !== void 0 &&
				hash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(hash, composeHash)
			) {
				const which =
					cvm.composeHash === void 0 ? 'the hash of its app compose' : 'its compose hash';
				differences.push(
					`${which} is ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.Zu)(hash)}, not ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.Zu)(composeHash)}`,
				);
			}
			if (target === void 0) return differences;
			const sentText = target.composeText ?? '';
			if (
				cvm.dockerComposeHash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(
					cvm.dockerComposeHash,
					(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(sentText),
				)
			)
				differences.push(
					`the hash of its compose text is ${cvm.dockerComposeHash}, not ${(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(sentText)}`,
				);
			if ((live.composeText ?? '') !== sentText)
				differences.push('its compose text is not the one shipped');
			if ((live.preLaunchScript ?? '') !== (target.preLaunchScript ?? ''))
				differences.push('its pre-launch script is not the expected one');
			if (live.allowedEnvs.join('\n') !== target.allowedEnvs.join('\n'))
				differences.push(
					`its env names are [${live.allowedEnvs.join(', ')}], not [${target.allowedEnvs.join(', ')}]`,
				);
			for (const [name, is, expected] of [
				['public_logs', live.publicLogs, target.publicLogs],
				['public_sysinfo', live.publicSysinfo, target.publicSysinfo],
				['public_tcbinfo', live.publicTcbinfo, target.publicTcbinfo],
			])
				if (expected !== void 0 && is !== expected)
					differences.push(
						`${name} is ${is === void 0 ? 'not reported' : String(is)}, not ${String(expected)}`,
					);
			return differences;
		}
	}),
	5606: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => allowedEnvs, P: () => diffEnvKeys });
		function diffEnvKeys(current, next) {
			const before = new Set(current);
			const after = new Set(next);
			const ordered = [...new Set(allowedEnvs(current, next))];
			return {
				added: ordered.filter((name) => !before.has(name)),
				removed: [...before].filter((name) => !after.has(name)).toSorted(),
				kept: ordered.filter((name) => before.has(name)),
			};
		}
		function allowedEnvs(current, next) {
			const before = new Set(current);
			const after = new Set(next);
			const same = before.size === after.size && [...before].every((name) => after.has(name));
			return same ? [...current] : [...after].toSorted();
		}
	}),
	612: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => createSecretSearch });
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		const SHORTEST_VALUE = 8;
		function createSecretSearch(secrets) {
			const known = secrets
				.map(({ name: name, value: value }) => ({
					name: name,
					forms: formsOf((0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(value)),
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
	}),
	9274: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HX: () => requireHealthPlace,
			Ns: () => checkHealth,
			bX: () => requireHealthPort,
			sP: () => checkHealthOfEarlier,
		});
		var _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8e3);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(359);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5584);
		function requireHealthPort({ health: health }, ports) {
			const { check: check } = health;
			if (check === void 0) return;
			const problem = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.dp)(
				(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url),
				{ ..._deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.jP, ports: ports },
			);
			if (typeof problem !== 'string') return;
			const hint = 'Write the port itself into `health_url`.';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.Tj([
				{ level: 'error', rule: 'input-invalid', message: problem, hint: hint },
			]);
		}
		function requireHealthPlace({ inputs: inputs, target: target }, cvm, ports) {
			const { check: check } = inputs.health;
			if (check === void 0) return;
			const template = (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url);
			const url = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.dp)(template, {
				...cvm,
				ports: ports,
			});
			if (typeof url === 'string')
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(url, {
					next: 'Write the URL itself into `health_url`.',
				});
			const refusal = isHostOf(template, url)
				? void 0
				: (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_5__.wH)(url, target.apiUrl);
			if (refusal !== void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The API's answer makes \`health_url\` an address ${refusal}.`,
					{ next: 'Write the https URL of the app itself into `health_url`.' },
				);
			return url;
		}
		function isHostOf(template, { hostname: hostname }) {
			return URL.parse(template.replaceAll('{port}', '80'))?.hostname === hostname;
		}
		async function checkHealth(session, cvm, ports, check = session.inputs.health.check) {
			const url = requireHealthPlace(session, cvm, ports);
			if (check === void 0 || url === void 0) return;
			const { step: step, visit: visit, pace: pace } = session;
			const { waitUntilHealthy: waitUntilHealthy } = await __webpack_require__
				.e(302)
				.then(__webpack_require__.bind(__webpack_require__, 302));
			await step.timed('checking health', async () => {
				const mayBeSister = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.WB)(
					(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url),
					url,
					{ ...cvm, ports: ports },
				);
				if (mayBeSister && check.body?.namesCommit !== true) await warnOfSisters(session, cvm);
				await waitUntilHealthy(url, check, visit, step.log.scrub, pace, step.signal);
			});
		}
		async function warnOfSisters({ hastyClient: hastyClient, step: step }, { appId: appId }) {
			if (appId === void 0) return;
			const cvms = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__.zU)(
				new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_4__.q(hastyClient).cvmsOf(appId),
			);
			const running = cvms?.filter(({ status: status }) => status === 'running').length ?? 0;
			if (running < 2) return;
			step.showFindings([
				{
					level: 'warning',
					rule: 'health-of-several',
					message: `${running} running CVMs of the app answer at the address in \`health_url\`, so that the app is healthy may be said by another one than this.`,
					hint: 'Ask this CVM alone with `{instance_url}`, or have the app name its commit and expect {sha} in `health_body`.',
				},
			]);
		}
		async function checkHealthOfEarlier(session, cvm, ports) {
			const { check: given } = session.inputs.health;
			const check = given?.body?.namesCommit === true ? { ...given, body: void 0 } : given;
			await checkHealth(session, cvm, ports, check);
		}
	}),
	9559: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H_: () => wishOf,
			K4: () => draft,
			Wu: () => showDiffs,
			fs: () => changesOf,
			qw: () => requireExpected,
			tN: () => showPlan,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
		var _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3019);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8495);
		function wishOf(
			{ inputs: inputs },
			{ compose: compose, preLaunchScript: preLaunchScript, env: env },
		) {
			const {
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
			} = inputs.settings;
			return {
				composeText: compose.text,
				preLaunchScript: preLaunchScript,
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
				envNames: env?.map(({ name: name }) => name),
			};
		}
		function draft({ step: step }, current, cvmName, wish) {
			const update = (0, _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_2__.Z)(
				current,
				cvmName,
				wish,
			);
			step.setOutputs({ env_keys: update.target.allowedEnvs.join(',') });
			step.announceScript(update.target.preLaunchScript);
			step.log.info(
				(0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.zi)(
					(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.I)(update),
				),
			);
			return update;
		}
		function changesOf(current, update, images) {
			return {
				...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(current, update.target, images),
				env: (0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.I)(update),
			};
		}
		function showPlan({ step: step }, plan) {
			const { log: log } = step;
			step.report.plan = plan;
			step.setOutputs({
				plan: (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.iY)(plan, log.scrub),
			});
			for (const line of (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.HN)(plan))
				log.info(line);
			showDiffs(log, plan.changes);
		}
		function showDiffs(log, { compose: compose, preLaunchScript: preLaunchScript }) {
			for (const [name, diff] of [
				['Compose text', compose],
				['Pre-launch script', preLaunchScript],
			]) {
				if (diff === void 0) {
					log.info(`${name}: no change`);
					continue;
				}
				const title = `${name}: +${diff.added} \u2212${diff.removed} lines`;
				if (diff.lines.length > _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.Mh)
					log.block(title, diff.lines.join('\n'));
				else log.text(title, diff.lines.join('\n'));
			}
		}
		function requireExpected({ inputs: inputs }, composeHash, next) {
			const { expectedComposeHash: expectedComposeHash } = inputs.review;
			if (
				expectedComposeHash === void 0 ||
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(composeHash, expectedComposeHash)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The compose hash is ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(composeHash)}, but \`expected_compose_hash\` is ${expectedComposeHash}: this is not what was reviewed. Nothing was triggered.`,
				{
					next:
						next ??
						'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
				},
			);
		}
	}),
	7853: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => checkAgainstLive });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8599);
		var _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8381);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _prepare_public_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3850);
		function checkAgainstLive(
			{ inputs: inputs, step: step },
			live,
			{
				env: env,
				compose: compose,
				files: files,
				preLaunchScript: preLaunchScript,
				unjudged: unjudged,
			},
		) {
			const script = preLaunchScript ?? live.preLaunchScript;
			const kept = [
				...(0, _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_2__.Iu)(
					files.join(', '),
					Buffer.byteLength(compose.text),
					Buffer.byteLength(script ?? ''),
				),
				...(0, _prepare_public_secrets_js__WEBPACK_IMPORTED_MODULE_4__.c)(
					inputs.compose.variables,
					[],
					env === void 0 ? live.allowedEnvs : [],
				),
			];
			const known = {
				envNames: new Set(env?.map(({ name: name }) => name) ?? live.allowedEnvs),
				script: script ?? '',
				live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(live.composeText),
			};
			const lint = (0, _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_1__.S4)(
				compose.model,
				known,
				inputs.lint,
				unjudged,
			).findings;
			const findings = [...lint.map(compose.locate), ...kept];
			if (findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj(
					findings,
					'before anything was provisioned',
				);
			step.showFindings(findings);
		}
	}),
	5400: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N_: () => holdsThatOf,
			p2: () => readRevisions,
			p9: () => readLive,
			pp: () => readIdle,
			sI: () => shownHash,
		});
		var _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8259);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4311);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		async function readLive({ api: api, step: step }) {
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]),
			);
			step.announceCvm(cvm);
			return { cvm: cvm, appCompose: appCompose };
		}
		async function readIdle(session) {
			const live = await readLive(session);
			if (!live.cvm.busy) return live;
			const idle = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
			if (shownHash(idle) !== shownHash(live.cvm))
				session.step.log.info(
					`The other operation changed the CVM: its compose hash was ${shownHash(live.cvm)} and is ${shownHash(idle)}.`,
				);
			return readIdle(session);
		}
		function shownHash({ composeHash: composeHash }) {
			return composeHash === void 0
				? 'unknown'
				: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.Zu)(composeHash);
		}
		async function readRevisions(session, cvm, isEnough) {
			const { appId: appId } = cvm;
			if (appId === void 0) return;
			return isEnough === void 0
				? (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(
						(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__.L)(
							new _phala_api_js__WEBPACK_IMPORTED_MODULE_1__.V(
								session.hastyClient,
								session.target.cvmId,
							),
							appId,
							cvm,
							(own) => own.length > 0,
						),
					)
				: (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(
						(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__.L)(
							session.api,
							appId,
							cvm,
							isEnough,
						),
					);
		}
		function holdsThatOf({ composeHash: composeHash }) {
			return (own) =>
				composeHash === void 0
					? own.length > 0
					: own.some((revision) =>
							(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(
								revision.composeHash,
								composeHash,
							),
						);
		}
	}),
	516: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => propose, i: () => proposeSameText });
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2396);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5492);
		var _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3019);
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2538);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8584);
		var _live_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7853);
		var _live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5400);
		var _draft_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9559);
		async function propose(session, live, shipment, needsRevisions) {
			const update = (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.K4)(
				session,
				live.appCompose,
				live.cvm.name,
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.H_)(session, shipment),
			);
			(0, _live_check_js__WEBPACK_IMPORTED_MODULE_6__.i)(session, live.appCompose, shipment);
			return provision(session, live, update, {
				images: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__.b5)(
					shipment.compose.model,
				),
				isForced: session.inputs.force.force,
				needsRevisions: needsRevisions,
			});
		}
		async function proposeSameText(session, live, wish, needsRevisions) {
			const update = (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.K4)(
				session,
				live.appCompose,
				live.cvm.name,
				wish,
			);
			const images =
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.o$)(
					live.appCompose.composeText,
				) ?? new Map();
			return provision(session, live, update, {
				images: images,
				isForced: false,
				needsRevisions: needsRevisions,
			});
		}
		async function provision(
			session,
			live,
			update,
			{ images: images, isForced: isForced, needsRevisions: needsRevisions },
		) {
			const { api: api, inputs: inputs, queue: queue, step: step } = session;
			const { cvm: cvm, appCompose: appCompose } = live;
			(0, _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_4__.u)(
				update.envKeys,
				inputs.env.allowRemoval,
			);
			const [provisioned, revisions] = await step.timed('provisioning', () =>
				Promise.all([
					(0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.Ln)(
						api,
						update,
						cvm,
						queue,
						step.log.info,
					),
					(0, _live_js__WEBPACK_IMPORTED_MODULE_7__.p2)(
						session,
						cvm,
						needsRevisions ? (0, _live_js__WEBPACK_IMPORTED_MODULE_7__.N_)(cvm) : void 0,
					),
				]),
			);
			step.announceHash(provisioned.composeHash);
			step.setOutputs({ app_id: provisioned.appId });
			const isSame = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.df)(
				provisioned.composeHash,
				cvm.composeHash,
			);
			step.log.info(
				`Provisioned: compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(provisioned.composeHash)}, ${isSame ? 'as the CVM has' : `was ${(0, _live_js__WEBPACK_IMPORTED_MODULE_7__.sI)(cvm)}`}`,
			);
			const differences = (0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__.c)(
				cvm,
				appCompose,
				provisioned.composeHash,
				update.target,
			);
			if (isSame && differences.length > 0) step.showFindings([doubtfulHash(differences)]);
			const plan = {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(provisioned.composeHash),
				previousComposeHash:
					cvm.composeHash && (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(cvm.composeHash),
				changed: differences.length > 0 || update.envKeys !== void 0 || isForced,
				creation: void 0,
				changes: (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.fs)(appCompose, update, {
					live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.o$)(
						appCompose.composeText,
					),
					target: images,
				}),
				approval: approvalOf(provisioned, cvm),
				drift: (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.L1)(cvm, appCompose, revisions),
			};
			(0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.tN)(session, plan);
			(0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.qw)(session, provisioned.composeHash);
			return {
				...live,
				update: update,
				provisioned: provisioned,
				revisions: revisions,
				plan: plan,
			};
		}
		function approvalOf(provisioned, cvm) {
			if ((0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.dR)(provisioned, cvm) === void 0)
				return 'not needed';
			return (0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.vb)(provisioned, cvm)
				? 'needed'
				: 'given';
		}
		function doubtfulHash(differences) {
			return {
				level: 'warning',
				rule: 'provisioned-hash-doubtful',
				message: `The API gives the compose hash that the CVM has already, although the CVM does not run what is to be shipped: ${differences.join('; ')}.`,
				hint: 'It counts as a change. What the CVM runs after a deploy is compared with what was shipped, whatever its hash says.',
			};
		}
	}),
	2260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => announceApproval,
			seekApproval: () => seekApproval,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5597);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approval.timeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.yQ)(
						api,
						request,
						inputs.approval.timeoutMs,
						pace,
					),
				);
				step.report.approval = { ...request, allowance: allowance };
				if (allowance?.whole === true) {
					step.log.info('The compose hash was approved.');
					await requireUnchanged(session, proposal);
					return 'approved';
				}
			}
			finishPending(session, { ...request, allowance: step.report.approval?.allowance });
			return 'pending';
		}
		async function announceApproval(
			{ api: api, step: step },
			{ provisioned: provisioned, cvm: cvm },
		) {
			const request = await step.timed('asking the contract', () =>
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.xh)(api, provisioned, cvm),
			);
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.Z_)(
				request,
			))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function finishPending({ inputs: inputs, step: step, target: target }, request) {
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				`  cvm_id: ${target.cvmId}`,
				`  expected_compose_hash: ${request.composeHash}`,
			].join('\n');
			step.setOutputs({
				changed: 'false',
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
			});
			const state = (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} must call ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.ML)(request)}; then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (
				cvm.composeHash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(idle.composeHash, cvm.composeHash)
			)
				throw new _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD(
					cvm.composeHash,
					idle.composeHash,
				);
		}
	}),
	2317: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { plan: () => plan });
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2260);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5400);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(516);
		async function plan(session, shipment) {
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__.bX)(
				session.inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.a5)(shipment.compose.model),
			);
			const { create: create } = session.inputs.create;
			const own = create ? await findOrPlan(session, shipment) : session;
			if (own !== void 0) await planUpdate(own, shipment);
		}
		async function findOrPlan(session, shipment) {
			const { findOrPropose: findOrPropose } = await Promise.all([
				__webpack_require__.e(907),
				__webpack_require__.e(904),
			]).then(__webpack_require__.bind(__webpack_require__, 7907));
			const found = await findOrPropose(session, shipment);
			if (!('provisioned' in found)) return found;
			const { step: step } = session;
			step.setOutputs({ changed: 'true' });
			step.finish(
				'planned',
				`Planned: a deploy would create the CVM ${found.name}. Nothing was created.`,
			);
			return;
		}
		async function planUpdate(session, shipment) {
			const { step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_3__.p9)(session);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_4__.B)(
				session,
				live,
				shipment,
				session.inputs.rollback.rollback,
			);
			const { changed: changed, approval: approval } = proposal.plan;
			step.setOutputs({ changed: String(changed) });
			if (changed && approval === 'needed')
				await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_1__.j)(session, proposal);
			step.finish(
				'planned',
				changed
					? `Planned: a deploy would make the CVM run ${proposal.plan.composeHash}. Nothing was triggered.`
					: 'Planned: a deploy would change nothing.',
			);
		}
	}),
	5584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => CreatedAtOnce, q: () => CloudApi });
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		var _cvm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4848);
		class CreatedAtOnce extends _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7 {
			constructor(doing) {
				super(doing, 'it is that of a CVM which was created, and not of one that is provisioned');
			}
		}
		const LISTING = 'Listing the CVMs of the workspace';
		const PAGE_SIZE = 100;
		const MOST_LISTINGS = 3;
		const MOST_PAGES = 200;
		class CloudApi {
			#client;
			constructor(client) {
				this.#client = client;
			}
			async cvms() {
				for (let tries = 1; ; tries++) {
					const { cvms: cvms, total: total } = await this.#list();
					if (cvms.length >= total) return cvms;
					if (tries < MOST_LISTINGS) continue;
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(
						LISTING,
						`it has ${cvms.length} of ${total} CVMs`,
					);
				}
			}
			async #list() {
				const found = new Map();
				for (let page = 1; ; page++) {
					const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
						await this.#client.send({
							method: 'GET',
							path: ['cvms', 'paginated'],
							query: { page: page, page_size: PAGE_SIZE },
							doing: LISTING,
							repeat: 'always',
						}),
						LISTING,
					);
					const items = answer.requiredChildren('items').map(readListedCvm);
					for (const item of items) found.set(item.id, item);
					const isLast = items.length === 0 || page >= (answer.number('pages') ?? page + 1);
					if (!isLast && page >= MOST_PAGES)
						throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(LISTING, 'it has no end');
					if (isLast) return { cvms: [...found.values()], total: answer.number('total') ?? 0 };
				}
			}
			async cvmsOf(appId) {
				const doing = `Listing the CVMs of the app ${appId}`;
				const path = ['apps', appId, 'cvms'];
				const answer = await this.#client.send({
					method: 'GET',
					path: path,
					doing: doing,
					repeat: 'always',
				});
				if (!Array.isArray(answer))
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(doing, 'it is not a list');
				return answer.map((item) =>
					readListedCvm(new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(item, doing)),
				);
			}
			async provisionCvm(request, nodeId) {
				const doing = 'Provisioning a new CVM';
				const post = async (path, node) => {
					const body = { ...request, ...node };
					return new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
						await this.#client.send({
							method: 'POST',
							path: path,
							doing: doing,
							body: body,
							repeat: 'always',
						}),
						doing,
					);
				};
				const node = (name) => (nodeId === void 0 ? {} : { [name]: nodeId });
				try {
					return readProvisionedCvm(await post(['cvms', 'provision'], node('teepod_id')), doing);
				} catch (error) {
					if (!(
						error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h && isWithoutPath(error)
					))
						throw error;
					const answer = await post(['cvms'], node('node_id')).catch((second) => {
						throw second instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h &&
							isWithoutFirstStep(second)
							? error
							: second;
					});
					return readProvisionedCvm(answer, doing);
				}
			}
			async createCvm({
				appId: appId,
				composeHash: composeHash,
				env: env,
				kmsId: kmsId,
				token: token,
			}) {
				await this.#client.send({
					method: 'POST',
					path: ['cvms'],
					doing: 'Creating the CVM',
					body: {
						app_id: appId,
						compose_hash: composeHash,
						...(env === void 0 ? {} : { encrypted_env: env.sealed, env_keys: env.names }),
						...(kmsId === void 0 ? {} : { kms_id: kmsId }),
						...(token === void 0 ? {} : { token: token }),
					},
					repeat: 'when-refused',
				});
			}
			async deleteCvm(id) {
				await this.#client.send({
					method: 'DELETE',
					path: ['cvms', id],
					doing: `Deleting the CVM ${id}`,
					repeat: 'always',
				});
			}
			async scheduleDeletion(id, at) {
				await this.#client.send({
					method: 'PATCH',
					path: ['cvms', id, 'scheduled-delete'],
					doing: `Scheduling the deletion of the CVM ${id}`,
					body: { scheduled_delete_at: at.toISOString() },
					repeat: 'always',
				});
			}
			async instanceTypes() {
				const doing = 'Reading the prices of the instance types';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'GET',
						path: ['instance-types'],
						doing: doing,
						repeat: 'always',
					}),
					doing,
				);
				const families = answer.readableItems('result', ({ lenient: lenient }) =>
					lenient.readableItems('items', (item) => [
						item.requiredText('id'),
						{
							vcpu: item.number('vcpu'),
							memoryMb: item.number('memory_mb'),
							defaultDiskGb: item.number('default_disk_size_gb'),
							hourlyRate: item.text('hourly_rate'),
						},
					]),
				);
				return new Map(families.flat());
			}
		}
		function readProvisionedCvm(answer, doing) {
			const { lenient: lenient } = answer;
			const isCreated = ['vm_uuid', 'id'].some((key) => lenient.text(key) !== void 0);
			if (isCreated) throw new CreatedAtOnce(doing);
			return {
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.TX)(answer),
				envPublicKey: answer.text('app_env_encrypt_pubkey'),
				kmsId: answer.text('kms_id'),
				token: answer.text('token'),
				instanceType: lenient.text('instance_type'),
				osImageHash: lenient.text('os_image_hash'),
				nodeIds: ['node_id', 'teepod_id'].flatMap((key) => lenient.number(key) ?? []),
			};
		}
		function isWithoutPath({ status: status }) {
			return status === 404 || status === 410;
		}
		function isWithoutFirstStep(error) {
			const { fields: fields = [] } = error.problem ?? {};
			return (
				isWithoutPath(error) ||
				error.status === 405 ||
				(error.status === 422 && ['app_id', 'compose_hash'].some((field) => fields.includes(field)))
			);
		}
		function readListedCvm(answer) {
			const appId = answer.text('app_id');
			return {
				id: answer.requiredText('id'),
				name: answer.requiredText('name'),
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.No)(appId),
				vmUuid: answer.text('vm_uuid'),
				status: (answer.text('status') ?? 'unknown').toLowerCase(),
			};
		}
	}),
	3850: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => secretVariables,
			w: () => secretsInScript,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		var _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(612);
		function secretVariables(variables, env, otherNames) {
			const holds = (0, _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__.p)(env);
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
			return text !== '' && (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(secret) === text;
		}
		function secretsInScript({ file: file, text: text }, findSecrets) {
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
	}),
};
