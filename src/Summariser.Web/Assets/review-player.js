// Plays the recording, keeps the transcript beside it, and shows what a sentence rests on. Other scripts ask for it by the event
// "review:choose", whose target is a sentence, an utterance or a link with a time.
const player = document.getElementById('player')
const transcript = document.getElementById('said')
const lines = transcript ? [...transcript.querySelectorAll('.said')] : []
const starts = Float64Array.from(lines, line => Number(line.dataset.start))
const change = document.createElement('a')
let marked = []
let playing = null

change.className = 'said-change govuk-link'
change.textContent = 'Change'

// In the order of the keyboard the transcript is one thing; the arrow keys go from line to line in it.
for (const line of lines) line.firstElementChild.tabIndex = -1

// Where there is room, the transcript is a column of its own; on a phone the page does not leave what one reads.
const inColumn = () => getComputedStyle(transcript).overflowY === 'auto'

function show (line) {
  const bring = () => {
    if (inColumn()) transcript.scrollTop += line.getBoundingClientRect().top - transcript.getBoundingClientRect().top - transcript.clientHeight / 3
    else line.scrollIntoView({ block: 'center' })
  }
  bring()
  // What was not laid out before may turn out longer or shorter.
  requestAnimationFrame(bring)
}

function mark (elements, chosen) {
  for (const element of marked) element.classList.remove('is-evidence', 'is-chosen')
  chosen?.classList.add('is-chosen')
  for (const element of elements) element.classList.add('is-evidence')
  marked = chosen ? [chosen, ...elements] : elements
  const line = elements[0]
  if (!line) return
  change.href = line.firstElementChild.href
  line.append(change)
}

function seek (seconds, play) {
  if (!player || !Number.isFinite(seconds)) return
  player.currentTime = seconds
  if (play) player.play().catch(() => {})
}

function choose (element, play) {
  const evidence = element.dataset.evidence
  const said = element.classList.contains('said')
    ? [element]
    : (evidence ?? '').split(' ').filter(Boolean).map(id => document.getElementById(`said-${id}`)).filter(Boolean)
  mark(said, evidence === undefined ? null : element)
  if (said[0] && said[0] !== element && inColumn()) show(said[0])
  seek(Number(said[0]?.dataset.start ?? element.dataset.start ?? NaN), play)
}

function lineAt (seconds) {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] <= seconds) low = middle + 1
    else high = middle
  }
  return lines[low - 1]
}

document.addEventListener('review:choose', event => choose(event.target, event.detail?.play))

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const target = event.target.closest('a, .said, button, input, textarea')
  const line = event.target.closest('.said')
  if (target?.matches('.review-text')) {
    event.preventDefault()
    choose(target.closest('.review-sentence'), true)
  } else if (line && (target === line || target === line.firstElementChild)) {
    if (!getSelection().isCollapsed) return
    event.preventDefault()
    choose(line, true)
  } else if (target?.matches('.review-section a[data-start]')) {
    seek(Number(target.dataset.start), true)
  }
})

transcript?.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return
  const line = event.target.closest('.said')
  const at = line ? lines.indexOf(line) + step : lines.indexOf(playing ?? marked.find(each => each.classList.contains('said')) ?? lines[0])
  const next = lines[at]
  if (!next) return
  event.preventDefault()
  show(next)
  next.firstElementChild.focus({ preventScroll: true })
})

if (player) {
  const controls = document.querySelector('[data-controls]')
  const follow = controls.querySelector('[data-follow]')
  const rate = controls.querySelector('[data-rate]')
  const rates = [1, 1.25, 1.5, 2, 0.75]
  controls.hidden = false
  controls.querySelector('[data-back]').addEventListener('click', () => { player.currentTime -= 5 })
  rate.addEventListener('click', () => {
    player.playbackRate = rates[(rates.indexOf(player.playbackRate) + 1) % rates.length]
    rate.textContent = `Speed ${player.playbackRate}×`
  })
  player.addEventListener('timeupdate', () => {
    const line = lineAt(player.currentTime)
    if (line === playing) return
    playing?.classList.remove('is-playing')
    playing?.removeAttribute('aria-current')
    playing = line
    playing?.classList.add('is-playing')
    playing?.setAttribute('aria-current', 'true')
    if (playing && follow.checked && !player.paused && inColumn()) show(playing)
  })
}
