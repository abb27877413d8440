// What tests ask of the runner's browser (`@web/test-runner-commands`), as `browser-tests.mjs` answers it.

/** @param {string} name */
const command = (name) => (/** @type {unknown} */ payload) => /** @type {any} */ (window).doorstepCommand(name, payload)
export const sendKeys = command('sendKeys')
export const sendMouse = command('sendMouse')
export const setViewport = command('setViewport')
export const emulateMedia = command('emulateMedia')
