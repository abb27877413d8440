// For a page with frames of Doorstep: each is as high as what it shows. A page without it gives them a height, and they scroll.

/** The highest a frame may ask to be, in CSS px: a page stays a page. */
const HIGHEST = 20_000

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null || !('doorstep' in data) || data.doorstep !== 'height') return
  const height = 'height' in data ? Number(data.height) : NaN
  if (!(height > 0)) return
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/frame.html?"]')) {
    if (frame.contentWindow !== source) continue
    frame.style.boxSizing = 'content-box'
    frame.style.height = `${Math.min(height, HIGHEST)}px`
  }
})

export {}
