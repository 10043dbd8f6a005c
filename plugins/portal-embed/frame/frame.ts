/**
 * The script of a frame (`/embed/…`): tells the page around it how high the content is and which link was followed, in the messages
 * that WordPress listens to (wp-includes/js/wp-embed.js): `{ message: 'height' | 'link', value, secret }`, with the secret from the
 * frame's own address. Pages that are no WordPress get the same messages with the secret `null`. Nothing is read from the page around it
 * but the wish to hear the height again (`{ message: 'ready', secret }`).
 */
const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret')
const tell = (message: 'height' | 'link', value: number | string): void =>
  parent.postMessage({ message, value, secret }, '*')

/** WordPress makes no frame higher (CSS pixels): beyond it, fewer items are shown, and a link to the rest. */
const highest = 1000

const items = [...document.querySelectorAll<HTMLElement>('.hansa-items > li')]
const rest = document.querySelector<HTMLElement>('#rest')
const isMoreSaid = document.querySelector('.hansa-more') !== null

const height = (): number => Math.ceil(document.body.getBoundingClientRect().height)

/** Shows as many items as fit. */
function fit(): void {
  for (const item of items) item.hidden = false
  if (rest) rest.hidden = true
  for (let last = items.length - 1; secret !== null && last > 0 && height() > highest; last -= 1) {
    ;(items[last] as HTMLElement).hidden = true
    if (rest) rest.hidden = isMoreSaid
  }
}

let told = 0
let width = 0

/** @param isAsked set where the page around it wants to hear it, changed or not */
function report(isAsked = false): void {
  if (innerWidth !== width) fit()
  width = innerWidth
  const now = height()
  if (now !== told || isAsked) tell('height', (told = now))
}

addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ message?: string; secret?: string } | null>) => {
    if (source === parent && data?.message === 'ready' && (data.secret ?? null) === secret) report(true)
  },
)

// A frame that WordPress sandboxes can open nothing by itself.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || secret === null) return
  event.preventDefault()
  tell('link', link.href)
})

new ResizeObserver(() => report()).observe(document.body)

// Nothing is exported: a module, so that its names are its own.
export {}
