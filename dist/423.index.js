export const id = 423;
export const ids = [423];
export const modules = {
	4423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			prepareEnvOnly: () => prepareEnvOnly,
			prepareShipment: () => prepareShipment,
		});
		var failure = __webpack_require__(2571);
		var prepare = __webpack_require__(6738);
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		class Workspace {
			#namedRoot;
			#root;
			#base;
			constructor(namedRoot, root, base) {
				this.#namedRoot = namedRoot;
				this.#root = root;
				this.#base = base;
			}
			static open(root, workingDirectory) {
				const problem = (what) => ({
					level: 'error',
					rule: 'input-invalid',
					message: `\`working_directory\` ${what}: ${workingDirectory}.`,
					hint: 'Give a directory inside the checked-out repository, relative to its root.',
				});
				if (!(0, external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
					return {
						level: 'error',
						rule: 'input-invalid',
						message: `The workspace does not exist: ${root}.`,
						hint: 'Check out the repository before this step.',
					};
				const realRoot = external_node_fs_.realpathSync.native(root);
				const base = absolute(root, realRoot, realRoot, workingDirectory);
				if (!isInside(realRoot, base)) return problem('leaves the workspace');
				try {
					if (!(0, external_node_fs_.statSync)(base).isDirectory())
						return problem('is not a directory');
					if (!isInside(realRoot, external_node_fs_.realpathSync.native(base)))
						return problem('leads out of the workspace');
				} catch {
					return problem('does not exist');
				}
				return new Workspace(root, realRoot, base);
			}
			display(file) {
				return external_node_path_default()
					.relative(this.#root, this.#absolute(file))
					.split(external_node_path_default().sep)
					.join('/');
			}
			isFile(file) {
				try {
					return (0, external_node_fs_.statSync)(this.#absolute(file)).isFile();
				} catch {
					return false;
				}
			}
			readReferenced(file) {
				try {
					const target = external_node_fs_.realpathSync.native(
						external_node_path_default().join(this.#root, file),
					);
					return isInside(this.#root, target)
						? UTF_8.decode((0, external_node_fs_.readFileSync)(target))
						: void 0;
				} catch (error) {
					if (error instanceof TypeError)
						throw new failure.HR(`${file} is not UTF-8 text.`, { next: 'Save the file as UTF-8.' });
					return;
				}
			}
			isDirectory(directory) {
				try {
					const target = external_node_fs_.realpathSync.native(
						external_node_path_default().join(this.#root, directory),
					);
					return (
						isInside(this.#root, target) && (0, external_node_fs_.statSync)(target).isDirectory()
					);
				} catch {
					return false;
				}
			}
			read(file, input) {
				const target = this.#absolute(file);
				if (!isInside(this.#root, target)) return { file: file, finding: outside(file, input) };
				const display = this.display(file);
				try {
					if (!isInside(this.#root, external_node_fs_.realpathSync.native(target)))
						return { file: display, finding: outside(display, input) };
					return { file: display, bytes: (0, external_node_fs_.readFileSync)(target) };
				} catch (error) {
					return { file: display, finding: unreadable(display, input, error) };
				}
			}
			#absolute(file) {
				return absolute(this.#namedRoot, this.#root, this.#base, file);
			}
		}
		function absolute(namedRoot, root, base, file) {
			const target = external_node_path_default().resolve(base, file);
			return external_node_path_default().isAbsolute(file) && isInside(namedRoot, target)
				? external_node_path_default().join(
						root,
						external_node_path_default().relative(namedRoot, target),
					)
				: target;
		}
		function isInside(root, target) {
			const relative = external_node_path_default().relative(root, target);
			return (
				relative === '' ||
				(!/^\.\.(?:[\\/]|$)/.test(relative) && !external_node_path_default().isAbsolute(relative))
			);
		}
		function outside(file, input) {
			return {
				level: 'error',
				rule: 'file-outside-workspace',
				message: `\`${input}\` names a file outside the workspace, which is not read: ${file}.`,
				hint: 'Give a path inside the checked-out repository, relative to `working_directory`.',
			};
		}
		function unreadable(file, input, error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : '';
			if (code === 'ENOENT' || code === 'ENOTDIR')
				return {
					level: 'error',
					rule: 'file-not-found',
					message: `\`${input}\` names a file that does not exist: ${file}.`,
					hint: 'Check the path (it is relative to `working_directory`) and that the repository was checked out before this step.',
				};
			return {
				level: 'error',
				rule: 'file-unreadable',
				message: `\`${input}\` names something that cannot be read: ${file || '.'} (${code === 'EISDIR' ? 'it is a directory' : (0, failure.A3)(error)}).`,
			};
		}
		function prepareShipment(step, inputs) {
			const prepared = (0, prepare.iA)(inputs, openWorkspace(step, inputs), step.host.environment);
			step.mask(prepared.env.map(({ value: value }) => value));
			const { composeFiles: composeFiles, compose: compose, findings: findings } = prepared;
			step.report.composeFile = composeFiles.join(', ');
			if (compose === void 0 || findings.some(({ level: level }) => level === 'error'))
				throw new failure.Tj(findings);
			step.announceMode(inputs);
			step.showFindings(findings);
			step.announceCompose(composeFiles, compose.text);
			return {
				compose: compose,
				files: composeFiles,
				preLaunchScript: prepared.preLaunchScript,
				env: prepared.envGiven ? prepared.env : void 0,
			};
		}
		function prepareEnvOnly(step, inputs) {
			const prepared = (0, prepare.xx)(inputs, openWorkspace(step, inputs), step.host.environment);
			step.mask(prepared.env.map(({ value: value }) => value));
			if (prepared.findings.some(({ level: level }) => level === 'error'))
				throw new failure.Tj(prepared.findings);
			step.announceMode(inputs);
			step.showFindings(prepared.findings);
			return prepared.env;
		}
		function openWorkspace(step, inputs) {
			const root = step.host.environment['GITHUB_WORKSPACE'] ?? process.cwd();
			const workspace = Workspace.open(root, inputs.workingDirectory);
			if (!(workspace instanceof Workspace)) throw new failure.Tj([workspace]);
			return workspace;
		}
	},
};
