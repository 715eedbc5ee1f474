export const id = 956;
export const ids = [956];
export const modules = {
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	362: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => followCreation, v: () => create });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3988);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(858);
		var _creation_proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4609);
		var _find_cvm_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8272);
		var _follow_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(143);
		var _seal_env_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(610);
		const LOOKS_FOR_A_SIGN = 5;
		const APP_ID_TAKEN = 'ERR-03-007';
		async function create(
			session,
			cloud,
			{ name: name, appId: appId, provisioned: provisioned, update: update, cost: cost },
			{ env: entries = [] },
		) {
			const { step: step } = session;
			step.report.appId = appId;
			step.setOutputs({ app_id: appId });
			const env = await step.timed('sealing', async () => {
				const cvm = { name: name, appId: appId, envPublicKey: provisioned.envPublicKey };
				const names = update.target.allowedEnvs;
				return entries.length === 0
					? void 0
					: (0, _seal_env_js__WEBPACK_IMPORTED_MODULE_8__.o)(
							session,
							{ cvm: cvm, provisioned: provisioned, names: names },
							entries,
						);
			});
			if (
				(await (0, _find_cvm_js__WEBPACK_IMPORTED_MODULE_6__.OB)(session, cloud, name)) !== void 0
			)
				return 'taken';
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
			step.log.info(`Created: ${name}, app ${appId}. Cost: ${cost}`);
			return created;
		}
		async function followCreation(
			session,
			id,
			{ name: name, provisioned: { composeHash: composeHash }, update: update },
			shipment,
			bills,
		) {
			const own = (0, _step_session_js__WEBPACK_IMPORTED_MODULE_4__.w)(session, id);
			own.step.report.leftBehind = {
				yes: `The CVM ${name} was created and goes on starting. It ${bills}`,
			};
			const seen = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(own.api.cvm());
			if (seen !== void 0) own.step.announceCvm(seen, { isNew: true });
			try {
				await (0, _follow_js__WEBPACK_IMPORTED_MODULE_7__.e)(own, {
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
					history: { revisions: [], isWhole: true },
					isShipped: true,
					ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
						shipment.compose.model,
					),
					earlier: session.inputs.rollback.rollback
						? 'The CVM is new, so there is no revision to go back to.'
						: void 0,
					status: 'deployed',
					done: 'Created',
				});
			} catch (error) {
				if (
					!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR) ||
					error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.cJ
				)
					throw error;
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`${error.message} The new CVM ${name} (${seen?.id ?? id}) was not deleted and ${bills}`,
					{ next: error.next, cause: error },
				);
			}
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
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_1__.h)) throw error;
					if (!error.ambiguous && tries === 1) {
						report.triggered = 'no';
						if (
							error.code === _creation_proposal_js__WEBPACK_IMPORTED_MODULE_5__.U ||
							error.code === APP_ID_TAKEN
						)
							return 'taken';
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
				if (look > 1) await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_9__.v)(pace);
				const all = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(cloud.cvms());
				if (all === void 0) throw unknownFate(name, cause);
				const own = all.find((cvm) => cvm.appId === appId && cvm.name === name);
				if (own !== void 0) return own;
			}
			return;
		}
		function unknownFate(name, cause) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`${cause.message} Whether the CVM ${name} was created is not known.`,
				{
					next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
					cause: cause,
				},
			);
		}
	}),
	4609: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => NAME_TAKEN, a: () => proposeCreation });
		var failure = __webpack_require__(2571);
		var services = __webpack_require__(2396);
		var deploy_cost = __webpack_require__(6770);
		function resolved(wanted, like) {
			const { vcpu: vcpu, memoryGb: memoryGb, instanceType: instanceType } = like ?? {};
			return {
				...(wanted.instanceType === void 0 && instanceType === void 0
					? { vcpu: vcpu, memoryGb: memoryGb }
					: {}),
				...wanted,
				instanceType: wanted.instanceType ?? instanceType,
				region: wanted.region ?? (wanted.nodeId === void 0 ? like?.region : void 0),
				osImage: wanted.osImage ?? like?.osImage,
				diskSizeGb: wanted.diskSizeGb ?? like?.diskSizeGb,
			};
		}
		function requestFor({ memoryGb: memoryGb, ownAppId: ownAppId, ...wanted }, document) {
			const chosen = {
				instance_type: wanted.instanceType,
				vcpu: wanted.vcpu,
				memory: memoryGb === void 0 ? void 0 : memoryGb * 1024,
				region: wanted.region,
				image: wanted.osImage,
				disk_size: wanted.diskSizeGb,
				app_id: ownAppId?.appId,
				nonce: ownAppId?.nonce,
			};
			return {
				name: wanted.name,
				compose_file: document,
				env_keys: document['allowed_envs'] ?? [],
				listed: wanted.listed,
				kms: 'PHALA',
				prefer_dev: false,
				...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== void 0)),
			};
		}
		function factsOf(wanted, document, provisioned, types) {
			const instanceType = provisioned.instanceType ?? wanted.instanceType;
			const type = instanceType === void 0 ? void 0 : types?.get(instanceType);
			const { memoryGb: memoryGb } = wanted;
			const storageFs = document['storage_fs'];
			return {
				name: wanted.name,
				appId: wanted.ownAppId?.appId,
				instanceType: instanceType,
				hourlyRate: type?.hourlyRate,
				vcpu: wanted.vcpu ?? type?.vcpu,
				memoryMb: memoryGb === void 0 ? type?.memoryMb : memoryGb * 1024,
				diskSizeGb: wanted.diskSizeGb ?? type?.defaultDiskGb,
				storageFs: typeof storageFs === 'string' ? storageFs : void 0,
				region: wanted.region,
				nodeId: provisioned.nodeIds[0] ?? wanted.nodeId,
				osImage: wanted.osImage,
				osImageHash: provisioned.osImageHash,
				listed: wanted.listed,
				kms: provisioned.kms?.ref ?? provisioned.kmsId,
				unnamedSettings: ['public_logs', 'public_sysinfo', 'public_tcbinfo'].filter(
					(name) => document[name] === void 0,
				),
			};
		}
		var api_error = __webpack_require__(6367);
		var attempt = __webpack_require__(117);
		var cloud_api = __webpack_require__(5584);
		var cvm_id = __webpack_require__(8584);
		var draft = __webpack_require__(9559);
		var live_check = __webpack_require__(7853);
		var phala_api = __webpack_require__(4311);
		async function readTemplate({ client: client, inputs: inputs, step: step }) {
			const { copyOf: copyOf } = inputs.creation;
			if (copyOf === void 0) return;
			const api = new phala_api.V(client, copyOf);
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]).catch((error) => {
					if (!(error instanceof api_error.h)) throw error;
					throw new failure.HR(error.message, {
						next: error.status === 404 ? 'Check `copy_of`: it names the CVM to copy.' : error.next,
						cause: error,
					});
				}),
			);
			if (cvm.chainId !== void 0)
				throw new failure.HR(
					`${cvm.name} has an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own. Nothing was created.`,
					{
						next: `Set \`instance_type\` instead of \`copy_of\`, or name a CVM with the central KMS. ${ON_CHAIN_FIRST}`,
					},
				);
			const { diskSizeGb: diskSizeGb } = cvm;
			const size = [
				cvm.instanceType,
				cvm.region,
				cvm.osImage,
				diskSizeGb === void 0 ? void 0 : `${diskSizeGb} GB`,
			].filter((part) => part !== void 0);
			step.log.info(`Like ${cvm.name}: ${size.join(', ')}`);
			return { cvm: cvm, appCompose: appCompose };
		}
		const ON_CHAIN_FIRST =
			'An app with an on-chain KMS is created in the dashboard or with `phala deploy`, which deploy its contract; this action updates it from then on.';
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
		async function proposeCreation(session, cloud, shipment, name, ownAppId) {
			const { inputs: inputs, step: step } = session;
			const like = await readTemplate(session);
			requireEnvOf(session, like, shipment);
			const base = like?.appCompose ?? NOTHING;
			(0, live_check.i)(session, { ...NOTHING, preLaunchScript: base.preLaunchScript }, shipment);
			const asked = (0, draft.H_)(session, shipment);
			const update = (0, draft.K4)(session, startingFrom(base, inputs.creation.storageFs), '', {
				...asked,
				envNames: asked.envNames ?? [],
				publicLogs: asked.publicLogs ?? (like === void 0 ? false : void 0),
			});
			const { document: document } = update.target;
			const wanted = resolved({ ...inputs.creation, name: name, ownAppId: ownAppId }, like?.cvm);
			const [provisioned, types] = await step.timed('provisioning', () =>
				Promise.all([
					provision(session, cloud, requestFor(wanted, document)),
					(0, attempt.zU)(new cloud_api.q(session.hastyClient).instanceTypes()),
				]),
			);
			if (provisioned === 'taken') return 'taken';
			const appId = requireCreatable(provisioned, name, ownAppId?.appId);
			const creation = factsOf(wanted, document, provisioned, types);
			const { composeHash: composeHash } = provisioned;
			step.announceHash(composeHash);
			step.report.cvmName = name;
			step.log.info(`Provisioned: compose hash ${(0, cvm_id.Zu)(composeHash)}`);
			const images = { live: new Map(), target: (0, services.b5)(shipment.compose.model) };
			const cost = (0, deploy_cost.BC)(creation);
			step.report.cost = cost;
			(0, draft.tN)(session, {
				composeHash: (0, cvm_id.Zu)(composeHash),
				previousComposeHash: void 0,
				changed: true,
				creation: creation,
				changes: withoutName((0, draft.fs)(NOTHING, update, images)),
				approval: 'not needed',
				drift: { state: 'none', reason: 'The CVM is new.' },
			});
			(0, draft.qw)(session, composeHash);
			return {
				name: name,
				appId: appId,
				provisioned: provisioned,
				update: update,
				instanceType: creation.instanceType,
				cost: cost,
			};
		}
		function startingFrom(base, storageFs) {
			const { document: document } = base;
			return {
				...base,
				document: {
					...document,
					name: '',
					...(storageFs === void 0 ? {} : { storage_fs: storageFs }),
				},
				allowedEnvs: [],
			};
		}
		function withoutName({ settings: settings, ...changes }) {
			return { ...changes, settings: settings.filter(({ name: name }) => name !== 'name') };
		}
		async function provision({ inputs: inputs, step: step }, cloud, request) {
			const { nodeId: nodeId } = inputs.creation;
			try {
				const provisioned = await cloud.provisionCvm(request, nodeId);
				const { nodeIds: nodeIds } = provisioned;
				if (nodeId === void 0 || nodeIds.length === 0 || nodeIds.includes(nodeId))
					return provisioned;
				throw new failure.HR(
					`The API chose the node ${nodeIds.join(' or ')}, and not ${nodeId} as \`node_id\` says. Nothing was created.`,
					{ next: 'Name a node that has room, or leave `node_id` out.' },
				);
			} catch (error) {
				if (error instanceof api_error.h && error.code === NAME_TAKEN) return 'taken';
				if (error instanceof cloud_api.n) {
					step.report.change = {
						name: `creation of ${String(request['name'])}`,
						composeHash: void 0,
					};
					step.report.triggered = 'yes';
					throw new failure.HR(`${error.message} It exists without its env, and bills.`, {
						next: 'Delete it in the dashboard, and report this with the version of this action.',
						cause: error,
					});
				}
				throw error;
			}
		}
		function requireCreatable({ appId: appId, kms: kms }, name, ownAppId) {
			if (kms?.chainId !== void 0)
				throw new failure.HR(
					`The API provisioned the CVM ${name} with an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own. Nothing was created.`,
					{ next: ON_CHAIN_FIRST },
				);
			if (appId === void 0)
				throw new failure.HR(
					`The API gives no app id for the new CVM ${name}. Nothing was created.`,
					{ next: 'Try again; if it stays, ask Phala for help.' },
				);
			if (ownAppId === void 0 || appId === ownAppId) return appId;
			throw new failure.HR(
				`The API gives the new CVM the app id ${appId}, and not ${ownAppId} as \`app_id\` says. Nothing was created.`,
				{ next: 'Check that `app_id` and `nonce` belong together and to this workspace.' },
			);
		}
	}),
	8272: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HC: () => findSettled,
			Ly: () => waitUntilGone,
			MC: () => sessionOf,
			OB: () => findCvm,
			Pj: () => isDown,
			jf: () => isGoing,
		});
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3988);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7274);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(858);
		async function findCvm({ canSet: canSet }, cloud, identifier) {
			const wanted = identifier.toLowerCase();
			const found = (await cloud.cvms()).filter(
				({ id: id, name: name, appId: appId, vmUuid: vmUuid }) =>
					name === identifier ||
					id === identifier ||
					(appId !== void 0 && `app_${appId}` === wanted) ||
					(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__.Ge)(vmUuid, wanted),
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
		async function findSettled(session, cloud, name) {
			const found = await findCvm(session, cloud, name);
			if (found === void 0 || !isGoing(found)) return found;
			session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
			await waitUntilGone(session, cloud, found, session.inputs.queue.timeoutMs);
			return;
		}
		function sessionOf(session, { id: id, vmUuid: vmUuid }) {
			return (0, _step_session_js__WEBPACK_IMPORTED_MODULE_1__.w)(
				session,
				vmUuid === void 0 ? id : (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__.oq)(vmUuid),
			);
		}
		function isGoing({ status: status }) {
			return /^(?:delet|remov|terminat|destroy)/i.test(status);
		}
		function isDown(cvm) {
			return isGoing(cvm) || (/^(?:stop|exited$)/i.test(cvm.status) && !cvm.busy);
		}
		async function waitUntilGone({ pace: pace }, cloud, { id: id, name: name }, timeoutMs) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let saw = '';
			for (;;) {
				const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.Q)(clock.now() - started);
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
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.v)(pace, deadline);
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
				return triggered;
			}
			try {
				const cvm = await settle(session, triggered);
				const hash = change.composeHash ?? cvm.composeHash;
				step.finish(
					status,
					`${done}: ${cvm.name} runs ${hash === void 0 ? 'again' : (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(hash)}`,
				);
				return triggered;
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
				history: history,
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
					history,
				),
				isChanged: true,
				isShipped: isShipped,
			});
			return cvm;
		}
	}),
	1256: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => makeMove, l: () => makeMoveOfOne });
		var _move_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7907);
		var _triggering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2442);
		async function makeMove(session, planMove) {
			if (session.inputs.instances.all) {
				const { rollOut: rollOut } = await __webpack_require__
					.e(456)
					.then(__webpack_require__.bind(__webpack_require__, 6456));
				await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_1__.g)(session, () =>
					rollOut(session, planMove),
				);
				return;
			}
			await makeMoveOfOne(session, planMove);
		}
		async function makeMoveOfOne(session, planMove) {
			await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_1__.g)(session, async () => {
				const move = await planMove(session);
				(0, _move_js__WEBPACK_IMPORTED_MODULE_0__.n)(session, move);
				if (!move.changed) {
					await move.leave();
					return;
				}
				(0, _move_js__WEBPACK_IMPORTED_MODULE_0__.B)(session, move);
				if (move.approval?.isNeeded === true) {
					const { seekApproval: seekApproval } = await __webpack_require__
						.e(260)
						.then(__webpack_require__.bind(__webpack_require__, 2260));
					const { session: asking, proposal: proposal } = move.approval;
					if ((await seekApproval(asking, proposal)) === 'pending') return;
				}
				await move.carryOut();
			});
		}
	}),
	7907: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => requirePlace, n: () => showMove });
		var _app_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9274);
		var _draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9559);
		function showMove(session, { plan: plan, reviewed: reviewed }) {
			if (plan !== void 0) (0, _draft_js__WEBPACK_IMPORTED_MODULE_1__.tN)(session, plan);
			if (reviewed !== void 0)
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_1__.qw)(
					session,
					reviewed.composeHash,
					reviewed.next,
				);
		}
		function requirePlace(session, { cvm: cvm, ports: ports }) {
			if (cvm.status === 'running')
				(0, _app_health_js__WEBPACK_IMPORTED_MODULE_0__.HX)(session, cvm, ports);
		}
	}),
	8094: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => sayUnlike });
		function sayUnlike({ inputs: { creation: creation }, step: step }, cvm) {
			const differences = [
				difference('instance_type', creation.instanceType, cvm.instanceType),
				difference('disk_size', creation.diskSizeGb, cvm.diskSizeGb),
				difference('region', creation.region, cvm.region),
				difference('os_image', creation.osImage, cvm.osImage),
			].filter((text) => text !== void 0);
			if (differences.length === 0) return;
			step.showFindings([
				{
					level: 'notice',
					rule: 'cvm-unlike-inputs',
					message: `${cvm.name} exists and is not what the inputs say of a new CVM: ${differences.join('; ')}. An update leaves that as it is.`,
					hint: 'Change the CVM in the dashboard, or the inputs to what it has.',
				},
			]);
		}
		function difference(input, asked, has) {
			if (asked === void 0 || has === void 0 || asked === has) return;
			return `\`${input}\` is ${asked}, the CVM has ${has}`;
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
		__webpack_require__.d(__webpack_exports__, {
			U0: () => planUpdateMove,
			xG: () => updateTo,
			yo: () => update,
		});
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _follow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(143);
		var _live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3019);
		var _make_move_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1256);
		var _triggering_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2442);
		var _proposal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(516);
		var _seal_env_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(610);
		var _up_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6927);
		async function update(session, shipment) {
			await (0, _make_move_js__WEBPACK_IMPORTED_MODULE_7__.l)(session, updateTo(shipment));
		}
		function updateTo(shipment) {
			const sealer =
				shipment.env === void 0
					? void 0
					: new _seal_env_js__WEBPACK_IMPORTED_MODULE_10__.R(shipment.env);
			return async (session) =>
				planUpdateMove(
					session,
					await (0, _live_js__WEBPACK_IMPORTED_MODULE_6__.pp)(session),
					shipment,
					sealer,
				);
		}
		async function planUpdateMove(session, live, shipment, sealer) {
			const proposal = await (0, _proposal_js__WEBPACK_IMPORTED_MODULE_9__.B)(
				session,
				live,
				shipment,
				session.inputs.rollback.rollback,
			);
			const { plan: plan, provisioned: provisioned } = proposal;
			const sealed = async () =>
				sealer?.seal(session, { ...proposal, names: proposal.update.target.allowedEnvs });
			return {
				cvm: live.cvm,
				plan: plan,
				reviewed: { composeHash: provisioned.composeHash },
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					shipment.compose.model,
				),
				approval:
					plan.approval === 'not needed'
						? void 0
						: { session: session, proposal: proposal, isNeeded: plan.approval === 'needed' },
				envNames: shipment.env?.map(({ name: name }) => name),
				changed: plan.changed,
				seal: async () => {
					await session.step.timed('sealing', sealed);
				},
				leave: () => finishUnchanged(session, proposal),
				carryOut: () => carryOut(session, shipment, proposal, sealed),
			};
		}
		async function carryOut(session, shipment, proposal, sealed) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, provisioned: provisioned } = proposal;
			const { composeHash: composeHash } = provisioned;
			const [before, env] = await step.timed('sealing', () =>
				Promise.all([
					inputs.wait.wait
						? (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm)
						: (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.iv)(cvm),
					sealed(),
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
			const accepted = await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_8__.h)(
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
				await finishUnchanged(session, proposal);
				return;
			}
			return (0, _follow_js__WEBPACK_IMPORTED_MODULE_5__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: proposal.update.target,
				history: proposal.history,
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
				history: history,
				update: { envKeys: envKeys },
			},
			before,
		) {
			const { predecessorOf: predecessorOf } = await __webpack_require__
				.e(585)
				.then(__webpack_require__.bind(__webpack_require__, 8585));
			const was = {
				cvm: cvm,
				appCompose: appCompose,
				revisions: history?.revisions,
				envKeys: envKeys,
			};
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
	2956: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { preview: () => preview });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6236);
		var _deploy_cost_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6770);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);
		var _flow_create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(362);
		var _flow_creation_proposal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4609);
		var _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8272);
		var _flow_unlike_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8094);
		var _flow_update_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4203);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6367);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5584);
		async function preview(session, shipment) {
			const { step: step, target: target } = session;
			const name = target.cvmId;
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__.bX)(
				session.inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.a5)(shipment.compose.model),
			);
			const cloud = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(session.client);
			const existing = await step.timed('finding the preview', () =>
				(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.HC)(session, cloud, name),
			);
			if (existing !== void 0) {
				await updateExisting(session, cloud, existing, shipment);
				return;
			}
			step.log.info(`There is no CVM named ${name}: creating it.`);
			if ((await createNew(session, cloud, shipment)) === 'created') return;
			const other = await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.OB)(
				session,
				cloud,
				name,
			);
			if (other === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`The name ${name} is taken, but this workspace has no CVM with that name.`,
					{ next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
				);
			step.log.info('Another run created the CVM meanwhile: updating it.');
			await updateExisting(session, cloud, other, shipment);
		}
		async function updateExisting(session, cloud, listed, shipment) {
			const own = (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.MC)(session, listed);
			(0, _flow_unlike_js__WEBPACK_IMPORTED_MODULE_10__.y)(session, listed);
			const { instanceType: instanceType } = await own.api.cvm();
			await limitLife(session, cloud, listed.id, instanceType, (message) => ({
				message: `The time to live of ${listed.name} could not be renewed, so it ends as set before. Nothing was shipped. ${message}`,
				next: 'Run this step again.',
			}));
			await (0, _flow_update_js__WEBPACK_IMPORTED_MODULE_6__.yo)(own, shipment);
		}
		async function createNew(session, cloud, shipment) {
			const { step: step, target: target } = session;
			const name = target.cvmId;
			const proposal = await (0, _flow_creation_proposal_js__WEBPACK_IMPORTED_MODULE_4__.a)(
				session,
				cloud,
				shipment,
				name,
			);
			if (proposal === 'taken') return 'taken';
			const remedy = 'Run this step again, or delete the CVM with `mode: teardown`.';
			step.report.leftBehind = {
				unclear: `The CVM ${name} was just being created. It may exist: then it bills, and has no time to live yet. ${remedy}`,
				yes: `The CVM ${name} was created, bills, and has no time to live yet. ${remedy}`,
			};
			const created = await (0, _flow_create_js__WEBPACK_IMPORTED_MODULE_3__.v)(
				session,
				cloud,
				proposal,
				shipment,
			);
			if (created === 'taken') {
				delete step.report.leftBehind;
				return 'taken';
			}
			const { id: id } = created;
			const deleteAt = await limitLife(session, cloud, id, proposal.instanceType, (message) => ({
				message: `The CVM ${name} (${id}) was created, bills, and has no time to live. ${message}`,
				next: remedy,
			}));
			const bills = `bills until it is deleted at ${deleteAt}.`;
			await (0, _flow_create_js__WEBPACK_IMPORTED_MODULE_3__.B)(
				session,
				id,
				proposal,
				shipment,
				bills,
			);
			return 'created';
		}
		async function limitLife(
			{ hastyClient: hastyClient, inputs: inputs, step: step },
			cloud,
			id,
			instanceType,
			refused,
		) {
			const { ttlMs: ttlMs } = inputs.lifetime;
			const date = new Date(step.clock.date().getTime() + ttlMs);
			const deleteAt = date.toISOString();
			const [types] = await step
				.timed('setting the time to live', () =>
					Promise.all([
						(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_8__.zU)(
							new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(hastyClient).instanceTypes(),
						),
						cloud.scheduleDeletion(id, date),
					]),
				)
				.catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					const { message: message, next: next } = refused(error.message);
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(message, {
						next: next,
						cause: error,
					});
				});
			const hourlyRate = instanceType === void 0 ? void 0 : types?.get(instanceType)?.hourlyRate;
			const cost = (0, _deploy_cost_js__WEBPACK_IMPORTED_MODULE_11__.rs)(
				{ instanceType: instanceType, hourlyRate: hourlyRate },
				ttlMs,
				date,
			);
			step.report.cost = cost;
			step.setOutputs({ delete_at: deleteAt });
			step.log.info(`Cost: ${cost}`);
			return deleteAt;
		}
	}),
};
