// Puts the fault that DOORSTEP_MUTANT names into its file while the file is read, for both test runners; no file is changed.

/** @returns {import('./faults.mjs').Fault | undefined} */
const fault = () => (process.env['DOORSTEP_MUTANT'] ? JSON.parse(process.env['DOORSTEP_MUTANT']) : undefined)

/** @param {string} code @param {import('./faults.mjs').Fault} planted */
const withFault = (code, { start, end, text }) => code.slice(0, start) + text + code.slice(end)

/** A plugin of Vite; the fault may change between two runs of one server. @returns {import('vite').Plugin} */
export const planted = () => ({
  name: 'doorstep-mutant',
  enforce: 'pre',
  transform: (code, id) => {
    const here = fault()
    return here && id.split('?')[0] === here.path ? withFault(code, here) : undefined
  },
})

/** The same for the runner of the component tests. @param {string} root @returns {import('@web/dev-server-core').Plugin[]} */
export const plantedInBrowser = (root) => {
  const here = fault()
  if (!here) return []
  const serve = async (/** @type {{ path: string }} */ context) => {
    if (`${root.replace(/\/$/, '')}${context.path}` !== here.path) return undefined
    const { readFile } = await import('node:fs/promises')
    return { body: withFault(await readFile(here.path, 'utf8'), here), type: 'ts' }
  }
  return [{ name: 'doorstep-mutant', serve }]
}
