export const id = 888;
export const ids = [888];
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
	550: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
				return { state: 'unknown', reason: 'The API does not let this login read the revisions.' };
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
			_2: () => keepPlans,
			fs: () => changesOf,
			qw: () => requireExpected,
			tN: () => showPlan,
			vk: () => keepPlan,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(550);
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
			keepPlan(step, plan);
			for (const line of (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.HN)(plan))
				log.info(line);
			showDiffs(log, plan.changes);
		}
		function keepPlan(step, plan) {
			step.report.plan = plan;
			step.setOutputs({
				plan: (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.iY)(plan, step.log.scrub),
			});
		}
		function keepPlans(step, plans) {
			const [first, ...others] = plans;
			if (first !== void 0 && others.length === 0) {
				keepPlan(step, first.plan);
				return;
			}
			step.report.plans = plans;
			const texts = plans.map(({ names: names, plan: plan }) => {
				const json = (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.iY)(
					plan,
					step.log.scrub,
					plans.length,
				);
				return `{"instances":${JSON.stringify(names)},"plan":${json}}`;
			});
			step.setOutputs({ plan: `{"plans":[${texts.join(',')}]}` });
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
	5584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			cz: () => CreationUnclear,
			n_: () => CreatedAtOnce,
			qD: () => CloudApi,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7274);
		var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _cvm_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4848);
		class CreatedAtOnce extends _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7 {
			constructor(doing) {
				super(doing, 'it is that of a CVM which was created, and not of one that is provisioned');
			}
		}
		class CreationUnclear extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			constructor(cause) {
				super(cause.message, { next: cause.next, cause: cause });
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
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7(
						LISTING,
						`it has ${cvms.length} of ${total} CVMs`,
					);
				}
			}
			async #list() {
				const found = new Map();
				for (let page = 1; ; page++) {
					const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_1__.El(
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
						throw new _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7(LISTING, 'it has no end');
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
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7(doing, 'it is not a list');
				const cvms = answer.map((item) =>
					readListedCvm(new _answer_js__WEBPACK_IMPORTED_MODULE_1__.El(item, doing)),
				);
				for (const { appId: own, id: id, name: name, vmUuid: vmUuid } of cvms) {
					if (own !== void 0 && own !== appId)
						throw new _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7(
							doing,
							`it has ${name}, which is of the app ${own}`,
						);
					if (vmUuid === void 0 && !/^(?:cvm_\w+|\d+)$/.test(id))
						throw new _answer_js__WEBPACK_IMPORTED_MODULE_1__.M7(
							doing,
							`it has ${name} without an id`,
						);
				}
				return [
					...new Map(
						cvms.map((cvm) => [
							(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__.oq)(cvm.vmUuid ?? cvm.id),
							cvm,
						]),
					).values(),
				];
			}
			async provisionCvm(request, nodeId) {
				const doing = 'Provisioning a new CVM';
				const post = async (path, node, repeat) => {
					const body = { ...request, ...node };
					return new _answer_js__WEBPACK_IMPORTED_MODULE_1__.El(
						await this.#client.send({
							method: 'POST',
							path: path,
							doing: doing,
							body: body,
							repeat: repeat,
						}),
						doing,
					);
				};
				const node = (name) => (nodeId === void 0 ? {} : { [name]: nodeId });
				try {
					return readProvisionedCvm(
						await post(['cvms', 'provision'], node('teepod_id'), 'always'),
						doing,
					);
				} catch (error) {
					if (!(
						error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_2__.h && isWithoutPath(error)
					))
						throw error;
					const answer = await post(['cvms'], node('node_id'), 'when-refused').catch((second) => {
						if (!(second instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_2__.h)) throw second;
						if (second.ambiguous) throw new CreationUnclear(second);
						throw isWithoutFirstStep(second) ? error : second;
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
				const doing = 'Creating the CVM';
				const answer = await this.#client.send({
					method: 'POST',
					path: ['cvms'],
					doing: doing,
					body: {
						app_id: appId,
						compose_hash: composeHash,
						...(env === void 0 ? {} : { encrypted_env: env.sealed, env_keys: env.names }),
						...(kmsId === void 0 ? {} : { kms_id: kmsId }),
						...(token === void 0 ? {} : { token: token }),
					},
					repeat: 'when-refused',
				});
				return (0, _answer_js__WEBPACK_IMPORTED_MODULE_1__.OW)(answer)
					? new _answer_js__WEBPACK_IMPORTED_MODULE_1__.El(answer, doing).lenient.text('name')
					: void 0;
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
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_1__.El(
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
							hourlyRate: item.parsed('hourly_rate', asPrice, 'a price'),
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
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_3__.TX)(answer),
				envPublicKey: answer.text('app_env_encrypt_pubkey'),
				kmsId: answer.text('kms_id'),
				token: answer.text('token'),
				instanceType: lenient.text('instance_type'),
				osImageHash: lenient.text('os_image_hash'),
				nodeIds: ['node_id', 'teepod_id'].flatMap((key) => lenient.number(key) ?? []),
			};
		}
		function isWithoutPath({ status: status, code: code }) {
			return status === 410 || (status === 404 && code === void 0);
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
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.No)(appId),
				vmUuid:
					vmUuid !== void 0 && (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__.zp)(vmUuid)
						? vmUuid
						: void 0,
				status: (0, _cvm_js__WEBPACK_IMPORTED_MODULE_3__.em)(answer.text('status') ?? 'unknown'),
				busy:
					lenient.flag('in_progress') === true ||
					lenient.child('progress')?.text('target') !== void 0,
				createdAt: timeIn(lenient.text('created_at')),
				composeHash: lenient.text('compose_hash'),
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_3__.Uc)(answer),
			};
		}
		function asPrice(text) {
			return /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? text : void 0;
		}
		function timeIn(text = '') {
			const time = Date.parse(text);
			return Number.isNaN(time) ? void 0 : time;
		}
	}),
};
