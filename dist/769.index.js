export const id = 769;
export const ids = [769];
export const modules = {
	5769: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { deploy: () => deploy });
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
		var _flow_update_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4203);
		async function deploy(session, shipment) {
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_1__.bX)(
				session.inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.a5)(shipment.compose.model),
			);
			const { create: create } = session.inputs.create;
			const own = create ? await findOrCreate(session, shipment) : session;
			if (own !== void 0) await (0, _flow_update_js__WEBPACK_IMPORTED_MODULE_2__.y)(own, shipment);
		}
		async function findOrCreate(session, shipment) {
			const { createProposed: createProposed, findOrPropose: findOrPropose } =
				await __webpack_require__.e(907).then(__webpack_require__.bind(__webpack_require__, 7907));
			const found = await findOrPropose(session, shipment);
			return 'provisioned' in found ? createProposed(session, found, shipment) : found;
		}
	}),
};
