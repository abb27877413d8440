// The empty page of the configurator's preview: it asks for its text, and becomes it as if it had come from a server.
addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== parent || typeof data !== 'string') return
  document.open()
  // oxlint-disable-next-line typescript/no-deprecated -- the one way in which scripts of a text run as they do when it is loaded
  document.write(data)
  document.close()
})
if (parent !== window) parent.postMessage('doorstep-preview', location.origin)
