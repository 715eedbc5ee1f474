export const id = 668;
export const ids = [668];
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
				new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_4__.qD(hastyClient).cvmsOf(appId),
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
	6668: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { check: () => check });
		var _base_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(980);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
		function check(step, inputs, { compose: compose }) {
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__.bX)(
				inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.a5)(compose.model),
			);
			step.finish(
				'checked',
				`Checked: ${(0, _base_finding_js__WEBPACK_IMPORTED_MODULE_2__.l)(step.report.findings)}. Nothing was sent.`,
			);
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
