export const id = 168;
export const ids = [168];
export const modules = {
	362: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => followCreation, v: () => create });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);
		var _creation_proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4609);
		var _follow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(143);
		var _look_for_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3755);
		var _seal_env_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(610);
		var _unread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6617);
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
			const all = await cloud.cvms();
			if (all.some((cvm) => cvm.name === name || cvm.appId === appId)) return 'taken';
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
			step.report.cost = cost;
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
				await (0, _follow_js__WEBPACK_IMPORTED_MODULE_6__.e)(own, {
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
				if ((0, _unread_js__WEBPACK_IMPORTED_MODULE_9__.h)(error) !== void 0) throw error;
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
					const created = await cloud.createCvm(creation);
					if (created === name) return { id: `app_${creation.appId}` };
					return await requireOwn(session, cloud, name, creation.appId, created);
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
					const unknown = () => (0, _look_for_js__WEBPACK_IMPORTED_MODULE_7__.h)(name, error);
					const found = await (0, _look_for_js__WEBPACK_IMPORTED_MODULE_7__.x)(
						session,
						cloud,
						isIt(name, creation.appId),
						unknown,
					);
					if (found !== void 0) return found;
					if (tries >= 2) throw unknown();
					step.log.info('The workspace has no such CVM: creating it again, as the same app.');
				}
		}
		function isIt(name, appId) {
			return (cvm) => cvm.appId === appId && cvm.name === name;
		}
		async function requireOwn(session, cloud, name, appId, answered) {
			const said = answered === void 0 ? 'names no CVM' : `is the CVM ${answered}`;
			const why = `The API's answer to the creation of ${name} ${said}, and there is no CVM ${name} with the app id ${appId}.`;
			const other = () =>
				new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`${why} Whether this step created one is not known.`,
					{
						next: 'Look in the dashboard: what exists bills. Give each CVM an `app_id` and `nonce` of its own, or none, then run this step again.',
					},
				);
			const found = await (0, _look_for_js__WEBPACK_IMPORTED_MODULE_7__.x)(
				session,
				cloud,
				isIt(name, appId),
				other,
			);
			if (found === void 0) throw other();
			return found;
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
		var look_for = __webpack_require__(3755);
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
		const MOST_PROVISIONS = 3;
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
					provision(session, cloud, name, requestFor(wanted, document)),
					(0, attempt.zU)(new cloud_api.qD(session.hastyClient).instanceTypes()),
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
		async function provision(session, cloud, name, request) {
			const { inputs: inputs, step: step } = session;
			const { nodeId: nodeId } = inputs.creation;
			try {
				const provisioned = await provisionOnce(session, cloud, name, () =>
					cloud.provisionCvm(request, nodeId),
				);
				const { nodeIds: nodeIds } = provisioned;
				if (nodeId === void 0 || nodeIds.length === 0 || nodeIds.includes(nodeId))
					return provisioned;
				throw new failure.HR(
					`The API chose the node ${nodeIds.join(' or ')}, and not ${nodeId} as \`node_id\` says. Nothing was created.`,
					{ next: 'Name a node that has room, or leave `node_id` out.' },
				);
			} catch (error) {
				if (error instanceof api_error.h && error.code === NAME_TAKEN) return 'taken';
				if (error instanceof cloud_api.n_) {
					step.report.change = { name: `creation of ${name}`, composeHash: void 0 };
					step.report.triggered = 'yes';
					throw new failure.HR(`${error.message} It exists without its env, and bills.`, {
						next: 'Delete it in the dashboard, and report this with the version of this action.',
						cause: error,
					});
				}
				if (error instanceof api_error.h && error.status === 404 && error.code === void 0)
					throw new failure.HR(error.message, {
						next: 'Check `api_url`: the server that it names has no path to provision a new CVM.',
						cause: error,
					});
				throw error;
			}
		}
		async function provisionOnce(session, cloud, name, ask) {
			const { log: log, report: report } = session.step;
			for (let tries = 1; ; tries++)
				try {
					return await ask();
				} catch (error) {
					const isUnclear = error instanceof cloud_api.cz;
					if (!isUnclear && !(tries > 1 && error instanceof api_error.h)) throw error;
					log.info(`${error.message} It is unclear whether a CVM was created: looking for it.`);
					const unknown = () => {
						report.change = { name: `creation of ${name}`, composeHash: void 0 };
						report.triggered = 'unclear';
						return (0, look_for.h)(name, error);
					};
					const found = await (0, look_for.x)(session, cloud, (cvm) => cvm.name === name, unknown);
					if (found !== void 0) throw unknown();
					if (!isUnclear) throw error;
					if (tries === MOST_PROVISIONS) throw unknown();
					log.info('The workspace has no such CVM: asking again.');
				}
		}
		function requireCreatable({ appId: appId, kms: kms }, name, ownAppId) {
			if (kms?.chainId !== void 0 || (kms?.contract !== void 0 && appId === void 0))
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
		var _step_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5831);
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
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.QF)(clock.now() - started);
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
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.v7)(pace, deadline);
			}
		}
	}),
	3755: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => unknownFate, x: () => lookFor });
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3988);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(117);
		const LOOKS_FOR_A_SIGN = 5;
		async function lookFor({ pace: pace }, cloud, isIt, unknown) {
			for (let look = 1; look <= LOOKS_FOR_A_SIGN; look++) {
				if (look > 1) await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_2__.v7)(pace);
				const all = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__.zU)(cloud.cvms());
				if (all === void 0) throw unknown();
				const found = all.find(isIt);
				if (found !== void 0) return found;
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
	6617: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			endUnread: () => endUnread,
			h: () => refusedReading,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _inputs_requirements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8169);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6367);
		function endUnread(step, inputs, error) {
			const refused = refusedReading(error);
			if (refused?.missing === void 0 || step.report.triggered !== 'yes') throw error;
			const { next: next } = refused.missing;
			const { leftBehind: leftBehind } = step.report;
			const change = step.report.change?.name ?? 'change';
			const goesOn = leftBehind?.yes === void 0 ? '' : ` ${leftBehind.yes}`;
			const unseen = `The ${change} was accepted, but how it ends may not be read: it was not seen to its end, and nothing was verified or rolled back.${goesOn}`;
			const needs = (0, _inputs_requirements_js__WEBPACK_IMPORTED_MODULE_2__.VQ)(inputs);
			if (needs.length > 0) {
				step.setStatus('accepted');
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`${unseen} That is not enough for ${needs.join(', ')}. ${refused.message}`,
					{ next: next, cause: refused },
				);
			}
			step.showFindings([
				{
					level: 'warning',
					rule: 'outcome-unread',
					message: `${unseen} ${refused.message}`,
					hint: next,
				},
			]);
			step.finish('accepted', `Accepted. How the ${change} ends could not be read.`);
		}
		function refusedReading(error) {
			const refused =
				error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.qx ? error.cause : error;
			if (
				!(refused instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_3__.h) ||
				refused.missing === void 0
			)
				return;
			const { isRead: isRead, what: what } = refused.missing;
			return isRead && what !== 'login' ? refused : void 0;
		}
	}),
};
