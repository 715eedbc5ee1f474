export const id = 838;
export const ids = [838];
export const modules = {
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
	4838: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { tearDown: () => tearDown });
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3988);
		var _deploy_preview_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4067);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5584);
		var _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8272);
		async function tearDown(session) {
			const { inputs: inputs, step: step, target: target } = session;
			const cloud = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_3__.qD(session.client);
			const cvm = await step.timed('finding the preview', () =>
				(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_4__.OB)(session, cloud, target.cvmId),
			);
			if (cvm === void 0) {
				step.setOutputs({ changed: 'false' });
				const note = `The workspace has no CVM ${target.cvmId}. If the preview was made with another \`name_prefix\` or in another workspace, it still exists and bills.`;
				step.report.note = note;
				step.finish('torn_down', `Torn down: ${note}`);
				return;
			}
			const { id: id, name: name } = cvm;
			const { prefix: prefix } = inputs.name;
			const { confirm: confirm } = inputs.deletion;
			step.report.cvmName = name;
			step.report.appId = cvm.appId;
			step.setOutputs({ app_id: cvm.appId, cvm_id: id, vm_uuid: cvm.vmUuid, cvm_name: name });
			if (
				!(0, _deploy_preview_name_js__WEBPACK_IMPORTED_MODULE_0__.En)(name, prefix) &&
				confirm !== name
			)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The CVM ${name} does not have the name of a preview (${prefix}-pr-<number>), so it was not deleted.`,
					{
						next: `If its data may be lost, confirm that with \`confirm: ${name}\`; if it is a preview, set the \`name_prefix\` that it was made with.`,
					},
				);
			step.log.info(`CVM: ${name} (${id}), ${cvm.status}`);
			step.report.change = { name: `deletion of ${name}`, composeHash: void 0 };
			step.report.leftBehind = {
				unclear: `The deletion of ${name} was just being triggered: it may go on at Phala Cloud. The CVM bills until it is gone, so run this step again.`,
				yes: `The deletion of ${name} had been triggered and goes on at Phala Cloud. The CVM bills until it is gone.`,
			};
			if (!(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_4__.jf)(cvm)) {
				step.report.triggered = 'unclear';
				await step.timed('deleting', () => deleteOnce(session, cloud, cvm));
				step.report.triggered = 'yes';
				step.setOutputs({ changed: 'true' });
				step.log.info('Deleting: the API accepted it');
			}
			await step.timed('waiting', () =>
				(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_4__.Ly)(
					session,
					cloud,
					cvm,
					inputs.waiting.timeoutMs,
				),
			);
			step.finish('torn_down', `Torn down: ${name} is gone.`);
		}
		async function deleteOnce(
			{ inputs: inputs, pace: pace, step: { report: report } },
			cloud,
			{ id: id },
		) {
			const deadline = pace.clock.now() + inputs.queue.timeoutMs;
			for (;;)
				try {
					await cloud.deleteCvm(id);
					return;
				} catch (error) {
					if (
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h &&
						error.status === 404
					)
						return;
					if (!(
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h && error.busy
					)) {
						if (
							error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h &&
							!error.ambiguous
						)
							report.triggered = 'no';
						throw error;
					}
					const now = (await cloud.cvms()).find((cvm) => cvm.id === id);
					if (now === void 0 || (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_4__.jf)(now)) return;
					if (pace.clock.now() >= deadline) throw error;
					await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_5__.v7)(pace, deadline);
				}
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
