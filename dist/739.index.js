export const id = 739;
export const ids = [739];
export const modules = {
	8739: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { restart: () => restart });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _shipment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1165);
		var _follow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2543);
		var _health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5100);
		var _proposal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2292);
		async function restart(session) {
			await (0, _follow_js__WEBPACK_IMPORTED_MODULE_2__.gr)(session, () => restartOnce(session));
		}
		async function restartOnce(session) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, appCompose: appCompose } = await (0,
			_proposal_js__WEBPACK_IMPORTED_MODULE_4__.pp)(session);
			const { composeHash: composeHash } = cvm;
			const ports = (0, _shipment_js__WEBPACK_IMPORTED_MODULE_1__.a5)(
				(0, _shipment_js__WEBPACK_IMPORTED_MODULE_1__.DM)(appCompose.composeText),
			);
			if (cvm.status === 'running')
				(0, _health_js__WEBPACK_IMPORTED_MODULE_3__.HX)(session, cvm, ports);
			if (composeHash !== void 0) {
				step.announceHash(composeHash);
				(0, _proposal_js__WEBPACK_IMPORTED_MODULE_4__.qw)(session, composeHash);
			}
			const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm);
			const change = {
				name: 'restart',
				composeHash: composeHash,
				operationType: /restart|reboot|power/i,
				send: () => api.restart(),
			};
			const accepted = await (0, _follow_js__WEBPACK_IMPORTED_MODULE_2__.hZ)(
				session,
				change,
				before,
			);
			await (0, _follow_js__WEBPACK_IMPORTED_MODULE_2__.e6)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				ports: ports,
				earlier: inputs.rollback
					? 'A restart changes no revision, so there is none to go back to.'
					: void 0,
				status: 'restarted',
				done: 'Restarted',
			});
		}
	},
};
