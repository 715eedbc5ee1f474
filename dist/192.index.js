export const id = 192;
export const ids = [192];
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
			let pagesRead = 0;
			let areReadable = true;
			for (const page of pagesOf(first, order)) {
				const { revisions: revisions, isReadable: isReadable } =
					page === 1 ? first : await api.revisions(appId, page, PAGE_SIZE);
				pagesRead += 1;
				areReadable &&= isReadable;
				for (const revision of newestFirst(revisions, order)) found.set(revision.id, revision);
				own = sorted([...found.values()]).filter(
					(revision) =>
						revision.vmUuid === void 0 ||
						(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_1__.Ge)(revision.vmUuid, vmUuid),
				);
				if (order !== 'none' && isEnough(own)) break;
			}
			if (pagesRead === MOST_PAGES && first.pages > MOST_PAGES)
				throw new _phala_answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(
					'Reading the revisions',
					'they have no end',
				);
			return { revisions: own, isWhole: areReadable && pagesRead >= first.pages && own.length > 0 };
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
	5400: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
		var _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5400);
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
				`The compose hash is ${shown((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(composeHash))}, but \`expected_compose_hash\` is ${shown(expectedComposeHash)}: this is not what was reviewed. Nothing was triggered.`,
				{
					next:
						next ??
						'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
				},
			);
		}
		function shown(hashes) {
			return hashes.replaceAll('\n', ', ');
		}
	}),
	3019: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N_: () => holdsThatOf,
			p2: () => readRevisions,
			p9: () => readLive,
			pp: () => readIdle,
			sI: () => shownHash,
		});
		var _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8259);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4311);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		const SEVERAL = 'ERR-03-010';
		async function readLive(session) {
			const { api: api, step: step } = session;
			const [cvm, appCompose] = await step
				.timed('reading', () => Promise.all([api.cvm(), api.appCompose()]))
				.catch((error) => whichOfSeveral(session, error));
			step.announceCvm(cvm);
			return { cvm: cvm, appCompose: appCompose };
		}
		async function whichOfSeveral(
			{ canSet: canSet, hastyClient: hastyClient, target: target },
			error,
		) {
			const appId = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.No)(target.cvmId);
			if (
				appId === void 0 ||
				!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h) ||
				error.code !== SEVERAL
			)
				throw error;
			const cvms = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
				new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_5__.q(hastyClient).cvmsOf(appId),
			);
			if (cvms === void 0) throw error;
			const one = 'set `cvm_id` to the UUID or the `cvm_\u2026` id of one of them';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
				`The app ${appId} has ${cvms.length} CVMs: ${cvms.map(({ name: name }) => name).join(', ')}. ${error.message}`,
				{
					next: canSet('instances')
						? `For all of them, one at a time, set \`instances: all\`; else ${one}.`
						: `Several CVMs fit: ${one}.`,
					cause: error,
				},
			);
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
				: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(composeHash);
		}
		async function readRevisions(session, cvm, isEnough) {
			const { appId: appId } = cvm;
			if (appId === void 0) return;
			return isEnough === void 0
				? (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
						(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__.L)(
							new _phala_api_js__WEBPACK_IMPORTED_MODULE_3__.V(
								session.hastyClient,
								session.target.cvmId,
							),
							appId,
							cvm,
							(own) => own.length > 0,
						),
					)
				: (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
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
							(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(
								revision.composeHash,
								composeHash,
							),
						);
		}
	}),
	5584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => CreatedAtOnce, q: () => CloudApi });
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7274);
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
			const vmUuid = answer.text('vm_uuid');
			const { lenient: lenient } = answer;
			return {
				id: answer.requiredText('id'),
				name: answer.requiredText('name'),
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.No)(appId),
				vmUuid:
					vmUuid !== void 0 && (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__.zp)(vmUuid)
						? vmUuid
						: void 0,
				status: (0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.MH)(answer.text('status') ?? 'unknown'),
				busy:
					lenient.flag('in_progress') === true ||
					lenient.child('progress')?.text('target') !== void 0,
				createdAt: timeIn(lenient.text('created_at')),
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.Uc)(answer),
			};
		}
		function timeIn(text = '') {
			const time = Date.parse(text);
			return Number.isNaN(time) ? void 0 : time;
		}
	}),
};
