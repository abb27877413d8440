// Puts the fault that DOORSTEP_MUTANT names into its file while the file is read, for the Node tests; no file is changed.

/** @returns {import('./faults.mjs').Fault | undefined} */
const fault = () => (process.env['DOORSTEP_MUTANT'] ? JSON.parse(process.env['DOORSTEP_MUTANT']) : undefined)

/** @param {string} code @param {import('./faults.mjs').Fault} planted */
export const withFault = (code, { start, end, text }) => code.slice(0, start) + text + code.slice(end)

/** A plugin of Vite; the fault may change between two runs of one server. @returns {import('vite').Plugin} */
export const planted = () => ({
  name: 'doorstep-mutant',
  enforce: 'pre',
  transform: (code, id) => {
    const here = fault()
    return here && id.split('?')[0] === here.path ? withFault(code, here) : undefined
  },
})
