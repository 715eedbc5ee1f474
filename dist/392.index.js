export const id = 392;
export const ids = [392];
export const modules = {
	7392: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareWanted: () => prepareWanted });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _compose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7134);
		var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6637);
		function prepareWanted(step, inputs) {
			const {
				files: files,
				assembled: assembled,
				findings: findings,
			} = (0, _compose_js__WEBPACK_IMPORTED_MODULE_1__.j)(
				inputs,
				inputs.compose.files,
				(0, _read_text_js__WEBPACK_IMPORTED_MODULE_2__.H)(step, inputs),
				[],
			);
			step.report.composeFile = files.join(', ');
			if (assembled === void 0 || findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj(findings);
			step.announceMode();
			step.showFindings(findings);
			step.announceCompose(files, assembled.text, 'The compose text to compare');
			return assembled;
		}
	}),
};
