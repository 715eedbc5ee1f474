export const id = 577;
export const ids = [577, 996];
export const modules = {
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
		var hash = __webpack_require__(2497);
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
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);
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
	5996: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => announceApproval,
			seekApproval: () => seekApproval,
		});
		var busy_queue = __webpack_require__(9176);
		var failure = __webpack_require__(2571);
		var chain = __webpack_require__(5597);
		var cvm_id = __webpack_require__(8584);
		var provision = __webpack_require__(5492);
		var deploy_pace = __webpack_require__(3988);
		var attempt = __webpack_require__(117);
		const ADD_COMPOSE_HASH = '0xdfc77223';
		async function describeApproval(api, provisioned, cvm) {
			const appId = provisioned.appId ?? cvm.appId;
			const chainId = (0, provision.dR)(provisioned, cvm);
			const composeHash = (0, cvm_id.Zu)(provisioned.composeHash);
			const isComplete = /^[0-9a-f]{40}$/.test(appId ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
			if (appId === void 0 || chainId === void 0 || !isComplete)
				throw new failure.HR(
					`The compose hash ${composeHash} must be approved on chain, but the API names no app contract or no valid hash. Nothing was triggered.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			const [owner, allowance] = await Promise.all([
				(0, attempt.zU)(api.appOwner(appId)),
				(0, attempt.zU)(api.allowance(appId, composeHash, provisioned.deviceId)),
			]);
			return {
				appId: appId,
				chainId: chainId,
				appContract: `0x${appId}`,
				kmsContract: provisioned.kms?.contract,
				composeHash: composeHash,
				deviceId: provisioned.deviceId,
				callData: `${ADD_COMPOSE_HASH}${composeHash}`,
				owner: owner,
				allowance: allowance,
			};
		}
		async function waitForApproval(api, request, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let { allowance: allowance } = request;
			let saw = '';
			for (;;) {
				if (allowance?.whole === true) return allowance;
				const sees = (0, chain.OU)(allowance);
				if (sees !== saw)
					log(`  ${(0, deploy_pace.Q)(clock.now() - started).padStart(5)}  ${sees}`);
				saw = sees;
				if (clock.now() >= deadline) return allowance;
				await (0, deploy_pace.v)(pace, deadline);
				const { appId: appId, composeHash: composeHash, deviceId: deviceId } = request;
				allowance =
					(await (0, attempt.zU)(api.allowance(appId, composeHash, deviceId))) ?? allowance;
			}
		}
		var approval_text = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approval.timeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					waitForApproval(api, request, inputs.approval.timeoutMs, pace),
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
				describeApproval(api, provisioned, cvm),
			);
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, approval_text.d)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, approval_text.Z)(request))
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
			step.setOutputs({ changed: 'false' });
			const state = (0, chain.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new failure.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, approval_text.d)(request.chainId)} must call addComposeHash(0x${request.composeHash}); then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (cvm.composeHash !== void 0 && !(0, cvm_id.df)(idle.composeHash, cvm.composeHash))
				throw new busy_queue.XD(cvm.composeHash, idle.composeHash);
		}
	}),
	5519: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareUpdate: () => prepareUpdate });
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5492);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5996);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5400);
		var _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9559);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(516);
		var _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(610);
		async function prepareUpdate(session, shipment) {
			const { api: api, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_3__.pp)(session);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__.B)(
				session,
				live,
				shipment,
				false,
			);
			const { cvm: cvm, provisioned: provisioned, update: update } = proposal;
			if ((0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_0__.dR)(provisioned, cvm) === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'An update can be prepared for a CVM with an on-chain KMS only, and this one has the central KMS. Nothing was sent.',
					{ next: 'Use `mode: deploy`.' },
				);
			if (!proposal.plan.changed)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'The CVM has this compose hash already: there is nothing to prepare.',
					{
						next: 'Change the compose files or the env names, or use `mode: env` for new env values.',
					},
				);
			if (provisioned.registered)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'The compose hash is approved on chain already, so there is nothing to prepare. Nothing was sent.',
					{ next: 'Use `mode: deploy`.' },
				);
			const env = await step.timed('sealing', async () =>
				shipment.env === void 0
					? void 0
					: (0, _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_6__.o)(
							session,
							{ ...proposal, names: update.target.allowedEnvs },
							shipment.env,
						),
			);
			const prepared = await step.timed('preparing', () =>
				api.prepareUpdate(changedFields(update.target.document, live.appCompose.document, env)),
			);
			if (!('commitToken' in prepared)) {
				step.report.change = { name: 'update', composeHash: provisioned.composeHash };
				step.report.triggered = prepared.noChange ? 'no' : 'yes';
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					prepared.noChange
						? 'The API says that the update changes nothing, and prepared none.'
						: 'The API accepted the update at once although it was asked to prepare it only.',
					{ next: 'Look at the CVM in the dashboard.' },
				);
			}
			step.mask([prepared.commitToken, ...(prepared.commitUrl ? [prepared.commitUrl] : [])]);
			if (
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.df)(
					prepared.composeHash,
					provisioned.composeHash,
				)
			) {
				step.showFindings([
					{
						level: 'warning',
						rule: 'prepared-hash-differs',
						message: `The prepared update has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(prepared.composeHash)}, not ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(provisioned.composeHash)}, which provision gave.`,
						hint: 'Approve the prepared one: it is what will be committed.',
					},
				]);
				step.announceHash(prepared.composeHash);
				(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__.qw)(session, prepared.composeHash);
			}
			step.setSecretOutput('commit_token', prepared.commitToken);
			step.setSecretOutput('commit_url', prepared.commitUrl);
			step.setOutputs({ changed: 'false' });
			const { composeHash: composeHash, deviceId: deviceId } = prepared;
			await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_2__.j)(session, {
				cvm: cvm,
				provisioned: {
					...provisioned,
					composeHash: composeHash,
					deviceId: deviceId ?? provisioned.deviceId,
				},
			});
			step.report.nextStep = [
				'# After the approval:',
				'with:',
				'  mode: commit',
				'  api_key: ${{ secrets.PHALA_CLOUD_API_KEY }}',
				`  cvm_id: ${cvm.id}`,
				'  commit_token: ${{ secrets.COMMIT_TOKEN }} # the output `commit_token` of this step',
				`  expected_compose_hash: ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(composeHash)}`,
				'  transaction_hash: # of the approval; may stay empty',
			].join('\n');
			step.finish(
				'prepared',
				'Prepared: the update waits for its approval and for `mode: commit` with the output `commit_token`. Nothing was started.',
			);
		}
		function changedFields(target, live, env) {
			const fields = [
				'docker_compose_file',
				'pre_launch_script',
				'allowed_envs',
				'public_logs',
				'public_sysinfo',
				'public_tcbinfo',
			];
			const changed = fields.filter(
				(field) => JSON.stringify(target[field]) !== JSON.stringify(live[field]),
			);
			return {
				...Object.fromEntries(changed.map((field) => [field, target[field]])),
				...(env === void 0 ? {} : { encrypted_env: env.sealed }),
			};
		}
	}),
	117: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H0: () => isRefused,
			HD: () => readable,
			zU: () => attempted,
		});
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
		async function readable(reading) {
			try {
				return await reading;
			} catch (error) {
				if (isRefused(error) || error instanceof _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7) return;
				throw error;
			}
		}
		function isRefused(error) {
			return (
				error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h &&
				[401, 403, 404].includes(error.status ?? 0)
			);
		}
		async function attempted(reading) {
			try {
				return await reading;
			} catch (error) {
				if (
					error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h ||
					error instanceof _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7
				)
					return;
				throw error;
			}
		}
	}),
};
