// Keys for a clerk who has an hour. None of them does anything while one writes, and all can be turned off (WCAG 2.2, 2.1.4).
const player = document.getElementById('player')
const switchOf = document.querySelector('[data-shortcuts]')
const help = document.querySelector('[data-help]')
const walk = document.querySelector('[data-walk]')
const writing = 'input, textarea, select, button, summary, video, audio, [contenteditable]'
let current = null

const isOn = () => switchOf?.checked ?? true
const entries = () => [...document.querySelectorAll('[data-entry] > a')]

function go (step) {
  const all = entries()
  if (all.length === 0) return
  const at = all.findIndex(entry => entry.hash === current)
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]
  current = next.hash
  for (const entry of document.querySelectorAll('[data-entry].is-current')) entry.classList.remove('is-current')
  next.parentElement.classList.add('is-current')
  next.closest('details').open = true
  follow(next)
  walk.textContent = `${all.indexOf(next) + 1} of ${all.length}`
}

// Goes to what an entry is about: shows it, makes ready to play what it rests on, and puts the focus there.
function follow (link) {
  const target = document.getElementById(link.hash.slice(1))
  if (!target) return
  const place = target.matches('.review-sentence, .said') ? target : link
  place.dispatchEvent(new CustomEvent('review:choose', { bubbles: true }))
  const focus = target.querySelector('.review-text:is(a), a') ?? target
  if (focus === target && !target.hasAttribute('tabindex')) target.tabIndex = -1
  target.scrollIntoView({ block: 'center' })
  focus.focus({ preventScroll: true })
}

function edit () {
  const sentence = document.activeElement?.closest('.review-sentence') ?? document.querySelector('.review-sentence.is-chosen')
  const line = document.activeElement?.closest('.said')
  if (sentence) sentence.querySelector('[data-edit]')?.click()
  else if (line) location.assign(line.firstElementChild.href)
}

function words () {
  const line = document.activeElement?.closest('.said') ?? document.querySelector('.said.is-playing') ?? document.querySelector('.said.is-evidence')
  if (line) location.assign(line.firstElementChild.href)
}

function toggle () {
  if (!player) return
  if (player.paused) player.play().catch(() => {})
  else player.pause()
}

const does = {
  n: () => go(1),
  p: () => go(-1),
  e: edit,
  w: words,
  k: toggle,
  ' ': toggle,
  j: () => { if (player) player.currentTime -= 5 },
  l: () => { if (player) player.currentTime += 5 }
}

document.addEventListener('keydown', event => {
  const act = does[event.key]
  if (!act || !isOn() || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.target.closest?.(writing)) return
  event.preventDefault()
  act()
})

document.addEventListener('click', event => {
  const link = event.target.closest('[data-entry] > a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  current = link.hash
  follow(link)
})

help?.addEventListener('click', () => {
  const keys = document.getElementById('keys')
  keys.hidden = !keys.hidden
  help.setAttribute('aria-expanded', String(!keys.hidden))
})

if (switchOf) {
  switchOf.checked = localStorage.getItem('review-shortcuts') !== 'off'
  switchOf.addEventListener('change', () => localStorage.setItem('review-shortcuts', switchOf.checked ? 'on' : 'off'))
}
