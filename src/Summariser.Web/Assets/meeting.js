// Links to moments work without this; with it they play in the page's own player.
const player = document.querySelector('.player video, .player audio')

function playFrom (second) {
  player.currentTime = second
  player.closest('.player').classList.add('player--playing')
  player.play()?.catch(() => {})
}

if (player) {
  document.addEventListener('click', event => {
    const link = event.target.closest('a.moment')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return
    event.preventDefault()
    playFrom(Number(link.dataset.second))
    if (link.id) history.replaceState(null, '', `#${link.id}`)
  })

  // An address that ends in a second, such as #t=725, begins there.
  const asked = /^#t=(\d+)$/.exec(location.hash)
  if (asked) {
    player.preload = 'metadata'
    player.addEventListener('loadedmetadata', () => { player.currentTime = Number(asked[1]) }, { once: true })
  }
}

// One source open at a time keeps the place in the text.
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('details.source[open]')) return
  for (const other of document.querySelectorAll('details.source[open]')) {
    if (other !== event.target) other.open = false
  }
}, true)

// Escape closes what a time has opened, and gives the place back.
document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' && event.target.closest?.('details.source[open]')
  if (!open) return
  open.open = false
  open.querySelector('summary').focus()
})
