export const id = 668;
export const ids = [668];
export const modules = {
	6236: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DM: () => modelOf,
			a5: () => portsOf,
			o$: () => imagesIn,
		});
		var _merge_merge_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9054);
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
		var _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8e3);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5309);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(359);
		function requireHealthPort({ health: health }, ports) {
			const { check: check } = health;
			if (check === void 0) return;
			const example = { appId: 'app', appUrl: 'https://app.invalid', ports: ports };
			const problem = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_2__.dp)(
				(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_1__._)(check.url),
				example,
			);
			if (typeof problem !== 'string') return;
			const hint = 'Write the port itself into `health_url`.';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj([
				{ level: 'error', rule: 'input-invalid', message: problem, hint: hint },
			]);
		}
		function requireHealthPlace({ inputs: inputs }, cvm, ports) {
			const { check: check } = inputs.health;
			if (check === void 0) return;
			const { appId: appId, appUrl: appUrl } = cvm;
			const url = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_2__.dp)(
				(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_1__._)(check.url),
				{ appId: appId, appUrl: appUrl, ports: ports },
			);
			if (typeof url === 'string')
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(url, {
					next: 'Write the URL itself into `health_url`.',
				});
			if (!(0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.G)(url))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					'The URL that `health_url` stands for is not https.',
					{ next: 'Write an https URL of the app into `health_url`.' },
				);
			return url;
		}
		async function checkHealth(session, cvm, ports, check = session.inputs.health.check) {
			const url = requireHealthPlace(session, cvm, ports);
			if (check === void 0 || url === void 0) return;
			const { step: step, visit: visit, pace: pace } = session;
			const { waitUntilHealthy: waitUntilHealthy } = await __webpack_require__
				.e(918)
				.then(__webpack_require__.bind(__webpack_require__, 1918));
			await step.timed('checking health', () =>
				waitUntilHealthy(url, check, visit, step.log.scrub, pace),
			);
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
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
		function check(step, inputs, { compose: compose }) {
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__.bX)(
				inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.a5)(compose.model),
			);
			step.finish('checked', 'Checked: no error. Nothing was sent.');
		}
	}),
};
