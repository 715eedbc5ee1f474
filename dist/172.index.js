export const id = 172;
export const ids = [172];
export const modules = {
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	8272: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ly: () => waitUntilGone,
			OB: () => findCvm,
			Pj: () => isDown,
			jf: () => isGoing,
		});
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3988);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7274);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		async function findCvm({ canSet: canSet }, cloud, identifier) {
			const wanted = identifier.toLowerCase();
			const found = (await cloud.cvms()).filter(
				({ id: id, name: name, appId: appId, vmUuid: vmUuid }) =>
					name === identifier ||
					id === identifier ||
					(appId !== void 0 && `app_${appId}` === wanted) ||
					(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_1__.Ge)(vmUuid, wanted),
			);
			if (found.length <= 1) return found[0];
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`${identifier} names ${found.length} CVMs: ${found.map(({ id: id }) => id).join(', ')}. Nothing was changed.`,
				{
					next: canSet('cvm_id')
						? 'Set `cvm_id` to the `cvm_\u2026` id of one of them, or delete in the dashboard those that are not needed.'
						: 'Delete in the dashboard those that are not needed, or set another `name_prefix`.',
				},
			);
		}
		function isGoing({ status: status }) {
			return /^(?:delet|remov|terminat|destroy)/.test(status);
		}
		function isDown(cvm) {
			return isGoing(cvm) || /^(?:stopped|exited)$/.test(cvm.status);
		}
		async function waitUntilGone({ pace: pace }, cloud, { id: id, name: name }, timeoutMs) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let saw = '';
			for (;;) {
				const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_2__.Q)(clock.now() - started);
				if (cvm === void 0) {
					log(`  ${elapsed.padStart(5)}  gone`);
					return;
				}
				if (cvm.status !== saw) log(`  ${elapsed.padStart(5)}  ${cvm.status}`);
				saw = cvm.status;
				if (clock.now() >= deadline)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
						`The CVM ${name} (${id}) was told to go, but the API still lists it after ${elapsed}.`,
						{ next: 'Look at it in the dashboard: it bills until it is gone.' },
					);
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_2__.v)(pace, deadline);
			}
		}
	}),
	143: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => follow });
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2150);
		var _app_health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9274);
		async function follow(session, triggered) {
			const { inputs: inputs, step: step } = session;
			const { accepted: accepted, change: change, done: done, status: status } = triggered;
			if (accepted.noChange)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API says that the ${change.name} changes nothing, and did not take it.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			if (!inputs.wait.wait) {
				step.finish(
					'accepted',
					'Accepted. `wait` is false, so this step does not look whether the CVM comes up.',
				);
				return;
			}
			try {
				const cvm = await settle(session, triggered);
				const hash = change.composeHash ?? cvm.composeHash;
				step.finish(
					status,
					`${done}: ${cvm.name} runs ${hash === void 0 ? 'again' : (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(hash)}`,
				);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__._G)) throw error;
				if (
					error instanceof _attestation_js__WEBPACK_IMPORTED_MODULE_5__.r &&
					triggered.earlier === void 0
				)
					throw error;
				const { recover: recover } = await __webpack_require__
					.e(474)
					.then(__webpack_require__.bind(__webpack_require__, 4093));
				throw await recover(session, triggered, error);
			}
		}
		async function settle(session, triggered) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				ports: ports,
				revisions: revisions,
				isShipped: isShipped,
			} = triggered;
			if (inputs.attestation.level !== 'off')
				(0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.ft)().catch(() => {});
			await step.timed('waiting', () =>
				(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.yK)(
					api,
					change,
					before,
					accepted,
					inputs.waiting.timeoutMs,
					pace,
				),
			);
			const cvm = await step.timed('verifying', () =>
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__.b)(api, change.composeHash, appCompose),
			);
			step.noteCvm(cvm);
			if (inputs.health.check !== void 0)
				await (0, _app_health_js__WEBPACK_IMPORTED_MODULE_6__.Ns)(
					session,
					cvm,
					ports ??
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
							(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(
								(await api.appCompose()).composeText,
							),
						),
				);
			const composeHash = change.composeHash ?? cvm.composeHash;
			await (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.st)(session, {
				cvm: cvm,
				composeHash: composeHash,
				appCompose: appCompose,
				freshness: (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.T5)(
					composeHash,
					before.composeHash,
					revisions,
				),
				isChanged: true,
				isShipped: isShipped,
			});
			return cvm;
		}
	}),
	6927: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			hU: () => requireUp,
			iv: () => nothingKnownBefore,
			nk: () => whyNotUp,
		});
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		async function requireUp({ api: api }, cvm) {
			const problem = whyNotUp(
				cvm,
				await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm),
			);
			if (problem === void 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
				`The CVM already has this compose hash, but ${problem}. Nothing was triggered.`,
				{ next: 'Correct the cause, or set `force: true` to start it again with this revision.' },
			);
		}
		function whyNotUp(cvm, { boot: boot, newestOperation: newestOperation }) {
			if (cvm.status !== 'running') return `it is ${cvm.status}`;
			if (boot?.bootError !== void 0) return `it did not boot: ${boot.bootError}`;
			const isFailed = newestOperation?.status === 'failed';
			return isFailed &&
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.df)(
					newestOperation.composeHash,
					cvm.composeHash,
				)
				? 'the update to it failed'
				: void 0;
		}
		function nothingKnownBefore(cvm) {
			return {
				composeHash: cvm.composeHash,
				status: void 0,
				boot: void 0,
				newestOperation: void 0,
			};
		}
	}),
	4203: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => update });
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _follow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(143);
		var _live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5400);
		var _triggering_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2442);
		var _app_health_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9274);
		var _proposal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(516);
		var _seal_env_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(610);
		var _up_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6927);
		async function update(session, shipment) {
			await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_7__.g)(session, () =>
				updateOnce(session, shipment),
			);
		}
		async function updateOnce(session, shipment) {
			const live = await (0, _live_js__WEBPACK_IMPORTED_MODULE_6__.pp)(session);
			const { rollback: rollback } = session.inputs.rollback;
			const proposal = await (0, _proposal_js__WEBPACK_IMPORTED_MODULE_9__.B)(
				session,
				live,
				shipment,
				rollback,
			);
			if (!proposal.plan.changed) return finishUnchanged(session, proposal);
			if (live.cvm.status === 'running')
				(0, _app_health_js__WEBPACK_IMPORTED_MODULE_8__.HX)(
					session,
					live.cvm,
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(shipment.compose.model),
				);
			if (proposal.plan.approval === 'needed') {
				const { seekApproval: seekApproval } = await __webpack_require__
					.e(996)
					.then(__webpack_require__.bind(__webpack_require__, 5996));
				const answer = await seekApproval(session, proposal);
				if (answer === 'pending') return;
			}
			await carryOut(session, shipment, proposal);
		}
		async function carryOut(session, shipment, proposal) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, provisioned: provisioned } = proposal;
			const { composeHash: composeHash } = provisioned;
			const [before, env] = await step.timed('sealing', () =>
				Promise.all([
					inputs.wait.wait
						? (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm)
						: (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.iv)(cvm),
					shipment.env === void 0
						? void 0
						: (0, _seal_env_js__WEBPACK_IMPORTED_MODULE_10__.o)(
								session,
								{ ...proposal, names: proposal.update.target.allowedEnvs },
								shipment.env,
							),
				]),
			);
			const earlier = inputs.rollback.rollback
				? await predecessor(session, proposal, before)
				: void 0;
			const change = {
				name: 'update',
				composeHash: composeHash,
				operationType: /update/i,
				send: () => api.trigger({ composeHash: composeHash, env: env }),
			};
			const accepted = await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_7__.h)(
				session,
				change,
				before,
			);
			if (accepted.noChange) {
				if (env !== void 0)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
						'The API says that nothing changed, so it did not take the sealed env.',
						{
							next: 'Change the compose file as well, or ask Phala for help: the CVM still has its old env.',
						},
					);
				await requireSame(session, proposal);
				return finishUnchanged(session, proposal);
			}
			await (0, _follow_js__WEBPACK_IMPORTED_MODULE_5__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: proposal.update.target,
				revisions: proposal.revisions,
				isShipped: true,
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					shipment.compose.model,
				),
				earlier: earlier,
				status: 'deployed',
				done: 'Deployed',
			});
		}
		async function predecessor(
			session,
			{
				cvm: cvm,
				appCompose: appCompose,
				provisioned: provisioned,
				revisions: revisions,
				update: { envKeys: envKeys },
			},
			before,
		) {
			const { predecessorOf: predecessorOf } = await __webpack_require__
				.e(585)
				.then(__webpack_require__.bind(__webpack_require__, 8585));
			const was = { cvm: cvm, appCompose: appCompose, revisions: revisions, envKeys: envKeys };
			return predecessorOf(session, before, was, provisioned.composeHash);
		}
		async function requireSame({ api: api }, { provisioned: provisioned, update: update }) {
			const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
			const differences = (0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__.c)(
				cvm,
				live,
				provisioned.composeHash,
				update.target,
			);
			if (differences.length === 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The API says that the update changes nothing, and did not take it. But the CVM does not run what it should: ${differences.join('; ')}.`,
				{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
			);
		}
		async function finishUnchanged(
			session,
			{ cvm: cvm, plan: plan, provisioned: provisioned, update: { target: target } },
		) {
			const { inputs: inputs, step: step } = session;
			if (inputs.wait.wait) await (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.hU)(session, cvm);
			step.setOutputs({ changed: 'false' });
			if (cvm.status !== 'running')
				step.showFindings([
					{
						level: 'warning',
						rule: 'cvm-not-running',
						message: `The CVM already has this compose hash, but it is ${cvm.status}.`,
						hint: 'Nothing was triggered. Set `force: true` to make it start with this revision.',
					},
				]);
			step.report.plan = { ...plan, changed: false };
			if (inputs.wait.wait)
				await (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.st)(session, {
					cvm: cvm,
					composeHash: provisioned.composeHash,
					appCompose: target,
					freshness: 'none',
					isChanged: false,
					isShipped: true,
				});
			step.finish(
				'unchanged',
				'Unchanged: the CVM already has what is to be shipped and no env was given, so nothing was started',
			);
		}
	}),
	3172: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { preview: () => preview });
		var failure = __webpack_require__(2571);
		var uuid = __webpack_require__(7274);
		var live_text = __webpack_require__(6236);
		var deploy_cost = __webpack_require__(6770);
		var services = __webpack_require__(2396);
		var deploy_pace = __webpack_require__(3988);
		var api_error = __webpack_require__(6367);
		var phala_api = __webpack_require__(4311);
		var attempt = __webpack_require__(117);
		var cloud_api = __webpack_require__(5584);
		var cvm_id = __webpack_require__(8584);
		var step_session = __webpack_require__(858);
		var find_cvm = __webpack_require__(8272);
		var follow = __webpack_require__(143);
		var live_check = __webpack_require__(7853);
		var draft = __webpack_require__(9559);
		var seal_env = __webpack_require__(610);
		const LOOKS_FOR_A_SIGN = 5;
		const NAME_TAKEN = 'ERR-01-004';
		const NOTHING = {
			document: {},
			composeText: void 0,
			preLaunchScript: void 0,
			allowedEnvs: [],
			publicLogs: void 0,
			publicSysinfo: void 0,
			publicTcbinfo: void 0,
		};
		async function create(session, cloud, shipment, wanted) {
			const { step: step } = session;
			const { like: like, name: name } = wanted;
			const base = like?.appCompose ?? NOTHING;
			requireEnvOf(session, like, shipment);
			const { preLaunchScript: preLaunchScript } = base;
			(0, live_check.i)(session, { ...NOTHING, preLaunchScript: preLaunchScript }, shipment);
			const asked = (0, draft.H_)(session, shipment);
			const update = (0, draft.K4)(session, { ...base, allowedEnvs: [] }, '', {
				...asked,
				envNames: asked.envNames ?? [],
				publicLogs: asked.publicLogs ?? (like === void 0 ? false : void 0),
			});
			const provisioned = await step.timed('provisioning', () =>
				cloud.provisionCvm(requestFor(wanted, update.target.document)).catch(nameTaken),
			);
			if (provisioned === 'taken') return 'taken';
			const appId = requireCreatable(provisioned, name);
			showCreation(session, name, provisioned, update, shipment);
			const env = await step.timed('sealing', async () => {
				const { env: entries = [] } = shipment;
				const cvm = { name: name, appId: appId, envPublicKey: provisioned.envPublicKey };
				const names = update.target.allowedEnvs;
				return entries.length === 0
					? void 0
					: (0, seal_env.o)(session, { cvm: cvm, provisioned: provisioned, names: names }, entries);
			});
			if ((await (0, find_cvm.OB)(session, cloud, name)) !== void 0) return 'taken';
			const { composeHash: composeHash, kmsId: kmsId, token: token } = provisioned;
			const created = await step.timed('creating', () =>
				createOnce(session, cloud, name, {
					appId: appId,
					composeHash: composeHash,
					env: env,
					kmsId: kmsId,
					token: token,
				}),
			);
			if (created === 'taken') return 'taken';
			step.report.triggered = 'yes';
			step.setOutputs({ changed: 'true' });
			step.log.info(`Created: ${name}, app ${appId}`);
			const instanceType =
				provisioned.instanceType ?? wanted.instanceType ?? like?.cvm.instanceType;
			return {
				id: created.id,
				instanceType: instanceType,
				composeHash: composeHash,
				update: update,
			};
		}
		async function followCreation(
			session,
			{ id: id, composeHash: composeHash, update: update },
			ports,
			earlier,
		) {
			const own = (0, step_session.w)(session, id);
			const seen = await (0, attempt.zU)(own.api.cvm());
			if (seen !== void 0) own.step.announceCvm(seen, { isNew: true });
			await (0, follow.e)(own, {
				change: {
					name: 'creation',
					composeHash: composeHash,
					operationType: /create|deploy|power|start/i,
				},
				before: {
					composeHash: void 0,
					status: void 0,
					boot: void 0,
					newestOperation: { id: void 0 },
				},
				accepted: { correlationId: void 0, noChange: false },
				appCompose: update.target,
				revisions: [],
				isShipped: true,
				ports: ports,
				earlier: earlier,
				status: 'deployed',
				done: 'Created',
			});
		}
		async function readTemplate({ client: client, step: step }, cvmId, input) {
			const api = new phala_api.V(client, cvmId);
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]).catch((error) => {
					if (!(error instanceof api_error.h)) throw error;
					throw new failure.HR(error.message, {
						next:
							error.status === 404 ? `Check \`${input}\`: it names the CVM to copy.` : error.next,
						cause: error,
					});
				}),
			);
			if (cvm.chainId !== void 0)
				throw new failure.HR(
					`${cvm.name} has an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own.`,
					{
						next: `Set \`instance_type\` instead of \`${input}\`, or name a CVM with the central KMS.`,
					},
				);
			step.log.info(
				`Like ${cvm.name}: ${[cvm.instanceType, cvm.region, cvm.osImage, cvm.diskSizeGb === void 0 ? void 0 : `${cvm.diskSizeGb} GB`].filter((part) => part !== void 0).join(', ')}`,
			);
			return { cvm: cvm, appCompose: appCompose };
		}
		function requireEnvOf({ inputs: inputs }, like, { env: env = [] }) {
			if (like === void 0 || inputs.env.allowRemoval) return;
			const given = new Set(env.map(({ name: name }) => name));
			const missing = like.appCompose.allowedEnvs.filter((name) => !given.has(name));
			if (missing.length === 0) return;
			throw new failure.HR(
				`${like.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
				{
					next: 'Add them to the env inputs, or set `allow_env_removal: true` for a CVM without them.',
				},
			);
		}
		function requestFor({ name: name, like: like, ...given }, document) {
			const { cvm: cvm } = like ?? {};
			const size = {
				...sizeOf(given.instanceType, cvm),
				region: given.region ?? cvm?.region,
				image: given.osImage ?? cvm?.osImage,
				disk_size: given.diskSizeGb ?? cvm?.diskSizeGb,
			};
			return {
				name: name,
				compose_file: { ...document, name: '' },
				env_keys: document['allowed_envs'] ?? [],
				listed: false,
				kms: 'PHALA',
				prefer_dev: false,
				...Object.fromEntries(Object.entries(size).filter(([, value]) => value !== void 0)),
			};
		}
		function sizeOf(wanted, cvm) {
			const instanceType = wanted ?? cvm?.instanceType;
			if (instanceType !== void 0) return { instance_type: instanceType };
			const memory = cvm?.memoryGb === void 0 ? void 0 : cvm.memoryGb * 1024;
			return { vcpu: cvm?.vcpu, memory: memory };
		}
		function requireCreatable({ appId: appId, kms: kms }, name) {
			if (kms?.chainId !== void 0)
				throw new failure.HR(
					'The API provisioned the CVM with an on-chain KMS, and new CVMs are made with the central KMS only. Nothing was created.',
					{ next: 'Look at the default KMS of the workspace, or ask Phala for help.' },
				);
			if (appId !== void 0) return appId;
			throw new failure.HR(
				`The API gives no app id for the new CVM ${name}. Nothing was created.`,
				{ next: 'Try again; if it stays, ask Phala for help.' },
			);
		}
		function showCreation(
			session,
			name,
			{ appId: appId, composeHash: composeHash },
			update,
			{ compose: compose },
		) {
			const { step: step } = session;
			step.announceHash(composeHash);
			step.report.cvmName = name;
			step.report.appId = appId;
			step.setOutputs({ app_id: appId });
			step.log.info(`Provisioned: compose hash ${(0, cvm_id.Zu)(composeHash)}`);
			const images = { live: new Map(), target: (0, services.b5)(compose.model) };
			(0, draft.tN)(session, {
				composeHash: (0, cvm_id.Zu)(composeHash),
				previousComposeHash: void 0,
				changed: true,
				isNew: true,
				changes: {
					...(0, draft.fs)(NOTHING, update, images),
					settings: visibilityOf(update.target.document),
				},
				approval: 'not needed',
				drift: { state: 'none', reason: 'The CVM is new.' },
			});
			(0, draft.qw)(session, composeHash);
		}
		function visibilityOf(document) {
			return Object.entries(document)
				.filter(([name]) => name.startsWith('public_'))
				.map(([name, value]) => ({ name: name, old: void 0, new: JSON.stringify(value) }));
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
					if (!(error instanceof api_error.h)) throw error;
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
				if (look > 1) await (0, deploy_pace.v)(pace);
				const all = await (0, attempt.zU)(cloud.cvms());
				if (all === void 0) throw unknownFate(name, cause);
				const own = all.find((cvm) => cvm.appId === appId && cvm.name === name);
				if (own !== void 0) return own;
			}
			return;
		}
		function unknownFate(name, cause) {
			return new failure.HR(`${cause.message} Whether the CVM ${name} was created is not known.`, {
				next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
				cause: cause,
			});
		}
		function nameTaken(error) {
			if (error instanceof api_error.h && error.code === NAME_TAKEN) return 'taken';
			throw error;
		}
		var app_health = __webpack_require__(9274);
		var update = __webpack_require__(4203);
		async function preview(session, shipment) {
			const { step: step, target: target } = session;
			(0, app_health.bX)(session.inputs, (0, live_text.a5)(shipment.compose.model));
			const cloud = new cloud_api.q(session.client);
			const existing = await step.timed('finding the preview', () => settled(session, cloud));
			if (existing !== void 0) {
				await updateExisting(session, cloud, existing, shipment);
				return;
			}
			step.log.info(`There is no CVM named ${target.cvmId}: creating it.`);
			if ((await createNew(session, cloud, shipment)) === 'created') return;
			const other = await (0, find_cvm.OB)(session, cloud, target.cvmId);
			if (other === void 0)
				throw new failure.HR(
					`The name ${target.cvmId} is taken, but this workspace has no CVM with that name.`,
					{ next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
				);
			step.log.info('Another run created the CVM meanwhile: updating it.');
			await updateExisting(session, cloud, other, shipment);
		}
		async function settled(session, cloud) {
			const { target: target, inputs: inputs } = session;
			const found = await (0, find_cvm.OB)(session, cloud, target.cvmId);
			if (found === void 0 || !(0, find_cvm.jf)(found)) return found;
			session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
			await (0, find_cvm.Ly)(session, cloud, found, inputs.queue.timeoutMs);
			return;
		}
		async function updateExisting(session, cloud, { id: id, vmUuid: vmUuid }, shipment) {
			const own = (0, step_session.w)(session, vmUuid === void 0 ? id : (0, uuid.oq)(vmUuid));
			const { instanceType: instanceType } = await own.api.cvm();
			await limitLife(session, cloud, id, instanceType, (message) => ({
				message: `The time to live of ${session.target.cvmId} could not be renewed, so it ends as set before. Nothing was shipped. ${message}`,
				next: 'Run this step again.',
			}));
			await (0, update.y)(own, shipment);
		}
		async function createNew(session, cloud, shipment) {
			const { inputs: inputs, step: step, target: target } = session;
			const {
				previewOf: previewOf,
				instanceType: instanceType,
				region: region,
				osImage: osImage,
				diskSizeGb: diskSizeGb,
			} = inputs.creation;
			const name = target.cvmId;
			const like =
				previewOf === void 0 ? void 0 : await readTemplate(session, previewOf, 'preview_of');
			const wanted = {
				name: name,
				like: like,
				instanceType: instanceType,
				region: region,
				osImage: osImage,
				diskSizeGb: diskSizeGb,
			};
			const remedy = 'Run this step again, or delete the CVM with `mode: teardown`.';
			step.report.leftBehind = {
				unclear: `The CVM ${name} was just being created. It may exist: then it bills, and has no time to live yet. ${remedy}`,
				yes: `The CVM ${name} was created, bills, and has no time to live yet. ${remedy}`,
			};
			const created = await create(session, cloud, shipment, wanted);
			if (created === 'taken') {
				delete step.report.leftBehind;
				return 'taken';
			}
			const deleteAt = await limitLife(
				session,
				cloud,
				created.id,
				created.instanceType,
				(message) => ({
					message: `The CVM ${name} (${created.id}) was created, bills, and has no time to live. ${message}`,
					next: remedy,
				}),
			);
			step.report.leftBehind = {
				yes: `The CVM ${name} was created and goes on starting. It bills until it is deleted at ${deleteAt}.`,
			};
			const noWayBack = inputs.rollback.rollback
				? 'The CVM is new, so there is no revision to go back to.'
				: void 0;
			await followCreation(session, created, (0, live_text.a5)(shipment.compose.model), noWayBack);
			return 'created';
		}
		async function limitLife(
			{ hastyClient: hastyClient, inputs: inputs, step: step },
			cloud,
			id,
			instanceType,
			refused,
		) {
			const { ttlMs: ttlMs } = inputs.creation;
			const date = new Date(step.clock.date().getTime() + ttlMs);
			const deleteAt = date.toISOString();
			const [rates] = await step
				.timed('setting the time to live', () =>
					Promise.all([
						(0, attempt.zU)(new cloud_api.q(hastyClient).hourlyRates()),
						cloud.scheduleDeletion(id, date),
					]),
				)
				.catch((error) => {
					if (!(error instanceof api_error.h)) throw error;
					const { message: message, next: next } = refused(error.message);
					throw new failure.HR(message, { next: next, cause: error });
				});
			const rate = instanceType === void 0 ? void 0 : rates?.get(instanceType);
			const cost = (0, deploy_cost.r)(instanceType, rate, ttlMs, date);
			step.report.cost = cost;
			step.setOutputs({ delete_at: deleteAt });
			step.log.info(`Cost: ${cost}`);
			return deleteAt;
		}
	}),
};
