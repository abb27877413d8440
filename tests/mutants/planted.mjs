// Puts the fault that DOORSTEP_MUTANT names into its file while the file is read, for both test runners; no file is changed.

/** @type {import('./faults.mjs').Fault | undefined} */
const fault = process.env['DOORSTEP_MUTANT'] ? JSON.parse(process.env['DOORSTEP_MUTANT']) : undefined

/** A plugin of Vite; none where nothing is planted. @returns {import('vite').Plugin | undefined} */
export const planted = () =>
  fault && {
    name: 'doorstep-mutant',
    enforce: 'pre',
    transform: (code, id) =>
      id.split('?')[0] === fault.path ? code.slice(0, fault.start) + fault.text + code.slice(fault.end) : undefined,
  }

/** The same for the runner of the component tests. @param {string} root @returns {import('@web/dev-server-core').Plugin[]} */
export const plantedInBrowser = (root) =>
  fault
    ? [
        {
          name: 'doorstep-mutant',
          serve: async (context) => {
            if (`${root.replace(/\/$/, '')}${context.path}` !== fault.path) return undefined
            const { readFile } = await import('node:fs/promises')
            const code = await readFile(fault.path, 'utf8')
            return { body: code.slice(0, fault.start) + fault.text + code.slice(fault.end), type: 'ts' }
          },
        },
      ]
    : []
