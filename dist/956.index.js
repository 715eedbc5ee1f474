export const id = 956;
export const ids = [956];
export const modules = {
	2956: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { preview: () => preview });
		var _compose_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9242);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8334);
		var _deploy_cost_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6770);
		var _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2502);
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3988);
		var _deploy_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6389);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
		var _env_seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
		var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1633);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6367);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4311);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8495);
		var _session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4677);
		var _shipment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1165);
		var _deploy_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5769);
		var _follow_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2543);
		var _health_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5100);
		var _proposal_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2292);
		var _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9551);
		const LOOKS_FOR_A_SIGN = 5;
		const NOTHING = {
			document: {},
			composeText: void 0,
			preLaunchScript: void 0,
			allowedEnvs: [],
			publicLogs: void 0,
			publicSysinfo: void 0,
			publicTcbinfo: void 0,
		};
		async function preview(session, shipment) {
			const { step: step, target: target } = session;
			(0, _health_js__WEBPACK_IMPORTED_MODULE_14__.bX)(
				session,
				(0, _shipment_js__WEBPACK_IMPORTED_MODULE_11__.a5)(shipment.compose.model),
			);
			const cloud = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(session.client);
			const existing = await step.timed('finding the preview', () => settled(session, cloud));
			if (existing !== void 0) {
				await updateExisting(session, cloud, existing, shipment);
				return;
			}
			step.log.info(`There is no CVM named ${target.cvmId}: creating it.`);
			const created = await create(session, cloud, shipment);
			if (created === 'taken') {
				const other = await (0, _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__.OB)(
					cloud,
					target.cvmId,
				);
				if (other === void 0)
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
						`The name ${target.cvmId} is taken, but this workspace has no CVM with that name.`,
						{ next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
					);
				step.log.info('Another run created the CVM meanwhile: updating it.');
				await updateExisting(session, cloud, other, shipment);
			}
		}
		async function settled(session, cloud) {
			const { target: target, inputs: inputs } = session;
			const found = await (0, _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__.OB)(
				cloud,
				target.cvmId,
			);
			if (found === void 0 || !(0, _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__.jf)(found))
				return found;
			session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
			await (0, _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__.Ly)(
				session,
				cloud,
				found,
				inputs.lockTimeoutMs,
			);
			return;
		}
		async function updateExisting(session, cloud, { id: id, vmUuid: vmUuid }, shipment) {
			const own = (0, _session_js__WEBPACK_IMPORTED_MODULE_10__.w)(
				session,
				vmUuid?.replaceAll('-', '') ?? id,
			);
			const cvm = await own.api.cvm();
			await renewTtl(session, cloud, id, cvm.instanceType, true);
			await (0, _deploy_js__WEBPACK_IMPORTED_MODULE_12__.g)(own, shipment);
		}
		async function renewTtl(session, cloud, id, instanceType, hasOne = false) {
			const { inputs: inputs, step: step, target: target } = session;
			const { ttlMs: ttlMs } = inputs.preview;
			const prices = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(
				(0, _session_js__WEBPACK_IMPORTED_MODULE_10__.rS)(session),
			);
			const deleteAt = new Date(step.clock.date().getTime() + ttlMs);
			const [rates] = await step
				.timed('setting the time to live', () =>
					Promise.all([
						(0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(prices.hourlyRates()),
						cloud.scheduleDeletion(id, deleteAt),
					]),
				)
				.catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					const what = hasOne
						? `The time to live of ${target.cvmId} could not be renewed, so it ends as set before. Nothing was shipped.`
						: `The CVM ${target.cvmId} (${id}) exists, but has no time to live.`;
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(`${what} ${error.message}`, {
						next: hasOne
							? 'Run this step again.'
							: 'It bills until it is deleted: run this step again, or tear the preview down.',
						cause: error,
					});
				});
			const rate = instanceType === void 0 ? void 0 : rates?.get(instanceType);
			const cost = (0, _deploy_cost_js__WEBPACK_IMPORTED_MODULE_17__.r)(
				instanceType,
				rate,
				ttlMs,
				deleteAt,
			);
			step.report.cost = cost;
			step.setOutputs({ delete_at: deleteAt.toISOString() });
			step.log.info(`Cost: ${cost}`);
		}
		async function create(session, cloud, shipment) {
			const { inputs: inputs, step: step, target: target } = session;
			const name = target.cvmId;
			const template = await readTemplate(session);
			requireEnvOfTemplate(session, template, shipment);
			const { preLaunchScript: preLaunchScript } = template?.appCompose ?? NOTHING;
			(0, _proposal_js__WEBPACK_IMPORTED_MODULE_15__.ii)(
				session,
				{ ...NOTHING, preLaunchScript: preLaunchScript },
				shipment,
			);
			const env = shipment.env?.map((entry) => entry.name) ?? [];
			const asked = (0, _proposal_js__WEBPACK_IMPORTED_MODULE_15__.H_)(session, shipment);
			const publicLogs = asked.publicLogs ?? (template === void 0 ? false : void 0);
			const wish = { ...asked, publicLogs: publicLogs, envNames: env };
			const update = (0, _deploy_plan_js__WEBPACK_IMPORTED_MODULE_3__.Z)(
				template?.appCompose ?? NOTHING,
				'',
				wish,
			);
			const names = update.target.allowedEnvs;
			const provisioned = await step.timed('provisioning', () =>
				cloud
					.provisionCvm(creationRequest(session, name, update.target.document, template))
					.catch(nameTaken),
			);
			if (provisioned === 'taken') return 'taken';
			requireCentralKms(provisioned);
			const { composeHash: composeHash } = provisioned;
			step.announceHash(composeHash);
			step.report.cvmName = name;
			step.report.appId = provisioned.appId;
			step.setOutputs({ app_id: provisioned.appId, env_keys: names.join(',') });
			step.log.info(
				`Provisioned: compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__.Zu)(composeHash)}`,
			);
			const envChange = { kind: 'replaced', added: [...names], removed: [], kept: [] };
			step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_19__.zi)(envChange));
			(0, _proposal_js__WEBPACK_IMPORTED_MODULE_15__.tN)(session, {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__.Zu)(composeHash),
				previousComposeHash: void 0,
				changed: true,
				isNew: true,
				changes: {
					...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(NOTHING, update.target, {
						live: new Map(),
						target: (0, _compose_services_js__WEBPACK_IMPORTED_MODULE_0__.b)(
							shipment.compose.model,
						),
					}),
					settings: visibilityOf(update.target.document),
					env: envChange,
				},
				approval: 'not needed',
				drift: { state: 'none', reason: 'The CVM is new.' },
			});
			(0, _proposal_js__WEBPACK_IMPORTED_MODULE_15__.qw)(session, composeHash);
			const sealed = await step.timed('sealing', () =>
				seal(session, name, provisioned, shipment.env, names),
			);
			if ((await (0, _workspace_cvms_js__WEBPACK_IMPORTED_MODULE_16__.OB)(cloud, name)) !== void 0)
				return 'taken';
			const cvm = await step.timed('creating', () =>
				createOnce(session, cloud, name, {
					appId: requireAppId(provisioned, name),
					composeHash: composeHash,
					env: sealed,
					kmsId: provisioned.kmsId,
					token: provisioned.token,
				}),
			);
			if (cvm === 'taken') return 'taken';
			step.report.triggered = 'yes';
			step.setOutputs({ changed: 'true' });
			step.log.info(`Created: ${name}, app ${provisioned.appId ?? 'not known yet'}`);
			step.report.ended = `The CVM ${name} was created and bills, and has no time to live yet: run the step again, or tear it down.`;
			await renewTtl(
				session,
				cloud,
				cvm.id,
				provisioned.instanceType ?? inputs.preview.instanceType ?? template?.cvm.instanceType,
			);
			delete step.report.ended;
			const own = (0, _session_js__WEBPACK_IMPORTED_MODULE_10__.w)(session, cvm.id);
			const seen = await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(own.api.cvm());
			if (seen !== void 0) step.announceCvm(seen, { isNew: true });
			await (0, _follow_js__WEBPACK_IMPORTED_MODULE_13__.e6)(own, {
				change: {
					name: 'creation',
					composeHash: composeHash,
					operationType: /create|deploy|power|start/i,
					send: () => Promise.reject(new Error('A CVM is created once')),
				},
				before: {
					composeHash: void 0,
					status: void 0,
					boot: void 0,
					newestOperation: { id: void 0 },
				},
				accepted: { correlationId: void 0, noChange: false },
				appCompose: update.target,
				ports: (0, _shipment_js__WEBPACK_IMPORTED_MODULE_11__.a5)(shipment.compose.model),
				earlier: inputs.rollback
					? 'The CVM is new, so there is no revision to go back to.'
					: void 0,
				status: 'deployed',
				done: 'Created',
			});
			return 'created';
		}
		async function readTemplate({ client: client, inputs: inputs, step: step }) {
			const { previewOf: previewOf } = inputs.preview;
			if (previewOf === void 0) return;
			const api = new _phala_api_js__WEBPACK_IMPORTED_MODULE_8__.V(client, previewOf);
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]).catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(error.message, {
						next:
							error.status === 404 ? 'Check `preview_of`: it names the CVM to copy.' : error.next,
						cause: error,
					});
				}),
			);
			if (cvm.chainId !== void 0)
				throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
					`${cvm.name} has an on-chain KMS, and previews are made with the central KMS only: each new app would need a contract of its own.`,
					{
						next: 'Set `instance_type` instead of `preview_of`, or name a CVM with the central KMS.',
					},
				);
			step.log.info(
				`Like ${cvm.name}: ${[cvm.instanceType, cvm.region, cvm.osImage, cvm.diskSizeGb === void 0 ? void 0 : `${cvm.diskSizeGb} GB`].filter((part) => part !== void 0).join(', ')}`,
			);
			return { cvm: cvm, appCompose: appCompose };
		}
		function requireEnvOfTemplate({ inputs: inputs }, template, { env: env = [] }) {
			if (template === void 0 || inputs.allowEnvRemoval) return;
			const given = new Set(env.map(({ name: name }) => name));
			const missing = template.appCompose.allowedEnvs.filter((name) => !given.has(name));
			if (missing.length === 0) return;
			throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`${template.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
				{
					next: 'Add them to the env inputs, with values for previews, or set `allow_env_removal: true` for a preview without them.',
				},
			);
		}
		function creationRequest({ inputs: inputs }, name, document, template) {
			const { preview: wanted } = inputs;
			const { cvm: cvm } = template ?? {};
			const given = {
				...sizeOf(wanted.instanceType, cvm),
				region: wanted.region ?? cvm?.region,
				image: wanted.osImage ?? cvm?.osImage,
				disk_size: wanted.diskSizeGb ?? cvm?.diskSizeGb,
			};
			return {
				name: name,
				compose_file: { ...document, name: '' },
				env_keys: document['allowed_envs'] ?? [],
				listed: false,
				kms: 'PHALA',
				prefer_dev: false,
				...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0)),
			};
		}
		function visibilityOf(document) {
			return Object.entries(document)
				.filter(([name]) => name.startsWith('public_'))
				.map(([name, value]) => ({ name: name, old: void 0, new: JSON.stringify(value) }));
		}
		function sizeOf(wanted, cvm) {
			const instanceType = wanted ?? cvm?.instanceType;
			if (instanceType !== void 0) return { instance_type: instanceType };
			const memory = cvm?.memoryGb === void 0 ? void 0 : cvm.memoryGb * 1024;
			return { vcpu: cvm?.vcpu, memory: memory };
		}
		function requireCentralKms({ kms: kms }) {
			if (kms?.chainId === void 0) return;
			throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				'The API provisioned the CVM with an on-chain KMS, and previews are made with the central KMS only. Nothing was created.',
				{ next: 'Look at the default KMS of the workspace, or ask Phala for help.' },
			);
		}
		function requireAppId({ appId: appId }, name) {
			if (appId !== void 0) return appId;
			throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`The API gives no app id for the new CVM ${name}. Nothing was created.`,
				{ next: 'Try again; if it stays, ask Phala for help.' },
			);
		}
		async function seal({ api: api, inputs: inputs, step: step }, name, provisioned, env, names) {
			if (env === void 0 || env.length === 0) return;
			const { appId: appId, envPublicKey: envPublicKey } = provisioned;
			const key = await (0, _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_2__.S)(
				api,
				{ name: name, appId: appId, envPublicKey: envPublicKey },
				provisioned,
				inputs.kmsPublicKey,
				void 0,
				step.log.info,
			);
			return { sealed: (0, _env_seal_js__WEBPACK_IMPORTED_MODULE_5__.Hc)(env, key), names: names };
		}
		async function createOnce(session, cloud, name, creation) {
			const { step: step } = session;
			const { report: report } = step;
			report.change = { name: `creation of ${name}`, composeHash: void 0 };
			report.triggered = 'unclear';
			for (let tries = 1; ; tries++)
				try {
					await cloud.createCvm(creation);
					return { id: `app_${creation.appId}` };
				} catch (error) {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					if (!error.ambiguous && tries === 1) {
						report.triggered = 'no';
						if (error.code === NAME_TAKEN) return 'taken';
						throw error;
					}
					step.log.info(
						`${error.message} It is unclear whether the CVM was created: looking for it.`,
					);
					const found = await lookFor(session, cloud, name, creation.appId, error);
					if (found !== void 0) return found;
					if (tries >= 2) throw unknownFate(name, error);
					step.log.info('The workspace has no such CVM: creating it again, as the same app.');
				}
		}
		async function lookFor({ pace: pace }, cloud, name, appId, cause) {
			for (let look = 1; look <= LOOKS_FOR_A_SIGN; look++) {
				if (look > 1) await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_20__.v)(pace);
				const all = await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(cloud.cvms());
				if (all === void 0) throw unknownFate(name, cause);
				const own = all.find((cvm) => cvm.appId === appId && cvm.name === name);
				if (own !== void 0) return own;
			}
			return;
		}
		function unknownFate(name, cause) {
			return new _failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`${cause.message} Whether the CVM ${name} was created is not known.`,
				{
					next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
					cause: cause,
				},
			);
		}
		const NAME_TAKEN = 'ERR-01-004';
		function nameTaken(error) {
			if (
				error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h &&
				error.code === NAME_TAKEN
			)
				return 'taken';
			throw error;
		}
	},
	9551: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ly: () => waitUntilGone,
			OB: () => findCvm,
			jf: () => isGoing,
		});
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3988);
		var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
		async function findCvm(cloud, identifier) {
			const wanted = identifier.toLowerCase();
			const found = (await cloud.cvms()).filter(
				({ id: id, name: name, appId: appId, vmUuid: vmUuid }) =>
					name === identifier ||
					id === identifier ||
					(appId !== void 0 && `app_${appId}` === wanted) ||
					vmUuid?.replaceAll('-', '').toLowerCase() === wanted,
			);
			if (found.length <= 1) return found[0];
			throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`There are ${found.length} CVMs that ${identifier} names: ${found.map(({ id: id }) => id).join(', ')}. Nothing was changed.`,
				{
					next: 'Name one of them by its `cvm_…` id, or delete in the dashboard what is not needed.',
				},
			);
		}
		function isGoing({ status: status }) {
			return /^(?:delet|remov|terminat|destroy)/.test(status);
		}
		async function waitUntilGone({ pace: pace }, cloud, { id: id, name: name }, timeoutMs) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let saw = '';
			for (;;) {
				const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__.Q)(clock.now() - started);
				if (cvm === void 0) {
					log(`  ${elapsed.padStart(5)}  gone`);
					return;
				}
				if (cvm.status !== saw) log(`  ${elapsed.padStart(5)}  ${cvm.status}`);
				saw = cvm.status;
				if (clock.now() >= deadline)
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
						`The CVM ${name} (${id}) was told to go, but the API still lists it after ${elapsed}.`,
						{ next: 'Look at it in the dashboard: it bills until it is gone.' },
					);
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__.v)(pace, deadline);
			}
		}
	},
	5584: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { q: () => CloudApi });
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		var _cvm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4848);
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
							path: `/cvms/paginated?page=${page}&page_size=${PAGE_SIZE}`,
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
			async provisionCvm(request) {
				const doing = 'Provisioning a new CVM';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'POST',
						path: '/cvms/provision',
						doing: doing,
						body: request,
						repeat: 'always',
					}),
					doing,
				);
				return {
					...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_1__.TX)(answer),
					envPublicKey: answer.text('app_env_encrypt_pubkey'),
					kmsId: answer.text('kms_id'),
					token: answer.text('token'),
					instanceType: answer.text('instance_type'),
				};
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
					path: '/cvms',
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
					path: `/cvms/${encodeURIComponent(id)}`,
					doing: `Deleting the CVM ${id}`,
					repeat: 'always',
				});
			}
			async scheduleDeletion(id, at) {
				await this.#client.send({
					method: 'PATCH',
					path: `/cvms/${encodeURIComponent(id)}/scheduled-delete`,
					doing: `Scheduling the deletion of the CVM ${id}`,
					body: { scheduled_delete_at: at.toISOString() },
					repeat: 'always',
				});
			}
			async hourlyRates() {
				const doing = 'Reading the prices of the instance types';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'GET',
						path: '/instance-types',
						doing: doing,
						repeat: 'always',
					}),
					doing,
				);
				return new Map(
					answer.children('result').flatMap((family) =>
						family.children('items').flatMap((item) => {
							const rate = item.text('hourly_rate');
							return rate === void 0 ? [] : [[item.requiredText('id'), rate]];
						}),
					),
				);
			}
		}
		function readListedCvm(answer) {
			const appId = answer.text('app_id');
			return {
				id: answer.requiredText('id'),
				name: answer.text('name') ?? '',
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.No)(appId),
				vmUuid: answer.text('vm_uuid'),
				status: (answer.text('status') ?? 'unknown').toLowerCase(),
			};
		}
	},
};
