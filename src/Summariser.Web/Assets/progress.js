// Keeps the page of a meeting as things are. Without this there is a link that loads it again.
const live = document.querySelector('[data-live]')
const part = live.querySelector('[data-part]')
const words = live.querySelector('[data-words]')
const status = live.querySelector('[data-status]')
const address = live.dataset.live
const timers = new Map()

document.querySelector('[data-refresh]').hidden = true
const events = new EventSource(`${address}/events?after=${live.dataset.after}`)
for (const kind of ['state', 'started', 'advanced', 'reused', 'finished']) events.addEventListener(kind, changed)
events.addEventListener('open', changed)

function changed () {
  soon('part', 1000, () => renew(part, 'Part'))
  soon('words', 4000, () => renew(words, 'Words'))
}

// At most once in a while, and once more after the last event.
function soon (name, pause, work) {
  const timer = timers.get(name) ?? { due: false, running: false }
  timers.set(name, timer)
  timer.due = true
  if (timer.running) return
  timer.running = true
  timer.due = false
  work().catch(() => {}).finally(() => setTimeout(() => {
    timer.running = false
    if (timer.due) soon(name, pause, work)
  }, pause))
}

async function renew (place, handler) {
  const answer = await fetch(`${address}?handler=${handler}`)
  if (answer.redirected || answer.status === 404) return location.reload()
  if (!answer.ok) return
  const text = await answer.text()
  if (place.dataset.shown === text || isBeingUsed(place)) return
  const before = place.querySelector('[data-state]')?.dataset.state
  const focused = place.contains(document.activeElement) ? document.activeElement.id : ''
  const box = place.querySelector('.submitting-words')
  const reading = box && box.scrollTop + box.clientHeight < box.scrollHeight - 8 ? box.scrollTop : null
  place.innerHTML = text
  place.dataset.shown = text
  const fresh = place.querySelector('.submitting-words')
  if (fresh) fresh.scrollTop = reading ?? fresh.scrollHeight
  if (focused) document.getElementById(focused)?.focus()
  const now = place.querySelector('[data-state]')?.dataset.state
  if (before && now && now !== before) status.textContent = now
}

// What somebody is choosing or typing is not taken from under their hands.
function isBeingUsed (place) {
  return place.contains(document.activeElement) && document.activeElement.matches('select, input')
}
